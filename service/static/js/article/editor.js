/** Correcting a sentence in place. What was typed is not lost, whatever the service answers. */

import { Refusal } from "../api.js";
import { announce, byId, element, fill } from "../dom.js";
import { t } from "../words.js";
import { correct } from "./corrections.js";
import { remember, remembered } from "./remembered.js";
import { textOf } from "./rows.js";

export class Editor {
  #story;
  #left;
  #n = null;
  #form = null;

  /**
   * @param story {id, record, etag, show(record, etag), reload()}
   * @param {(n: number) => void} left where to go on when the editor is closed
   */
  constructor(story, left) {
    this.#story = story;
    this.#left = left;
    addEventListener("beforeunload", (event) => {
      if (this.#changed) event.preventDefault();
    });
  }

  /** Open at sentence `n`. One with unsaved text stays where it is. */
  open(n) {
    if (this.#changed) {
      announce(t("article.edit.unsaved"));
      this.#text.focus();
      return;
    }
    this.#close();
    this.#n = n;
    this.#form = this.#build(n, textOf(this.#story.record, n, "target"));
    this.stay();
    this.#text.focus();
  }

  /** Back in its place, with what was typed, after the columns were drawn anew. */
  stay() {
    if (this.#form === null) return;
    this.#sentence().classList.add("edited");
    this.#sentence().closest("p").after(this.#form);
  }

  get #text() {
    return this.#form.elements.text;
  }

  get #changed() {
    return this.#form !== null && this.#text.value !== this.#text.defaultValue;
  }

  #build(n, text) {
    const lang = this.#story.record.translation.language;
    const name = { id: "edit-name", name: "by", autocomplete: "name", maxlength: 100, value: remembered("name") };
    return element(
      "form.editor",
      { on: { submit: (event) => this.#submit(event), keydown: (event) => this.#key(event) } },
      element("label", { for: "edit-text" }, t("article.edit.text", { n: n + 1 })),
      element("textarea", { id: "edit-text", name: "text", lang, rows: 4, required: true, spellcheck: "true" }, text),
      element("div.row", {}, element("label", { for: "edit-name" }, t("article.edit.name")), element("input", name)),
      element("div.problem", { role: "alert" }),
      element(
        "div.row",
        {},
        element("button.main", { type: "submit" }, t("article.edit.save")),
        element("button", { type: "button", on: { click: () => this.#leave() } }, t("article.edit.cancel")),
        element("small.quiet", {}, t("article.edit.keys")),
      ),
    );
  }

  /** A sentence is one line: Enter alone does nothing in its field. */
  #key(event) {
    if (event.isComposing) return;
    if (event.key === "Escape") this.#leave();
    else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) this.#form.requestSubmit();
    else if (event.key !== "Enter" || event.target !== this.#text) return;
    event.preventDefault();
  }

  async #submit(event) {
    event.preventDefault();
    const [n, form, by] = [this.#n, this.#form, this.#form.elements.by.value.trim()];
    const save = form.querySelector("[type=submit]");
    if (save.disabled) return;
    remember("name", by);
    save.disabled = true;
    try {
      const { body, etag } = await correct(this.#story, n, this.#text.value.trim(), by);
      const still = this.#form === form;
      if (still) this.#close();
      this.#story.show(body, etag);
      announce(t("article.edit.saved"));
      if (still) this.#left(n);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (this.#form === form) this.#refused(error);
    } finally {
      save.disabled = false;
    }
  }

  #refused(refusal) {
    const problem = this.#form.querySelector(".problem");
    if (refusal.status !== 412) {
      fill(problem, ...refusal.lines.map((line) => element("p.notice.bad", {}, line)));
      return;
    }
    const reload = element("button", { type: "button", on: { click: () => this.#reload() } }, t("article.edit.reload"));
    fill(problem, element("div.notice.bad", {}, element("p", {}, t("article.edit.conflict")), reload));
  }

  /** The story as it is now, with what was typed still open. */
  async #reload() {
    try {
      await this.#story.reload();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.#refused(error);
      return;
    }
    fill(this.#form.querySelector(".problem"));
    this.#text.focus();
  }

  /** Not while the service is asked: if it refuses, what was typed must still be there. */
  #leave() {
    if (this.#form.querySelector("[type=submit]").disabled) return;
    const n = this.#n;
    this.#close();
    this.#left(n);
  }

  #close() {
    if (this.#form === null) return;
    this.#sentence()?.classList.remove("edited");
    this.#form.remove();
    this.#form = null;
  }

  #sentence() {
    return byId("translation").querySelector(`.sentence[data-n="${this.#n}"]`);
  }
}
