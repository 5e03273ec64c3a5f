/**
 * Builds DOM without ever parsing text as HTML: strings always become text nodes.
 */

const SVG = "http://www.w3.org/2000/svg";

/**
 * An element.
 *
 * @param {string} tag e.g. "button" or "div.row.is-open"
 * @param {Object} [props] attributes; plus `on` ({event: handler}), `data` (dataset), `style` (properties), `value`,
 *   `checked`, `disabled`, `hidden` (as properties). null, undefined and false leave an attribute out.
 * @param {...(Node|string|number|null|undefined|false|Array)} children
 * @returns {HTMLElement}
 */
export function h(tag, props = {}, ...children) {
  const [name, ...classes] = tag.split(".");
  const element = document.createElement(name || "div");
  if (classes.length) element.className = classes.join(" ");
  for (const [key, value] of Object.entries(props)) setProp(element, key, value);
  append(element, children);
  return element;
}

function setProp(element, key, value) {
  if (value === null || value === undefined || value === false) return;
  if (key === "on") {
    for (const [event, handler] of Object.entries(value)) element.addEventListener(event, handler);
  } else if (key === "data") {
    for (const [name, datum] of Object.entries(value))
      if (datum !== undefined && datum !== null) element.dataset[name] = datum;
  } else if (key === "style") {
    for (const [name, rule] of Object.entries(value)) element.style.setProperty(name, rule);
  } else if (key === "class") {
    for (const one of String(value).split(/\s+/)) if (one) element.classList.add(one);
  } else if (["value", "checked", "disabled", "hidden", "tabIndex", "multiple", "selected"].includes(key)) {
    element[key] = value;
  } else {
    element.setAttribute(key, value === true ? "" : String(value));
  }
}

/** Append children, flattening arrays and skipping null, undefined and false. */
export function append(parent, children) {
  for (const child of [children].flat(Infinity)) {
    if (child === null || child === undefined || child === false) continue;
    parent.append(child instanceof Node ? child : document.createTextNode(String(child)));
  }
  return parent;
}

/** Replace everything inside `parent`. */
export function fill(parent, ...children) {
  parent.replaceChildren();
  return append(parent, children);
}

/** An SVG element, for icons. */
export function svg(tag, attributes, ...children) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** A function that runs at most once per animation frame, however often it is called. */
export function oncePerFrame(work) {
  let asked = 0;
  return () => {
    if (!asked)
      asked = requestAnimationFrame(() => {
        asked = 0;
        work();
      });
  };
}

let lastId = 0;

/** A fresh id for `aria-labelledby` and the like. */
export function newId(prefix = "x") {
  lastId += 1;
  return `${prefix}-${lastId}`;
}
