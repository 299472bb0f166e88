/** From a file to the articles in it, ready to be sent. Sends nothing. */

import { number, t } from "../words.js";
import { storyOf } from "./html.js";
import { limits, wrong } from "./limits.js";
import { Unusable } from "./reasons.js";

const MEGABYTE = 1_000_000;
const HTML = { bytes: 5 * MEGABYTE, read: (text) => one(() => ({ json: checked(storyOf(text)) })) };
const KINDS = new Map(Object.entries({
  txt: { bytes: 4 * limits.characters + 3, read: (text) => one(() => ({ text: checked({ body: text }).body })) },
  html: HTML,
  htm: HTML,
  json: { bytes: 50 * MEGABYTE, read: readJson },
  ndjson: { bytes: 50 * MEGABYTE, read: readLines },
}));

/**
 * @returns {Promise<{total: number, articles: (() => {json: object}|{text: string})[]}>} each article is a function that
 *   makes it when its turn comes, and throws Unusable if it is wrong; so one wrong article leaves the others as they are.
 * Throws Unusable for a file that is wrong as a whole.
 */
export async function articlesOf(file) {
  const kind = KINDS.get(/\.([a-z]+)$/i.exec(file.name)?.[1].toLowerCase());
  if (!kind) throw new Unusable(t("desk.wrong.kind"));
  if (file.size > kind.bytes) throw new Unusable(t("desk.wrong.bytes", { limit: number(kind.bytes) }));
  let bytes;
  try {
    bytes = await file.arrayBuffer();
  } catch {
    throw new Unusable(t("desk.wrong.unreadable"));
  }
  return kind.read(decoded(bytes, kind === HTML));
}

/** UTF-8, or what an HTML document says of itself. */
function decoded(bytes, html) {
  const opening = new TextDecoder("latin1").decode(bytes.slice(0, 1024));
  const declared = html ? /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(opening)?.[1] : null;
  for (const encoding of ["utf-8", declared]) {
    try {
      if (encoding) return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      continue;
    }
  }
  throw new Unusable(t("desk.wrong.encoding"));
}

function one(article) {
  return { total: 1, articles: [article] };
}

function readJson(text) {
  const found = parsed(text);
  const articles = Array.isArray(found) ? found : [found];
  return { total: articles.length, articles: articles.map((article) => () => ({ json: checked(article) })) };
}

function readLines(text) {
  const lines = text.split("\n").filter((line) => line.trim());
  return { total: lines.length, articles: lines.map((line) => () => ({ json: checked(parsed(line)) })) };
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Unusable(t("desk.wrong.syntax", { message: error.message }));
  }
}

function checked(article) {
  if (typeof article?.body !== "string") throw new Unusable(t("desk.wrong.object"));
  const mistake = wrong(article);
  if (mistake) throw new Unusable(mistake.words);
  return article;
}
