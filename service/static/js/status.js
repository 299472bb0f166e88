/** How the desk fares, asked anew every few seconds while somebody can see it. Only tells; changes nothing. */

import { Refusal, call } from "./api.js";
import { byId, element, fill } from "./dom.js";
import { reasonsOf } from "./problem.js";
import { reasons } from "./reasons.js";
import { number, t, time } from "./words.js";

const FRESH = 5; // seconds
let asked = null; // when the service last answered
let timer;

document.addEventListener("visibilitychange", () => {
  if (!document.hidden) look();
});
look();

async function look() {
  clearTimeout(timer);
  try {
    const { body } = await call("/v1/status");
    asked = new Date().toISOString();
    show(body);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const why = reasons(error);
    const detail = error.translated && error.problem.detail; // for whoever runs the service
    if (detail) why.push(element("span", { lang: "en" }, detail));
    tell(...why, asked ? t("status.stale", { time: time(asked) }) : t("status.unknown"));
    byId("asked").hidden = true;
  }
  clearTimeout(timer); // another look may have begun meanwhile
  if (!document.hidden) timer = setTimeout(look, FRESH * 1000);
}

function show(status) {
  const { articles, throughput, workers, failures } = status;
  const able = workers.filter((worker) => !worker.problem);
  const say = (id, text) => { byId(id).textContent = text; };
  byId("asked").hidden = false;
  say("asked", t("status.asked", { time: time(asked) }));
  for (const state of ["queued", "running", "done", "failed"]) say(state, number(articles[state]));
  say("queued-more", t("status.backlog", { count: number(status.max_backlog) }));
  say("workers", number(able.length));
  say("speed", number(throughput.words_per_second));
  say("speed-more", t("status.window", { seconds: number(throughput.seconds), articles: number(throughput.articles) }));
  tell(able.length ? null : workers.length ? t("status.idle") : t("status.away"));
  cards("workers", workers, worker);
  cards("packages", packagesOf(workers), model);
  cards("failures", failures, failure);
}

/** Only what is new is said: the same words again would be read out again. */
function tell(...lines) {
  const said = lines.filter(Boolean);
  const trouble = byId("trouble");
  trouble.hidden = !said.length;
  const words = said.map((line) => line.textContent ?? line).join("");
  if (trouble.textContent !== words) fill(trouble, ...said.map((line) => element("p", {}, line)));
}

/** One card for each, made anew only when something changed, so that focus stays where it is. */
function cards(part, things, card) {
  const list = byId(`${part}-list`);
  const seen = JSON.stringify(things);
  byId(`${part}-none`).hidden = things.length > 0;
  if (list.dataset.seen === seen) return;
  list.dataset.seen = seen;
  fill(list, ...things.map(card));
}

/** Each build once, however many workers have it. */
function packagesOf(workers) {
  const builds = new Map();
  for (const worker of workers) {
    for (const one of [...worker.packages, ...worker.taggers]) builds.set(`${one.name} ${one.version} ${one.sha256}`, one);
  }
  return [...builds.keys()].sort().map((build) => builds.get(build));
}

function worker({ name, host, processes, started_at: started, problem }) {
  return element(
    "li", {},
    element("h3", {}, name),
    element("p.quiet", {}, t("status.host", { host, processes: number(processes), time: time(started) })),
    problem && refusal(problem),
  );
}

function refusal(problem) {
  const words = element("strong.state.failed", {}, t("status.refuses"));
  return element("p", {}, words, " ", element("span", { lang: "en" }, problem));
}

function model(one) {
  const language = (code) => t(`status.language.${code}`);
  const pair = one.kind === "translation";
  const languages = pair ? `${language(one.from)} → ${language(one.to)}` : one.languages.map(language).join(", ");
  const megabytes = number(Math.round(one.size / 1e5) / 10);
  const facts = [
    t("status.version", { version: one.version }),
    `${t(`status.kind.${one.kind}`)} (${languages})`,
    t("status.size", { megabytes }),
    one.licence,
  ];
  return element(
    "li", {},
    element("h3", {}, one.name),
    element("p.quiet", {}, facts.join(" · ")),
    Object.keys(one.scores).length > 0 && scores(one.scores),
  );
}

function scores(measured) {
  const heading = (text) => element("th", { scope: "col" }, text);
  const row = ([test, score]) =>
    element("tr", {}, element("th", { scope: "row", lang: "en" }, test), element("td", {}, number(score)));
  return element(
    "table", {},
    element("caption", {}, t("status.scores")),
    element("thead", {}, element("tr", {}, heading(t("status.test")), heading(t("status.score")))),
    element("tbody", {}, ...Object.entries(measured).map(row)),
  );
}

function failure({ id, headline, opening, finished_at: finished, problem }) {
  const name = headline ?? opening ?? t("status.untitled");
  return element(
    "li", {},
    element("h3", {}, element("a", { href: `/articles/${encodeURIComponent(id)}` }, name)),
    ...reasonsOf(problem).map((reason) => element("p", {}, reason)),
    element("p.quiet", {}, element("time", { datetime: finished }, time(finished))),
  );
}
