/** One picture large, over everything: arrow keys, alt text, download, Escape. */

import { h, fill } from "../ui/dom.js";
import { heldFocus } from "../ui/focus.js";
import { icon } from "../ui/icons.js";
import { steadyUrl } from "./media.js";

/**
 * Open the pictures of a message.
 *
 * @param {Array<{url: string, alt?: string, width?: number, height?: number, name?: string}>} pictures
 * @param {number} first which one to show
 * @param {HTMLElement} origin where the focus goes afterwards
 */
export function openLightbox(pictures, first, origin) {
  let at = first;
  const refocus = heldFocus(origin);
  const frame = h("figure.lightbox-frame");
  const count = h("span.lightbox-count", { "aria-live": "polite" });
  const download = h("a.icon-button", { target: "_blank", rel: "noopener" }, icon("download"));
  const original = h(
    "a.icon-button",
    { target: "_blank", rel: "noopener", "aria-label": "Open the original in a new tab", title: "Open in a new tab" },
    icon("external"),
  );
  const shut = h(
    "button.icon-button",
    { type: "button", "aria-label": "Close", title: "Close (Escape)", on: { click: () => dialog.close() } },
    icon("close"),
  );
  const step = (way, name, glyph) =>
    h(
      "button.lightbox-step",
      {
        type: "button",
        class: `is-${name}`,
        "aria-label": name === "left" ? "Previous picture" : "Next picture",
        on: { click: () => move(way) },
      },
      icon(glyph, 30),
    );
  const dialog = h(
    "dialog.lightbox",
    { "aria-label": "Picture" },
    h("div.lightbox-bar", {}, count, h("span.grow"), original, download, shut),
    frame,
    pictures.length > 1 ? [step(-1, "left", "left"), step(1, "right", "right")] : null,
  );
  const show = () => {
    const picture = pictures[at];
    const url = steadyUrl(picture.url);
    const name = picture.name ?? decodeURIComponent(url.split("?")[0].split("/").pop());
    const image = h("img", {
      src: url,
      alt: picture.alt ?? "",
      width: picture.width || null,
      height: picture.height || null,
      draggable: "false",
    });
    fill(frame, image, picture.alt ? h("figcaption", {}, picture.alt) : null);
    count.textContent = pictures.length > 1 ? `${at + 1} of ${pictures.length}` : name;
    download.href = original.href = url;
    download.download = name;
    download.setAttribute("aria-label", `Download ${name}`);
    download.title = "Download";
  };
  const move = (way) => {
    at = (at + way + pictures.length) % pictures.length;
    show();
  };
  dialog.addEventListener("keydown", (event) => {
    if (event.key === "ArrowLeft" && pictures.length > 1) move(-1);
    else if (event.key === "ArrowRight" && pictures.length > 1) move(1);
    else return;
    event.preventDefault();
  });
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog || event.target === frame) dialog.close();
  });
  dialog.addEventListener("close", () => {
    dialog.remove();
    refocus();
  });
  show();
  document.body.append(dialog);
  dialog.showModal();
  shut.focus();
}
