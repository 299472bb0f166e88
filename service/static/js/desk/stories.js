/** The list of stories: asks for it, keeps it fresh, the more so while something is unfinished, and acts on its stories. */

import { call, final } from "../api.js";
import { announce, byId, element, fill } from "../dom.js";
import { paragraphs } from "../reasons.js";
import { number, t } from "../words.js";
import { confirmed } from "./confirm.js";
import { chosen } from "./filters.js";
import { Story } from "./story.js";
import { learnTopics } from "./topics.js";

const PAGE = 20;
const MOST_AT_ONCE = 100; // the service's own limit of a page
const REACH = 10; // requests that may find little: a page of the service looks at some thousand stories, then it may be short
const FRESH = 3; // seconds between two looks at unfinished stories
const CALM = 15; // seconds between two looks where nothing is unfinished: others send, delete and correct too
const SOON = 1; // seconds that news may wait for more, so that many at once make one look

const list = byId("stories");
const more = byId("more");
const stories = new Map(); // those shown, by id
let wanted = PAGE;
let reach = REACH;
let latest; // what the service last had, and where it goes on
let current = null; // what ends the request under way
let timer = null;
let due = Infinity;

/** Show the list, from its beginning. */
export async function restart() {
  wanted = PAGE;
  reach = REACH;
  latest = undefined;
  if (await look()) announce(t("desk.shown", { count: number(stories.size) }));
}

/** Look again before long: something has changed. */
export function soon() {
  after(SOON);
}

export function openStories() {
  more.addEventListener("click", showMore);
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) soon();
  });
  look();
}

function after(seconds) {
  const moment = Date.now() + seconds * 1000;
  if (moment >= due) return;
  clearTimeout(timer);
  due = moment;
  timer = setTimeout(() => {
    due = Infinity;
    if (document.hidden) return;
    if (current) soon();
    else look();
  }, seconds * 1000);
}

/**
 * @param begun what to go on behind; without it, all is asked for anew
 * @returns {Promise<boolean>} whether the list is now as the service has it. A later call ends an earlier one.
 */
async function look(begun) {
  current?.abort();
  const mine = new AbortController();
  current = mine;
  list.setAttribute("aria-busy", "true");
  try {
    await learnTopics(mine.signal);
    const [found, status] = await Promise.all([records(mine.signal, begun), call("/v1/status", { signal: mine.signal })]);
    show(found, status.body.articles);
    return true;
  } catch (error) {
    if (mine.signal.aborted) return false;
    tellStale(error);
    return false;
  } finally {
    if (current === mine) {
      current = null;
      list.removeAttribute("aria-busy");
    }
  }
}

/** The first `wanted` stories, fewer where the service has looked far and found few; `next` is where it goes on. */
async function records(signal, begun = { items: [], next: `/v1/articles?${chosen()}`, asked: 0 }) {
  const items = [...begun.items];
  let { next, asked } = begun;
  while (next && items.length < wanted && asked < reach + wanted / MOST_AT_ONCE) {
    // What is missing and no more: the list is the same then, whether it is asked for anew or was gone on with.
    const { body } = await call(withLimit(next, Math.min(wanted - items.length, MOST_AT_ONCE)), { signal });
    items.push(...body.items);
    next = body.next;
    asked += 1;
  }
  return { items, next, asked };
}

function withLimit(address, limit) {
  const [path, query] = address.split("?");
  const parameters = new URLSearchParams(query);
  parameters.set("limit", limit);
  return `${path}?${parameters}`;
}

function show(found, counts) {
  const { items, next } = found;
  latest = found;
  const kept = new Set(items.map((item) => item.id));
  for (const story of [...stories.values()].filter(({ summary }) => !kept.has(summary.id))) {
    const held = story.element.contains(document.activeElement);
    const following = take(story);
    if (held) following.focus();
  }
  items.forEach((item, n) => {
    const story = stories.get(item.id) ?? new Story(item, { retry, remove });
    stories.set(item.id, story);
    story.show(item);
    if (list.children[n] !== story.element) list.insertBefore(story.element, list.children[n] ?? null);
  });
  more.hidden = !next;
  tell("stories-error");
  fill(byId("counts"), ...Object.entries(counts).map(([state, count]) => counted(state, count)));
  tellWhatIsMissing(items.length, Boolean(next));
  const unfinished = counts.queued + counts.running > 0 || items.some((item) => !final(item.status));
  after(unfinished ? Math.min(Math.max(FRESH, found.asked), CALM) : CALM); // a request a second, where they are many
}

function counted(state, count) {
  return element("li", {}, t(`desk.state.${state}`), " ", element("strong", {}, number(count)));
}

function tellWhatIsMissing(shown, rest) {
  const state = byId("stories-state");
  state.hidden = shown > 0;
  if (shown === 0) state.textContent = rest ? t("desk.further") : chosen().size ? t("desk.nomatch") : t("desk.empty");
}

function tellStale(error) {
  const again = element("button", { type: "button", on: { click: restart } }, t("desk.tryagain"));
  byId("stories-state").hidden = true;
  tell("stories-error", element("p", {}, element("strong", {}, t("desk.stale"))), ...paragraphs(error), again);
  if (error.status === 0 || error.status >= 500) after(Math.max(error.retryAfter, FRESH));
}

/** The same words again are left as they stand: they would be read out again, and their button would lose the focus. */
function tell(id, ...words) {
  const notice = byId(id);
  notice.hidden = !words.length;
  const said = words.map((part) => part.textContent).join("");
  if (notice.textContent !== said) fill(notice, ...words);
}

async function showMore() {
  const before = stories.size;
  wanted = Math.max(wanted, before) + PAGE;
  reach += REACH;
  const begun = latest && { ...latest, items: latest.items.filter(({ id }) => stories.has(id)) }; // not those deleted since
  if (!(await look(begun))) return;
  announce(t("desk.shown", { count: number(stories.size) }));
  [...stories.values()].find((story) => story.element === list.children[before])?.focus();
}

async function retry(story) {
  const retrying = () => call(`/v1/articles/${story.summary.id}/retry`, { method: "POST" });
  await act(story.name, retrying, t("desk.retried", { name: story.name }));
}

/** @param {"cancel"|"delete"} how the same to the service, not to people */
async function remove(story, how) {
  if (!(await confirmed(t(`desk.question.${how}`), story.name, t(`desk.yes.${how}`)))) {
    if (!story.element.isConnected) byId("stories-heading").focus(); // it left the list meanwhile
    return;
  }
  const removing = () => call(`/v1/articles/${story.summary.id}`, { method: "DELETE" });
  if (!(await act(story.name, removing, t(`desk.gone.${how}`, { name: story.name })))) return;
  take(stories.get(story.summary.id) ?? story).focus();
}

async function act(name, request, words) {
  tell("act-error");
  try {
    await request();
    announce(words);
    return true;
  } catch (error) {
    tell("act-error", element("p", {}, element("strong", {}, name)), ...paragraphs(error));
    return false;
  } finally {
    soon();
  }
}

/** @returns what comes after it, where its focus is to go */
function take(story) {
  const next = story.element.nextElementSibling ?? story.element.previousElementSibling;
  story.element.remove();
  stories.delete(story.summary.id);
  return [...stories.values()].find((other) => other.element === next) ?? byId("stories-heading");
}
