/** The fields a modal may hold: text, selects, radio buttons, check boxes, uploads. */

import { h, newId } from "../ui/dom.js";
import { icon } from "../ui/icons.js";
import { listbox } from "../ui/listbox.js";
import { choiceOf } from "../messages/components.js";
import { filesOf, MAX_FILE_BYTES } from "../compose/files.js";
import { sizeWords } from "../messages/media.js";

const STRING_SELECT = 3,
  TEXT_INPUT = 4,
  FILE_UPLOAD = 19,
  RADIO_GROUP = 21,
  CHECKBOX_GROUP = 22,
  CHECKBOX = 23;
const MISSING = "This field is required.";

/**
 * @typedef {Object} Field
 * @property {HTMLElement} element
 * @property {HTMLElement} [control] the one focusable control, where there is one
 * @property {() => void} focus
 * @property {(required: boolean) => string} check what is wrong, or ""
 * @property {(files: File[]) => Object} answer `{value}` or `{values}`; uploads are appended to `files`
 */

/**
 * @param {import("../page.js").Page} page
 * @param {Object} component
 * @param {string} label
 * @returns {Field}
 */
export function fieldFor(page, component, label) {
  const make =
    {
      [TEXT_INPUT]: textField,
      [RADIO_GROUP]: radioField,
      [CHECKBOX_GROUP]: checksField,
      [CHECKBOX]: checkField,
      [FILE_UPLOAD]: uploadField,
    }[component.type] ?? selectField;
  return make(component, label, page);
}

function textField(component) {
  const long = component.style === 2;
  const control = h(long ? "textarea.input" : "input.input", {
    type: long ? null : "text",
    rows: long ? "4" : null,
    placeholder: component.placeholder,
    maxlength: component.max_length ?? 4000,
    value: component.value ?? "",
    autocomplete: "off",
  });
  const left = h("span.field-left", { "aria-hidden": "true" });
  const count = () => {
    left.textContent = component.max_length ? String(component.max_length - control.value.length) : "";
  };
  control.addEventListener("input", count);
  count();
  return {
    element: h("div.text-field", {}, control, left),
    control,
    focus: () => control.focus(),
    check: (required) => {
      const { length } = control.value.trim();
      if (required && !length) return MISSING;
      return component.min_length && length && length < component.min_length
        ? `At least ${component.min_length} characters.`
        : "";
    },
    answer: () => ({ value: control.value }),
  };
}

function countFault(count, component, required, most) {
  const low = component.min_values ?? (required ? 1 : 0);
  if (required && !count && low) return MISSING;
  if (count && count < low) return `Choose at least ${low}.`;
  return count > most ? `Choose at most ${most}.` : "";
}

function selectField(component, label, page) {
  const choices =
    component.type === STRING_SELECT
      ? component.options.map(choiceOf)
      : page.choicesFor(component.type, component.channel_types);
  const preset = new Set((component.default_values ?? []).map((one) => one.id));
  const most = component.max_values ?? 1;
  const control = listbox({
    choices: choices.map((choice) => ({ ...choice, default: choice.default || preset.has(choice.value) })),
    placeholder: component.placeholder,
    min: component.min_values ?? (component.required === false ? 0 : 1),
    max: most,
    label,
    onChange: () => {},
  });
  return {
    element: control,
    control,
    focus: () => control.focus(),
    check: (required) => countFault(control.values.length, component, required, most),
    answer: () => ({ values: control.values }),
  };
}

function optionRows(type, component, name) {
  return component.options.map((option) => {
    const input = h("input", { type, name, value: option.value, checked: Boolean(option.default) });
    return {
      input,
      row: h(
        "label.choice",
        {},
        input,
        h("span.choice-mark"),
        h("span", {}, option.label, option.description ? h("small", {}, option.description) : null),
      ),
    };
  });
}

function radioField(component) {
  const rows = optionRows("radio", component, newId("radio"));
  const chosen = () => rows.find(({ input }) => input.checked)?.input.value ?? null;
  return {
    element: h(
      "div.choices",
      {},
      rows.map(({ row }) => row),
    ),
    focus: () => rows[0].input.focus(),
    check: (required) => (required && chosen() === null ? MISSING : ""),
    answer: () => ({ value: chosen() }),
  };
}

function checksField(component) {
  const rows = optionRows("checkbox", component, newId("checks"));
  const chosen = () => rows.filter(({ input }) => input.checked).map(({ input }) => input.value);
  return {
    element: h(
      "div.choices",
      {},
      rows.map(({ row }) => row),
    ),
    focus: () => rows[0].input.focus(),
    check: (required) => countFault(chosen().length, component, required, component.max_values ?? rows.length),
    answer: () => ({ values: chosen() }),
  };
}

function checkField(component, label) {
  const input = h("input", { type: "checkbox", checked: Boolean(component.default), "aria-label": label });
  return {
    element: h("label.choice", {}, input, h("span.choice-mark"), h("span", {}, "Yes")),
    focus: () => input.focus(),
    check: () => "",
    answer: () => ({ value: input.checked }),
  };
}

function uploadField(component, label) {
  const most = component.max_values ?? 1;
  let files = [];
  let tooLarge = "";
  const list = h("ul.upload-list");
  const input = h("input", {
    type: "file",
    multiple: most > 1,
    accept: (component.file_types ?? []).join(",") || null,
    hidden: true,
    "aria-label": label,
  });
  const area = h(
    "button.upload-area",
    { type: "button", on: { click: () => input.click() } },
    icon("image", 24),
    h("span", {}, most > 1 ? `Drop up to ${most} files here, or choose them` : "Drop a file here, or choose one"),
  );
  const draw = () =>
    list.replaceChildren(
      ...files.map((file) =>
        h(
          "li",
          {},
          icon("file", 16),
          h("span.grow", {}, file.name),
          h("small", {}, sizeWords(file.size)),
          h(
            "button.icon-button",
            {
              type: "button",
              "aria-label": `Remove ${file.name}`,
              on: {
                click: () => {
                  files = files.filter((one) => one !== file);
                  draw();
                },
              },
            },
            icon("close", 14),
          ),
        ),
      ),
    );
  const add = (more) => {
    tooLarge = more.find((file) => file.size > MAX_FILE_BYTES)?.name ?? "";
    files = [...files, ...more.filter((file) => file.size <= MAX_FILE_BYTES)].slice(-most);
    draw();
  };
  input.addEventListener("change", () => {
    add([...input.files]);
    input.value = "";
  });
  area.addEventListener("dragover", (event) => {
    event.preventDefault();
    area.classList.add("is-over");
  });
  area.addEventListener("dragleave", () => area.classList.remove("is-over"));
  area.addEventListener("drop", (event) => {
    event.preventDefault();
    event.stopPropagation();
    area.classList.remove("is-over");
    add(filesOf(event.dataTransfer));
  });
  return {
    element: h("div.upload", {}, area, input, list),
    control: area,
    focus: () => area.focus(),
    check: (required) =>
      tooLarge ? `“${tooLarge}” is over 10 MB.` : countFault(files.length, component, required, most),
    answer: (sent) => {
      const values = files.map((file) => String(sent.push(file) - 1));
      return { values };
    },
  };
}
