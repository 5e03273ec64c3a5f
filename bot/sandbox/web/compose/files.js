/** Files that wait to be sent: chips with a look at pictures, Discord's limits, and long pastes that become a file. */

import { h } from "../ui/dom.js";
import { icon } from "../ui/icons.js";
import { sizeWords } from "../messages/media.js";
import { toast } from "../ui/toasts.js";

export const MAX_FILES = 10,
  MAX_FILE_BYTES = 10 * 1024 * 1024,
  MAX_CONTENT = 2000;

/** A long text as Discord's client sends it. */
export function asTextFile(text) {
  return new File([text], "message.txt", { type: "text/plain" });
}

/** The files of a paste or a drop. */
export function filesOf(transfer) {
  return [...(transfer?.files ?? [])];
}

/** The files that wait to be sent. */
export class Tray {
  #files = [];

  /** @param {() => void} onChange */
  constructor(onChange) {
    this.onChange = onChange;
    this.element = h("ul.tray", { "aria-label": "Files to send", hidden: true });
  }

  get files() {
    return [...this.#files];
  }

  /** Add files; says why when Discord would not take one. */
  add(files) {
    for (const file of files) {
      if (this.#files.length >= MAX_FILES) {
        toast("Discord takes up to 10 files with a message.", "error");
        break;
      }
      if (file.size > MAX_FILE_BYTES) {
        toast(`“${file.name}” is ${sizeWords(file.size)}. Discord takes up to 10 MB per file here.`, "error");
        continue;
      }
      this.#files.push(file);
    }
    this.#draw();
  }

  clear() {
    this.#files = [];
    this.#draw();
  }

  #draw() {
    for (const image of this.element.querySelectorAll("img")) URL.revokeObjectURL(image.src);
    this.element.replaceChildren(...this.#files.map((file) => this.#chip(file)));
    this.element.hidden = !this.#files.length;
    this.onChange();
  }

  #chip(file) {
    const look = /^image\/(png|jpe?g|gif|webp|avif)$/.test(file.type)
      ? h("img", { src: URL.createObjectURL(file), alt: "" })
      : icon("file", 32);
    const remove = () => {
      this.#files = this.#files.filter((one) => one !== file);
      this.#draw();
    };
    return h(
      "li.chip",
      {},
      h("span.chip-look", {}, look),
      h("span.chip-name", { title: file.name }, file.name),
      h("small", {}, sizeWords(file.size)),
      h(
        "button.icon-button.chip-remove",
        { type: "button", "aria-label": `Remove ${file.name}`, on: { click: remove } },
        icon("trash", 15),
      ),
    );
  }
}
