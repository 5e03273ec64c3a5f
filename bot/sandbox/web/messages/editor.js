/** Editing an own message in its place: Enter saves, Escape leaves it as it was. */

import { h } from "../ui/dom.js";
import { errorWords } from "../net/api.js";
import { toast } from "../ui/toasts.js";

/**
 * @param {import("../page.js").Page} page
 * @param {Object} message
 */
export function editor(page, message) {
  const field = h("textarea.edit-field", {
    "aria-label": "Edit message",
    rows: "1",
    maxlength: "2000",
    value: message.content,
  });
  const done = () => page.stopEditing(message);
  const save = async () => {
    const content = field.value.trim();
    if (!content) return;
    done();
    if (content === message.content) return;
    try {
      await page.person.edit(message, content);
    } catch (error) {
      toast(errorWords(error), "error");
    }
  };
  field.addEventListener("keydown", (event) => {
    if (event.key === "Escape") done();
    else if (event.key === "Enter" && !event.shiftKey && !event.isComposing) save();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  queueMicrotask(() => {
    field.focus();
    field.setSelectionRange(field.value.length, field.value.length);
  });
  return h(
    "div.editing",
    {},
    field,
    h(
      "p.subtext",
      {},
      "Escape to ",
      h("button.link", { type: "button", on: { click: done } }, "cancel"),
      " · Enter to ",
      h("button.link", { type: "button", on: { click: save } }, "save"),
    ),
  );
}
