/** What was sent from this page, one line a story or file: how it fares, then a link to the story or why it was refused. */

import { final, follow } from "../api.js";
import { announce, byId, element, fill } from "../dom.js";
import { problemTitle, reasonsOf } from "../problem.js";
import { reasons } from "../reasons.js";
import { number, t } from "../words.js";
import { lanes } from "./lanes.js";

// A browser has few connections to a host, and each story that is followed holds one of them.
const lane = lanes(2);
const REFUSALS_SHOWN = 100;

/** Show `entries` above those that are there. */
export function present(...entries) {
  byId("sent").hidden = false;
  byId("sent-list").prepend(...entries.map((entry) => entry.element));
}

/** One line: `element`, and what may happen to it. */
export class Entry {
  #name;
  #state = element("span.state", {}, t("desk.sent.waiting"));
  #facts = element("span.quiet");
  #progress;
  #words = element("div");

  constructor(name) {
    this.#name = name;
    this.#progress = element("progress", { "aria-label": t("desk.progress", { name }) });
    const line = element("p.row", {}, element("strong.name", {}, name), this.#state, this.#facts);
    this.element = element("li", {}, line, this.#progress, this.#words);
  }

  /** The service asks to come again later. */
  waiting(refusal, seconds) {
    this.#become("waiting", t("desk.sent.waiting"));
    this.#say([...reasons(refusal), t("desk.again", { seconds })]);
  }

  refused(lines) {
    this.#become("failed", t("desk.sent.refused"));
    this.#end(lines);
    this.#announce(t("desk.sent.refused"), ...lines.map((line) => line.textContent ?? line));
  }

  stopped() {
    this.#become("", t("desk.sent.stopped"));
    this.#end([]);
  }

  /** Follow the story until it is finished; `changed` is told when its state changes. */
  async taken(record, changed) {
    let status = null;
    announce(t("desk.announce.sent", { name: this.#name }));
    const seen = (current) => {
      this.#show({ ...current, deduplicated: record.deduplicated });
      if (current.status !== status) changed();
      status = current.status;
    };
    seen(record);
    if (final(record.status)) return;
    try {
      await lane(() => follow(record.id, seen));
    } catch (error) {
      const lines = reasons(error);
      this.#become("failed", t("desk.sent.gone"));
      this.#end(lines);
      this.#announce(t("desk.sent.gone"));
      changed();
    }
  }

  /** Of a file with many articles: how many are sent, and which were refused: [{n, lines}], n from 1. */
  counted(sent, refused, total, over) {
    this.#become(refused.length && over ? "failed" : "", t("desk.sent.many", { sent: number(sent), total: number(total) }));
    this.#facts.textContent = refused.length ? t("desk.sent.not", { count: number(refused.length) }) : "";
    this.#progress.max = total;
    this.#progress.value = sent + refused.length;
    if (!over) return;
    this.#announce([this.#state, this.#facts].map((part) => part.textContent).filter(Boolean).join(", "));
    this.#end(refused.slice(0, REFUSALS_SHOWN).map(({ n, lines }) => [t("desk.sent.numbered", { n: number(n) }), ...lines]));
    const rest = refused.length - REFUSALS_SHOWN;
    if (rest > 0) this.#words.append(element("p", {}, t("desk.sent.rest", { count: number(rest) })));
  }

  #show({ id, status, language, progress, problem, deduplicated }) {
    this.#become(status, t(`desk.state.${status}`));
    const facts = [
      language && t(`desk.direction.${language}`),
      progress.total > 0 && t("desk.sentences", { done: number(progress.done), total: number(progress.total) }),
      deduplicated && t("desk.sent.known"),
    ];
    this.#facts.textContent = facts.filter(Boolean).join(" · ");
    if (progress.total > 0) {
      this.#progress.max = progress.total;
      this.#progress.value = progress.done;
    }
    if (!final(status)) return this.#say([]);
    this.#announce(t(`desk.state.${status}`), problem && problemTitle(problem));
    this.#end(problem ? reasonsOf(problem) : []);
    const about = element("span.unseen", {}, `: ${this.#name}`);
    const link = element("a", { href: `/articles/${encodeURIComponent(id)}` }, t("desk.sent.open"), about);
    this.#words.append(element("p", {}, link));
  }

  /** A few words; the service's own details are there to be read. */
  #announce(...words) {
    announce([this.#name, ...words].filter(Boolean).join(": "));
  }

  #become(state, words) {
    this.#state.className = `state ${state}`;
    if (this.#state.textContent !== words) this.#state.textContent = words;
  }

  #say(lines) {
    fill(this.#words, ...lines.map((line) => element("p", {}, ...[line].flat())));
  }

  #end(lines) {
    this.#progress.hidden = true;
    this.#say(lines);
  }
}
