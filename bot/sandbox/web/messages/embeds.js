/** Embeds: the older kind of rich message. */

import { h } from "../ui/dom.js";
import { markdown } from "./markdown.js";
import { isPictureAddress, pictureElement } from "./media.js";

/**
 * One embed.
 *
 * @param {Object} embed
 * @param {import("./inline.js").Names} names
 */
export function drawEmbed(embed, names) {
  const style = embed.color ? { "--accent-bar": `#${embed.color.toString(16).padStart(6, "0")}` } : {};
  const picture = (media, kind) =>
    isPictureAddress(media?.url) ? h(`div.embed-${kind}`, {}, pictureElement({ ...media, alt: "" })) : null;
  const title =
    embed.title &&
    (isPictureAddress(embed.url)
      ? h("a", { href: embed.url, target: "_blank", rel: "noopener noreferrer" }, embed.title)
      : embed.title);
  return h(
    "div.container.has-accent.embed",
    { style },
    embed.author?.name ? h("div.embed-author", {}, embed.author.name) : null,
    title ? h("div.embed-title", {}, title) : null,
    embed.description ? h("div.markup", {}, markdown(embed.description, names)) : null,
    (embed.fields ?? []).length
      ? h(
          "div.embed-fields",
          {},
          embed.fields.map((field) =>
            h(
              "div",
              { class: field.inline ? "is-inline" : "" },
              h("strong", {}, field.name),
              h("div.markup", {}, markdown(field.value, names)),
            ),
          ),
        )
      : null,
    picture(embed.image, "image"),
    picture(embed.thumbnail, "thumbnail"),
    embed.footer?.text ? h("div.embed-footer", {}, embed.footer.text) : null,
  );
}
