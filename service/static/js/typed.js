/** What people type and paste, as the service takes it: control characters, which nobody sees, it refuses. */

const LINE_BREAK = /[\n\r\u2028\u2029]/;
const WINDOWS = new TextDecoder("windows-1252");

/** As the service reads text files: line breaks for form feeds and vertical tabs, Windows-1252 for C1, no others. */
export function withoutControls(text) {
  const read = text.replace(/[\x80-\x9f]/g, (found) => WINDOWS.decode(Uint8Array.of(found.charCodeAt(0))));
  return read.replace(/[\v\f]/g, "\n").replace(/[\x01-\x08\x0e-\x1f\x7f-\x9f]/g, "");
}

/** A headline or a sentence has no line breaks; where some were pasted, spaces take their place. */
export function onOneLine(text) {
  return withoutControls(text).split(LINE_BREAK).map((line) => line.trim()).filter(Boolean).join(" ");
}
