/** Dark, light, or as the system says; remembered in the browser. */

import { h } from "./dom.js";
import { icon } from "./icons.js";
import { keep, kept } from "../state/keeping.js";

const NEXT = { auto: "dark", dark: "light", light: "auto" };
const ICONS = { auto: "auto", dark: "moon", light: "sun" };
const WORDS = { auto: "as the system", dark: "dark", light: "light" };

function current() {
  return document.documentElement.dataset.theme ?? "auto";
}

/** A button that goes through the three choices. */
export function themeButton() {
  const button = h("button.icon-button", { type: "button" });
  const show = () => {
    const label = `Colours: ${WORDS[current()]}. Switch to ${WORDS[NEXT[current()]]}`;
    button.replaceChildren(icon(ICONS[current()], 18));
    button.setAttribute("aria-label", label);
    button.title = label;
  };
  button.addEventListener("click", () => {
    const chosen = NEXT[current()];
    if (chosen === "auto") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = chosen;
    keep("theme", chosen);
    show();
  });
  if (kept("theme") === "dark" || kept("theme") === "light") document.documentElement.dataset.theme = kept("theme");
  show();
  return button;
}
