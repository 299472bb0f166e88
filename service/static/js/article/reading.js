/** Where the reader is in the story: lights a sentence and its counterpart, and moves from one to the next. */

import { byId } from "../dom.js";

const numberAt = (target) => {
  const found = target.closest("[data-n], [data-of]");
  return found ? Number(found.dataset.n ?? found.dataset.of) : null;
};

export class Reading {
  #sentences = { original: [], translation: [] };
  #side = "translation";
  #current = null;
  #lit = null;
  #moved;

  /** `moved(n)` is told of the sentence that the reader is at. */
  constructor(moved) {
    this.#moved = moved;
    const columns = byId("columns");
    // Not pointerover: the text may scroll under a mouse that rests, while its reader moves with the keyboard.
    columns.addEventListener("pointermove", ({ target }) => this.#light(numberAt(target) ?? this.#current));
    columns.addEventListener("pointerleave", () => this.#light(this.#current));
    columns.addEventListener("focusin", ({ target }) => {
      if (target.matches(".sentence")) this.#arrive(target);
    });
  }

  /** The number of the sentence that the reader is at; null before the first. */
  get current() {
    return this.#current;
  }

  /** After the columns were drawn anew. */
  take() {
    for (const side of Object.keys(this.#sentences)) {
      this.#sentences[side] = [...byId(side).querySelectorAll(".sentence")];
    }
    this.#lit = null;
    this.#light(this.#current);
    this.#stop(this.#current ?? 0);
  }

  /** Move the focus to sentence `n`, on the side where the reader is. */
  go(n, side = this.#side) {
    this.#sentences[side][n]?.focus();
  }

  next() {
    this.go(this.#current === null ? 0 : Math.min(this.#current + 1, this.#sentences.translation.length - 1));
  }

  previous() {
    this.go(Math.max((this.#current ?? 0) - 1, 0));
  }

  /** The next of the sentences `numbers` (ascending); after the last comes the first. */
  nextOf(numbers) {
    const next = numbers.find((n) => n > (this.#current ?? -1)) ?? numbers[0];
    if (next !== undefined) this.go(next, "translation");
  }

  #arrive(sentence) {
    this.#side = sentence.closest("section").id;
    this.#current = Number(sentence.dataset.n);
    this.#stop(this.#current);
    this.#light(this.#current);
    this.#moved(this.#current);
  }

  #light(n) {
    if (n === this.#lit) return;
    for (const lit of byId("columns").querySelectorAll(".lit")) lit.classList.remove("lit");
    for (const side of Object.values(this.#sentences)) side[n]?.classList.add("lit");
    byId("columns").querySelector(`[data-of="${n}"]`)?.classList.add("lit");
    this.#lit = n;
  }

  /** The whole text is one stop of the Tab key, at the sentence where the reader is; j and k go on from there. */
  #stop(n) {
    for (const stop of byId("columns").querySelectorAll(".sentence[tabindex='0']")) stop.tabIndex = -1;
    const sentence = this.#sentences[this.#side][n];
    if (sentence) sentence.tabIndex = 0;
  }
}
