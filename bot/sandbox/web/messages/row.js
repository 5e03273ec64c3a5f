/** One message as a row of the list. */

import { displayName, avatar } from "../ui/avatar.js";
import { h } from "../ui/dom.js";
import { icon } from "../ui/icons.js";
import { readableColour } from "../ui/role_colour.js";
import { errorWords } from "../net/api.js";
import { InteractionFailed } from "../net/interactions.js";
import { drawAttachments } from "./attachments.js";
import { drawComponents } from "./components.js";
import { drawEmbed } from "./embeds.js";
import { editor } from "./editor.js";
import { markdown } from "./markdown.js";
import { previewOf } from "./preview.js";
import { systemRow } from "./system_rows.js";
import { clock, dayOf, fullTime, when } from "./times.js";

export const EPHEMERAL = 1 << 6,
  LOADING = 1 << 7,
  V2 = 1 << 15;
const REPLY = 19,
  COMMAND = 20,
  THREAD_STARTER = 21,
  CONTEXT_COMMAND = 23;
const SYSTEM = new Set([4, 6, 18]);
const TOGETHER_MS = 7 * 60_000;

/** Whether a message continues the one before it, without a head of its own. */
export function continues(message, before) {
  if (!before || SYSTEM.has(before.type) || before.type === THREAD_STARTER || message.type !== 0) return false;
  return (
    before.author.id === message.author.id &&
    (before.flags & EPHEMERAL) === (message.flags & EPHEMERAL) &&
    (before.local?.kind === "command") === (message.local?.kind === "command") &&
    dayOf(before.timestamp) === dayOf(message.timestamp) &&
    new Date(message.timestamp) - new Date(before.timestamp) < TOGETHER_MS
  );
}

/**
 * The row of a message.
 *
 * @param {import("../page.js").Page} page
 * @param {Object} message
 * @param {{grouped: boolean, day?: string, isNew?: boolean}} place what stands above it
 * @returns {HTMLLIElement}
 */
export function drawRow(page, message, { grouped, day, isNew }) {
  const dividers = [
    day ? h("div.divider", { role: "separator" }, h("span", {}, day)) : null,
    isNew ? h("div.divider.is-new", { role: "separator" }, h("span", {}, "New")) : null,
  ];
  const shape = SYSTEM.has(message.type) ? systemRow(page, message) : ordinary(page, message, grouped);
  const author = page.store.nameOf(message.author);
  const row = h(
    "li.message",
    {
      id: `message-${message.id}`,
      tabindex: "-1",
      data: { id: message.id },
      "aria-label": `${author}, ${when(message.timestamp)}: ${previewOf(message, page.names)}`,
      class: [
        grouped ? "is-grouped" : "",
        message.flags & EPHEMERAL ? "is-ephemeral" : "",
        mentionsMe(page, message) ? "is-mention" : "",
        message.local ? `is-${message.local.state}` : "",
        SYSTEM.has(message.type) ? "is-system" : "",
      ].join(" "),
    },
    dividers,
    shape,
  );
  return row;
}

function mentionsMe(page, message) {
  return (
    !message.local &&
    message.mentions?.some((user) => user.id === page.store.me.id) &&
    message.author.id !== page.store.me.id
  );
}

function ordinary(page, message, grouped) {
  return [
    above(page, message),
    h(
      "div.message-line",
      {},
      grouped
        ? h(
            "time.message-gutter",
            { datetime: message.timestamp, title: fullTime(message.timestamp) },
            clock(message.timestamp),
          )
        : h("span.message-gutter", {}, avatar(message.author)),
      h("div.message-body", {}, grouped ? null : head(page, message), contents(page, message)),
    ),
    message.local ? null : tools(page, message),
  ];
}

