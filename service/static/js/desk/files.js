/** From a file to the articles in it, ready to be sent. Sends nothing. */

import { Unusable } from "../reasons.js";
import { number, t } from "../words.js";
import { limits, wrong } from "./limits.js";

const MEGABYTE = 1_000_000;
const HTML = { bytes: limits.documentBytes, read: (page) => one(() => ({ content: page, type: "text/html" })) };
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const DOCX = { bytes: limits.documentBytes, read: (packed) => one(() => ({ content: packed, type: WORD })) };
const MARKS = { "\u00ff\u00fe": "utf-16le", "\u00fe\u00ff": "utf-16be" };
const NOT_TEXT = /[\0-\x08\x0e-\x19\x1b-\x1f\x7f-\x9f]/; // every file is something in windows-1252; U+001A ends old ones
const NINJS = "application/vnd.iptc.ninjs+json";
const BODIES = ["bodies", "body_text", "body_xhtml", "body_html"];
const KINDS = new Map(Object.entries({
  txt: {
    bytes: 4 * limits.characters + 3, // more bytes are more characters, in any encoding
    tooMuch: t("desk.wrong.text", { limit: number(limits.characters) }),
    read: (text) => one(() => ({ content: checked({ body: text }).body })),
  },
  docx: DOCX,
  html: HTML,
  htm: HTML,
  json: { bytes: 50 * MEGABYTE, read: readJson },
  ndjson: { bytes: 50 * MEGABYTE, read: readLines },
}));

/**
 * @returns {Promise<{total: number, articles: (() => {json: object, type?: string}|{content: string|ArrayBuffer, type?: string})[]}>} each article is
 *   a function that makes it when its turn comes, and throws Unusable if it is wrong; so one wrong article leaves the
 *   others as they are.
 * Throws Unusable for a file that is wrong as a whole.
 */
export async function articlesOf(file) {
  const kind = KINDS.get(/\.([a-z]+)$/i.exec(file.name)?.[1].toLowerCase());
  if (!kind) throw new Unusable(t("desk.wrong.kind"));
  if (file.size > kind.bytes) {
    throw new Unusable(kind.tooMuch ?? t("desk.wrong.bytes", { limit: number(kind.bytes) }));
  }
  let bytes;
  try {
    bytes = await file.arrayBuffer();
  } catch {
    throw new Unusable(t("desk.wrong.unreadable"));
  }
  const found = kind.read(kind === DOCX ? bytes : decoded(bytes, kind === HTML));
  if (!found.total) throw new Unusable(t("desk.wrong.blank"));
  return found;
}

/** As its byte order mark says, else UTF-8, else what an HTML document says of itself, else as old Windows writes it. */
function decoded(bytes, html) {
  const opening = new TextDecoder("latin1").decode(bytes.slice(0, 1024));
  const declared = html ? /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(opening)?.[1] : null;
  for (const encoding of [MARKS[opening.slice(0, 2)], "utf-8", declared]) {
    try {
      if (encoding) return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      continue;
    }
  }
  const text = new TextDecoder("windows-1252").decode(bytes);
  if (NOT_TEXT.test(text)) throw new Unusable(t("desk.wrong.encoding"));
  return text;
}

function one(article) {
  return { total: 1, articles: [article] };
}

function readJson(text) {
  const found = text.trim() ? parsed(text) : [];
  const articles = Array.isArray(found) ? found : [found];
  return { total: articles.length, articles: articles.map((article) => () => taken(article)) };
}

function readLines(text) {
  const lines = text.split("\n").filter((line) => line.trim());
  return { total: lines.length, articles: lines.map((line) => () => taken(parsed(line))) };
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Unusable(t("desk.wrong.syntax", { message: error.message }));
  }
}

/** An article as the API takes it, or a ninjs item, which the service reads. */
function taken(found) {
  const ninjs = typeof found?.body !== "string" && BODIES.some((member) => found?.[member]);
  return ninjs ? { json: found, type: NINJS } : { json: checked(found) };
}

function checked(article) {
  if (typeof article?.body !== "string") throw new Unusable(t("desk.wrong.object"));
  const mistake = wrong(article);
  if (mistake) throw new Unusable(mistake.words);
  return article;
}
