/** Builds elements. All text goes in as text: stories are hostile input, and nothing here ever parses markup. */

/**
 * @param {string} name a tag's name, optionally with classes: "span.flag.serious"
 * @param {object} [properties] attributes; `on` is {event: listener}, `data` is the data-* set; null and false are left out
 * @param {...(Node|string|null|undefined|false)} children
 */
export function element(name, properties = {}, ...children) {
  const [tag, ...classes] = name.split(".");
  const made = document.createElement(tag);
  made.classList.add(...classes);
  for (const [key, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (key === "on") for (const [event, listener] of Object.entries(value)) made.addEventListener(event, listener);
    else if (key === "data") Object.assign(made.dataset, value);
    else made.setAttribute(key, value === true ? "" : String(value));
  }
  made.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return made;
}

/** The element with this id; the page has it, so its absence is a bug. */
export function byId(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no #${id}`);
  return found;
}

/** Replace all children. */
export function fill(parent, ...children) {
  parent.replaceChildren(...children.filter((child) => child !== null && child !== undefined && child !== false));
}

const MOMENT = 500; // milliseconds; what is said next takes the place of what is still being said
let news = [];

/** Say something to those who cannot see the page change, together with what else there is to say at that moment. */
export function announce(text) {
  if (!news.length) setTimeout(sayNews, MOMENT);
  news.push(text);
}

function sayNews() {
  byId("announcements").textContent = news.filter(Boolean).join("; ");
  news = [];
}
