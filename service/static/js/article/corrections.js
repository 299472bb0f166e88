/** Sends a person's correction of a sentence. Never writes over what another editor did to it meanwhile. */

import { call, etag, Refusal } from "../api.js";
import { textOf } from "./rows.js";

/**
 * Where another editor changed the story, but not this sentence, the correction joins what the other did.
 * @param {{id: string, record: object}} story as it was read
 * @param {string|null} text null takes the correction back
 * @param {string} [seen] the sentence as it stood when the correction was begun
 * @returns {Promise<object>} the record as it is now. Throws Refusal, with status 412 where another editor changed this
 *   sentence first.
 */
export async function correct({ id, record }, n, text, by, seen = textOf(record, n, "target")) {
  const address = `/v1/articles/${id}`;
  const json = by ? { text, by } : { text };
  let [now, refused] = [record, null];
  while (textOf(now, n, "target") === seen && now.version !== refused) {
    try {
      const headers = { "If-Match": etag(now) };
      return (await call(`${address}/segments/${n}`, { method: "PATCH", json, headers })).body;
    } catch (error) {
      if (error.status !== 412) throw error;
    }
    refused = now.version;
    now = (await call(address)).body;
  }
  throw new Refusal(412, {}, 0);
}
