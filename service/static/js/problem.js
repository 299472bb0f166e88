/** Why a story failed: what pages say of the problem that its record or its summary has. */

import { element } from "./dom.js";
import { t } from "./words.js";

/** The title in the reader's language where the problem is a known one, else in the service's own words. */
export function problemTitle({ type, title }) {
  const key = `layout.problem.${type.split("/").at(-1)}`;
  const known = t(key);
  return known === key ? title : known;
}

/** The title, and the detail, which is English. @returns {(Node|string)[]} a line each */
export function reasonsOf(problem) {
  return [problemTitle(problem), problem.detail && element("span", { lang: "en" }, problem.detail)].filter(Boolean);
}

/** Whether another try would fail again in the same way. */
export function wouldFailAgain({ type }) {
  return type === "/problems/unsupported-language";
}
