/** The list of suggestions over the message box: commands, choices, people. The typing field keeps the focus. */

import { h, newId } from "../ui/dom.js";

/**
 * @typedef {Object} Suggestion
 * @property {string} label
 * @property {string} [note]
 * @property {Node} [lead]
 * @property {any} value
 */

/** A list of suggestions for whichever field asks. */
export class Suggestions {
  #items = [];
  #at = -1;
  #pick = () => {};
  #field = null;

  constructor() {
    this.id = newId("suggestions");
    this.heading = h("div.suggest-heading");
    this.list = h("div.suggest-list", { role: "listbox", tabindex: "0", id: this.id, "aria-label": "Suggestions" });
    this.element = h("div.suggest", { hidden: true }, this.heading, this.list);
  }

  get isOpen() {
    return !this.element.hidden;
  }

  /**
   * Show suggestions for a field; none hide the list.
   *
   * @param {HTMLElement} field
   * @param {Suggestion[]} items
   * @param {(value: any) => void} pick
   * @param {{heading?: string, select?: boolean}} [options] select: the first one is marked, so that Enter takes it
   */
  show(field, items, pick, { heading = "", select = true } = {}) {
    if (!items.length) {
      this.hide();
      return;
    }
    this.#field = field;
    this.#items = items;
    this.#pick = pick;
    this.heading.textContent = heading;
    this.heading.hidden = !heading;
    this.list.replaceChildren(...items.map((item, index) => this.#row(item, index)));
    this.element.hidden = false;
    field.setAttribute("aria-controls", this.id);
    this.#mark(select ? 0 : -1);
  }

  hide() {
    this.element.hidden = true;
    this.#items = [];
    this.#field?.removeAttribute("aria-activedescendant");
    this.#field?.removeAttribute("aria-controls");
  }

  /** Handle a key of the field; true when it was meant for the list. */
  key(event) {
    if (!this.isOpen || event.isComposing) return false;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const way = event.key === "ArrowDown" ? 1 : -1;
      this.#mark((this.#at + way + this.#items.length) % this.#items.length);
    } else if ((event.key === "Enter" || event.key === "Tab") && !event.shiftKey && this.#at >= 0) {
      this.#choose(this.#at);
    } else if (event.key === "Escape") {
      this.hide();
    } else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  }

  #row(item, index) {
    const row = h(
      "div.suggestion",
      { role: "option", id: `${this.id}-${index}`, "aria-selected": "false" },
      item.lead ?? null,
      h("span.suggestion-label", {}, item.label),
      item.note ? h("span.suggestion-note", {}, item.note) : null,
    );
    row.addEventListener("mousemove", () => {
      if (this.#at !== index) this.#mark(index, false);
    });
    row.addEventListener("pointerdown", (event) => event.preventDefault());
    row.addEventListener("click", () => this.#choose(index));
    return row;
  }

  #choose(index) {
    const { value } = this.#items[index];
    this.hide();
    this.#pick(value);
  }

  #mark(index, scroll = true) {
    this.#at = index;
    [...this.list.children].forEach((row, at) => row.setAttribute("aria-selected", String(at === index)));
    const row = this.list.children[index];
    if (!row) {
      this.#field.removeAttribute("aria-activedescendant");
      return;
    }
    this.#field.setAttribute("aria-activedescendant", row.id);
    if (scroll) row.scrollIntoView({ block: "nearest" });
  }
}
