/** The switches in the header of every page: interface language and light or dark. Both are remembered. */

import { byId } from "./dom.js";
import { language, t } from "./words.js";

const YEAR = 365 * 24 * 3600;

function remember(name, value) {
  document.cookie = `${name}=${value}; Path=/; Max-Age=${YEAR}; SameSite=Lax`;
}

byId("language").addEventListener("click", () => {
  remember("language", language === "ms" ? "en" : "ms");
  location.reload();
});

const root = document.documentElement;
const dark = () => (root.dataset.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
const themeSwitch = byId("theme");

function nameTheSwitch() {
  themeSwitch.textContent = dark() ? t("layout.light") : t("layout.dark");
}

themeSwitch.addEventListener("click", () => {
  root.dataset.theme = dark() ? "light" : "dark";
  remember("theme", root.dataset.theme);
  nameTheSwitch();
});
nameTheSwitch();
