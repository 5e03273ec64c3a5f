/** Message components as Discord lays them out: containers, sections, galleries, separators, files, buttons, selects. */

import { h } from "../ui/dom.js";
import { icon } from "../ui/icons.js";
import { listbox } from "../ui/listbox.js";
import { markdown } from "./markdown.js";
import { fileCard, gallery, isPictureAddress, pictureElement } from "./media.js";

export const ROW = 1,
  BUTTON = 2,
  STRING_SELECT = 3,
  USER_SELECT = 5,
  ROLE_SELECT = 6,
  MENTIONABLE_SELECT = 7,
  CHANNEL_SELECT = 8;
export const SECTION = 9,
  TEXT = 10,
  THUMBNAIL = 11,
  GALLERY = 12,
  FILE = 13,
  SEPARATOR = 14,
  CONTAINER = 17;
const STYLES = { 1: "primary", 2: "secondary", 3: "success", 4: "danger", 5: "link", 6: "premium" };

/**
 * What drawing components needs from the page around them.
 *
 * @typedef {Object} Surroundings
 * @property {import("./inline.js").Names} names
 * @property {(customId: string) => boolean} isBusy whether a press waits for its answer
 * @property {(component: Object, values?: string[]) => void} use a press or a choice
 * @property {(picture: Object, origin: HTMLElement) => void} enlarge
 * @property {(kind: number) => import("../ui/listbox.js").Choice[]} choicesFor users, roles, channels
 */

/**
 * Nodes for a list of components.
 *
 * @param {Object[]} components
 * @param {Surroundings} around
 */
export function drawComponents(components, around) {
  return (components ?? []).map((component) => draw(component, around)).filter(Boolean);
}

function draw(component, around) {
  return (
    DRAWN[component.type]?.(component, around) ??
    h("p.subtext", {}, `This client cannot show components of type ${component.type}.`)
  );
}

const DRAWN = {
  [CONTAINER]: (component, around) => {
    const accent = component.accent_color;
    const style =
      accent === null || accent === undefined ? {} : { "--accent-bar": `#${accent.toString(16).padStart(6, "0")}` };
    const box = h(
      "div.container",
      { class: "--accent-bar" in style ? "has-accent" : "", style },
      drawComponents(component.components, around),
    );
    return component.spoiler ? covered(box) : box;
  },
  [TEXT]: (component, around) => h("div.text-display.markup", {}, markdown(component.content, around.names)),
  [SECTION]: (component, around) =>
    h(
      "div.section",
      {},
      h("div.section-words", {}, drawComponents(component.components, around)),
      draw(component.accessory, around),
    ),
  [THUMBNAIL]: (component, around) => {
    const picture = pictureOf(component);
    if (!isPictureAddress(picture.url)) return null;
    const tile = h(
      "button.thumbnail",
      {
        type: "button",
        "aria-label": picture.alt ? `Open picture: ${picture.alt}` : "Open picture",
        title: picture.alt,
      },
      pictureElement(picture),
    );
    tile.addEventListener("click", () => around.enlarge(picture, tile));
    return tile;
  },
  [GALLERY]: (component, around) => {
    const pictures = component.items.map(pictureOf);
    return gallery(pictures, (index, origin) => around.enlarge(pictures[index], origin));
  },
  [FILE]: (component) =>
    fileCard({ name: component.name, size: component.size, url: component.file?.url, spoiler: component.spoiler }),
  [SEPARATOR]: (component) =>
    h("div.separator", {
      role: component.divider === false ? "presentation" : "separator",
      class: `${component.divider === false ? "" : "has-line"} ${component.spacing === 2 ? "is-large" : ""}`,
    }),
  [ROW]: (component, around) => h("div.action-row", {}, drawComponents(component.components, around)),
  [BUTTON]: drawButton,
  [STRING_SELECT]: (component, around) => select(component, around, component.options.map(choiceOf)),
  [USER_SELECT]: (component, around) => select(component, around, around.choicesFor(component.type)),
  [ROLE_SELECT]: (component, around) => select(component, around, around.choicesFor(component.type)),
  [MENTIONABLE_SELECT]: (component, around) => select(component, around, around.choicesFor(component.type)),
  [CHANNEL_SELECT]: (component, around) => select(component, around, around.choicesFor(component.type)),
};

function drawButton(component, around) {
  const style = STYLES[component.style] ?? "secondary";
  const emoji = component.emoji?.name && !component.emoji.id ? h("span.button-emoji", {}, component.emoji.name) : null;
  const words = [emoji, component.label ? h("span", {}, component.label) : null];
  if (style === "link") {
    const safe = isPictureAddress(component.url) ? component.url : null;
    return h(
      "a.button.is-secondary",
      { href: safe, target: "_blank", rel: "noopener noreferrer", "aria-disabled": component.disabled ? "true" : null },
      words,
      icon("external", 14),
    );
  }
  const busy = around.isBusy(component.custom_id);
  const button = h(
    "button.button",
    {
      type: "button",
      class: `is-${style} ${busy ? "is-busy" : ""}`,
      disabled: Boolean(component.disabled),
      "aria-busy": busy ? "true" : null,
      "aria-label": component.label ? null : component.emoji?.name,
      data: { focus: component.custom_id },
    },
    h("span.button-words", {}, words),
    busy ? h("span.dots", { "aria-hidden": "true" }, h("i"), h("i"), h("i")) : null,
  );
  button.addEventListener("click", () => {
    if (!around.isBusy(component.custom_id)) around.use(component);
  });
  return button;
}

function select(component, around, choices) {
  const wanted = new Set((component.default_values ?? []).map((one) => one.id));
  return listbox({
    choices: choices.map((choice) => ({ ...choice, default: choice.default || wanted.has(choice.value) })),
    placeholder: component.placeholder,
    min: component.min_values ?? 1,
    max: component.max_values ?? 1,
    disabled: Boolean(component.disabled) || around.isBusy(component.custom_id),
    label: component.placeholder || "Select",
    focusKey: component.custom_id,
    onChange: (values) => around.use(component, values),
  });
}

/** A string select's option as a listbox shows it. */
export function choiceOf(option) {
  return {
    value: option.value,
    label: option.label,
    description: option.description,
    default: option.default,
    emoji: option.emoji?.id ? undefined : option.emoji?.name,
  };
}

function pictureOf(item) {
  return {
    url: item.media?.url,
    width: item.media?.width,
    height: item.media?.height,
    alt: item.description ?? "",
    spoiler: item.spoiler,
    id: item.media?.attachment_id,
  };
}

/** Every picture of a component tree, in reading order: what the lightbox leafs through. */
export function picturesIn(components) {
  const found = [];
  const visit = (component) => {
    if (component.type === GALLERY) found.push(...component.items.map(pictureOf));
    else if (component.type === THUMBNAIL) found.push(pictureOf(component));
    for (const inner of component.components ?? []) visit(inner);
    if (component.accessory) visit(component.accessory);
  };
  for (const component of components ?? []) visit(component);
  return found.filter((picture) => isPictureAddress(picture.url));
}

/** The texts of a component tree, joined: for previews and screen readers. */
export function textIn(components) {
  const found = [];
  const visit = (component) => {
    if (component.type === TEXT) found.push(component.content);
    for (const inner of component.components ?? []) visit(inner);
  };
  for (const component of components ?? []) visit(component);
  return found.join("\n");
}

function covered(box) {
  const cover = h("button.container-cover", { type: "button" }, "Spoiler · press to show");
  const holder = h("div.covered", {}, box, cover);
  box.inert = true;
  cover.addEventListener("click", () => {
    box.inert = false;
    cover.remove();
  });
  return holder;
}
