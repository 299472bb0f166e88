/** The filters of the list. The page's address holds them, so that going back or reloading finds them again. */

import { byId } from "../dom.js";

const TYPING_PAUSE = 300; // milliseconds
const form = byId("filters");

/** `changed` is told when the list must be another. */
export function openFilters(changed) {
  for (const [name, value] of new URLSearchParams(location.search)) {
    const field = form.elements.namedItem(name);
    if (field) field.value = value;
    if (field?.selectedIndex === -1) field.value = "";
  }
  let timer;
  const apply = () => {
    clearTimeout(timer);
    history.replaceState(null, "", `?${chosen()}`.replace(/\?$/, location.pathname));
    changed();
  };
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(apply, TYPING_PAUSE);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    apply();
  });
  form.addEventListener("reset", () => setTimeout(apply));
}

/** The filters that are set, as the list's query has them. */
export function chosen() {
  const set = [...new FormData(form)].map(([name, value]) => [name, value.trim()]).filter(([, value]) => value);
  return new URLSearchParams(set);
}
