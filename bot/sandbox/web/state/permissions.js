/** What a person may do in a channel: Discord's arithmetic over roles and overwrites. */

const ADMINISTRATOR = 1n << 3n;
const ALL = (1n << 53n) - 1n;

/** Permission bits this client asks about. */
export const BIT = {
  send: 1n << 11n,
  manageMessages: 1n << 13n,
  attach: 1n << 15n,
  createThreads: 1n << 35n,
  sendInThreads: 1n << 38n,
};

/**
 * The bits somebody has.
 *
 * @param {import("./store.js").Store} store
 * @param {string} userId
 * @param {Object} [channel] a guild channel or thread; without one, the bits before overwrites
 */
export function permissionsOf(store, userId, channel) {
  if (channel?.recipients) return BIT.send | BIT.attach;
  const guild = store.guild;
  if (!guild) return 0n;
  if (guild.owner_id === userId) return ALL;
  const held = new Set([guild.id, ...(store.members.get(userId)?.roles ?? [])]);
  let bits = 0n;
  for (const role of guild.roles) if (held.has(role.id)) bits |= BigInt(role.permissions);
  if (bits & ADMINISTRATOR) return ALL;
  const base = channel?.parent_id && channel.thread_metadata ? store.channels.get(channel.parent_id) : channel;
  const overwrites = base?.permission_overwrites ?? [];
  const apply = (chosen) => {
    const allow = chosen.reduce((sum, one) => sum | BigInt(one.allow), 0n);
    const deny = chosen.reduce((sum, one) => sum | BigInt(one.deny), 0n);
    bits = (bits & ~deny) | allow;
  };
  apply(overwrites.filter((one) => one.id === guild.id));
  apply(overwrites.filter((one) => one.type === 0 && one.id !== guild.id && held.has(one.id)));
  apply(overwrites.filter((one) => one.type === 1 && one.id === userId));
  return bits;
}

/** Whether somebody may write in the channel. */
export function maySpeak(store, userId, channel) {
  const needed = channel.thread_metadata ? BIT.sendInThreads : BIT.send;
  return Boolean(permissionsOf(store, userId, channel) & needed);
}

/** Whether somebody administers the server. */
export function isAdmin(store, userId) {
  return permissionsOf(store, userId) === ALL;
}
