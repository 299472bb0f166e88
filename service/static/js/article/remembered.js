/** What this browser remembers of its reader. A browser that keeps nothing remembers nothing, and that is all. */

export function remembered(name) {
  try {
    return localStorage.getItem(name) ?? "";
  } catch {
    return "";
  }
}

export function remember(name, value) {
  try {
    localStorage.setItem(name, value);
  } catch {
    // Storage may be switched off or full.
  }
}
