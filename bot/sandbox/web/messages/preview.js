/** One line for a message: what replies, screen readers and notes show of it. */

import { textIn } from "./components.js";
import { plainWords } from "./markdown.js";

const LONGEST = 160;

/**
 * @param {Object} message
 * @param {import("./inline.js").Names} names
 */
export function previewOf(message, names) {
  if (message.local?.kind === "command")
    return message.local.state === "sending" ? `Sending ${message.local.label}` : "The command failed";
  if (message.flags & (1 << 7)) return "is thinking…";
  const words = plainWords(message.content || textIn(message.components), names);
  if (words) return words.length > LONGEST ? `${words.slice(0, LONGEST - 1)}…` : words;
  const count = message.attachments?.length ?? 0;
  if (count) return count === 1 ? `${message.attachments[0].filename}` : `${count} files`;
  return message.embeds?.[0]?.title ?? "A message";
}
