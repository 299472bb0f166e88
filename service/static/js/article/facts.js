/** What is known of a story besides its text: where it comes from, what it is about, what made the translation. */

import { byId, element, fill } from "../dom.js";
import { language as spoken, named, share, t, time } from "../words.js";

export function drawFacts({ article, language, translation, tags, created_at, finished_at }) {
  fill(
    byId("facts"),
    fact("article.language", language && languages(language, translation)),
    fact("article.dateline", tags?.dateline && dateline(tags.dateline)),
    fact("article.byline", article.byline ?? tags?.byline),
    fact("article.credit", tags?.credit),
    fact("article.source", article.source),
    fact("article.address", article.url && link(article.url)),
    fact("article.published", article.published_at && time(article.published_at)),
    fact("article.received", time(created_at)),
    fact("article.finished", finished_at && time(finished_at)),
    fact("article.topics", ...(tags?.topics ?? []).map(topic)),
    fact("article.keywords", ...(tags?.keywords ?? []).map(({ text }) => chip({ lang: language }, text))),
    fact("article.model", translation && model(translation)),
  );
}

function fact(key, ...shown) {
  const there = shown.filter(Boolean);
  return there.length ? element("div", {}, element("dt", {}, t(key)), element("dd", {}, ...there)) : null;
}

function languages(from, translation) {
  const name = t(`article.language.${from}`);
  return translation ? t("article.languages", { from: name, to: t(`article.language.${translation.language}`) }) : name;
}

function dateline({ place, date }) {
  return [place, date && day(date)].filter(Boolean).join(", ");
}

/** `2021-10-28`, or `--10-28` where no year is known. */
function day(date) {
  const [, year, month, dayOfMonth] = date.match(/^(\d{4}|-)-(\d\d)-(\d\d)$/) ?? [];
  if (!month) return date;
  const known = year !== "-";
  const format = { day: "numeric", month: "long", timeZone: "UTC", ...(known ? { year: "numeric" } : {}) };
  const at = new Date(`${known ? year : 2000}-${month}-${dayOfMonth}T00:00:00Z`);
  return new Intl.DateTimeFormat(spoken === "ms" ? "ms-MY" : "en-GB", format).format(at);
}

/** A link only where it leads to the web: a story's address may be anything. */
function link(url) {
  const web = URL.canParse(url) && ["http:", "https:"].includes(new URL(url).protocol);
  return web ? element("a", { href: url, rel: "noreferrer" }, url) : url;
}

function chip(properties, ...shown) {
  return element("span.chip", properties, ...shown);
}

function topic({ name, confidence: sure }) {
  return chip({}, named(name), " ", element("small.quiet", {}, share(sure)));
}

function model({ model: { package: name, version }, quality: { score } }) {
  const made = `${name} ${version}`;
  return score === null ? made : `${made} · ${t("article.confidence", { score: share(score) })}`;
}
