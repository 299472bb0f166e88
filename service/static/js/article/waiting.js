/** A story that has no translation: how far it is, or why there will be none. */

import { byId } from "../dom.js";
import { t } from "../words.js";

export function drawProgress({ status, progress: { done, total } }) {
  const bar = byId("progress");
  if (total) Object.assign(bar, { max: total, value: done });
  else bar.removeAttribute("value");
  byId("progress-words").textContent =
    status === "queued" ? t("article.queued") : total ? t("article.running", { done, total }) : t("article.starting");
}

/** In a language that is not known, it fails in the same way each time: a language is offered in place of another try.
 * The title in the reader's language where the problem is a known one; the detail in the service's own words. */
export function drawProblem({ type, title, detail }) {
  const unsupported = type === "/problems/unsupported-language";
  byId("retry").hidden = unsupported;
  for (const id of ["treat-ms", "treat-en"]) byId(id).hidden = !unsupported;
  const key = `article.problem.${type.split("/").at(-1)}`;
  const known = t(key);
  byId("failed-title").textContent = known === key ? title : known;
  byId("failed-detail").textContent = detail ?? "";
}
