/** Uploaded files of a message: pictures in a grid, texts with a look inside, other files by name. */

import { h } from "../ui/dom.js";
import { icon } from "../ui/icons.js";
import { fileCard, gallery, sizeWords, steadyUrl } from "./media.js";

const TEXT_PEEK_BYTES = 64 * 1024,
  PEEK_LINES = 6;
const peeks = new Map();

/** A message's attachment as the gallery and the lightbox take it. */
export function pictureOfAttachment(attachment) {
  return {
    url: attachment.url,
    width: attachment.width,
    height: attachment.height,
    alt: attachment.description ?? "",
    name: attachment.filename,
    spoiler: Boolean((attachment.flags ?? 0) & 8),
    id: attachment.id,
  };
}

/** True for files a browser shows as a picture. */
export function isPicture(attachment) {
  return /^image\/(png|jpe?g|gif|webp|avif)$/.test(attachment.content_type ?? "") && attachment.width;
}

/**
 * @param {import("../page.js").Page} page
 * @param {Object} message
 * @returns {Node[]}
 */
export function drawAttachments(page, message) {
  const pictures = (message.attachments ?? []).filter(isPicture);
  const files = (message.attachments ?? []).filter((attachment) => !isPicture(attachment));
  return [
    ...(pictures.length
      ? [
          gallery(pictures.map(pictureOfAttachment), (index, origin) =>
            page.enlarge(message, pictureOfAttachment(pictures[index]), origin),
          ),
        ]
      : []),
    ...files.map((file) =>
      /^text\//.test(file.content_type ?? "") && file.size <= TEXT_PEEK_BYTES
        ? textCard(file)
        : fileCard({ name: file.filename, size: file.size, url: file.url }),
    ),
  ];
}

function textCard(file) {
  const words = h("pre", {}, "…");
  const more = h("button.link", { type: "button", hidden: true }, "Show all");
  const card = h(
    "div.text-card",
    {},
    words,
    h(
      "div.text-card-foot",
      {},
      icon("file", 16),
      h("span", {}, file.filename),
      h("small", {}, sizeWords(file.size)),
      more,
      h(
        "a.icon-button",
        {
          href: steadyUrl(file.url),
          download: file.filename,
          target: "_blank",
          rel: "noopener",
          "aria-label": `Download ${file.filename}`,
        },
        icon("download", 16),
      ),
    ),
  );
  textOf(file).then(
    (text) => {
      const lines = text.split("\n");
      const short = lines.slice(0, PEEK_LINES).join("\n").slice(0, 600);
      words.textContent = short;
      more.hidden = short.length >= text.length;
      more.addEventListener("click", () => {
        words.textContent = text;
        more.remove();
      });
    },
    () => {
      words.textContent = "This file is no longer available.";
    },
  );
  return card;
}

function textOf(file) {
  if (!peeks.has(file.id)) {
    peeks.set(
      file.id,
      fetch(file.url).then((answer) => (answer.ok ? answer.text() : Promise.reject(new Error(String(answer.status))))),
    );
  }
  return peeks.get(file.id);
}
