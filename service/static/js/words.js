/** The words of the interface, in its language. The page carries them as data; service/words/*.json is their source. */

import { byId } from "./dom.js";

const words = JSON.parse(byId("words").textContent);

export const language = document.documentElement.lang;

/** The words under `key` with {places} filled in. An unknown key shows itself, so that it is seen. */
export function t(key, values = {}) {
  const text = words[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (place, name) => (name in values ? String(values[name]) : place));
}

/** A name that the service gives in both languages, in the interface's. */
export function named(names) {
  return names[language] ?? names.en;
}

const locale = language === "ms" ? "ms-MY" : "en-GB";
const moment = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
const whole = new Intl.NumberFormat(locale);
const hundredths = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** A time of the service, on the reader's clock. */
export function time(iso) {
  return moment.format(new Date(iso));
}

export function number(value) {
  return whole.format(value);
}

/** A share of one, always with two digits: 1 would look like a count. */
export function share(value) {
  return hundredths.format(value);
}
