/** Five steps in a first thread: refine, undo, branch, compare, vary. One line over the message box, each step one press. */

import { h, fill } from "./ui/dom.js";
import { icon } from "./ui/icons.js";
import { keep, kept } from "./state/keeping.js";

const STEPS = [
  ["Refine it", "make it nighttime"],
  ["Take that back", "undo"],
  ["Change something else", "add a coffee cup on the left side"],
  ["Branch from the first", "use v1 and make it black and white"],
  ["Put two side by side", "compare v1 and v2"],
  ["Try directions", "2 variations"],
];

/** How far one person has come in the tour. */
export class Tour {
  /** @param {import("./page.js").Page} page */
  constructor(page) {
    this.page = page;
    this.key = `tour.${page.person.info.id}`;
  }

  get #at() {
    return kept(this.key) ?? 0;
  }

  /**
   * The tour's line for a conversation; empty when the tour is over.
   *
   * @param {Object} channel a thread or a direct message
   */
  strip(channel) {
    const element = h("div.tour", { role: "note", "aria-label": "A next step" });
    const draw = () => {
      const step = STEPS[this.#at];
      const withBot = channel.thread_metadata ? channel.owner_id === this.page.person.place.bot_user_id : false;
      element.hidden = !step || !withBot;
      if (element.hidden) return;
      const [title, words] = step;
      fill(
        element,
        h("span.tour-step", {}, `${this.#at + 1}/${STEPS.length}`),
        h("span.tour-title", {}, title),
        h(
          "button.tour-say",
          {
            type: "button",
            title: "Send this",
            on: { click: () => this.page.person.post(channel, { content: words }) },
          },
          h("span", {}, words),
          icon("send", 14),
        ),
        h("span.grow"),
        h(
          "button.link",
          {
            type: "button",
            on: {
              click: () => {
                this.#to(this.#at + 1);
                draw();
              },
            },
          },
          "Skip",
        ),
        h(
          "button.icon-button",
          {
            type: "button",
            "aria-label": "End the tour",
            title: "End the tour",
            on: {
              click: () => {
                this.#to(STEPS.length);
                draw();
              },
            },
          },
          icon("close", 14),
        ),
      );
    };
    draw();
    this.page.store.on(`log:${channel.id}`, ({ kind, id }) => {
      const message = kind === "added" && this.page.store.log(channel.id).get(id);
      if (!message || message.local || message.author.id !== this.page.store.me.id) return;
      const said = STEPS.findIndex(([, words]) => words === message.content);
      if (said >= this.#at) this.#to(said + 1);
      draw();
    });
    return element;
  }

  #to(step) {
    keep(this.key, step);
  }
}
