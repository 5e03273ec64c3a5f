/** Slash commands as a person finds them: one entry per command or subcommand. */

const SUB_COMMAND = 1,
  SUB_COMMAND_GROUP = 2;

/**
 * @typedef {Object} Entry
 * @property {Object} command the command as the index gives it
 * @property {Object[]} path the subcommand group and subcommand, outer first
 * @property {string} title "/settings show"
 * @property {string} description
 * @property {Object[]} options
 */

/**
 * Everything that can be typed after "/".
 *
 * @param {Object[]} commands from the application-command index
 * @returns {Entry[]} by name
 */
export function entriesOf(commands) {
  const entries = [];
  const visit = (command, node, path) => {
    const deeper = (node.options ?? []).filter(
      (option) => option.type === SUB_COMMAND || option.type === SUB_COMMAND_GROUP,
    );
    if (deeper.length) {
      for (const option of deeper) visit(command, option, [...path, option]);
      return;
    }
    entries.push({
      command,
      path,
      options: node.options ?? [],
      description: node.description ?? "",
      title: `/${[command, ...path].map((one) => one.name).join(" ")}`,
    });
  };
  for (const command of commands) if (command.type === 1) visit(command, command, []);
  return entries.sort((a, b) => a.title.localeCompare(b.title));
}

/**
 * Entries that fit what has been typed, the best first.
 *
 * @param {Entry[]} entries
 * @param {string} typed with its "/"
 */
export function matching(entries, typed) {
  const wanted = typed.toLowerCase().trimEnd();
  const rank = (entry) =>
    entry.title.startsWith(wanted)
      ? 0
      : entry.title.includes(wanted.slice(1))
        ? 1
        : entry.description.toLowerCase().includes(wanted.slice(1))
          ? 2
          : 3;
  return entries
    .map((entry) => [rank(entry), entry])
    .filter(([place]) => place < 3)
    .sort((a, b) => a[0] - b[0])
    .map(([, entry]) => entry);
}

/**
 * The entry that a text names in full, with what stands after it; null while the name is not finished by a space.
 *
 * @param {Entry[]} entries
 * @param {string} text
 * @returns {{entry: Entry, rest: string}|null}
 */
export function named(entries, text) {
  const found = entries
    .filter((entry) => text.startsWith(`${entry.title} `))
    .sort((a, b) => b.title.length - a.title.length)[0];
  return found ? { entry: found, rest: text.slice(found.title.length + 1) } : null;
}

/**
 * Values out of pasted text: "a fox tier:draft" → {prompt: "a fox", tier: "draft"}.
 *
 * @param {Entry} entry
 * @param {string} rest
 * @returns {Record<string, string>}
 */
export function valuesIn(entry, rest) {
  const values = {};
  const names = entry.options.map((option) => option.name);
  const pattern = names.length ? new RegExp(`(?:^|\\s)(${names.map(escaped).join("|")}):\\s*`, "g") : null;
  const marks = pattern ? [...rest.matchAll(pattern)] : [];
  marks.forEach((mark, index) => {
    values[mark[1]] = rest.slice(mark.index + mark[0].length, marks[index + 1]?.index ?? rest.length).trim();
  });
  const loose = (marks.length ? rest.slice(0, marks[0].index) : rest).trim();
  const first = entry.options.find((option) => option.type === 3);
  if (loose && first && values[first.name] === undefined) values[first.name] = loose;
  return values;
}

function escaped(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** Options as an interaction carries them, wrapped into the entry's subcommands. */
export function wrapped(entry, options) {
  return [...entry.path]
    .reverse()
    .reduce((inner, step) => [{ type: step.type, name: step.name, options: inner }], options);
}