function head(page, message) {
  const isOwner =
    page.store.guild?.owner_id === message.author.id && !page.store.channels.get(message.channel_id)?.recipients;
  return h(
    "div.message-head",
    {},
    h("span.author", { style: authorColour(page, message.author) }, page.store.nameOf(message.author)),
    message.author.bot ? h("span.app-badge", {}, "APP") : null,
    isOwner
      ? h("span.owner-badge", { title: "Administrator" }, icon("crown", 14), h("span.sr-only", {}, "administrator"))
      : null,
    h("time", { datetime: message.timestamp, title: fullTime(message.timestamp) }, when(message.timestamp)),
    message.flags & V2 ? editedMark(message) : null,
  );
}

function authorColour(page, user) {
  const held = page.store.members.get(user.id)?.roles ?? [];
  const role = (page.store.guild?.roles ?? [])
    .filter((one) => held.includes(one.id) && one.color)
    .sort((a, b) => b.position - a.position)[0];
  return role ? { color: readableColour(role.color) } : {};
}

function editedMark(message) {
  return message.edited_timestamp && !(message.flags & LOADING)
    ? h("span.edited", { title: `Edited ${fullTime(message.edited_timestamp)}` }, "(edited)")
    : null;
}

// -- above the message ------------------------------------------------------------------------------------------------

function above(page, message) {
  if (message.type === REPLY) return replyLine(page, message);
  if (message.type === COMMAND || message.type === CONTEXT_COMMAND) return usedLine(page, message);
  return null;
}

function replyLine(page, message) {
  const target = message.referenced_message;
  if (!target) return h("div.reply-line", {}, h("span.reply-preview", {}, h("em", {}, "Original message was deleted")));
  return h(
    "button.reply-line",
    {
      type: "button",
      "aria-label": `In reply to ${page.store.nameOf(target.author)}: show that message`,
      on: { click: () => page.jumpTo(target) },
    },
    avatar(target.author, 16),
    h("span.reply-name", {}, page.store.nameOf(target.author)),
    h("span.reply-preview", {}, previewOf(target, page.names)),
  );
}

function usedLine(page, message) {
  const user = message.interaction_metadata?.user ?? page.store.me;
  const name = page.person.interactions.nameOf(message.interaction_metadata?.id);
  return h(
    "div.reply-line",
    {},
    avatar(user, 16),
    h("span.reply-name", {}, page.store.nameOf(user)),
    h(
      "span.reply-preview",
      {},
      "used ",
      h("span.command-name", {}, name ?? (message.type === COMMAND ? "a slash command" : "an app command")),
    ),
  );
}

// -- the message itself -----------------------------------------------------------------------------------------------

function contents(page, message) {
  if (message.local?.kind === "command") return commandLine(page, message);
  if (page.editing === message.id) return editor(page, message);
  if (message.type === THREAD_STARTER) return starter(page, message);
  if (message.flags & LOADING)
    return [h("p.thinking", {}, dots(), `${displayName(message.author)} is thinking…`), footer(page, message)];
  return [...shown(page, message), threadCard(page, message), reactions(page, message), footer(page, message)];
}

function shown(page, message) {
  const around = surroundings(page, message);
  if (message.flags & V2) return [h("div.components", {}, drawComponents(message.components, around))];
  const parts = [];
  if (
    message.content ||
    !(message.attachments?.length || message.embeds?.length || message.components?.length || message.local)
  ) {
    parts.push(
      h(
        "div.markup.content",
        {},
        markdown(message.content, page.names),
        message.flags & V2 ? null : editedMark(message),
      ),
    );
  }
  if (message.local?.draft?.files?.length)
    parts.push(
      h(
        "p.subtext",
        {},
        `${message.local.state === "sending" ? "Uploading" : "Not sent:"} ${message.local.draft.files.map((file) => file.name).join(", ")}`,
      ),
    );
  parts.push(drawAttachments(page, message));
  for (const embed of message.embeds ?? []) parts.push(drawEmbed(embed, page.names));
  if (message.components?.length) parts.push(h("div.components", {}, drawComponents(message.components, around)));
  return parts;
}

function surroundings(page, message) {
  return {
    names: page.names,
    isBusy: (customId) => page.presses.isBusy(message.id, customId),
    use: (component, values) => page.presses.use(message, component, values),
    enlarge: (picture, origin) => page.enlarge(message, picture, origin),
    choicesFor: (kind) => page.choicesFor(kind),
  };
}

