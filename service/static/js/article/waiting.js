/** A story that has no translation: how far it is, or why there will be none. */

import { byId } from "../dom.js";
import { problemTitle, wouldFailAgain } from "../problem.js";
import { t } from "../words.js";

export function drawProgress({ status, progress: { done, total } }) {
  const bar = byId("progress");
  if (total) Object.assign(bar, { max: total, value: done });
  else bar.removeAttribute("value");
  byId("progress-words").textContent =
    status === "queued" ? t("article.queued") : total ? t("article.running", { done, total }) : t("article.starting");
}

/** In place of a try that would fail again, the languages that are supported are offered. */
export function drawProblem(problem) {
  const hopeless = wouldFailAgain(problem);
  byId("retry").hidden = hopeless;
  for (const id of ["treat-ms", "treat-en"]) byId(id).hidden = !hopeless;
  byId("failed-title").textContent = problemTitle(problem);
  byId("failed-detail").textContent = problem.detail ?? "";
}
