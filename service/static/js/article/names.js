/** The names that were found, by kind: a switch shows a kind's marks, a name's button shows where it stands. */

import { announce, byId, element } from "../dom.js";
import { language, t } from "../words.js";

/** The switches work for all that is drawn later. */
export function watchSwitches() {
  byId("names").addEventListener("change", ({ target }) => {
    byId("columns").classList.toggle(`without-${target.value}`, !target.checked);
  });
}

/** One button a name, in the order of the record; none is pressed. */
export function drawNames({ tags: { entities } }) {
  for (const kind of byId("names").querySelectorAll(".kind")) {
    const list = kind.querySelector("ul");
    const buttons = entities.map((entity, index) => [entity, index]).filter(([{ type }]) => type === kind.dataset.type);
    list.replaceChildren(...buttons.map(([entity, index]) => element("li", {}, button(entity, index))));
    if (!buttons.length) list.append(element("li.quiet", {}, t("article.names.none")));
  }
}

function button({ title, names, mentions }, index) {
  const [shown, other] = language === "ms" ? [names.ms, names.en] : [names.en, names.ms];
  const made = element(
    "button.name",
    { type: "button", "aria-pressed": "false", on: { click: () => press(made, index, shown) } },
    title ? element("span.quiet", {}, `${title} `) : null,
    shown,
    other === shown ? null : element("span.quiet", {}, ` / ${other}`),
    element("small", {}, ` ${mentions.length}`),
  );
  return made;
}

function press(button, index, name) {
  const pressed = button.getAttribute("aria-pressed") === "true";
  for (const other of byId("names").querySelectorAll("[aria-pressed='true']")) other.setAttribute("aria-pressed", "false");
  for (const mark of byId("columns").querySelectorAll(".found")) mark.classList.remove("found");
  if (pressed) return;
  button.setAttribute("aria-pressed", "true");
  const marks = [...byId("columns").querySelectorAll(`mark[data-entity="${index}"]`)];
  for (const mark of marks) mark.classList.add("found");
  marks[0]?.scrollIntoView({ block: "center" });
  announce(t("article.names.found", { name, count: marks.length }));
}
