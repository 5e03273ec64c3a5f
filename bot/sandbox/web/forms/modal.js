/** Forms that the app shows: a dialog built from the modal's components, sent back as Discord's client does. */

import { h, newId } from "../ui/dom.js";
import { heldFocus } from "../ui/focus.js";
import { icon } from "../ui/icons.js";
import { errorWords } from "../net/api.js";
import { InteractionFailed } from "../net/interactions.js";
import { markdown } from "../messages/markdown.js";
import { fieldFor } from "./fields.js";

const ROW = 1,
  TEXT = 10,
  LABEL = 18;

/**
 * Show a modal.
 *
 * @param {import("../page.js").Page} page
 * @param {Object} modal the INTERACTION_MODAL_CREATE event
 */
export function openModal(page, modal) {
  const refocus = heldFocus();
  const channel = page.store.channels.get(modal.channel_id);
  const title = newId("modal");
  const parts = modal.components.map((component) => part(page, component));
  const error = h("p.failure", { role: "alert", hidden: true });
  const send = h("button.button.is-primary", { type: "submit" }, h("span.button-words", {}, "Submit"));
  const form = h(
    "form",
    { novalidate: true },
    h(
      "header.dialog-head",
      {},
      h("span.avatar.is-app", { "aria-hidden": "true" }, icon("aperture", 18)),
      h("h2", { id: title }, modal.title),
      h(
        "button.icon-button",
        { type: "button", "aria-label": "Close", on: { click: () => dialog.close() } },
        icon("close", 18),
      ),
    ),
    h(
      "div.dialog-body",
      {},
      parts.map((one) => one.element),
      error,
    ),
    h(
      "footer.dialog-foot",
      {},
      h("button.button.is-quiet", { type: "button", on: { click: () => dialog.close() } }, "Cancel"),
      send,
    ),
  );
  const dialog = h("dialog.dialog", { "aria-labelledby": title }, form);
  const complain = (words) => {
    error.textContent = words;
    error.hidden = !words;
  };
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    complain("");
    const wrong = parts.filter((one) => one.check && !one.check());
    if (wrong.length) {
      wrong[0].focus();
      return;
    }
    const files = [];
    const components = parts.map((one) => one.answer(files)).filter(Boolean);
    send.disabled = true;
    send.classList.add("is-busy");
    try {
      await page.person.submit(channel, modal, components, files);
      dialog.close();
    } catch (failure) {
      complain(failure instanceof InteractionFailed ? "Something went wrong. Try again." : errorWords(failure));
    } finally {
      send.disabled = false;
      send.classList.remove("is-busy");
    }
  });
  form.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
  });
  dialog.addEventListener("close", () => {
    dialog.remove();
    refocus();
  });
  document.body.append(dialog);
  dialog.showModal();
  const first = parts.find((one) => one.focus);
  if (first) first.focus();
}

/** One top-level component: how it looks, how it is checked, and what it answers. */
function part(page, component) {
  if (component.type === TEXT) {
    return {
      element: h("div.markup", {}, markdown(component.content, page.names)),
      answer: () => ({ type: TEXT, id: component.id }),
    };
  }
  if (component.type === LABEL) {
    const field = fieldFor(page, component.component, component.label);
    return labelled(component.label, component.description, component.component, field, (answer) => ({
      type: LABEL,
      id: component.id,
      component: answer,
    }));
  }
  if (component.type === ROW) {
    const inner = component.components[0];
    const field = fieldFor(page, inner, inner.label);
    return labelled(inner.label, null, inner, field, (answer) => ({
      type: ROW,
      id: component.id,
      components: [answer],
    }));
  }
  return {
    element: h("p.subtext", {}, `This client cannot show fields of type ${component.type}.`),
    answer: () => null,
  };
}

function labelled(label, description, component, field, wrap) {
  const fault = h("p.field-fault", { role: "alert", hidden: true });
  const about = newId("about");
  const required = component.required !== false && component.type !== 23;
  const words = [label, required ? h("span.required", { title: "required", "aria-hidden": "true" }, " *") : null];
  const id = newId("field");
  const single = field.control && /^(TEXTAREA|INPUT)$/.test(field.control.tagName);
  if (single) field.control.id = id;
  const element = h(
    single ? "div.field" : "fieldset.field",
    {},
    single ? h("label.field-label", { for: id }, words) : h("legend.field-label", {}, words),
    description ? h("p.field-about", { id: about }, description) : null,
    field.element,
    fault,
  );
  if (description) (field.control ?? element).setAttribute("aria-describedby", about);
  return {
    element,
    focus: () => field.focus(),
    check: () => {
      const words = field.check(required);
      fault.textContent = words;
      fault.hidden = !words;
      element.classList.toggle("is-wrong", Boolean(words));
      return !words;
    },
    answer: (files) => wrap({ type: component.type, custom_id: component.custom_id, ...field.answer(files) }),
  };
}
