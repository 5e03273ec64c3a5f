/** What can be done with a message: by right click, long press, the menu key or the "…" button. */

import { errorWords } from "../net/api.js";
import { BIT, permissionsOf } from "../state/permissions.js";
import { GUILD_TEXT } from "../state/store.js";
import { confirmDialog } from "../ui/confirm.js";
import { openMenu } from "../ui/menu.js";
import { toast } from "../ui/toasts.js";
import { textIn } from "./components.js";

const MESSAGE_COMMAND = 3,
  EPHEMERAL = 1 << 6;

/**
 * @param {import("../page.js").Page} page
 * @param {Object} message
 * @param {HTMLElement|{x: number, y: number}} anchor
 * @param {HTMLElement} origin gets the focus back
 */
export async function openMessageMenu(page, message, anchor, origin) {
  const channel = page.store.channels.get(message.channel_id);
  const hidden = Boolean(message.flags & EPHEMERAL);
  const commands = hidden
    ? []
    : (await page.person.commands(channel.id).catch(() => [])).filter((command) => command.type === MESSAGE_COMMAND);
  const attempt = async (work, done) => {
    try {
      await work();
      if (done) toast(done, "done");
    } catch (error) {
      toast(errorWords(error), "error");
    }
  };
  const mine = message.author.id === page.store.me.id;
  const mayDelete =
    mine || Boolean(!channel.recipients && permissionsOf(page.store, page.store.me.id, channel) & BIT.manageMessages);
  const words = message.content || textIn(message.components);
  const entries = [
    hidden ? null : { label: "Reply", icon: "reply", run: () => page.startReply(message) },
    mine && !hidden && message.content
      ? { label: "Edit message", icon: "edit", run: () => page.startEditing(message) }
      : null,
    channel.type === GUILD_TEXT && !message.thread && !page.store.channels.has(message.id) && !hidden
      ? { label: "Create thread", icon: "thread", run: () => attempt(() => createThread(page, message, words)) }
      : null,
    words
      ? {
          label: "Copy text",
          icon: "copy",
          run: () => attempt(() => navigator.clipboard.writeText(words), "Text copied"),
        }
      : null,
    {
      label: "Copy message ID",
      icon: "hash",
      run: () => attempt(() => navigator.clipboard.writeText(message.id), "Message ID copied"),
    },
    ...(commands.length
      ? [
          "line",
          { heading: "Apps" },
          ...commands.map((command) => ({
            label: command.name_localizations?.[page.person.locale] ?? command.name,
            icon: "aperture",
            run: () => {
              page.noteOwnDeed(channel);
              page.person.run(channel, command, { targetId: message.id }, [], command.name);
            },
          })),
        ]
      : []),
    ...(mayDelete && !hidden
      ? [
          "line",
          {
            label: "Delete message",
            icon: "trash",
            danger: true,
            run: () =>
              confirmDialog("Delete this message?", "This cannot be undone.", "Delete", () =>
                attempt(() => page.person.delete(message)),
              ),
          },
        ]
      : []),
  ].filter(Boolean);
  openMenu(anchor, entries, { label: "Message actions", origin });
}

async function createThread(page, message, words) {
  const name = (words.replace(/[#>*_`~|\n]+/g, " ").trim() || "Thread").slice(0, 60);
  const thread = await page.person.api.request(
    "POST",
    `/channels/${message.channel_id}/messages/${message.id}/threads`,
    { name },
  );
  page.store.takeChannel(thread);
  page.openThread(thread.id);
}
