/** Which buttons and selects wait for the app's answer, and which presses came to nothing. */

import { errorWords } from "../net/api.js";
import { InteractionFailed } from "../net/interactions.js";

const SHOW_FAILURE_MS = 12_000;

/** Presses on the way, and those that failed. */
export class Presses {
  #busy = new Set();
  #failures = new Map();

  /** @param {import("./person.js").Person} person */
  constructor(person) {
    this.person = person;
  }

  isBusy(messageId, customId) {
    return this.#busy.has(`${messageId} ${customId}`);
  }

  /** What to say under a message whose last press failed, or undefined. */
  failure(messageId) {
    return this.#failures.get(messageId);
  }

  /** Press or choose, showing the wait and the failure on the message. */
  async use(message, component, values) {
    const key = `${message.id} ${component.custom_id}`;
    const channel = this.person.store.channels.get(message.channel_id);
    if (this.#busy.has(key) || !channel) return;
    const log = this.person.store.log(message.channel_id);
    this.#busy.add(key);
    this.#failures.delete(message.id);
    log.touch(message.id);
    try {
      await this.person.use(channel, message, component, values);
    } catch (error) {
      this.#fail(log, message.id, error instanceof InteractionFailed ? "This interaction failed" : errorWords(error));
    } finally {
      this.#busy.delete(key);
      log.touch(message.id);
    }
  }

  #fail(log, messageId, words) {
    this.#failures.set(messageId, words);
    setTimeout(() => {
      if (this.#failures.get(messageId) === words) this.#failures.delete(messageId);
      log.touch(messageId);
    }, SHOW_FAILURE_MS);
  }
}
