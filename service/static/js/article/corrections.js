/** Sends a person's correction of a sentence. Never writes over what another editor did meanwhile. */

import { call } from "../api.js";

/**
 * @param {{id: string, etag: string}} story as it was read
 * @param {string|null} text null takes the correction back
 * @returns {Promise<{body: object, etag: string}>} the record as it is now. Throws Refusal, with status 412 where
 *   another editor was first.
 */
export function correct({ id, etag }, n, text, by) {
  const json = by ? { text, by } : { text };
  return call(`/v1/articles/${id}/segments/${n}`, { method: "PATCH", json, headers: { "If-Match": etag } });
}
