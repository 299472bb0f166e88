/** Puts text on the clipboard. */

import { element } from "../dom.js";

/** The headline, an empty line, the body. */
export function storyText({ translation: { headline, body } }) {
  return headline ? `${headline}\n\n${body}` : body;
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
