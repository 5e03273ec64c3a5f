/** The loaded part of one channel's messages, oldest first, with this client's own unsent ones among them. */

import { compareIds } from "./snowflakes.js";

/** How many messages one call loads. */
export const PAGE = 50;

/** The messages of one channel, by id. */
export class MessageLog {
  #byId = new Map();
  #loading = null;
  #tell;

  /**
   * @param {(change: {kind: "loaded"|"older"|"added"|"changed"|"removed", id?: string}) => void} tell
   */
  constructor(tell) {
    this.#tell = tell;
    this.messages = [];
    this.loaded = false;
    this.hasOlder = true;
  }

  has(id) {
    return this.#byId.has(id);
  }

  get(id) {
    return this.#byId.get(id);
  }

  /** The position of a message, or -1. */
  indexOf(id) {
    let low = 0,
      high = this.messages.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const order = compareIds(this.messages[middle].id, id);
      if (order === 0) return middle;
      if (order < 0) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  /**
   * Load the newest page, once.
   *
   * @param {import("../net/api.js").Api} api
   */
  async load(api, channelId) {
    if (this.loaded) return;
    await this.#page(api, `/channels/${channelId}/messages?limit=${PAGE}`, "loaded");
  }

  /** Load the page before the oldest message known; false when there is none. */
  async loadOlder(api, channelId) {
    const oldest = this.messages.find((message) => !message.local && !(message.flags & 64));
    if (!this.hasOlder || !oldest) return false;
    return this.#page(api, `/channels/${channelId}/messages?limit=${PAGE}&before=${oldest.id}`, "older");
  }

  #page(api, path, kind) {
    this.#loading ??= api.request("GET", path).then(
      (found) => {
        for (const message of found) this.#put(message);
        this.hasOlder = found.length === PAGE;
        this.loaded = true;
        this.#loading = null;
        this.#tell({ kind });
        return found.length > 0;
      },
      (error) => {
        this.#loading = null;
        throw error;
      },
    );
    return this.#loading;
  }

  /** Add a message, or take over its newest form; an own message replaces the local one with its nonce. */
  add(message) {
    if (message.nonce && this.has(String(message.nonce)) && String(message.nonce) !== message.id) {
      this.#drop(String(message.nonce));
      this.#put(message);
      this.#tell({ kind: "added", id: message.id, instead: String(message.nonce) });
      return;
    }
    const kind = this.has(message.id) ? "changed" : "added";
    this.#put(message);
    this.#tell({ kind, id: message.id });
  }

  /** Remove a message; nothing happens when it is not there. */
  remove(id) {
    if (this.has(id)) {
      this.#drop(id);
      this.#tell({ kind: "removed", id });
    }
  }

  /** Say that what a message shows has changed, though the message has not. */
  touch(id) {
    if (this.has(id)) this.#tell({ kind: "changed", id });
  }

  /** Load anew at the next look; unsent and ephemeral messages stay. */
  forget() {
    this.messages = this.messages.filter((message) => message.local || message.flags & 64);
    this.#byId = new Map(this.messages.map((message) => [message.id, message]));
    this.loaded = false;
    this.hasOlder = true;
  }

  #put(message) {
    if (this.has(message.id)) {
      this.messages[this.indexOf(message.id)] = message;
    } else {
      let at = this.messages.length;
      while (at > 0 && compareIds(this.messages[at - 1].id, message.id) > 0) at -= 1;
      this.messages.splice(at, 0, message);
    }
    this.#byId.set(message.id, message);
  }

  #drop(id) {
    this.messages.splice(this.indexOf(id), 1);
    this.#byId.delete(id);
  }
}
