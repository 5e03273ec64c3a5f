/** What a newcomer reads first: three lines, six starters, and one sentence about who draws here. */

import { GUILD_TEXT } from "./state/store.js";
import { avatar } from "./ui/avatar.js";
import { h, newId } from "./ui/dom.js";
import { icon } from "./ui/icons.js";
import { toast } from "./ui/toasts.js";

/** Prompts that show what is possible, each with a colour for its mark. */
export const STARTERS = [
  ["a red lighthouse on a cliff at dusk", 12],
  ["a black coffee mug on a marble table, soft studio light", 32],
  ["a fox in a snowy forest, watercolour", 200],
  ["three apples on the left of a wooden table, window light", 95],
  ["a city skyline at night in the rain, neon", 290],
  ["a mountain lake at sunrise, vintage film", 48],
];

const LINES = [
  ["spark", "Begin", ["type ", key("/imagine"), " and say what you want to see, or mention ", key("@Darkroom"), "."]],
  [
    "edit",
    "Refine",
    [
      "in the thread that opens, just write: ",
      quote("make it nighttime"),
      ", ",
      quote("add a coffee cup on the left"),
      ".",
    ],
  ],
  [
    "undo",
    "Find your way",
    [
      "say ",
      quote("undo"),
      ", ",
      quote("use v2 and add rain"),
      ", ",
      quote("compare v1 and v3"),
      "; or press the buttons.",
    ],
  ],
];

function key(words) {
  return () => h("kbd", {}, words);
}

function quote(words) {
  return () => h("q", {}, words);
}

/**
 * What stands above the first message of a channel.
 *
 * @param {import("./page.js").Page} page
 * @param {Object} channel
 */
export function channelIntro(page, channel) {
  if (channel.thread_metadata) {
    return h(
      "div.intro",
      {},
      h("span.intro-mark", {}, icon("thread", 30)),
      h("h2", {}, channel.name),
      h(
        "p",
        {},
        "Started by ",
        h("strong", {}, page.store.nameOf(page.store.user(channel.owner_id))),
        ". What you write here refines the picture.",
      ),
    );
  }
  if (channel.recipients) {
    const other = channel.recipients[0];
    return h(
      "div.intro",
      {},
      avatar(other, 64),
      h("h2", {}, page.store.nameOf(other)),
      h(
        "p",
        {},
        other.bot
          ? "Describe a picture to begin, then say what to change. Only the two of you see this."
          : `This is the beginning of your conversation with ${page.store.nameOf(other)}.`,
      ),
    );
  }
  const first = page.store.guildChannels().find((one) => one.type === GUILD_TEXT);
  if (channel.id === first?.id)
    return h(
      "div.intro.is-welcome",
      {},
      guide(page, channel, () => {}),
    );
  return h(
    "div.intro",
    {},
    h("span.intro-mark", {}, icon("hash", 30)),
    h("h2", {}, `Welcome to #${channel.name}`),
    h("p", {}, channel.topic ?? "This is the beginning of the channel."),
  );
}

/** The welcome as a dialog, for later. */
export function openGuide(page, channel) {
  const title = newId("guide");
  const dialog = h(
    "dialog.dialog.is-guide",
    { "aria-label": "How to begin" },
    h(
      "button.icon-button.dialog-close",
      { type: "button", "aria-label": "Close", on: { click: () => dialog.close() } },
      icon("close", 18),
    ),
    guide(page, channel, () => dialog.close(), title),
  );
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

function guide(page, channel, done, id) {
  return h(
    "div.welcome",
    {},
    h(
      "div.welcome-head",
      {},
      h("span.welcome-mark", {}, icon("aperture", 34)),
      h("div", {}, h("h2", { id }, "Darkroom"), h("p", {}, "Make a picture, then refine it by talking.")),
    ),
    h(
      "ol.welcome-lines",
      {},
      LINES.map(([glyph, title, words]) =>
        h(
          "li",
          {},
          icon(glyph, 18),
          h(
            "span",
            {},
            h("strong", {}, title),
            ": ",
            words.map((part) => (typeof part === "function" ? part() : part)),
          ),
        ),
      ),
    ),
    h("h3.welcome-sub", {}, "Or start with one of these"),
    h(
      "div.starters",
      {},
      STARTERS.map(([prompt, hue]) =>
        h(
          "button.starter-card",
          {
            type: "button",
            style: { "--hue": String(hue) },
            on: {
              click: () => {
                done();
                begin(page, channel, prompt);
              },
            },
          },
          h("span.starter-swatch", { "aria-hidden": "true" }),
          h("span", {}, prompt),
        ),
      ),
    ),
    h(
      "p.welcome-note",
      {},
      icon("flask", 15),
      h(
        "span",
        {},
        "The pictures here are drawn by a stand-in, so nothing costs money; for real models on real Discord set ",
        h("code", {}, "DISCORD_TOKEN"),
        " and ",
        h("code", {}, "OPENAI_API_KEY"),
        " and start ",
        h("code", {}, "darkroom run"),
        ".",
      ),
    ),
  );
}

async function begin(page, channel, prompt) {
  const composer = page.view?.channel.id === channel.id ? page.view.composer : null;
  if (composer && (await composer.startNamed("/imagine", { prompt }))) composer.submit();
  else toast("The bot is not here yet. Wait a moment and try again.", "error");
}
