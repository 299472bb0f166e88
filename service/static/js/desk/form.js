/** The form that sends: counts, checks, takes dropped files. What was typed stays until the service has it. */

import { byId, element, fill } from "../dom.js";
import { reasons } from "../reasons.js";
import { onOneLine, withoutControls } from "../typed.js";
import { number, t } from "../words.js";
import { clearDraft, openDraft } from "./draft.js";
import { length, limits, wrong } from "./limits.js";
import { sendFiles, sendStory } from "./sending.js";

const NAME_LENGTH = 60;
const SLOW = 1000; // milliseconds
const form = byId("send");
const headline = byId("headline");
const story = byId("story");
const language = byId("story-language");
const files = byId("files");
const note = byId("send-note");
const stop = byId("stop");

let stopping = new AbortController();
let underWay = 0;
let held = null; // while a typed story is under way: what is said of it

/** `changed` is told whenever something that was sent has changed. */
export function openForm(changed) {
  story.addEventListener("input", () => {
    count();
    byId("send-hint").textContent = t("desk.keys");
  });
  stop.addEventListener("click", () => {
    stopping.abort();
    stopping = new AbortController();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    submit(changed);
  });
  form.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });
  addEventListener("dragover", (event) => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault(); // elsewhere on the page a dropped file would replace it
    form.classList.toggle("over", form.contains(event.target));
  });
  addEventListener("dragleave", () => form.classList.remove("over"));
  addEventListener("drop", drop);
  openDraft();
  byId("translate").disabled = false;
  count();
}

function count() {
  const found = length(story.value);
  const counter = byId("counter");
  counter.textContent = t("desk.counter", { count: number(found), limit: number(limits.characters) });
  counter.classList.toggle("over", found > limits.characters);
}

function drop(event) {
  form.classList.remove("over");
  if (!event.dataTransfer.types.includes("Files")) return;
  event.preventDefault();
  if (!form.contains(event.target)) return;
  const chosen = new DataTransfer();
  for (const file of [...files.files, ...event.dataTransfer.files]) chosen.items.add(file);
  files.files = chosen.files;
  files.focus();
}

/** What stands in the form. */
function article() {
  const line = onOneLine(headline.value);
  return { ...(line && { headline: line }), body: withoutControls(story.value) };
}

function submit(changed) {
  const typed = article();
  const chosen = [...files.files];
  const isTyped = Boolean(typed.body.trim() || typed.headline);
  say(held ?? []);
  if (!isTyped && !chosen.length) return refuse([t("desk.nothing")]);
  const mistake = isTyped && wrong(typed);
  if (mistake) return refuse([mistake.words], mistake.field === "headline" ? headline : story);
  if (chosen.length) {
    files.value = "";
    whileUnderWay(sendFiles(chosen, language.value, { changed, signal: stopping.signal }));
  }
  if (isTyped && held) say([...held, t("desk.busy")]);
  else if (isTyped) whileUnderWay(submitTyped(typed, changed, stopping.signal));
}

async function submitTyped(typed, changed, signal) {
  const name = typed.headline ?? Array.from(typed.body.trim().split("\n", 1)[0]).slice(0, NAME_LENGTH).join("");
  const hold = (...lines) => {
    clearTimeout(slow);
    held = lines;
    say(held);
  };
  const waiting = (refusal, seconds) => hold(...reasons(refusal), t("desk.again", { seconds }));
  const slow = setTimeout(() => hold(t("desk.sending")), SLOW);
  held = [];
  try {
    await sendStory(name, typed, language.value, { waiting, changed, signal });
    say();
    const { headline: line, body } = article();
    if (body === typed.body && line === typed.headline) {
      clearDraft();
      count();
      byId("send-hint").textContent = t("desk.announce.sent", { name }); // the list of them may be out of sight
    }
  } catch (error) {
    if (signal.aborted) say([t("desk.kept")]);
    else refuse(reasons(error), error.concerns?.("#/headline") ? headline : story);
  } finally {
    clearTimeout(slow);
    held = null;
  }
}

async function whileUnderWay(sending) {
  underWay += 1;
  stop.hidden = false;
  try {
    await sending;
  } finally {
    underWay -= 1;
    if (!underWay && document.activeElement === stop) byId("translate").focus();
    stop.hidden = !underWay;
  }
}

function refuse(lines, field = story) {
  say(lines);
  note.classList.add("bad");
  field.setAttribute("aria-invalid", "true");
  field.focus();
}

/** Without lines: nothing is wrong any more. */
function say(lines = []) {
  fill(note, ...lines.map((line) => element("p", {}, line)));
  note.hidden = !lines.length;
  note.classList.remove("bad");
  for (const field of [headline, story]) field.removeAttribute("aria-invalid");
}
