/** The text of an HTML document. It is parsed inertly: no script of it runs and nothing of it is loaded or shown. */

const NOT_TEXT = "script, xmp, noscript, template, svg, iframe, object, nav, button, select, textarea";
const BLOCKS =
  "address, article, aside, blockquote, dd, div, dt, figcaption, figure, footer, h1, h2, h3, h4, h5, h6, header, hr, " +
  "li, main, ol, p, pre, section, table, td, th, tr, ul";
const TAG = /<([a-z][\w:-]*)(?:[^<>"']|"[^"]*"|'[^']*')*>/gi;
const STYLE = /<(\/?)style\b/gi; // an xmp is read in the same way, and means nothing
const PARAGRAPH = "\u2029";
const LINE = "\u2028";

const onOneLine = (text) => text.replace(/\s+/g, " ").trim();

/**
 * @returns {{headline?: string, body: string}} the headline is the first h1, else the title; a blank line stands between
 *   paragraphs.
 */
export function storyOf(markup) {
  // Even of an inert document a browser tries styles and event handlers, and complains that the page's policy forbids them.
  const bare = markup.replace(STYLE, "<$1xmp").replace(TAG, "<$1>");
  const page = new DOMParser().parseFromString(bare, "text/html");
  const title = page.querySelector("h1") ?? page.querySelector("title");
  const headline = onOneLine(title?.textContent ?? "");
  const articles = page.querySelectorAll("article");
  const root = articles.length === 1 ? articles[0] : page.body;
  title?.remove();
  for (const part of root.querySelectorAll(NOT_TEXT)) part.remove();
  for (const br of root.querySelectorAll("br")) br.replaceWith(LINE);
  for (const block of root.querySelectorAll(BLOCKS)) {
    block.before(PARAGRAPH);
    block.after(PARAGRAPH);
  }
  const lines = (paragraph) => paragraph.split(LINE).map(onOneLine);
  const paragraphs = root.textContent.split(PARAGRAPH).map((paragraph) => lines(paragraph).join("\n").trim());
  return { ...(headline && { headline }), body: paragraphs.filter(Boolean).join("\n\n") };
}
