/** Short notes at the edge of the screen, read out to screen readers. */

import { h } from "./dom.js";
import { icon } from "./icons.js";

const STAY_MS = 6000;

/**
 * Show a note for six seconds.
 *
 * @param {string} words
 * @param {"info"|"error"|"done"} [kind]
 */
export function toast(words, kind = "info") {
  const glyph = { info: "spark", error: "warning", done: "check" }[kind];
  const note = h("div.toast", { class: `is-${kind}` }, icon(glyph, 18), h("span", {}, words));
  document.getElementById("toasts").append(note);
  setTimeout(() => note.remove(), STAY_MS);
}

/** Read words out without showing them. */
export function announce(words) {
  const place = document.getElementById("announcer");
  const line = h("p", {}, words);
  place.append(line);
  setTimeout(() => line.remove(), STAY_MS);
}
