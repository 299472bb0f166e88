/** Sends stories and files and tells their lines, in the list of what was sent, how they fare. */

import { reasons } from "../reasons.js";
import { articlesOf } from "./files.js";
import { lanes } from "./lanes.js";
import { post } from "./outbox.js";
import { Entry, present } from "./sent.js";

const lane = lanes(3);

/** A typed story. Throws what post() throws; once the story is taken it is followed. */
export async function sendStory(name, story, language, { waiting, changed, signal }) {
  const record = await post(() => ({ json: story }), language, waiting, signal);
  const entry = new Entry(name);
  present(entry);
  entry.taken(record, changed);
}

/** Files, each with its own line. Never throws for a wrong file or a refused article: its line tells. */
export async function sendFiles(files, language, { changed, signal }) {
  const entries = files.map((file) => new Entry(file.name));
  present(...entries);
  await Promise.all(files.map((file, n) => lane(() => sendFile(file, entries[n], language, changed, signal))));
}

async function sendFile(file, entry, language, changed, signal) {
  if (signal.aborted) return entry.stopped();
  try {
    const { total, articles } = await articlesOf(file);
    if (total !== 1) return await sendMany(entry, total, articles, language, changed, signal);
    const [article] = articles;
    const waiting = (refusal, seconds) => entry.waiting(refusal, seconds);
    entry.taken(await post(article, language, waiting, signal), changed);
  } catch (error) {
    if (signal.aborted) entry.stopped();
    else entry.refused(reasons(error));
  }
}

/** Three articles on their way at a time, taken from the file as their turn comes: the page stays usable meanwhile. */
async function sendMany(entry, total, articles, language, changed, signal) {
  let sent = 0;
  const refused = [];
  const left = articles.entries();
  const waiting = (refusal, seconds) => entry.waiting(refusal, seconds);
  const sendOn = async () => {
    for (const [n, article] of left) {
      try {
        await post(article, language, waiting, signal);
        sent += 1;
      } catch (error) {
        if (signal.aborted) return;
        refused.push({ n: n + 1, lines: reasons(error) });
      }
      entry.counted(sent, refused, total, false);
      changed();
    }
  };
  await Promise.all([sendOn(), sendOn(), sendOn()]);
  entry.counted(sent, refused, total, true);
}
