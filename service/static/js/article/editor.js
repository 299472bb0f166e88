/** Correcting a sentence in place. What was typed is not lost, whatever the service answers. */

import { Refusal } from "../api.js";
import { announce, byId, element, fill } from "../dom.js";
import { paragraphs } from "../reasons.js";
import { onOneLine } from "../typed.js";
import { t } from "../words.js";
import { correct } from "./corrections.js";
import { remember, remembered } from "./remembered.js";
import { textOf } from "./rows.js";

export class Editor {
  #story;
  #left;
  #n = null;
  #seen = null; // the sentence as the editor knows it
  #form = null;

  /**
   * @param story {id, record, show(record), reload()}
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
      this.#tell(t("article.edit.unsaved"));
      this.#text.focus();
      return;
    }
    this.#close();
    this.#n = n;
    this.#form = this.#build(n, this.#look());
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

  /** The sentence as the page shows it: what another editor did to it by now is known. */
  #look() {
    this.#seen = textOf(this.#story.record, this.#n, "target");
    return this.#seen;
  }

  #build(n, text) {
    const lang = this.#story.record.translation.language;
    const field = { id: "edit-text", name: "text", lang, rows: 4, "aria-required": "true", spellcheck: "true" };
    const name = { id: "edit-name", name: "by", autocomplete: "name", maxlength: 100, value: remembered("name") };
    return element(
      "form.editor",
      { on: { submit: (event) => this.#submit(event), keydown: (event) => this.#key(event) } },
      element("label", { for: "edit-text" }, t("article.edit.text", { n: n + 1 })),
      element("textarea", field, text),
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
    if (event.key === "Escape") this.#escape();
    else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) this.#form.requestSubmit();
    else if (event.key !== "Enter" || event.target !== this.#text) return;
    event.preventDefault();
  }

  async #submit(event) {
    event.preventDefault();
    const [n, form, by] = [this.#n, this.#form, onOneLine(this.#form.elements.by.value)];
    const save = form.querySelector("[type=submit]");
    if (save.disabled) return;
    const text = onOneLine(this.#text.value);
    if (!text) {
      this.#tell(t("article.edit.blank"));
      return;
    }
    remember("name", by);
    save.disabled = true;
    form.elements.text.readOnly = true; // the form goes once it is saved, and with it what was typed meanwhile
    try {
      const record = await correct(this.#story, n, text, by, this.#seen);
      const still = this.#form === form;
      if (still) this.#close();
      this.#story.show(record);
      announce(t("article.edit.saved"));
      if (still) this.#left(n);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (this.#form === form) this.#refused(error);
    } finally {
      save.disabled = false;
      form.elements.text.readOnly = false;
    }
  }

  #refused(refusal) {
    if (refusal.status === 412) this.#tell(t("article.edit.conflict"), t("article.edit.reload"), () => this.#reload());
    else if (refusal.concerns("#/text")) this.#tell(t("article.edit.refused"));
    else fill(this.#problem, element("div.notice.bad", {}, ...paragraphs(refusal)));
  }

  /** Say it beside what was typed, with a button where there is something to be done. @returns the button, if any */
  #tell(words, name, action) {
    const button = action && element("button", { type: "button", on: { click: action } }, name);
    fill(this.#problem, element("div.notice.bad", {}, element("p", {}, words), button));
    return button;
  }

  get #problem() {
    return this.#form.querySelector(".problem");
  }

  /** What was typed is lost only after a question, which Escape answers with no. */
  #escape() {
    if (!this.#changed) return this.#leave();
    if (document.activeElement.closest(".problem")) {
      fill(this.#problem);
      this.#text.focus();
      return;
    }
    this.#tell(t("article.edit.escape"), t("article.edit.discard"), () => this.#leave()).focus();
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
    this.#look();
    fill(this.#problem);
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
