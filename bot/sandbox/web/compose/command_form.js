/** The chosen command in the message box, with a field for each option: required ones at once, the others by a press. */

import { h } from "../ui/dom.js";
import { icon } from "../ui/icons.js";
import { wrapped } from "./commands.js";
import { OptionField } from "./option_field.js";

/** A command that is being filled in. */
export class CommandForm {
  #fields = new Map();

  /**
   * @param {import("../page.js").Page} page
   * @param {Object} channel
   * @param {import("./commands.js").Entry} entry
   * @param {{suggestions: import("./suggest.js").Suggestions, onLeave: () => void, onRun: () => void}} hooks
   */
  constructor(page, channel, entry, hooks) {
    this.page = page;
    this.channel = channel;
    this.entry = entry;
    this.hooks = hooks;
    this.holder = h("div.command-fields");
    this.more = h("div.command-more");
    this.error = h("p.command-error", { role: "alert", hidden: true });
    this.element = h(
      "div.command-form",
      { role: "group", tabindex: "-1", "aria-label": `Command ${entry.title}. Enter runs it` },
      h(
        "div.command-title",
        {},
        h("span.command-name", {}, entry.title),
        h("span.command-about", {}, entry.description),
        h(
          "button.icon-button",
          {
            type: "button",
            "aria-label": "Leave the command",
            title: "Leave the command (Escape)",
            on: { click: hooks.onLeave },
          },
          icon("close", 16),
        ),
      ),
      this.holder,
      this.more,
      this.error,
    );
    for (const option of entry.options) if (option.required) this.#add(option);
    this.#drawMore();
    this.element.addEventListener("keydown", (event) => this.#key(event));
  }

  /** Put the values of pasted text, a starter or a mention into their fields. */
  prefill(values) {
    for (const [name, value] of Object.entries(values)) {
      const option = this.entry.options.find((one) => one.name === name);
      if (option) (this.#fields.get(name) ?? this.#add(option)).setText(value);
    }
    this.#drawMore();
  }

  focus() {
    const fields = [...this.#fields.values()];
    const target = fields.find((field) => field.isEmpty) ?? fields[0];
    if (target) target.focus();
    else this.element.focus();
  }

  /** Take a dropped or pasted file into the first free attachment option; false when there is none. */
  takeFile(file) {
    for (const option of this.entry.options) {
      if (option.type !== 11) continue;
      const field = this.#fields.get(option.name) ?? this.#add(option);
      if (field.isEmpty) {
        field.setFile(file);
        this.#drawMore();
        return true;
      }
    }
    return false;
  }

  /** Run the command when every field is right; else show what is missing. */
  run() {
    const options = [],
      files = [],
      attachments = [];
    let wrong = null;
    for (const field of this.#fields.values()) {
      const { value, file, fault, empty } = field.read();
      field.mark(Boolean(fault));
      if (fault) wrong ??= { field, fault };
      else if (file) {
        options.push({ type: field.option.type, name: field.option.name, value: String(files.length) });
        attachments.push({ id: String(files.length), filename: file.name });
        files.push(file);
      } else if (!empty) options.push({ type: field.option.type, name: field.option.name, value });
    }
    this.error.hidden = !wrong;
    if (wrong) {
      this.error.textContent = `${wrong.field.option.name}: ${wrong.fault}`;
      wrong.field.focus();
      return;
    }
    const data = { options: wrapped(this.entry, options), attachments };
    this.page.noteOwnDeed(this.channel);
    this.page.person.run(this.channel, this.entry.command, data, files, this.entry.title);
    this.hooks.onRun();
  }

  /** The present options with one of them focused, for completions. */
  partial(focused) {
    const options = [];
    for (const field of this.#fields.values()) {
      const { value, file, fault } = field.read();
      if (field === focused)
        options.push({ type: field.option.type, name: field.option.name, value: field.text, focused: true });
      else if (!fault && !file && value !== undefined)
        options.push({ type: field.option.type, name: field.option.name, value });
    }
    return wrapped(this.entry, options);
  }

  #add(option) {
    const field = new OptionField(this.page, this, option, this.hooks.suggestions, () => {
      this.#fields.delete(option.name);
      field.element.remove();
      this.#drawMore();
      this.focus();
    });
    this.#fields.set(option.name, field);
    this.holder.append(field.element);
    return field;
  }

  #drawMore() {
    const left = this.entry.options.filter((option) => !this.#fields.has(option.name));
    this.more.hidden = !left.length;
    this.more.replaceChildren(
      h("span.command-more-words", {}, this.#fields.size ? "add" : "options"),
      ...left.map((option) =>
        h(
          "button.option-add",
          {
            type: "button",
            title: option.description,
            on: {
              click: () => {
                const field = this.#add(option);
                this.#drawMore();
                field.focus();
              },
            },
          },
          icon("plus", 12),
          option.name,
        ),
      ),
    );
  }

  #key(event) {
    if (event.defaultPrevented || event.isComposing) return;
    if (event.key === "Escape") this.hooks.onLeave();
    else if (
      event.key === "Enter" &&
      !event.shiftKey &&
      (event.target === this.element || event.target.matches("input, textarea"))
    )
      this.run();
    else if (event.key === "Backspace" && event.target.matches("input, textarea") && !event.target.value) {
      const fields = [...this.#fields.values()];
      const at = fields.findIndex((field) => field.element.contains(event.target));
      if (!fields[at].option.required) fields[at].remove();
      else if (at === 0) this.hooks.onLeave();
      else fields[at - 1].focus();
    } else return;
    event.preventDefault();
  }
}
