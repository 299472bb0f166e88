/**
 * Posts articles, at most three at once, and waits as long as the service asks. Sending again is safe: the service knows
 * an article that it has.
 */

import { Refusal, call, pause } from "../api.js";
import { lanes } from "./lanes.js";

const lane = lanes(3);
const LATER = new Set([0, 429, 503]);
let notBefore = 0;
let unsent = 0;

addEventListener("beforeunload", (event) => {
  if (unsent) event.preventDefault();
});

/**
 * @param {() => {json: object, type?: string}|{content: string|ArrayBuffer, type?: string}} article made only when its turn comes
 * @param {string} language of an article that does not state its own; empty where the service is to detect it
 * @param {(refusal: Refusal, seconds: number) => void} waiting told when the service asks to come again later
 * @param {AbortSignal} signal ends it; the service may have the article by then
 * @returns {Promise<object>} the record. Throws Refusal, what `article` throws, or the signal's reason.
 */
export async function post(article, language, waiting, signal) {
  unsent += 1;
  try {
    return await lane(() => persist(() => request(article(), language, signal), waiting, signal));
  } finally {
    unsent -= 1;
  }
}

async function persist(ask, waiting, signal) {
  for (;;) {
    signal.throwIfAborted();
    const early = notBefore - Date.now();
    if (early > 0) {
      await pause(early / 1000, signal);
      continue;
    }
    try {
      return (await ask()).body;
    } catch (error) {
      if (!(error instanceof Refusal) || !LATER.has(error.status)) throw error;
      const seconds = error.retryAfter || 5;
      notBefore = Math.max(notBefore, Date.now() + seconds * 1000);
      waiting(error, seconds);
    }
  }
}

function request(article, language, signal) {
  const headers = article.type ? { "Content-Type": article.type } : {};
  const { content } = article;
  if (content !== undefined) {
    return call(`/v1/articles${language && `?language=${language}`}`, { method: "POST", content, headers, signal });
  }
  const json = { ...(language && { language }), ...article.json };
  return call("/v1/articles", { method: "POST", json, headers, signal });
}
