/** The line that tells who is typing. */

import { h, fill } from "../ui/dom.js";

/**
 * @param {import("../page.js").Page} page
 * @param {Object} channel
 * @returns {{element: HTMLElement, stop: () => void}}
 */
export function typingLine(page, channel) {
  const element = h("div.typing", { role: "status", "aria-live": "off" });
  const show = (channelId) => {
    if (channelId !== channel.id) return;
    const names = page.store.typingIn(channel.id).map((user) => page.store.nameOf(user));
    if (!names.length) fill(element);
    else
      fill(element, h("span.dots", { "aria-hidden": "true" }, h("i"), h("i"), h("i")), h("span", {}, sentence(names)));
  };
  return { element, stop: page.store.on("typing", show) };
}

function sentence(names) {
  if (names.length === 1) return [h("strong", {}, names[0]), " is typing…"];
  if (names.length === 2) return [h("strong", {}, names[0]), " and ", h("strong", {}, names[1]), " are typing…"];
  return "Several people are typing…";
}
