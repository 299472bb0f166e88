/** Puts text on the clipboard. */

import { element } from "../dom.js";

const BY = { ms: ["oleh", "dan"], en: ["by", "and"] }; // as a byline begins, and between its names

/** As the text that is downloaded: headline, the byline that was sent if the body has none, body; empty lines between. */
export function storyText(record) {
  const { headline, body } = record.translation;
  return [headline, !record.tags.byline && bylineOf(record), body].filter(Boolean).join("\n\n");
}

/** In the translation's language: `Oleh Ali dan Abu` for By Ali and Abu. */
function bylineOf({ article: { byline }, language, translation }) {
  const [[by, and], [otherBy, otherAnd]] = [BY[language], BY[translation.language]];
  const [opening, found] = new RegExp(`^\\s*(${by})(?=\\s*:?\\s)`, "i").exec(byline ?? "") ?? [];
  if (!opening) return byline;
  const names = byline.slice(opening.length).replace(new RegExp(`(\\s)${and}(?=\\s)`, "g"), `$1${otherAnd}`);
  const title = otherBy[0].toUpperCase() + otherBy.slice(1);
  return (found === found.toUpperCase() ? otherBy.toUpperCase() : found[0] === by[0] ? otherBy : title) + names;
}

/** @returns {Promise<boolean>} whether the browser let it */
export async function copy(text) {
  // A page has navigator.clipboard only over https or from this machine; a newsroom's own network often has neither.
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelected(text);
  }
}

function copySelected(text) {
  const before = document.activeElement;
  const field = element("textarea.unseen", { readonly: true, "aria-hidden": "true" }, text);
  document.body.append(field);
  field.select();
  const copied = document.execCommand("copy");
  field.remove();
  before?.focus();
  return copied;
}
