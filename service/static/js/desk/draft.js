/** What was typed, kept by this tab of the browser: a reload or the other language of the page does not lose it. */

import { byId } from "../dom.js";

const fields = ["headline", "story", "story-language"].map(byId);
let unkept = false;

/** Bring back what was typed before, and keep what is typed from now on. */
export function openDraft() {
  for (const field of fields) {
    field.value = kept(field) ?? field.value;
    field.addEventListener("input", () => keep(field));
  }
  addEventListener("beforeunload", (event) => {
    if (unkept && fields.some((field) => field.value !== (kept(field) ?? ""))) event.preventDefault();
  });
}

/** Empty the story and its headline: the service has them. */
export function clearDraft() {
  for (const field of fields.filter((one) => one.matches("input, textarea"))) {
    field.value = "";
    keep(field);
  }
}

function kept(field) {
  try {
    return sessionStorage.getItem(`draft.${field.id}`);
  } catch {
    return null;
  }
}

/** Storage may be switched off or full: then the browser asks before the page is left. */
function keep(field) {
  try {
    sessionStorage.setItem(`draft.${field.id}`, field.value);
  } catch {
    unkept = true;
  }
}
