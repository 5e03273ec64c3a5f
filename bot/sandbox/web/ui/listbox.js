/** A select: a button that shows what is chosen, and a list of choices beside it. Used in messages and in forms. */

import { h, fill, newId } from "./dom.js";
import { icon } from "./icons.js";
import { openPopover, roving } from "./popover.js";

/**
 * @typedef {Object} Choice
 * @property {string} value
 * @property {string} label
 * @property {string} [description]
 * @property {string} [emoji]
 * @property {boolean} [default]
 */

/**
 * A select.
 *
 * @param {Object} wanted
 * @param {Choice[]} wanted.choices
 * @param {string} [wanted.placeholder]
 * @param {number} [wanted.min] how many must be chosen
 * @param {number} [wanted.max]
 * @param {boolean} [wanted.disabled]
 * @param {string} wanted.label what it is, for screen readers
 * @param {(values: string[]) => void} wanted.onChange called when the choice is made
 * @param {string} [wanted.focusKey]
 * @returns {HTMLButtonElement & {values: string[]}}
 */
export function listbox({ choices, placeholder, min = 1, max = 1, disabled, label, onChange, focusKey }) {
  const text = h("span.select-words");
  const button = h(
    "button.select",
    {
      type: "button",
      role: "combobox",
      "aria-haspopup": "listbox",
      "aria-expanded": "false",
      disabled,
      data: { focus: focusKey },
    },
    text,
    icon("down", 16),
  );
  button.values = choices.filter((choice) => choice.default).map((choice) => choice.value);
  const show = () => {
    const chosen = choices.filter((choice) => button.values.includes(choice.value));
    fill(
      text,
      chosen.length
        ? chosen.map((choice) => (max > 1 ? h("span.select-chip", {}, choice.label) : choice.label))
        : h("span.placeholder", {}, placeholder || "Make a selection"),
    );
    button.setAttribute(
      "aria-label",
      `${label}: ${chosen.map((choice) => choice.label).join(", ") || placeholder || "nothing chosen"}`,
    );
  };
  const finish = (values) => {
    button.values = values;
    show();
    onChange(values);
  };
  button.addEventListener("click", () => {
    if (button.getAttribute("aria-expanded") === "true") return;
    open(button, { choices, min, max, label, finish });
  });
  button.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      button.click();
    }
  });
  show();
  return button;
}

function open(button, { choices, min, max, label, finish }) {
  const chosen = new Set(button.values);
  let picked = false;
  const id = newId("list");
  const many = max > 1;
  const option = (choice) => {
    const row = h(
      "div.option",
      { role: "option", tabindex: "-1", "aria-selected": String(chosen.has(choice.value)) },
      choice.emoji ? h("span.option-emoji", {}, choice.emoji) : null,
      h("span.grow", {}, choice.label, choice.description ? h("small", {}, choice.description) : null),
      h("span.option-mark", {}, icon("check", 16)),
    );
    const pick = () => {
      if (!many) {
        chosen.clear();
        chosen.add(choice.value);
        picked = true;
        popover.close();
      } else if (chosen.has(choice.value)) chosen.delete(choice.value);
      else if (chosen.size < max) chosen.add(choice.value);
      row.setAttribute("aria-selected", String(chosen.has(choice.value)));
    };
    row.addEventListener("click", pick);
    row.addEventListener("keydown", (event) => {
      if (event.key === "Enter" || event.key === " ") {
        event.preventDefault();
        pick();
      }
    });
    return row;
  };
  const list = h(
    "div.options",
    { role: "listbox", id, "aria-label": label, "aria-multiselectable": many ? "true" : null },
    choices.map(option),
  );
  button.setAttribute("aria-expanded", "true");
  button.setAttribute("aria-controls", id);
  const popover = openPopover(button, list, {
    width: "anchor",
    onClose: () => {
      button.setAttribute("aria-expanded", "false");
      const values = choices.map((choice) => choice.value).filter((value) => chosen.has(value));
      const changed = values.join("\0") !== button.values.join("\0");
      if ((changed || picked) && values.length >= min) finish(values);
    },
  });
  const rows = () => [...list.querySelectorAll("[role=option]")];
  roving(list, rows);
  byLetter(list, rows);
  (rows().find((row) => row.getAttribute("aria-selected") === "true") ?? rows()[0])?.focus();
}

/** Jump to the next row that begins with the typed letter. */
function byLetter(list, rows) {
  list.addEventListener("keydown", (event) => {
    if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.key === " ") return;
    const all = rows();
    const from = all.indexOf(document.activeElement) + 1;
    const hit = [...all.slice(from), ...all.slice(0, from)].find((row) =>
      row.textContent.trim().toLowerCase().startsWith(event.key.toLowerCase()),
    );
    hit?.focus();
  });
}
