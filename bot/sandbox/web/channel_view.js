/** One open conversation: its head, its messages, its message box. Channels, threads and direct messages alike. */

import { Composer } from "./compose/composer.js";
import { filesOf } from "./compose/files.js";
import { MessageList } from "./messages/list.js";
import { PRIVATE_THREAD } from "./state/store.js";
import { avatar } from "./ui/avatar.js";
import { h } from "./ui/dom.js";
import { icon } from "./ui/icons.js";
import { channelIntro, openGuide } from "./welcome.js";

/** A channel, thread or direct message, open on the screen until `close`. */
export class ChannelView {
  /**
   * @param {import("./page.js").Page} page
   * @param {Object} channel
   */
  constructor(page, channel) {
    this.page = page;
    this.channel = channel;
    this.isThread = Boolean(channel.thread_metadata);
    this.list = new MessageList(page, channel, () => channelIntro(page, channel));
    this.composer = new Composer(page, channel, { id: this.isThread ? "thread-composer" : "composer" });
    this.strip = h("div.offline", { role: "status", hidden: true }, "The connection is gone. Trying again …");
    const drop = h("div.drop-veil", { hidden: true, "aria-hidden": "true" }, icon("image", 34), "Drop to attach");
    this.element = h(
      "section.view",
      { "aria-label": page.store.titleOf(channel) },
      this.#head(),
      this.strip,
      this.list.element,
      this.isThread || channel.recipients ? page.tour.strip(channel) : null,
      this.composer.element,
      drop,
    );
    this.#dropping(drop);
    this.stops = [
      page.store.on("connection", (state) => {
        this.strip.hidden = state === "online";
      }),
    ];
  }

  close() {
    for (const stop of this.stops) stop();
    this.list.close();
    this.composer.close();
  }

  #head() {
    const { page, channel } = this;
    const other = channel.recipients?.[0];
    const glyph = other
      ? avatar(other, 24)
      : icon(this.isThread ? (channel.type === PRIVATE_THREAD ? "eye" : "thread") : "hash", 22);
    const back = this.isThread
      ? h(
          "button.icon-button.only-narrow",
          { type: "button", "aria-label": "Back to the channel", on: { click: () => page.closeThread() } },
          icon("left"),
        )
      : h(
          "button.icon-button.only-narrow",
          { type: "button", "aria-label": "Channels", on: { click: () => page.drawer(true) } },
          icon("menu"),
        );
    const title = h(
      "div.head-words",
      {},
      h(this.isThread ? "h2" : "h1", {}, page.store.titleOf(channel)),
      channel.topic
        ? h("span.topic", { title: channel.topic }, channel.topic)
        : this.isThread
          ? h("span.topic", {}, `in #${page.store.channels.get(channel.parent_id)?.name ?? "channel"}`)
          : null,
    );
    return h(
      "header.head",
      {},
      back,
      glyph,
      title,
      this.isThread
        ? h(
            "button.icon-button.only-wide",
            {
              type: "button",
              "aria-label": "Close the thread",
              title: "Close the thread",
              on: { click: () => page.closeThread() },
            },
            icon("close"),
          )
        : other && !other.bot
          ? null
          : h(
              "button.head-help",
              { type: "button", "aria-label": "How to begin", on: { click: () => openGuide(page, channel) } },
              icon("spark", 16),
              h("span", {}, "How to begin"),
            ),
    );
  }

  #dropping(veil) {
    let depth = 0;
    const show = (change) => {
      depth = Math.max(0, depth + change);
      veil.hidden = !depth;
    };
    this.element.addEventListener("dragenter", (event) => {
      if (event.dataTransfer.types.includes("Files")) {
        event.preventDefault();
        show(1);
      }
    });
    this.element.addEventListener("dragleave", () => show(-1));
    this.element.addEventListener("dragover", (event) => {
      if (event.dataTransfer.types.includes("Files")) event.preventDefault();
    });
    this.element.addEventListener("drop", (event) => {
      depth = 0;
      veil.hidden = true;
      const files = filesOf(event.dataTransfer);
      if (!files.length) return;
      event.preventDefault();
      this.composer.takeFiles(files);
    });
  }
}
