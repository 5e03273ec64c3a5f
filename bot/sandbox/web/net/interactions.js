/** Commands, presses, completions and forms: `POST /interactions`, and the events that end them. */

import { newSnowflake } from "../state/snowflakes.js";

export const COMMAND = 2,
  COMPONENT = 3,
  AUTOCOMPLETE = 4,
  MODAL_SUBMIT = 5;
const PATIENCE_MS = 15_000;

/** The app did not answer in time. */
/** Interactions that wait for their end, by nonce. */
export class InteractionFailed extends Error {
  constructor() {
    super("The application did not respond");
    this.name = "InteractionFailed";
  }
}

export class Interactions {
  #waiting = new Map();
  #names = new Map();

  /**
   * @param {import("./api.js").Api} api
   * @param {import("./gateway.js").Gateway} gateway
   * @param {string} applicationId
   * @param {(modal: Object) => void} showModal called when the app answers with a form
   */
  constructor(api, gateway, applicationId, showModal) {
    this.api = api;
    this.gateway = gateway;
    this.applicationId = applicationId;
    this.showModal = showModal;
  }

  /**
   * Send one interaction and wait for its end.
   *
   * @param {number} type COMMAND, COMPONENT, AUTOCOMPLETE or MODAL_SUBMIT
   * @param {Object} channel
   * @param {Object} data
   * @param {{message?: Object, files?: File[], nonce?: string, label?: string}} [more]
   * @returns {Promise<Object>} the ending event's data; for completions it holds `choices`
   * @throws {InteractionFailed|import("./api.js").ApiError}
   */
  async send(type, channel, data, { message, files = [], nonce = newSnowflake(), label } = {}) {
    const payload = {
      type,
      application_id: this.applicationId,
      channel_id: channel.id,
      guild_id: channel.guild_id ?? null,
      session_id: this.gateway.sessionId ?? "none",
      nonce,
      data,
    };
    if (message) Object.assign(payload, { message_id: message.id, message_flags: message.flags ?? 0 });
    const ended = new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.#end(nonce, "reject", new InteractionFailed()), PATIENCE_MS);
      this.#waiting.set(nonce, { resolve, reject, timer, label });
    });
    ended.catch(() => {});
    try {
      await this.api.request("POST", "/interactions", payload, files);
    } catch (error) {
      this.#end(nonce, "reject", error);
    }
    return ended;
  }

  /** Hear a gateway event; others than interaction events are ignored. */
  hear(name, data) {
    if (name === "INTERACTION_CREATE") {
      const label = this.#waiting.get(data.nonce)?.label;
      if (label) this.#names.set(data.id, label);
    } else if (name === "INTERACTION_MODAL_CREATE") {
      const expected = this.#waiting.has(data.nonce);
      this.#end(data.nonce, "resolve", data);
      if (expected) this.showModal(data);
    } else if (name === "INTERACTION_SUCCESS" || name === "APPLICATION_COMMAND_AUTOCOMPLETE_RESPONSE") {
      this.#end(data.nonce, "resolve", data);
    } else if (name === "INTERACTION_FAILURE") {
      this.#end(data.nonce, "reject", new InteractionFailed());
    }
  }

  /** What this person called the interaction with this id ("/imagine"), if it was sent from here. */
  nameOf(interactionId) {
    return this.#names.get(interactionId);
  }

  #end(nonce, way, value) {
    const waiting = this.#waiting.get(nonce);
    if (!waiting) return;
    this.#waiting.delete(nonce);
    clearTimeout(waiting.timer);
    waiting[way](value);
  }
}
