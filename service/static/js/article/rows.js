/**
 * A finished record as rows of paragraphs, sentence by sentence on both sides. Pure: knows nothing of the page.
 * The service counts in code points, JavaScript in UTF-16 units: all texts are cut here, and nowhere else.
 */

const LINE_BREAK = /[\n\r\u2028\u2029]/;
const SIDES = ["source", "target"];

/** Both texts of a record in code points, to be cut by its spans. */
class Texts {
  static #known = new WeakMap();

  static of(record) {
    if (!Texts.#known.has(record)) Texts.#known.set(record, new Texts(record));
    return Texts.#known.get(record);
  }

  constructor({ article, translation }) {
    const points = ({ headline, body }) => ({ headline: [...(headline ?? "")], body: [...body] });
    this.source = points(article);
    this.target = points(translation);
  }

  /** @param {"source"|"target"} side */
  cut(side, { field, start, end }) {
    return this[side][field].slice(start, end).join("");
  }
}

/**
 * A paragraph ends where a line ends between two sentences; what stands between them is the same on both sides.
 * @returns {{field: string, source: Part[], target: Part[], numbers: number[]}[]} a Part is {text} or, for a sentence,
 *   {number, pieces: {text, entity?, type?}[]}; `numbers` are the segments'
 */
export function rowsOf(record) {
  const texts = Texts.of(record);
  const { entities } = record.tags;
  const mentions = {
    source: mentionsOf(entities, "mentions"),
    target: mentionsOf(entities, "translation_mentions"),
  };
  const rows = [];
  let before = null;
  record.translation.segments.forEach((segment, number) => {
    const { field } = segment.source;
    const same = before?.source.field === field;
    const between = (side) => texts.cut(side, { field, start: same ? before[side].end : 0, end: segment[side].start });
    const goesOn = same && !LINE_BREAK.test(between("source"));
    if (!goesOn) rows.push({ field, source: [], target: [], numbers: [] });
    const row = rows.at(-1);
    row.numbers.push(number);
    for (const side of SIDES) {
      const lead = between(side).split(LINE_BREAK).at(-1);
      row[side].push({ text: goesOn ? lead : lead.trimStart() });
      row[side].push({ number, pieces: piecesOf(texts, side, segment[side], mentions[side]) });
    }
    before = segment;
  });
  return rows;
}

/** The text of segment `number` on one side. */
export function textOf(record, number, side) {
  return Texts.of(record).cut(side, record.translation.segments[number][side]);
}

function mentionsOf(entities, member) {
  const all = entities.flatMap(({ type, [member]: spans }, entity) => spans.map((span) => ({ ...span, entity, type })));
  return all.sort((a, b) => a.start - b.start || b.end - a.end);
}

function piecesOf(texts, side, span, mentions) {
  const { field } = span;
  const pieces = [];
  let at = span.start;
  const upTo = (end) => {
    if (end > at) pieces.push({ text: texts.cut(side, { field, start: at, end }) });
  };
  for (const mention of mentions) {
    if (mention.field !== field || mention.start < at || mention.end > span.end) continue;
    upTo(mention.start);
    pieces.push({ text: texts.cut(side, mention), entity: mention.entity, type: mention.type });
    at = mention.end;
  }
  upTo(span.end);
  return pieces;
}

/** The names that stand in the source of a segment and were not found in its translation. Only names that are known. */
export function namesMissing(record, segment) {
  const inside = (span) => (mention) =>
    mention.field === span.field && mention.start >= span.start && mention.end <= span.end;
  return record.tags.entities
    .filter((entity) => entity.id && entity.mentions.some(inside(segment.source)))
    .filter((entity) => !entity.translation_mentions.some(inside(segment.target)))
    .map((entity) => entity.name);
}
