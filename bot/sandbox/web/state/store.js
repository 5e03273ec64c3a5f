/** What one person knows of Discord: built from READY, kept true by gateway events. Views listen; nothing here draws. */

import { kept, keep } from "./keeping.js";
import { MessageLog } from "./message_log.js";
import { compareIds } from "./snowflakes.js";

export const GUILD_TEXT = 0,
  DM = 1,
  PUBLIC_THREAD = 11,
  PRIVATE_THREAD = 12,
  GUILD_FORUM = 15;
const TYPING_MS = 10_000;

/** True for threads and forum posts. */
export function isThread(channel) {
  return Boolean(channel?.thread_metadata);
}

/** All that one person has heard. */
export class Store {
  #listeners = new Map();
  #logs = new Map();
  #typing = new Map();
  #reads = {};
  #mentions = new Map();

  constructor() {
    this.me = null;
    this.guild = null;
    this.channels = new Map();
    this.users = new Map();
    this.members = new Map();
    this.connection = "connecting";
  }

  /**
   * Listen to a topic: "ready", "channels", "connection", "typing", "reads", "event", or "log:<channel id>".
   *
   * @returns {() => void} stops listening
   */
  on(topic, listener) {
    if (!this.#listeners.has(topic)) this.#listeners.set(topic, new Set());
    this.#listeners.get(topic).add(listener);
    return () => this.#listeners.get(topic)?.delete(listener);
  }

  emit(topic, detail) {
    for (const listener of [...(this.#listeners.get(topic) ?? [])]) listener(detail);
  }

  /** Take in one gateway event. */
  apply(name, data) {
    EVENTS[name]?.call(this, data);
    this.emit("event", { name, data });
  }

  setConnection(state) {
    this.connection = state;
    this.emit("connection", state);
  }

  // -- reading ------------------------------------------------------------------------------------------------------

  user(id) {
    return this.users.get(id);
  }

  /** A user's name here: the nickname where there is one. */
  nameOf(user) {
    return this.members.get(user?.id)?.nick || user?.global_name || user?.username || "Somebody";
  }

  /** Text and forum channels in the server's order. */
  guildChannels() {
    return [...this.channels.values()]
      .filter((channel) => channel.guild_id && !isThread(channel))
      .sort((a, b) => a.position - b.position || compareIds(a.id, b.id));
  }

  /** Open threads of a channel, the newest first. */
  threadsOf(channelId) {
    return [...this.channels.values()]
      .filter((channel) => channel.parent_id === channelId && isThread(channel) && !channel.thread_metadata.archived)
      .sort((a, b) => compareIds(b.id, a.id));
  }

  /** Direct messages, the last used first. */
  directChannels() {
    return [...this.channels.values()]
      .filter((channel) => channel.type === DM)
      .sort((a, b) => compareIds(b.last_message_id ?? "0", a.last_message_id ?? "0"));
  }

  /** What a channel is called. */
  titleOf(channel) {
    if (channel.type === DM)
      return (channel.recipients ?? []).map((user) => this.nameOf(user)).join(", ") || "Direct message";
    return channel.name;
  }

  /** The messages of a channel, as far as they are loaded. */
  log(channelId) {
    if (!this.#logs.has(channelId)) {
      this.#logs.set(channelId, new MessageLog((change) => this.emit(`log:${channelId}`, change)));
    }
    return this.#logs.get(channelId);
  }

  // -- who is writing -----------------------------------------------------------------------------------------------

  /** Users who are typing in a channel, without oneself. */
  typingIn(channelId) {
    const now = Date.now();
    return [...(this.#typing.get(channelId) ?? [])]
      .filter(([userId, until]) => until > now && userId !== this.me.id)
      .map(([userId]) => this.user(userId))
      .filter(Boolean);
  }

  #typed(channelId, userId, until) {
    if (!this.#typing.has(channelId)) this.#typing.set(channelId, new Map());
    const typing = this.#typing.get(channelId);
    if (until) typing.set(userId, until);
    else if (!typing.delete(userId)) return;
    this.emit("typing", channelId);
    if (until) setTimeout(() => this.emit("typing", channelId), TYPING_MS + 50);
  }

  // -- what has been read -------------------------------------------------------------------------------------------

  /** The last message this person has seen in a channel; undefined when everything counts as seen. */
  lastRead(channelId) {
    return this.#reads[channelId];
  }

  isUnread(channel) {
    const read = this.#reads[channel.id];
    return Boolean(channel.last_message_id) && (read === undefined || compareIds(channel.last_message_id, read) > 0);
  }

  mentionsIn(channelId) {
    return this.#mentions.get(channelId) ?? 0;
  }

  /** Everything in the channel has been seen. */
  markRead(channelId) {
    const channel = this.channels.get(channelId);
    if (!channel?.last_message_id || !this.isUnread(channel)) return;
    this.#reads[channelId] = channel.last_message_id;
    this.#mentions.delete(channelId);
    keep(`reads.${this.me.id}`, this.#reads);
    this.emit("reads", channelId);
  }

  // -- events -------------------------------------------------------------------------------------------------------

  _ready(data) {
    this.me = data.user;
    this.guild = data.guilds[0] ?? null;
    this.channels.clear();
    for (const user of data.users ?? []) this.users.set(user.id, user);
    for (const member of this.guild?.members ?? []) {
      this.members.set(member.user.id, member);
      this.users.set(member.user.id, member.user);
    }
    for (const channel of [...(this.guild?.channels ?? []), ...(this.guild?.threads ?? []), ...data.private_channels]) {
      this.takeChannel(channel, true);
    }
    const stored = kept(`reads.${this.me.id}`);
    const first = stored === undefined;
    this.#reads = stored ?? {};
    if (first)
      for (const channel of this.channels.values()) this.#reads[channel.id] = channel.last_message_id ?? channel.id;
    for (const log of this.#logs.values()) log.forget();
    this.emit("channels");
    this.emit("ready");
  }

  /** Take in a channel, thread or DM. */
  takeChannel(channel, quiet = false) {
    const known = this.channels.get(channel.id);
    this.channels.set(channel.id, {
      ...known,
      ...(this.guild && channel.type !== DM ? { guild_id: this.guild.id } : {}),
      ...channel,
    });
    if (!quiet) this.emit("channels");
  }

  _forgetChannel(id) {
    this.channels.delete(id);
    this.#logs.delete(id);
    this.emit("channels");
  }

  /** Take in a new message, from an event or as the answer to a post. */
  takeMessage(message) {
    const channel = this.channels.get(message.channel_id);
    this.users.set(message.author.id, message.author);
    this.#typed(message.channel_id, message.author.id, 0);
    const log = this.log(message.channel_id);
    const isNew = !log.has(message.id);
    log.add(message);
    if (!channel || message.flags & 64) return;
    if (!channel.last_message_id || compareIds(message.id, channel.last_message_id) > 0)
      channel.last_message_id = message.id;
    if (isNew && isThread(channel)) channel.message_count = (channel.message_count ?? 0) + 1;
    if (message.author.id === this.me.id) {
      this.#reads[channel.id] = message.id;
      keep(`reads.${this.me.id}`, this.#reads);
    } else if (isNew && (channel.type === DM || message.mentions.some((user) => user.id === this.me.id))) {
      this.#mentions.set(channel.id, this.mentionsIn(channel.id) + 1);
    }
    this.emit("reads", channel.id);
    if (isThread(channel)) this.log(channel.parent_id).touch(channel.id);
  }

  _messageChanged(message) {
    const log = this.log(message.channel_id);
    if (log.has(message.id)) log.add(message);
    // A thread that was opened on this message shows it as its beginning.
    const thread = this.#logs.get(message.id);
    const starter = thread?.messages.find((one) => one.type === 21);
    if (starter) thread.add({ ...starter, referenced_message: message });
  }

  _startTyping(data) {
    this.#typed(data.channel_id, data.user_id, Date.now() + TYPING_MS);
  }

  _threadMembers(data) {
    const thread = this.channels.get(data.id);
    if (!thread) return;
    thread.member_count = data.member_count;
    const added = (data.added_members ?? []).find((member) => member.user_id === this.me.id);
    if (added) thread.member = added;
    if ((data.removed_member_ids ?? []).includes(this.me.id)) delete thread.member;
    this.emit("channels");
  }

  _reaction(data, change) {
    const message = this.log(data.channel_id).get(data.message_id);
    if (!message) return;
    const reactions = (message.reactions ?? []).map((one) => ({ ...one }));
    let found = reactions.find((one) => one.emoji.name === data.emoji.name);
    if (!found) reactions.push((found = { emoji: data.emoji, count: 0, me: false }));
    found.count += change;
    if (data.user_id === this.me.id) found.me = change > 0;
    this.log(data.channel_id).add({ ...message, reactions: reactions.filter((one) => one.count > 0) });
  }
}

/** Gateway events and what each changes; `this` is the store. */
const EVENTS = {
  READY(data) {
    this._ready(data);
  },
  CHANNEL_CREATE(data) {
    this.takeChannel(data);
  },
  CHANNEL_UPDATE(data) {
    this.takeChannel(data);
  },
  CHANNEL_DELETE(data) {
    this._forgetChannel(data.id);
  },
  THREAD_CREATE(data) {
    this.takeChannel(data);
  },
  THREAD_UPDATE(data) {
    this.takeChannel(data);
  },
  THREAD_DELETE(data) {
    this._forgetChannel(data.id);
  },
  THREAD_MEMBERS_UPDATE(data) {
    this._threadMembers(data);
  },
  MESSAGE_CREATE(data) {
    this.takeMessage(data);
  },
  MESSAGE_UPDATE(data) {
    this._messageChanged(data);
  },
  MESSAGE_DELETE(data) {
    this.log(data.channel_id).remove(data.id);
  },
  MESSAGE_DELETE_BULK(data) {
    for (const id of data.ids) this.log(data.channel_id).remove(id);
  },
  MESSAGE_REACTION_ADD(data) {
    this._reaction(data, 1);
  },
  MESSAGE_REACTION_REMOVE(data) {
    this._reaction(data, -1);
  },
  TYPING_START(data) {
    this._startTyping(data);
  },
  GUILD_MEMBER_UPDATE(data) {
    this.members.set(data.user.id, data);
    this.users.set(data.user.id, data.user);
    this.emit("channels");
  },
  GUILD_ROLE_UPDATE(data) {
    this.guild.roles = this.guild.roles.map((role) => (role.id === data.role.id ? data.role : role));
    this.emit("channels");
  },
};
