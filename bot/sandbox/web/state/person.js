/** One person at this client: their token, connection, and everything they have heard. */

import { Api } from "../net/api.js";
import { Gateway } from "../net/gateway.js";
import { AUTOCOMPLETE, COMMAND, COMPONENT, Interactions, MODAL_SUBMIT } from "../net/interactions.js";
import { inLocale, localeFor } from "./locale.js";
import { Store } from "./store.js";
import { newSnowflake } from "./snowflakes.js";

const COMMANDS_FRESH_MS = 10_000;

/** A person who is, or comes, online. */
export class Person {
  #commands = new Map();
  /** By channel: settles when what was posted there before has arrived or failed. */
  #posts = new Map();

  /**
   * @param {{id: string, name: string, token: string, admin?: boolean}} info an entry of `GET /session`
   * @param {{discord_api_url: string, discord_gateway_url: string, application_id: string, bot_user_id: string}} place
   */
  constructor(info, place) {
    this.info = info;
    this.place = place;
    this.store = new Store();
    this.drafts = new Map();
    this.locale = localeFor(navigator.language);
    this.onModal = () => {};
    this.api = new Api(place.discord_api_url, info.token);
    this.gateway = new Gateway(place.discord_gateway_url, info.token, {
      onEvent: (name, data) => {
        this.interactions.hear(name, data);
        this.store.apply(name, data);
      },
      onState: (state) => this.store.setConnection(state),
    });
    this.interactions = new Interactions(this.api, this.gateway, place.application_id, (modal) => this.onModal(modal));
  }

  /** Go online; resolves when everything is known. */
  async connect() {
    await this.api.request("PATCH", "/users/@me/settings", { locale: this.locale });
    return new Promise((done) => {
      const stop = this.store.on("ready", () => {
        stop();
        done();
      });
      this.gateway.open();
    });
  }

  // -- messages -----------------------------------------------------------------------------------------------------

  /**
   * Post a message, after those before it; it shows at once, greyed, and turns red when it is refused.
   *
   * @param {Object} channel
   * @param {{content: string, files?: File[], replyTo?: Object, ping?: boolean}} draft
   */
  async post(channel, draft) {
    const nonce = newSnowflake();
    const log = this.store.log(channel.id);
    const shown = {
      id: nonce,
      channel_id: channel.id,
      author: this.store.me,
      type: draft.replyTo ? 19 : 0,
      content: draft.content,
      flags: 0,
      timestamp: new Date().toISOString(),
      mentions: [],
      attachments: [],
      embeds: [],
      components: [],
      referenced_message: draft.replyTo,
      local: { kind: "message", state: "sending", draft },
    };
    log.add(shown);
    const payload = { content: draft.content, nonce };
    const files = draft.files ?? [];
    if (files.length) payload.attachments = files.map((file, index) => ({ id: String(index), filename: file.name }));
    if (draft.replyTo) {
      payload.message_reference = { channel_id: channel.id, message_id: draft.replyTo.id };
      payload.allowed_mentions = { parse: ["users", "roles", "everyone"], replied_user: draft.ping !== false };
    }
    const before = this.#posts.get(channel.id) ?? Promise.resolve();
    const posted = before.then(() => this.api.request("POST", `/channels/${channel.id}/messages`, payload, files));
    this.#posts.set(channel.id, posted.catch(() => {}));
    try {
      this.store.takeMessage(await posted);
    } catch (error) {
      if (log.has(nonce)) log.add({ ...shown, local: { kind: "message", state: "failed", draft, error } });
    }
  }

  edit(message, content) {
    return this.api.request("PATCH", `/channels/${message.channel_id}/messages/${message.id}`, { content });
  }

  delete(message) {
    return this.api.request("DELETE", `/channels/${message.channel_id}/messages/${message.id}`);
  }

  /** The DM channel with somebody, opened where there is none. */
  async openDirect(userId) {
    const channel = await this.api.request("POST", "/users/@me/channels", { recipient_id: userId });
    this.store.takeChannel(channel);
    return this.store.channels.get(channel.id);
  }

  // -- interactions -------------------------------------------------------------------------------------------------

  /** What may be run in a channel; asked anew when the last answer is older than ten seconds. */
  async commands(channelId) {
    const known = this.#commands.get(channelId);
    if (known && Date.now() - known.at < COMMANDS_FRESH_MS) return known.list;
    const index = await this.api.request("GET", `/channels/${channelId}/application-command-index`);
    const list = index.application_commands.map((command) => inLocale(command, this.locale));
    this.#commands.set(channelId, { at: Date.now(), list });
    return list;
  }

  /**
   * Run an application command; until the app answers, a line says so, and turns red when it does not.
   *
   * @param {Object} channel
   * @param {Object} command from `commands`
   * @param {{options?: Object[], attachments?: Object[], targetId?: string}} data
   * @param {File[]} [files]
   * @param {string} [label] e.g. "/imagine"
   */
  async run(channel, command, data, files = [], label = `/${command.name}`) {
    const nonce = newSnowflake();
    const log = this.store.log(channel.id);
    const line = {
      id: nonce,
      channel_id: channel.id,
      author: this.store.user(this.place.bot_user_id),
      type: 0,
      content: "",
      flags: 0,
      timestamp: new Date().toISOString(),
      mentions: [],
      attachments: [],
      embeds: [],
      components: [],
      local: { kind: "command", state: "sending", label },
    };
    log.add(line);
    const called = {
      id: command.id,
      name: command.name,
      type: command.type,
      version: command.version,
      ...(data.options?.length ? { options: data.options } : {}),
      ...(data.targetId ? { target_id: data.targetId } : {}),
      attachments: data.attachments ?? [],
    };
    try {
      await this.interactions.send(COMMAND, channel, called, { files, nonce, label });
      log.remove(nonce);
    } catch (error) {
      log.add({ ...line, local: { kind: "command", state: "failed", label, error } });
    }
  }

  /** The choices the app offers for the focused option. */
  async complete(channel, command, options) {
    const called = {
      id: command.id,
      name: command.name,
      type: command.type,
      version: command.version,
      options,
      attachments: [],
    };
    return (await this.interactions.send(AUTOCOMPLETE, channel, called)).choices ?? [];
  }

  /** Press a button or choose in a select. @throws as `Interactions.send` does */
  use(channel, message, component, values) {
    const data = { component_type: component.type, custom_id: component.custom_id, ...(values ? { values } : {}) };
    return this.interactions.send(COMPONENT, channel, data, { message });
  }

  /** Send a filled-in form. @throws as `Interactions.send` does */
  submit(channel, modal, components, files) {
    const attachments = files.map((file, index) => ({ id: String(index), filename: file.name }));
    const data = { id: modal.id, custom_id: modal.custom_id, components, attachments };
    return this.interactions.send(MODAL_SUBMIT, channel, data, { files });
  }
}
