/** A small surface beside what it belongs to; closes on Escape, on a press elsewhere, and when the page moves under it. */

const GAP_PX = 6,
  EDGE_PX = 8;
/** A scroll that was under way when the surface opened does not close it. */
const SETTLE_MS = 200;

/**
 * Open `surface` beside an anchor.
 *
 * @param {HTMLElement|{x: number, y: number}} anchor an element, or a point of the viewport
 * @param {HTMLElement} surface
 * @param {{placement?: "below"|"above", width?: "anchor", owner?: HTMLElement, onClose?: () => void}} [options] `owner`: the
 *   element it belongs to, where the anchor is a point; the surface lives in its dialog or landmark
 * @returns {{close: (refocus?: boolean) => void, place: () => void}}
 */
export function openPopover(anchor, surface, { placement = "below", width, owner, onClose } = {}) {
  const isElement = anchor instanceof HTMLElement;
  const home = (isElement ? anchor : owner)?.closest("dialog, main, section[aria-label]") ?? document.body;
  surface.classList.add("popover");
  home.append(surface);
  const place = () => {
    const box = isElement
      ? anchor.getBoundingClientRect()
      : { left: anchor.x, right: anchor.x, top: anchor.y, bottom: anchor.y, width: 0 };
    if (width === "anchor") surface.style.setProperty("min-width", `${box.width}px`);
    const own = surface.getBoundingClientRect();
    const fitsBelow = box.bottom + GAP_PX + own.height < innerHeight - EDGE_PX;
    const fitsAbove = box.top - GAP_PX - own.height > EDGE_PX;
    const above = placement === "above" ? fitsAbove || !fitsBelow : !fitsBelow && fitsAbove;
    const top = above ? box.top - GAP_PX - own.height : box.bottom + GAP_PX;
    surface.style.setProperty("top", `${Math.max(EDGE_PX, Math.min(top, innerHeight - own.height - EDGE_PX))}px`);
    surface.style.setProperty("left", `${Math.max(EDGE_PX, Math.min(box.left, innerWidth - own.width - EDGE_PX))}px`);
  };
  let open = true;
  const close = (refocus = true) => {
    if (!open) return;
    open = false;
    document.removeEventListener("pointerdown", outside, true);
    document.removeEventListener("scroll", moved, true);
    removeEventListener("resize", moved);
    surface.remove();
    if (refocus && isElement && anchor.isConnected) anchor.focus();
    onClose?.();
  };
  const outside = (event) => {
    if (!surface.contains(event.target) && !(isElement && anchor.contains(event.target))) close(false);
  };
  const openedAt = performance.now();
  const moved = (event) => {
    if (event.type === "scroll" && (performance.now() - openedAt < SETTLE_MS || surface.contains(event.target))) return;
    close(false);
  };
  surface.addEventListener("keydown", (event) => {
    if (event.key === "Escape" || event.key === "Tab") {
      if (event.key === "Escape") event.preventDefault();
      event.stopPropagation();
      close();
    }
  });
  place();
  document.addEventListener("pointerdown", outside, true);
  document.addEventListener("scroll", moved, true);
  addEventListener("resize", moved);
  return { close, place };
}

/** Move the focus among `items` with the arrow keys, Home and End. */
export function roving(surface, items) {
  surface.addEventListener("keydown", (event) => {
    const all = items();
    const at = all.indexOf(document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (to === undefined || !all.length) return;
    event.preventDefault();
    all[(to + all.length) % all.length].focus();
  });
}