function starter(page, message) {
  const target = message.referenced_message;
  if (!target) return h("p.subtext", {}, "The message this thread began with is gone.");
  return h("div.starter", {}, shown(page, target));
}

function commandLine(page, message) {
  if (message.local.state === "sending") return h("p.thinking", {}, dots(), `Sending ${message.local.label} …`);
  const { error, label } = message.local;
  const words = error instanceof InteractionFailed ? error.message : errorWords(error);
  return [
    h("p.failure", {}, icon("warning", 16), h("span", {}, h("span.command-name", {}, label), " · ", words)),
    footer(page, message),
  ];
}

function threadCard(page, message) {
  const thread = page.store.channels.get(message.id) ?? message.thread;
  if (!thread?.thread_metadata || thread.id === message.channel_id) return null;
  const count = thread.message_count ?? 0;
  return h(
    "button.thread-card",
    { type: "button", data: { focus: "thread-card" }, on: { click: () => page.openThread(thread.id) } },
    icon("thread", 18),
    h("span.thread-name", {}, thread.name),
    h("span.thread-count", {}, count === 1 ? "1 message" : `${count} messages`, " ›"),
    page.store.channels.has(thread.id) && page.store.isUnread(page.store.channels.get(thread.id))
      ? h("span.unread-dot", { title: "Unread" })
      : null,
  );
}

function reactions(page, message) {
  if (!message.reactions?.length) return null;
  return h(
    "div.reactions",
    {},
    message.reactions.map((one) =>
      h(
        "button.reaction",
        {
          type: "button",
          "aria-pressed": String(one.me),
          "aria-label": `${one.emoji.name}, ${one.count}`,
          on: { click: () => page.react(message, one) },
        },
        one.emoji.name,
        h("span", {}, one.count),
      ),
    ),
  );
}

function footer(page, message) {
  const failure = page.presses.failure(message.id);
  const notes = [];
  if (failure) notes.push(h("p.failure", { role: "alert" }, icon("warning", 15), failure));
  if (message.local?.state === "failed" && message.local.kind === "message") notes.push(undelivered(page, message));
  if (message.flags & EPHEMERAL || (message.local?.kind === "command" && message.local.state === "failed")) {
    notes.push(
      h(
        "p.only-you",
        {},
        icon("eye", 14),
        "Only you can see this · ",
        h(
          "button.link",
          { type: "button", on: { click: () => page.store.log(message.channel_id).remove(message.id) } },
          "Dismiss message",
        ),
      ),
    );
  }
  return notes;
}

function undelivered(page, message) {
  const log = page.store.log(message.channel_id);
  const again = () => {
    log.remove(message.id);
    page.person.post(page.store.channels.get(message.channel_id), message.local.draft);
  };
  return h(
    "p.failure",
    { role: "alert" },
    icon("warning", 15),
    h(
      "span",
      {},
      `Not delivered: ${errorWords(message.local.error)} `,
      h("button.link", { type: "button", on: { click: again } }, "Try again"),
      " · ",
      h("button.link", { type: "button", on: { click: () => log.remove(message.id) } }, "Discard"),
    ),
  );
}

function dots() {
  return h("span.dots", { "aria-hidden": "true" }, h("i"), h("i"), h("i"));
}

function tools(page, message) {
  return h(
    "div.message-tools",
    {},
    h(
      "button.icon-button",
      {
        type: "button",
        title: "Reply",
        "aria-label": "Reply",
        data: { focus: "reply" },
        on: { click: () => page.startReply(message) },
      },
      icon("reply", 18),
    ),
    h(
      "button.icon-button",
      {
        type: "button",
        title: "More",
        "aria-label": "More actions",
        "aria-haspopup": "menu",
        data: { focus: "more" },
        on: { click: (event) => page.messageMenu(message, event.currentTarget, event.currentTarget) },
      },
      icon("more", 18),
    ),
  );
}
