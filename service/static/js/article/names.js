/** The names that were found, by kind: a switch shows a kind's marks, a name's button shows where it stands. */

import { announce, byId, element } from "../dom.js";
import { language, t } from "../words.js";

let drawn = null; // what there are buttons of

/** The switches work for all that is drawn later. */
export function watchSwitches() {
  byId("names").addEventListener("change", ({ target }) => {
    byId("columns").classList.toggle(`without-${target.value}`, !target.checked);
  });
}

/** One button a name, in the order of the record. They stay while the names do, and so do the focus and what is pressed. */
export function drawNames({ tags: { entities } }) {
  const found = JSON.stringify(entities.map(({ type, title, names, mentions }) => [type, title, names, mentions.length]));
  if (found !== drawn) drawButtons(entities);
  drawn = found;
  markPressed();
}

function drawButtons(entities) {
  for (const kind of byId("names").querySelectorAll(".kind")) {
    const list = kind.querySelector("ul");
    const buttons = entities.map((entity, index) => [entity, index]).filter(([{ type }]) => type === kind.dataset.type);
    list.replaceChildren(...buttons.map(([entity, index]) => element("li", {}, button(entity, index))));
    kind.hidden = !buttons.length;
  }
}

function button({ title, names, mentions }, index) {
  const [shown, other] = language === "ms" ? [names.ms, names.en] : [names.en, names.ms];
  const made = element(
    "button.name",
    { type: "button", "aria-pressed": "false", data: { entity: index }, on: { click: () => press(made, shown) } },
    title ? element("span.quiet", {}, `${title} `) : null,
    shown,
    other === shown ? null : element("span.quiet", {}, ` / ${other}`),
    element("small", {}, ` ${mentions.length}`),
  );
  return made;
}

function press(button, name) {
  const before = pressed();
  before?.setAttribute("aria-pressed", "false");
  if (button !== before) button.setAttribute("aria-pressed", "true");
  const marks = markPressed();
  if (button === before) return;
  marks[0]?.scrollIntoView({ block: "center" });
  announce(t("article.names.found", { name, count: marks.length }));
}

const pressed = () => byId("names").querySelector("[aria-pressed='true']");

/** Show where the name that is pressed stands. @returns its marks, on both sides */
function markPressed() {
  const entity = pressed()?.dataset.entity;
  for (const mark of byId("columns").querySelectorAll("mark")) mark.classList.toggle("found", mark.dataset.entity === entity);
  return [...byId("columns").querySelectorAll("mark.found")];
}
