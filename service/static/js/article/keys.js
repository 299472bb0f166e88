/** Keys for those who read many stories a day. They can be switched off, as some people speak to their computer. */

import { byId } from "../dom.js";
import { remember, remembered } from "./remembered.js";

/** @param {{[key: string]: () => void}} actions what each key does */
export function watchKeys(actions) {
  const on = byId("single-keys");
  on.checked = remembered("single-keys") !== "off";
  on.addEventListener("change", () => remember("single-keys", on.checked ? "on" : "off"));
  document.addEventListener("keydown", (event) => {
    const busy = event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented;
    const elsewhere = event.target.closest("textarea, select, input:not([type=checkbox]), dialog");
    if (!on.checked || busy || elsewhere || !Object.hasOwn(actions, event.key)) return;
    event.preventDefault();
    actions[event.key]();
  });
}

/** A dialog, the button that opens it and the one that closes it; returns what opens it. */
export function dialog(id, opener, closer) {
  const open = () => byId(id).showModal();
  byId(opener).addEventListener("click", open);
  byId(closer).addEventListener("click", () => byId(id).close());
  return open;
}
