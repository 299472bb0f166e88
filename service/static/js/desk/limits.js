/** What the service takes, checked before anything is sent. The page carries the limits; they are the service's own. */

import { byId } from "../dom.js";
import { number, t } from "../words.js";

const { characters, lines, headline } = byId("send").dataset;
export const limits = { characters: Number(characters), lines: Number(lines), headline: Number(headline) };

/** Length in Unicode code points, as the service counts. */
export function length(text) {
  return text.length - (text.match(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)?.length ?? 0);
}

/** What is wrong with an article {body, headline?}, in words; null when nothing is. The service checks the rest. */
export function wrong(article) {
  if (!article.body.trim()) return t("desk.wrong.blank");
  const tooMany = (key, count, limit) => (count > limit ? t(key, { count: number(count), limit: number(limit) }) : null);
  return (
    tooMany("desk.wrong.long", length(article.body), limits.characters) ??
    tooMany("desk.wrong.lines", article.body.split(/\r\n|[\n\r\u2028\u2029]/).length, limits.lines) ??
    tooMany("desk.wrong.headline", length(String(article.headline ?? "")), limits.headline)
  );
}
