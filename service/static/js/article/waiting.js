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

/**
 * The title in the reader's language where the problem is a known one; the detail in the service's own words. A language
 * that is not supported would fail again in the same way: in place of another try, the supported ones are offered.
 */
export function drawProblem({ type, title, detail }) {
  const unsupported = type === "/problems/unsupported-language";
  byId("retry").hidden = unsupported;
  for (const id of ["treat-ms", "treat-en"]) byId(id).hidden = !unsupported;
  const key = `article.problem.${type.split("/").at(-1)}`;
  const known = t(key);
  byId("failed-title").textContent = known === key ? title : known;
  byId("failed-detail").textContent = detail ?? "";
}
