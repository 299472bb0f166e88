/** What the service takes, checked before anything is sent. The page carries the limits; they are the service's own. */

import { byId } from "../dom.js";
import { number, t } from "../words.js";

const { characters, lines, headline, documentBytes } = byId("send").dataset;
export const limits = {
  characters: Number(characters),
  lines: Number(lines),
  headline: Number(headline),
  documentBytes: Number(documentBytes), // of a web page or Word document
};

const ADDRESS = /^(?:https?:\/\/|www\.)\S+$/i;
const LINE_END = /\r\n|[\n\r\u2028\u2029]/;

/** Length in Unicode code points, as the service counts. */
export function length(text) {
  return text.length - (text.match(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)?.length ?? 0);
}

/**
 * What is wrong with an article {body, headline?}. The service checks the rest.
 * @returns {{field: "body"|"headline", words: string}|null}
 */
export function wrong(article) {
  const told = article.body.trim();
  if (!told) return { field: "body", words: t("desk.wrong.blank") };
  if (ADDRESS.test(told)) return { field: "body", words: t("desk.wrong.address") };
  const tooMany = (field, key, count, limit) =>
    count > limit ? { field, words: t(key, { count: number(count), limit: number(limit) }) } : null;
  const parts = article.body.split(LINE_END);
  const lines = parts.length - (parts.at(-1) === ""); // the last line may end
  return (
    tooMany("body", "desk.wrong.long", length(article.body), limits.characters) ??
    tooMany("body", "desk.wrong.lines", lines, limits.lines) ??
    tooMany("headline", "desk.wrong.headline", length(String(article.headline ?? "")), limits.headline)
  );
}
