/** Talks to /v1. Every refusal becomes a Refusal that says why; nothing is retried unasked. */

import { t } from "./words.js";

const OWN = {
  "/problems/backlog-full": "error.backlog",
  "/problems/store-unavailable": "error.store",
  404: "error.unknown",
  410: "error.gone",
};

export class Refusal extends Error {
  /** @param {number} status 0 where the service did not answer @param {object} problem RFC 9457 @param {number} retryAfter seconds */
  constructor(status, problem, retryAfter) {
    const own = OWN[problem.type] ?? OWN[status];
    super(own ? t(own) : problem.detail || problem.title || t("error.status", { status }));
    this.status = status;
    this.problem = problem;
    this.retryAfter = retryAfter;
    this.translated = !status || Boolean(own); // in the interface's language
  }

  /** Whether it is this part of what was sent that is wrong. */
  concerns(pointer) {
    return this.problem.errors?.some((one) => one.pointer === pointer) ?? false;
  }

  /** One line for each thing that is wrong. */
  get lines() {
    const errors = this.problem.errors ?? [];
    return errors.length ? errors.map((one) => one.pointer === "#" ? one.detail : `${one.pointer}: ${one.detail}`) : [this.message];
  }
}

/**
 * @returns {Promise<{body: any, retryAfter: number}>} `body` is null for 204 and 304.
 *   Throws Refusal, or what fetch throws when `signal` ends it.
 */
export async function call(path, { method = "GET", json, content, headers = {}, signal } = {}) {
  const body = json !== undefined ? JSON.stringify(json) : content;
  const type = json !== undefined ? "application/json" : content !== undefined ? "text/plain; charset=utf-8" : null;
  let answer, plain;
  try {
    answer = await fetch(path, {
      method,
      body,
      cache: "no-store", // going back, a browser shows what it has kept, also of a story that was deleted since
      headers: { Accept: "application/json", ...(type ? { "Content-Type": type } : {}), ...headers },
      signal,
    });
    plain = answer.headers.get("Content-Type")?.includes("json") ? await answer.json() : null;
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Refusal(0, { title: t("error.offline") }, 2);
  }
  const retryAfter = Number(answer.headers.get("Retry-After")) || 0; // a date, which only a proxy sends, counts as none
  if (!answer.ok && answer.status !== 304) throw new Refusal(answer.status, plain ?? {}, retryAfter);
  if (answer.ok && answer.status !== 204 && plain === null) throw new Refusal(0, { title: t("error.foreign") }, retryAfter);
  return { body: plain, retryAfter };
}

/** The record's ETag, by its version: a proxy that compresses may weaken, change or drop the one in the header. */
export const etag = (record) => `"${record.version}"`;

export const final = (status) => status === "done" || status === "failed";

export const pause = (seconds, signal) =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, seconds * 1000);
    signal?.addEventListener("abort", () => { clearTimeout(timer); reject(signal.reason); }, { once: true });
  });

let sight = new AbortController(); // of the page as it is now, seen or hidden
document.addEventListener("visibilitychange", () => {
  sight.abort();
  sight = new AbortController();
});

async function untilSeen() {
  while (document.hidden) await new Promise((resolve) => sight.signal.addEventListener("abort", resolve, { once: true }));
}

/**
 * Tell `seen` of the record now and at each change, until it is final. A service that is away for a while is asked again.
 * A hidden page does not wait at the service: a browser has few connections to a host, and all its tabs share them.
 * Throws Refusal for an article that is unknown or gone.
 */
export async function follow(id, seen) {
  let known = null;
  for (;;) {
    if (known) await untilSeen();
    const signal = known ? sight.signal : undefined;
    try {
      const headers = known ? { "If-None-Match": etag(known) } : {};
      const { body, retryAfter } = await call(`/v1/articles/${id}${known ? "?wait=20" : ""}`, { headers, signal });
      if (body && body.version !== known?.version) {
        known = body;
        seen(body);
        if (final(body.status)) return;
      } else await pause(Math.max(retryAfter, 1)); // a proxy may keep the service from waiting
    } catch (error) {
      if (signal?.aborted) continue;
      if (!(error instanceof Refusal) || (error.status !== 0 && error.status < 500)) throw error;
      await pause(Math.max(error.retryAfter, 2));
    }
  }
}
