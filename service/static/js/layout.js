/** The switches in the header of every page: interface language and light or dark. Both are remembered. */

import { byId } from "./dom.js";
import { language, t } from "./words.js";

const YEAR = 365 * 24 * 3600;

function remember(name, value) {
  document.cookie = `${name}=${value}; Path=/; Max-Age=${YEAR}; SameSite=Lax`;
}

function remembered(name) {
  return document.cookie.split("; ").find((one) => one.startsWith(`${name}=`))?.slice(name.length + 1);
}

byId("language").addEventListener("click", () => {
  remember("language", language === "ms" ? "en" : "ms");
  addEventListener("beforeunload", mayStay, { once: true });
  location.reload();
});

/** Where text is not saved the browser asks first: whoever goes on here after that has stayed. */
function mayStay(event) {
  if (!event.defaultPrevented) return;
  for (const action of ["keydown", "pointerdown"]) {
    addEventListener(action, () => remember("language", language), { capture: true, once: true });
  }
}

const root = document.documentElement;
const systemDark = matchMedia("(prefers-color-scheme: dark)");
const dark = () => (root.dataset.theme ?? (systemDark.matches ? "dark" : "light")) === "dark";
const themeSwitch = byId("theme");

function nameTheSwitch() {
  themeSwitch.textContent = dark() ? t("layout.light") : t("layout.dark");
}

themeSwitch.addEventListener("click", () => {
  root.dataset.theme = dark() ? "light" : "dark";
  remember("theme", root.dataset.theme);
  nameTheSwitch();
});
systemDark.addEventListener("change", nameTheSwitch);
nameTheSwitch();

// Going back may bring a page as it was left, before another language or theme was chosen.
addEventListener("pageshow", ({ persisted }) => {
  const changed = (name, shown) => (remembered(name) ?? shown) !== shown;
  if (persisted && (changed("language", language) || changed("theme", root.dataset.theme))) location.reload();
});
