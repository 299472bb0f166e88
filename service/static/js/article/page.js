/** The reader: one story, from the moment it is queued until it is corrected and taken away. */

import { Refusal, call, etag, final, follow } from "../api.js";
import { announce, byId, fill } from "../dom.js";
import { paragraphs } from "../reasons.js";
import { t } from "../words.js";
import { copy, storyText } from "./clipboard.js";
import { drawBoth, drawOriginal } from "./columns.js";
import { correct } from "./corrections.js";
import { Editor } from "./editor.js";
import { drawFacts } from "./facts.js";
import { dialog, watchKeys } from "./keys.js";
import { drawNames, watchSwitches } from "./names.js";
import { sentenceWords } from "./notes.js";
import { Reading } from "./reading.js";
import { remember, remembered } from "./remembered.js";
import { drawProblem, drawProgress } from "./waiting.js";

const SLOW = 5000; // milliseconds
const NARROW = "(max-width: 44rem)"; // as in article.css
const PATIENCE = 2000; // milliseconds; a browser lets a page copy only for some seconds after a key or a click
const GONE = new Set([404, 410]);
const TITLE = 80; // characters

const page = byId("story");
const story = { id: page.dataset.id, record: null, show, reload };
const address = `/v1/articles/${story.id}`;
const reading = new Reading(() => {
  tellSentence();
  byId("told").textContent = "";
});
const editor = new Editor(story, (n) => reading.go(n, "translation"));

function enter(state) {
  for (const part of page.querySelectorAll("[data-when]")) part.hidden = !part.dataset.when.split(" ").includes(state);
}

function show(record) {
  const before = story.record?.status;
  story.record = record;
  enter(record.status);
  byId("refusal").hidden = true;
  drawTitle(record);
  drawFacts(record);
  if (record.status === "done") {
    showDone(record);
    if (before && before !== "done") announce(t("article.ready"));
    return;
  }
  if (before !== record.status) drawOriginal(record);
  if (record.status === "failed") drawProblem(record.problem);
  else drawProgress(record);
}

function showDone(record) {
  drawBoth(record);
  drawNames(record);
  reading.take();
  editor.stay();
  byId("next-flag").disabled = !flagged().length;
  tellSentence();
}

/** The headline stands above each column, so that this one is for the window's title and for screen readers. */
function drawTitle({ article: { headline, body } }) {
  const first = body.split(/[\n\r\u2028\u2029]/).find((line) => /[\p{L}\p{N}]/u.test(line)) ?? body;
  const title = headline ?? [...first.trim()].slice(0, TITLE).join("").replace(/\s+/g, " ");
  byId("headline").classList.add("unseen");
  byId("headline").textContent = title;
  document.title = `${title} – Dwiberita`;
}

/** What is known of the story is shut where it would hide the story, and as its reader last left it. */
function keepAbout() {
  const about = byId("about");
  about.open = (remembered("about") || (matchMedia(NARROW).matches ? "shut" : "open")) === "open";
  about.firstElementChild.addEventListener("click", () => remember("about", about.open ? "shut" : "open"));
}

function flagged() {
  return story.record.translation.segments.flatMap(({ flags }, n) => (flags.length ? [n] : []));
}

function tellSentence() {
  const { segments } = story.record.translation;
  const n = reading.current;
  const counts = t("article.counts", { total: segments.length, flagged: flagged().length });
  byId("sentence").textContent = n === null ? counts : sentenceWords(story.record, n);
  byId("undo").hidden = n === null || segments[n].origin !== "human";
}

function tell(text) {
  byId("told").textContent = text;
  announce(text);
}

async function watch() {
  const slow = setTimeout(() => { byId("loading").textContent = t("article.slow"); }, SLOW);
  try {
    await follow(story.id, (record) => {
      clearTimeout(slow);
      if (record.version !== story.record?.version) show(record);
    });
  } catch (error) {
    clearTimeout(slow);
    showMissing(error);
  }
}

