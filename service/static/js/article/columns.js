/** Draws both columns: paragraph beside paragraph, each sentence an element of its own, notes in the margin. */

import { byId, element } from "../dom.js";
import { notesOf } from "./notes.js";
import { rowsOf } from "./rows.js";

/** The finished record on both sides. */
export function drawBoth(record) {
  const { language, translation } = record;
  const rows = rowsOf(record);
  const notes = translation.segments.map((_, n) => notesOf(record, n));
  fillColumn("original", rows.map((row) => passage(row.field, language, sourceOf(row))));
  fillColumn("translation", rows.map((row) => {
    return passage(row.field, translation.language, targetOf(row, notes), margin(row, notes));
  }));
}

/** The article alone, while there is no translation. */
export function drawOriginal({ article: { headline, body }, language }) {
  const lines = body.split(/[\n\r\u2028\u2029]+/).filter((line) => line.trim());
  const passages = lines.map((line) => passage("body", language, [line]));
  fillColumn("original", headline ? [passage("headline", language, [headline]), ...passages] : passages);
}

function fillColumn(id, passages) {
  const column = byId(id);
  // Where there is room for one column only, the paragraphs of both sides alternate.
  passages.forEach((one, position) => one.style.setProperty("--position", position + 1));
  column.replaceChildren(column.firstElementChild, ...passages);
  byId("columns").style.setProperty("--rows", passages.length + 1);
}

function passage(field, language, text, ...after) {
  const paragraph = element("p", { lang: language }, ...text);
  if (isRightToLeft(paragraph.textContent)) paragraph.dir = "rtl"; // its sentences too come from the right
  return element(`div.passage.${field}`, {}, paragraph, ...after);
}

function sourceOf(row) {
  return row.source.map((part) => ("pieces" in part ? sentence(part, {}) : part.text));
}

function targetOf(row, notes) {
  return row.target.map((part) => ("pieces" in part ? sentence(part, attributesOf(part.number, notes)) : part.text));
}

function sentence({ number, pieces }, attributes) {
  const shown = pieces.map(({ text, entity, type }) => (type ? element("mark", { data: { type, entity } }, text) : text));
  const data = { n: number, ...attributes.data };
  const dir = isRightToLeft(pieces.map(({ text }) => text).join("")) ? "rtl" : null;
  return element("span.sentence", { ...attributes, dir, tabindex: -1, data }, ...shown);
}

/** Whether it is so written alone: a sentence in Malay may begin with a word in Arabic. */
function isRightToLeft(text) {
  return /\p{L}/u.test(text) && /^[\P{L}\p{scx=Arabic}\p{scx=Hebrew}]*$/u.test(text);
}

/** A sentence that something is said of refers to it: by a number for the eye, by its description for screen readers. */
function attributesOf(n, notes) {
  if (!notes[n].length) return {};
  return { "aria-describedby": `notes-${n}`, data: { note: n + 1, kind: notes[n][0].kind } };
}

function margin(row, notes) {
  const items = row.numbers.filter((n) => notes[n].length).map((n) => {
    const reference = element("span.reference", { "aria-hidden": "true" }, String(n + 1));
    const lines = notes[n].map(({ kind, text }) => element(`span.note.${kind}`, {}, text));
    return element("li", { id: `notes-${n}`, data: { of: n } }, reference, ...lines);
  });
  return items.length ? element("ul.notes", {}, ...items) : null;
}
