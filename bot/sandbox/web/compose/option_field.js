/** One option of a command: a field that fits its type, with choices, completions and checks. */

import { h } from "../ui/dom.js";
import { icon } from "../ui/icons.js";

const STRING = 3,
  INTEGER = 4,
  BOOLEAN = 5,
  NUMBER = 10,
  ATTACHMENT = 11;
const MENTIONED = { 6: 5, 7: 8, 8: 6, 9: 7 };
const ASK_AFTER_MS = 180;
const REQUIRED = "This option is required. Specify a value.";

/** One option that is being filled in. */
export class OptionField {
  #chosen = null;
  #file = null;
  #asked = 0;

  /**
   * @param {import("../page.js").Page} page
   * @param {import("./command_form.js").CommandForm} form
   * @param {Object} option Discord's option object
   * @param {import("./suggest.js").Suggestions} suggestions
   * @param {() => void} remove takes the field away again
   */
  constructor(page, form, option, suggestions, remove) {
    this.page = page;
    this.form = form;
    this.option = option;
    this.suggestions = suggestions;
    this.remove = remove;
    this.input = option.type === ATTACHMENT ? this.#filePicker() : this.#textField();
    this.element = h(
      "div.option-field",
      {
        class: option.type === STRING && !option.choices && !option.autocomplete ? "is-long" : "",
        title: option.description,
      },
      h("span.option-name", {}, option.name, option.required ? h("span.required", { title: "required" }, "*") : null),
      this.input,
      this.picker ?? null,
      option.required
        ? null
        : h(
            "button.icon-button",
            { type: "button", "aria-label": `Remove the option ${option.name}`, on: { click: remove } },
            icon("close", 12),
          ),
    );
  }

  get text() {
    return this.input.value ?? "";
  }

  get isEmpty() {
    return this.option.type === ATTACHMENT ? !this.#file : !this.text;
  }

  focus() {
    this.input.focus();
  }

  setText(text) {
    if (this.option.type === ATTACHMENT) return;
    this.input.value = text;
    this.#chosen = null;
    this.#grow();
  }

  setFile(file) {
    this.#file = file;
    this.input.replaceChildren(icon("file", 14), file.name);
    this.mark(false);
  }

  mark(isWrong) {
    this.element.classList.toggle("is-wrong", isWrong);
    this.input.setAttribute("aria-invalid", String(isWrong));
  }

  /** What is in the field: a `value` or `file`, or the `fault` that keeps it from being sent, or `empty`. */
  read() {
    const { option } = this;
    if (this.isEmpty) return option.required ? { fault: REQUIRED } : { empty: true };
    if (option.type === ATTACHMENT) return { file: this.#file };
    if (this.#chosen && this.#chosen.label === this.text) return { value: this.#chosen.value };
    const known = this.#fixed().find(
      (choice) =>
        choice.label.toLowerCase() === this.text.trim().toLowerCase() || String(choice.value) === this.text.trim(),
    );
    if (known) return { value: known.value };
    if (this.#fixed().length) return { fault: "Choose one of the listed values." };
    if (option.type === INTEGER || option.type === NUMBER) return this.#number();
    if (option.min_length && this.text.length < option.min_length)
      return { fault: `At least ${option.min_length} characters.` };
    if (option.max_length && this.text.length > option.max_length)
      return { fault: `At most ${option.max_length} characters; these are ${this.text.length}.` };
    return { value: this.text };
  }

  #number() {
    const { option } = this;
    const value = Number(this.text.replace(",", "."));
    if (!Number.isFinite(value) || (option.type === INTEGER && !Number.isInteger(value)))
      return { fault: option.type === INTEGER ? "Enter a whole number." : "Enter a number." };
    if (option.min_value !== undefined && value < option.min_value)
      return { fault: `The lowest is ${option.min_value}.` };
    if (option.max_value !== undefined && value > option.max_value)
      return { fault: `The highest is ${option.max_value}.` };
    return { value };
  }

  /** The values a person can only choose among. */
  #fixed() {
    const { option } = this;
    if (option.choices?.length) return option.choices.map((choice) => ({ label: choice.name, value: choice.value }));
    if (option.type === BOOLEAN)
      return [
        { label: "True", value: true },
        { label: "False", value: false },
      ];
    if (MENTIONED[option.type])
      return this.page
        .choicesFor(MENTIONED[option.type], option.channel_types)
        .map(({ label, value }) => ({ label, value }));
    return [];
  }

  // -- drawing ------------------------------------------------------------------------------------------------------

  #textField() {
    const label = `${this.option.name}${this.option.required ? " (required)" : ""}: ${this.option.description}`;
    const field = h("textarea", {
      rows: "1",
      "aria-label": label,
      placeholder: this.option.description,
      autocomplete: "off",
      spellcheck: "true",
      "aria-haspopup": "listbox",
      "aria-autocomplete": "list",
      enterkeyhint: "send",
    });
    field.addEventListener("input", () => {
      this.#chosen = null;
      this.mark(false);
      this.#grow();
      this.#suggest();
    });
    field.addEventListener("focus", () => this.#suggest());
    field.addEventListener("blur", () => this.suggestions.hide());
    field.addEventListener("keydown", (event) => this.suggestions.key(event));
    return field;
  }

  #filePicker() {
    const hidden = h("input", { type: "file", hidden: true, accept: (this.option.file_types ?? []).join(",") || null });
    const button = h(
      "button.option-file",
      {
        type: "button",
        "aria-label": `${this.option.name}: choose a file. ${this.option.description}`,
        on: { click: () => hidden.click() },
      },
      icon("plus", 14),
      "Choose, drop or paste a file",
    );
    hidden.addEventListener("change", () => {
      if (hidden.files[0]) this.setFile(hidden.files[0]);
    });
    this.picker = hidden;
    return button;
  }

  #grow() {
    this.input.style.setProperty("height", "auto");
    this.input.style.setProperty("height", `${Math.min(this.input.scrollHeight, 160)}px`);
  }

  #suggest() {
    if (this.option.autocomplete) {
      clearTimeout(this.#asked);
      this.#asked = setTimeout(() => this.#ask(), ASK_AFTER_MS);
      return;
    }
    const typed = this.text.trim().toLowerCase();
    const fitting = this.#fixed().filter((choice) => !typed || choice.label.toLowerCase().includes(typed));
    this.#offer(this.#chosen ? [] : fitting);
  }

  async #ask() {
    const asked = this.text;
    try {
      const choices = await this.page.person.complete(
        this.form.channel,
        this.form.entry.command,
        this.form.partial(this),
      );
      if (this.text === asked && document.activeElement === this.input)
        this.#offer(choices.map((choice) => ({ label: choice.name, value: choice.value })));
    } catch {
      this.suggestions.hide();
    }
  }

  #offer(choices) {
    this.suggestions.show(
      this.input,
      choices.slice(0, 25).map((choice) => ({ label: choice.label, value: choice })),
      (choice) => {
        this.input.value = choice.label;
        this.#chosen = choice;
        this.#grow();
        this.mark(false);
      },
      { heading: this.option.description },
    );
  }
}