function showMissing(refusal) {
  fill(byId("missing-reason"), ...paragraphs(refusal));
  byId("headline").classList.remove("unseen");
  fill(byId("facts"));
  enter("missing");
}

async function reload() {
  show((await call(address)).body);
}

/**
 * Show what other editors did to a finished story. Focus and what is being typed stay where they are.
 * @returns {Promise<boolean>} false where the service did not tell: the story stays as it was shown.
 *   Throws Refusal for a story that is gone.
 */
async function refresh() {
  const signal = AbortSignal.timeout(PATIENCE);
  let found;
  try {
    found = (await call(address, { headers: { "If-None-Match": etag(story.record) }, signal })).body;
  } catch (error) {
    if (signal.aborted || (error instanceof Refusal && !GONE.has(error.status))) return false;
    throw error;
  }
  if (found && found.version > story.record.version) {
    const held = document.activeElement;
    show(found);
    if (held.matches(".sentence")) reading.go(reading.current);
    else held.focus({ preventScroll: true });
  }
  return true;
}

/** Do what may be refused, and say why it was. */
async function attempt(action) {
  try {
    await action();
  } catch (error) {
    fill(byId("refusal"), ...paragraphs(error));
    byId("refusal").hidden = false;
    byId("refusal").scrollIntoView({ block: "nearest" });
  }
}

async function takeBack(n) {
  let outcome = t("article.undone");
  try {
    show(await correct(story, n, null));
  } catch (error) {
    if (error.status !== 412) throw error;
    await reload();
    outcome = t("article.undo.conflict");
  }
  reading.go(n, "translation");
  tell(outcome);
}

/** The same article, sent again with its language: it is another one to the service, unless it was sent so before. */
async function treatAs(language) {
  const { body } = await call("/v1/articles", { method: "POST", json: { ...story.record.article, language } });
  location.assign(`/articles/${encodeURIComponent(body.id)}`);
}

async function copyTranslation() {
  const copied = (await refresh()) ? t("article.copied") : t("article.copied_shown");
  tell((await copy(storyText(story.record))) ? copied : t("article.not_copied"));
}

async function printStory() {
  if (!(await refresh())) tell(t("article.printed_shown"));
  print();
}

const edit = () => editor.open(reading.current ?? 0);
const nextFlag = () => reading.nextOf(flagged());
const help = dialog("help-dialog", "help", "help-close");
dialog("delete-dialog", "delete", "delete-cancel");
watchSwitches();
keepAbout();

const clicks = {
  copy: () => attempt(copyTranslation),
  print: () => attempt(printStory),
  previous: () => reading.previous(),
  next: () => reading.next(),
  "next-flag": nextFlag,
  edit,
  undo: () => attempt(() => takeBack(reading.current)),
  retry: () => attempt(async () => {
    try {
      await call(`${address}/retry`, { method: "POST" });
    } catch (error) {
      if (error.status !== 409) throw error; // else it is no longer failed: somebody was faster
    }
    byId("main").focus();
    watch();
  }),
  "treat-ms": () => attempt(() => treatAs("ms")),
  "treat-en": () => attempt(() => treatAs("en")),
  "delete-confirm": () => attempt(async () => {
    byId("delete-dialog").close();
    await call(address, { method: "DELETE" });
    location.replace("/"); // going back leads to no story
  }),
};
for (const [id, action] of Object.entries(clicks)) byId(id).addEventListener("click", action);

const whenDone = (action) => () => { if (story.record?.status === "done") action(); };
watchKeys({
  j: whenDone(clicks.next),
  k: whenDone(clicks.previous),
  f: whenDone(nextFlag),
  c: whenDone(clicks.copy),
  e: whenDone(edit),
  "?": help,
});
// Going back may bring the page as it was left; by now the story may be another, or gone.
addEventListener("pageshow", ({ persisted }) => {
  if (persisted && story.record && final(story.record.status)) watch();
});
document.addEventListener("visibilitychange", whenDone(() => { if (!document.hidden) attempt(refresh); }));
watch();
