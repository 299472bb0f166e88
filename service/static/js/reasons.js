/** Why something was not done: the service's words, which are English, or the page's own. */

import { Refusal } from "./api.js";
import { element } from "./dom.js";
import { t } from "./words.js";

const FIELDS = { "#/body": "layout.story", "#/headline": "layout.headline" };

/** What cannot be sent, and why, in the words of the interface. */
export class Unusable extends Error {}

/** @returns {(Node|string)[]} a line for each reason, with the pages' names of the fields. Throws an error that is a bug. */
export function reasons(error) {
  if (error instanceof Unusable) return [error.message];
  if (!(error instanceof Refusal)) throw error;
  if (error.translated) return error.lines;
  return error.lines.map((line) => {
    const named = line.replace(/^#\/\w+/, (pointer) => (pointer in FIELDS ? t(FIELDS[pointer]) : pointer));
    return element("span", { lang: "en" }, named);
  });
}

/** The reasons, a paragraph each. */
export function paragraphs(error) {
  return reasons(error).map((line) => element("p", {}, line));
}
