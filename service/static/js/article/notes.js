/** What is to be said of a sentence, in plain words: its flags, with the detail where it can be told, and its origin. */

import { share, t, time } from "../words.js";
import { namesMissing, textOf } from "./rows.js";

const DIGITS = /\d{1,3}(?:[,\u00a0\u202f ]\d{3})+(?:\.\d+)?(?!\d)|\d+(?:[.:]\d+)?/g;

/** One line for each flag, and one for whoever corrected the sentence. */
export function notesOf(record, n) {
  const segment = record.translation.segments[n];
  const flags = segment.flags.map((flag) => ({ kind: "flag", text: flagWords(record, n, flag) }));
  return segment.correction ? [...flags, { kind: segment.origin, text: correctionWords(segment) }] : flags;
}

/** "Sentence 4 of 23 · confidence 0.86 · by the model" */
export function sentenceWords(record, n) {
  const { segments } = record.translation;
  const { score, origin } = segments[n];
  return [
    t("article.sentence_of", { n: n + 1, total: segments.length }),
    score === null ? null : t("article.confidence", { score: share(score) }),
    t(`article.origin.${origin}`),
  ].filter(Boolean).join(" · ");
}

function correctionWords({ origin, correction: { by, at } }) {
  const when = time(at);
  if (origin === "memory") return by ? t("article.remembered_by", { by, when }) : t("article.remembered", { when });
  return by ? t("article.corrected_by", { by, when }) : t("article.corrected", { when });
}

function flagWords(record, n, flag) {
  const said = t(`flag.${flag}`);
  const detail = DETAILS[flag]?.(record, n);
  return detail ? `${said}: ${detail}` : said;
}

const DETAILS = {
  number_mismatch(record, n) {
    const [source, target] = ["source", "target"].map((side) => digitsIn(textOf(record, n, side)));
    const lost = missing(source, target);
    const added = missing(target, source);
    if (lost && added) return `${lost} → ${added}`;
    if (lost) return t("article.number.lost", { lost });
    return added && t("article.number.added", { added });
  },
  name_missing: (record, n) => namesMissing(record, record.translation.segments[n]).join(", "),
  length_ratio(record, n) {
    const [source, target] = ["source", "target"].map((side) => textOf(record, n, side).length);
    return target > source ? t("article.length.longer") : t("article.length.shorter");
  },
};

/** The numbers in digits, as they are written, by their value: 1,000 equals 1 000. */
function digitsIn(text) {
  const value = (digits) => Number(digits.replace(/[,\s]/g, "").replace(":", "."));
  return new Map([...text.matchAll(DIGITS)].map(([digits]) => [value(digits), digits]));
}

function missing(from, to) {
  return [...from].filter(([value]) => !to.has(value)).map(([, digits]) => digits).join(", ");
}
