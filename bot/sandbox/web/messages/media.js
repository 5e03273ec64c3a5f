/** Pictures that keep their place while they load, and keep their pixels while the message around them changes. */

import { h } from "../ui/dom.js";
import { icon } from "../ui/icons.js";

const WIDEST_PX = 520,
  HIGHEST_PX = 400;
const MARGIN_S = 600;
const addresses = new Map();

/**
 * One address per file: the CDN signs addresses anew each time it names a file, which would load the picture again.
 *
 * @param {string} url
 * @returns {string} the first address seen for the same file, while its signature lives
 */
export function steadyUrl(url) {
  const path = url.split("?")[0];
  const known = addresses.get(path);
  if (known && expiry(known) > Date.now() / 1000 + MARGIN_S) return known;
  addresses.set(path, url);
  return url;
}

function expiry(url) {
  const hex = /[?&]ex=([0-9a-f]+)/i.exec(url)?.[1];
  return hex ? parseInt(hex, 16) : Infinity;
}

/** True for addresses a picture may come from. */
export function isPictureAddress(url) {
  return /^https?:\/\//.test(url ?? "");
}

/**
 * The pictures of one message, in a grid.
 *
 * @param {Array<{url: string, width?: number, height?: number, alt?: string, spoiler?: boolean, name?: string}>} pictures
 * @param {(index: number, origin: HTMLElement) => void} open shows one large
 */
export function gallery(pictures, open) {
  const shown = pictures.filter((picture) => isPictureAddress(picture.url)).slice(0, 10);
  return h(
    "div.gallery",
    {
      data: { count: shown.length },
      role: shown.length > 1 ? "group" : null,
      "aria-label": shown.length > 1 ? `${shown.length} pictures` : null,
    },
    shown.map((picture, index) => tile(picture, index, shown.length, open)),
  );
}

function tile(picture, index, count, open) {
  const label = picture.alt ? `Open picture: ${picture.alt}` : "Open picture";
  const image = pictureElement(picture);
  const button = h(
    "button.tile",
    { type: "button", "aria-label": label, title: picture.alt, data: { focus: `tile-${index}` } },
    image,
  );
  if (count === 1) reserve(button, picture);
  if (picture.spoiler) {
    button.classList.add("is-covered");
    button.append(h("span.cover-word", {}, "Spoiler"));
  }
  if (picture.alt) button.append(h("span.alt-badge", { "aria-hidden": "true" }, "ALT"));
  button.addEventListener("click", () => {
    if (button.classList.contains("is-covered")) button.classList.remove("is-covered");
    else open(index, button);
  });
  return button;
}

function reserve(holder, { width, height }) {
  const wide = width || 400,
    high = height || 300;
  const scale = Math.min(1, WIDEST_PX / wide, HIGHEST_PX / high);
  holder.style.setProperty("width", `${Math.max(48, Math.round(wide * scale))}px`);
  holder.style.setProperty("aspect-ratio", `${wide} / ${high}`);
}

/** An `img` that says so when its file is gone. */
export function pictureElement(picture) {
  const url = steadyUrl(picture.url);
  const image = h("img", {
    src: url,
    alt: picture.alt ?? "",
    draggable: "false",
    decoding: "async",
    width: picture.width || null,
    height: picture.height || null,
    data: { file: url.split("?")[0] },
  });
  image.addEventListener("load", () => image.classList.add("is-loaded"), { once: true });
  image.addEventListener(
    "error",
    () => {
      image.replaceWith(
        h(
          "span.broken",
          { role: "img", "aria-label": picture.alt || "Picture" },
          icon("image", 28),
          "This picture is no longer available.",
        ),
      );
    },
    { once: true },
  );
  return image;
}

/**
 * Let a newly drawn message keep the picture elements of its former self, so that nothing flickers.
 *
 * @param {HTMLElement} former
 * @param {HTMLElement} fresh
 */
export function carryPictures(former, fresh) {
  const loaded = new Map(
    [...former.querySelectorAll("img.is-loaded[data-file]")].map((image) => [image.dataset.file, image]),
  );
  for (const image of fresh.querySelectorAll("img[data-file]")) {
    const same = loaded.get(image.dataset.file);
    if (same) {
      same.alt = image.alt;
      image.replaceWith(same);
      loaded.delete(image.dataset.file);
    }
  }
}

/** A size in words: "1.2 MB". */
export function sizeWords(bytes) {
  if (bytes < 1024) return `${bytes} bytes`;
  if (bytes < 1024 * 1024) return `${(bytes / 1024).toFixed(1)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/** A file that is no picture: name, size, download. */
export function fileCard({ name, size, url, spoiler }) {
  return h(
    "div.file-card",
    { class: spoiler ? "is-spoiler" : "" },
    icon("file", 28),
    h(
      "span.file-words",
      {},
      h("span.file-name", {}, name ?? "file"),
      size ? h("span.file-size", {}, sizeWords(size)) : null,
    ),
    isPictureAddress(url)
      ? h(
          "a.icon-button",
          {
            href: steadyUrl(url),
            download: name ?? "",
            target: "_blank",
            rel: "noopener",
            "aria-label": `Download ${name ?? "file"}`,
          },
          icon("download", 18),
        )
      : null,
  );
}
