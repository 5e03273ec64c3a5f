/** Lines that Discord writes itself: a thread was opened, a message was pinned, a name was changed. */

import { h } from "../ui/dom.js";
import { icon } from "../ui/icons.js";
import { when } from "./times.js";

/**
 * @param {import("../page.js").Page} page
 * @param {Object} message of type 4, 6 or 18
 */
export function systemRow(page, message) {
  const name = h("strong", {}, page.store.nameOf(message.author));
  const threadId = message.message_reference?.channel_id;
  const said = {
    4: ["edit", [name, " changed the name to ", h("strong", {}, message.content)]],
    6: ["spark", [name, " pinned a message to this channel."]],
    18: [
      "thread",
      [
        name,
        " started a thread: ",
        h("button.link", { type: "button", on: { click: () => page.openThread(threadId) } }, message.content),
        ".",
      ],
    ],
  }[message.type];
  return h(
    "div.message-line",
    {},
    h("span.message-gutter", {}, icon(said[0], 18)),
    h(
      "div.message-body",
      {},
      h("p.system-words", {}, said[1], " ", h("time", { datetime: message.timestamp }, when(message.timestamp))),
    ),
  );
}
