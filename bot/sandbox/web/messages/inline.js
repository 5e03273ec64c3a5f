/** The inline part of Discord's markdown: emphasis, code, spoilers, links, mentions, times. */

import { h } from "../ui/dom.js";
import { timestampNode } from "./times.js";

/**
 * @typedef {Object} Names resolves mentions to what people read
 * @property {(id: string) => string|undefined} user
 * @property {(id: string) => string|undefined} channel
 * @property {(id: string) => string|undefined} role
 * @property {(id: string) => void} openChannel
 * @property {(name: string, id: string) => void} [useCommand]
 */

const RULES = [
  [/^\\([\\`*_~|<>#\-[\]().!:@])/, (m) => m[1]],
  [/^(`+)([\s\S]*?[^`])\1(?!`)/, (m) => h("code", {}, m[2].trim() || m[2])],
  [/^\*\*\*((?:\\.|[^\\])+?)\*\*\*/, (m, n) => h("strong", {}, h("em", {}, inline(m[1], n)))],
  [/^\*\*((?:\\.|[^\\])+?)\*\*(?!\*)/, (m, n) => h("strong", {}, inline(m[1], n))],
  [/^__((?:\\.|[^\\])+?)__(?!_)/, (m, n) => h("u", {}, inline(m[1], n))],
  [
    /^\*(?=\S)((?:\\.|[^\\*]|\*\*(?:[^*])*?\*\*)+?)\*(?!\*)/,
    (m, n) => (/\s$/.test(m[1]) ? null : h("em", {}, inline(m[1], n))),
  ],
  [/^_(?=\S)((?:\\.|[^\\_])+?)_(?![\w_])/, (m, n) => h("em", {}, inline(m[1], n))],
  [/^~~((?:\\.|[^\\])+?)~~/, (m, n) => h("s", {}, inline(m[1], n))],
  [/^\|\|((?:\\.|[^\\])+?)\|\|/, (m, n) => spoiler(inline(m[1], n))],
  [/^<@!?(\d{5,20})>/, (m, n) => mention(`@${n.user(m[1]) ?? "unknown-user"}`)],
  [/^<@&(\d{5,20})>/, (m, n) => mention(`@${n.role(m[1]) ?? "unknown-role"}`)],
  [/^<#(\d{5,20})>/, (m, n) => channelMention(m[1], n)],
  [/^<\/([^:>]{1,100}):(\d{5,20})>/, (m, n) => commandMention(m[1], m[2], n)],
  [/^<t:(-?\d{1,13})(?::([tTdDfFR]))?>/, (m) => timestampNode(Number(m[1]), m[2])],
  [/^<a?:(\w{2,32}):\d{5,20}>/, (m) => `:${m[1]}:`],
  [/^<(https?:\/\/[^\s<>]+)>/, (m) => link(m[1], [m[1]])],
  [/^\[((?:\\.|[^\\[\]])+?)\]\(<?(https?:\/\/[^\s<>)]+)>?(?: "[^"]*")?\)/, (m, n) => link(m[2], inline(m[1], n))],
  [/^https?:\/\/[^\s<>]+[^\s<>.,:;"')\]!?]/, (m) => link(m[0], [m[0]])],
  [/^@(everyone|here)\b/, (m) => mention(m[0])],
  [/^\n/, () => h("br")],
];
const PLAIN = /^[^\\`*_~|<[@\nh]+|^h(?!ttps?:\/\/)[^\\`*_~|<[@\nh]*/;
const WORDY = /\w$/;

/**
 * Nodes for one run of text.
 *
 * @param {string} text
 * @param {Names} names
 * @returns {Array<Node|string>}
 */
export function inline(text, names) {
  const nodes = [];
  let rest = text;
  let before = "";
  while (rest) {
    const plain = PLAIN.exec(rest);
    if (plain) {
      nodes.push(plain[0]);
      before = plain[0];
      rest = rest.slice(plain[0].length);
      continue;
    }
    const made = special(rest, before, names);
    nodes.push(made.node);
    before = rest.slice(0, made.length);
    rest = rest.slice(made.length);
  }
  return nodes;
}

function special(rest, before, names) {
  for (const [pattern, make] of RULES) {
    if (rest[0] === "_" && rest[1] !== "_" && WORDY.test(before)) break;
    const match = pattern.exec(rest);
    const node = match && make(match, names);
    if (node !== null && node !== undefined && match) return { node, length: match[0].length };
  }
  return { node: rest[0], length: 1 };
}

function link(address, children) {
  return h("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, children);
}

function mention(text) {
  return h("span.mention", {}, text);
}

function channelMention(id, names) {
  const name = names.channel(id);
  if (!name) return mention("#unknown");
  return h("button.mention", { type: "button", on: { click: () => names.openChannel(id) } }, `#${name}`);
}

function commandMention(name, id, names) {
  if (!names.useCommand) return mention(`/${name}`);
  return h("button.mention", { type: "button", on: { click: () => names.useCommand(name, id) } }, `/${name}`);
}

function spoiler(children) {
  const cover = h(
    "span.spoiler",
    { role: "button", tabindex: "0", "aria-label": "Spoiler, press to show", "aria-expanded": "false" },
    h("span", {}, children),
  );
  const show = () => {
    cover.classList.add("is-shown");
    cover.setAttribute("aria-expanded", "true");
    cover.removeAttribute("aria-label");
  };
  cover.addEventListener("click", show);
  cover.addEventListener("keydown", (event) => {
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      show();
    }
  });
  return cover;
}
