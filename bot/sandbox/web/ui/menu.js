/** Menus of commands, as a right click or a "…" button opens them. */

import { h } from "./dom.js";
import { heldFocus } from "./focus.js";
import { icon } from "./icons.js";
import { openPopover, roving } from "./popover.js";

let present = null;

/**
 * Open a menu; an open one closes first.
 *
 * @param {HTMLElement|{x: number, y: number}} anchor
 * @param {Array<{label: string, icon?: string, run: () => void, danger?: boolean, checked?: boolean, note?: string}|{heading: string}|"line">} entries
 * @param {{label: string, origin?: HTMLElement, placement?: "above"|"below"}} options `origin` gets the focus back
 */
export function openMenu(anchor, entries, { label, origin, placement }) {
  present?.close(false);
  const refocus = heldFocus(origin ?? null);
  const menu = h("div.menu", { role: "menu", "aria-label": label });
  for (const entry of entries) menu.append(drawn(entry, () => popover.close(false)));
  const popover = openPopover(anchor, menu, {
    placement,
    owner: origin,
    onClose: () => {
      if (present === popover) present = null;
      if (document.activeElement === document.body) refocus();
    },
  });
  present = popover;
  const items = () => [...menu.querySelectorAll("[role^=menuitem]")];
  roving(menu, items);
  items()[0]?.focus();
}

function drawn(entry, close) {
  if (entry === "line") return h("hr");
  if (entry.heading) return h("div.menu-heading", { role: "presentation" }, entry.heading);
  const checkable = entry.checked !== undefined;
  return h(
    "button.menu-item",
    {
      type: "button",
      tabindex: "-1",
      role: checkable ? "menuitemradio" : "menuitem",
      "aria-checked": checkable ? String(entry.checked) : null,
      class: entry.danger ? "is-danger" : "",
      on: {
        click: () => {
          close();
          entry.run();
        },
      },
    },
    entry.lead ?? null,
    h("span.grow", {}, entry.label, entry.note ? h("small", {}, entry.note) : null),
    checkable && entry.checked ? icon("check", 16) : entry.icon ? icon(entry.icon, 16) : null,
  );
}
