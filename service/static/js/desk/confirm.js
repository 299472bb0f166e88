/** Asks before something is lost. */

import { byId } from "../dom.js";

/** @returns {Promise<boolean>} true only for the button `yes` */
export function confirmed(question, story, yes) {
  const dialog = byId("confirm");
  byId("confirm-question").textContent = question;
  byId("confirm-story").textContent = story;
  byId("confirm-yes").textContent = yes;
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => resolve(dialog.returnValue === "yes"), { once: true });
  });
}
