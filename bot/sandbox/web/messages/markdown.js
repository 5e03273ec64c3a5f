/** Discord's markdown as DOM nodes: headings, lists, quotes, code, small print; the inline part is in `inline.js`. */

import { h } from "../ui/dom.js";
import { inline } from "./inline.js";

const FENCE = /^```(?:([\w+#.-]+)\n)?([\s\S]*?)\n?```/;

/**
 * Nodes for a text.
 *
 * @param {string} text
 * @param {import("./inline.js").Names} names who and what mentions point at
 * @returns {Node[]}
 */
export function markdown(text, names) {
  const nodes = [];
  let rest = String(text ?? "");
  let plain = "";
  const flush = () => {
    if (plain) nodes.push(...blocks(plain.replace(/^\n|\n$/g, "").split("\n"), names));
    plain = "";
  };
  while (rest) {
    const fence = FENCE.exec(rest);
    if (fence && fence[2].trim()) {
      flush();
      nodes.push(h("pre.code-block", { tabindex: "0" }, h("code", { data: { language: fence[1] } }, fence[2])));
      rest = rest.slice(fence[0].length).replace(/^\n/, "");
      continue;
    }
    const next = rest.indexOf("```", fence ? 3 : rest.startsWith("```") ? 3 : 0);
    const upTo = next === -1 ? rest.length : next;
    plain += rest.slice(0, upTo);
    rest = rest.slice(upTo);
    if (next !== -1 && !FENCE.test(rest)) {
      plain += rest.slice(0, 3);
      rest = rest.slice(3);
    }
  }
  flush();
  return nodes;
}

function blocks(lines, names) {
  const nodes = [];
  let paragraph = [];
  const flush = () => {
    if (paragraph.length) nodes.push(h("p", {}, lined(paragraph, names)));
    paragraph = [];
  };
  for (let at = 0; at < lines.length;) {
    const taken = special(lines, at, names);
    if (taken) {
      flush();
      nodes.push(taken.node);
      at = taken.next;
    } else {
      paragraph.push(lines[at]);
      at += 1;
    }
  }
  flush();
  return nodes;
}

function lined(lines, names) {
  return inline(lines.join("\n"), names);
}

/** A block that begins at `lines[at]` and is no paragraph, with the line after it. */
function special(lines, at, names) {
  const line = lines[at];
  const heading = /^(#{1,3}) +(\S.*)$/.exec(line);
  if (heading)
    return {
      node: h("h3.md-heading", { data: { level: heading[1].length } }, inline(heading[2], names)),
      next: at + 1,
    };
  const small = /^-# +(.+)$/.exec(line);
  if (small) return { node: h("p.subtext", {}, inline(small[1], names)), next: at + 1 };
  if (/^>>> /.test(line)) {
    const quoted = [line.slice(4), ...lines.slice(at + 1)];
    return { node: h("blockquote", {}, blocks(quoted, names)), next: lines.length };
  }
  if (/^> ?/.test(line) && line.startsWith("> ")) {
    const end = endOf(lines, at, (one) => one.startsWith("> ") || one === ">");
    const quoted = lines.slice(at, end).map((one) => one.slice(2));
    return { node: h("blockquote", {}, blocks(quoted, names)), next: end };
  }
  if (/^ *([-*]|\d{1,9}\.) +\S/.test(line)) {
    const end = endOf(lines, at, (one) => /^ *([-*]|\d{1,9}\.) +\S/.test(one));
    return { node: list(lines.slice(at, end), names), next: end };
  }
  return null;
}

function endOf(lines, at, belongs) {
  let end = at;
  while (end < lines.length && belongs(lines[end])) end += 1;
  return end;
}

function list(lines, names) {
  const parts = lines.map((line) => /^( *)([-*]|\d{1,9}\.) +(.*)$/.exec(line));
  const ordered = /\d/.test(parts[0][2]);
  const root = h(ordered ? "ol" : "ul", ordered ? { start: parseInt(parts[0][2], 10) } : {});
  const base = parts[0][1].length;
  let last = null;
  for (let at = 0; at < parts.length; at += 1) {
    if (parts[at][1].length > base && last) {
      let end = at;
      while (end < parts.length && parts[end][1].length > base) end += 1;
      last.append(list(lines.slice(at, end), names));
      at = end - 1;
    } else {
      last = h("li", {}, inline(parts[at][3], names));
      root.append(last);
    }
  }
  return root;
}

/**
 * The text without its marks, for previews and screen readers.
 *
 * @param {string} text
 * @param {import("./inline.js").Names} names
 */
export function plainWords(text, names) {
  const holder = h("div", {}, markdown(text, names));
  return holder.textContent.replace(/\s+/g, " ").trim();
}
