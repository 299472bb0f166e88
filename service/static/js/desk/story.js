/** One story of the list. Its element stays the same while the story changes, so that focus stays where it is. */

import { element, fill } from "../dom.js";
import { problemTitle, wouldFailAgain } from "../problem.js";
import { number, t, time } from "../words.js";
import { topicName } from "./topics.js";

const TOPICS_SHOWN = 3;

export class Story {
  #link;
  #opening = element("p.opening");
  #facts = element("p.facts");
  #buttons = {};
  #version = 0;

  /** @param {object} summary @param {{retry, remove}} actions functions that are given this story */
  constructor(summary, actions) {
    const id = `story-${summary.id}`;
    this.#link = element("a", { id, href: `/articles/${encodeURIComponent(summary.id)}` });
    const button = (act, does) => {
      const properties = { type: "button", "aria-describedby": id, on: { click: does } };
      this.#buttons[act] = element("button", properties, t(`desk.act.${act}`));
    };
    button("retry", () => actions.retry(this));
    button("cancel", () => actions.remove(this, "cancel"));
    button("delete", () => actions.remove(this, "delete"));
    const actionsRow = element("div.row.actions", {}, ...Object.values(this.#buttons));
    this.element = element("li", {}, element("h3", {}, this.#link), this.#opening, this.#facts, actionsRow);
    this.show(summary);
  }

  get name() {
    return this.#link.textContent;
  }

  focus() {
    this.#link.focus();
  }

  show(summary) {
    if (summary.version === this.#version) return;
    this.#version = summary.version;
    this.summary = summary;
    const { status, language, headline, opening, problem } = summary;
    this.#link.textContent = headline ?? opening ?? t("desk.untitled");
    this.#opening.textContent = headline ? (opening ?? "") : "";
    for (const text of [this.#link, this.#opening]) if (language) text.lang = language;
    fill(this.#facts, ...this.#told(summary).flatMap((fact, n) => (n ? [" · ", fact] : [fact])));
    const unfinished = status === "queued" || status === "running";
    const held = Object.values(this.#buttons).includes(document.activeElement);
    this.#buttons.retry.hidden = !problem || wouldFailAgain(problem);
    this.#buttons.cancel.hidden = !unfinished;
    this.#buttons.delete.hidden = unfinished;
    if (held && document.activeElement.hidden) this.focus();
  }

  #told({ status, progress, language, created_at: created, topics = [], flags = [], problem }) {
    const sentences = t("desk.sentences", { done: number(progress.done), total: number(progress.total) });
    const doubts = flags.map((flag) => t(`flag.${flag}`));
    return [
      element(`span.state.${status}`, {}, t(`desk.state.${status}`)),
      problem && problemTitle(problem),
      status === "running" && progress.total > 0 && sentences,
      language && t(`desk.direction.${language}`),
      element("time", { datetime: created }, time(created)),
      topics.length > 0 && topics.slice(0, TOPICS_SHOWN).map(topicName).join(", "),
      flags.length > 0 && element("span.check", {}, `${t("desk.check")} ${doubts.join(", ")}`),
    ].filter(Boolean);
  }
}
