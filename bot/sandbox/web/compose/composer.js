/** The message box: text, files, replies, mentions, and slash commands. */

import { avatar } from "../ui/avatar.js";
import { h } from "../ui/dom.js";
import { icon } from "../ui/icons.js";
import { maySpeak } from "../state/permissions.js";
import { previewOf } from "../messages/preview.js";
import { CommandForm } from "./command_form.js";
import { entriesOf, matching, named, valuesIn } from "./commands.js";
import { asTextFile, filesOf, MAX_CONTENT, Tray } from "./files.js";
import { Suggestions } from "./suggest.js";
import { typingLine } from "./typing.js";

const TELL_TYPING_EVERY_MS = 8000;

/** The message box of one conversation, until `close`. */
export class Composer {
  #entries = [];
  #reply = null;
  #toldTyping = 0;
  #stops = [];

  /**
   * @param {import("../page.js").Page} page
   * @param {Object} channel
   * @param {{id?: string}} [options]
   */
  constructor(page, channel, { id } = {}) {
    this.page = page;
    this.channel = channel;
    this.form = null;
    this.suggestions = new Suggestions();
    this.tray = new Tray(() => this.#drawSend());
    this.field = this.#field(id);
    this.replyBar = h("div.reply-bar", { hidden: true });
    this.slot = h("div.composer-slot", {}, this.field);
    this.send = h(
      "button.send",
      { type: "button", "aria-label": "Send", title: "Send (Enter)", on: { click: () => this.submit() } },
      icon("send", 18),
    );
    const picker = h("input", {
      type: "file",
      multiple: true,
      hidden: true,
      on: {
        change: () => {
          this.tray.add([...picker.files]);
          picker.value = "";
          this.field.focus();
        },
      },
    });
    const attach = h(
      "button.icon-button.attach",
      { type: "button", "aria-label": "Attach files", title: "Attach files", on: { click: () => picker.click() } },
      icon("plus", 20),
    );
    const typing = typingLine(page, channel);
    this.#stops.push(typing.stop);
    this.box = h(
      "div.composer-box",
      {},
      this.replyBar,
      this.tray.element,
      h("div.composer-line", {}, attach, this.slot, this.send),
      picker,
    );
    this.element = h("div.composer", {}, this.suggestions.element, this.box, typing.element);
    this.#allow();
    this.#stops.push(page.store.on("channels", () => this.#allow()));
    this.#drawSend();
    page.person.commands(channel.id).then(
      (commands) => {
        this.#entries = entriesOf(commands);
      },
      () => {},
    );
  }

  close() {
    for (const stop of this.#stops) stop();
    this.page.person.drafts.set(this.channel.id, this.form ? "" : this.field.value);
  }

  focus() {
    (this.form ?? this.field).focus();
  }

  // -- the field ----------------------------------------------------------------------------------------------------

  #field(id) {
    const field = h("textarea.composer-field", {
      id,
      rows: "1",
      "aria-label": this.#invitation,
      placeholder: this.#invitation,
      autocomplete: "off",
      "aria-haspopup": "listbox",
      "aria-autocomplete": "list",
      value: this.page.person.drafts.get(this.channel.id) ?? "",
    });
    field.addEventListener("input", () => this.#typed());
    field.addEventListener("keydown", (event) => this.#key(event));
    field.addEventListener("paste", (event) => this.#pasted(event));
    field.addEventListener("blur", () => this.suggestions.hide());
    queueMicrotask(() => this.#grow());
    return field;
  }

  get #invitation() {
    const sign = this.channel.recipients ? "@" : this.channel.thread_metadata ? "" : "#";
    return `Message ${sign}${this.page.store.titleOf(this.channel)}`;
  }

  /** Open or shut the box, as the permissions of the moment say. */
  #allow() {
    const channel = this.page.store.channels.get(this.channel.id);
    const may = Boolean(channel) && maySpeak(this.page.store, this.page.store.me.id, channel);
    if (may !== this.field.disabled) return;
    this.field.disabled = !may;
    this.field.placeholder = may ? this.#invitation : "You do not have permission to send messages in this channel.";
    for (const button of this.box.querySelectorAll("button")) button.disabled = !may;
  }

  #typed() {
    this.#grow();
    this.#drawSend();
    const { value } = this.field;
    if (value.startsWith("/")) this.#slash(value);
    else if (!this.#mentioning()) this.suggestions.hide();
    if (value && !value.startsWith("/") && Date.now() - this.#toldTyping > TELL_TYPING_EVERY_MS) {
      this.#toldTyping = Date.now();
      this.page.person.api.request("POST", `/channels/${this.channel.id}/typing`).catch(() => {});
    }
  }

  #grow() {
    this.field.style.setProperty("height", "auto");
    this.field.style.setProperty("height", `${Math.min(this.field.scrollHeight, 260)}px`);
  }

  #drawSend() {
    const ready = Boolean(this.form) || this.field?.value.trim() || this.tray.files.length;
    this.send?.classList.toggle("is-ready", Boolean(ready));
  }

  #key(event) {
    if (this.suggestions.key(event) || event.isComposing) return;
    const touch = matchMedia("(pointer: coarse)").matches;
    if (event.key === "Enter" && !event.shiftKey && !touch) this.submit();
    else if (event.key === "Escape" && this.#reply) this.replyTo(null);
    else if (event.key === "ArrowUp" && !this.field.value && !this.tray.files.length) this.page.editLast(this.channel);
    else return;
    event.preventDefault();
  }

  #pasted(event) {
    const files = filesOf(event.clipboardData);
    if (files.length) {
      event.preventDefault();
      this.takeFiles(files);
      return;
    }
    const text = event.clipboardData?.getData("text/plain") ?? "";
    const rest = this.field.value.length - (this.field.selectionEnd - this.field.selectionStart);
    if (rest + text.length > MAX_CONTENT && !this.field.value.startsWith("/")) {
      event.preventDefault();
      this.tray.add([asTextFile(text)]);
    }
  }

  /** Take files from a drop or a paste: into the open command where it has room, else beside the message. */
  takeFiles(files) {
    for (const file of files) if (!this.form?.takeFile(file)) this.tray.add([file]);
    this.focus();
  }

  // -- mentions -----------------------------------------------------------------------------------------------------

  #mentioning() {
    const upTo = this.field.value.slice(0, this.field.selectionStart);
    const match = /(?:^|\s)@([\p{L}\p{N}_.-]*)$/u.exec(upTo);
    if (!match) return false;
    const wanted = match[1].toLowerCase();
    const spelt = (user) => [this.page.store.nameOf(user), user.username].map((name) => name.toLowerCase());
    const rank = (user) =>
      (spelt(user).some((name) => name.startsWith(wanted)) ? 0 : 4) +
      (user.bot ? 0 : 1) +
      (user.id === this.page.store.me.id ? 2 : 0);
    const people = this.page
      .mentionable(this.channel)
      .filter((user) => spelt(user).some((name) => name.includes(wanted)))
      .sort((a, b) => rank(a) - rank(b));
    const items = people
      .slice(0, 8)
      .map((user) => ({
        label: this.page.store.nameOf(user),
        note: user.bot ? "app" : user.username,
        lead: avatar(user, 24),
        value: user,
      }));
    this.suggestions.show(
      this.field,
      items,
      (user) => {
        const start = upTo.length - match[1].length;
        this.field.setRangeText(`${this.page.store.nameOf(user)} `, start, upTo.length, "end");
        this.#typed();
      },
      { heading: "Members" },
    );
    return items.length > 0;
  }

  /** The text with "@Name" turned into mentions. */
  #mentionsIn(text) {
    const people = this.page
      .mentionable(this.channel)
      .sort((a, b) => this.page.store.nameOf(b).length - this.page.store.nameOf(a).length);
    let content = text;
    for (const user of people) content = content.split(`@${this.page.store.nameOf(user)}`).join(`<@${user.id}>`);
    return content;
  }

  // -- commands -----------------------------------------------------------------------------------------------------

  async #slash(value) {
    this.#entries = entriesOf(await this.page.person.commands(this.channel.id).catch(() => []));
    if (this.field.value !== value) return;
    const whole = named(this.#entries, value);
    if (whole) {
      this.startCommand(whole.entry, valuesIn(whole.entry, whole.rest));
      return;
    }
    const items = matching(this.#entries, value)
      .slice(0, 25)
      .map((entry) => ({
        label: entry.title,
        note: entry.description,
        lead: h("span.suggestion-icon", {}, icon("aperture", 18)),
        value: entry,
      }));
    this.suggestions.show(this.field, items, (entry) => this.startCommand(entry), { heading: "Darkroom commands" });
  }

  /** Put a command into the box. */
  startCommand(entry, values = {}) {
    this.suggestions.hide();
    this.form = new CommandForm(this.page, this.channel, entry, {
      suggestions: this.suggestions,
      onLeave: () => this.#leave(),
      onRun: () => this.#leave(),
    });
    this.field.value = "";
    this.slot.replaceChildren(this.form.element);
    this.form.prefill(values);
    for (const file of this.tray.files) if (!this.form.takeFile(file)) break;
    if (this.tray.files.length) this.tray.clear();
    this.form.focus();
    this.#drawSend();
  }

  /** Put the command with this title ("/imagine") into the box; false when there is none here. */
  async startNamed(title, values = {}) {
    this.#entries = entriesOf(await this.page.person.commands(this.channel.id).catch(() => []));
    const entry = this.#entries.find((one) => one.title === title);
    if (entry) this.startCommand(entry, values);
    return Boolean(entry);
  }

  #leave() {
    this.form = null;
    this.suggestions.hide();
    this.slot.replaceChildren(this.field);
    this.field.focus();
    this.#grow();
    this.#drawSend();
  }

  // -- replies ------------------------------------------------------------------------------------------------------

  /** Answer a message; null stops that. */
  replyTo(message) {
    this.#reply = message ? { message, ping: true } : null;
    this.#drawReply();
    this.focus();
  }

  #drawReply() {
    this.replyBar.hidden = !this.#reply;
    if (!this.#reply) return;
    const { message, ping } = this.#reply;
    const own = message.author.id === this.page.store.me.id;
    this.replyBar.replaceChildren(
      h(
        "span.grow",
        {},
        "Replying to ",
        h("strong", {}, this.page.store.nameOf(message.author)),
        h("span.reply-bar-preview", {}, " · ", previewOf(message, this.page.names)),
      ),
      own
        ? ""
        : h(
            "button.ping",
            {
              type: "button",
              "aria-pressed": String(ping),
              title: "Whether the author is mentioned",
              on: {
                click: () => {
                  this.#reply.ping = !ping;
                  this.#drawReply();
                },
              },
            },
            icon("at", 14),
            ping ? "ON" : "OFF",
          ),
      h(
        "button.icon-button",
        { type: "button", "aria-label": "Stop replying", on: { click: () => this.replyTo(null) } },
        icon("close", 16),
      ),
    );
  }

  // -- sending ------------------------------------------------------------------------------------------------------

  /** Send what is in the box. */
  submit() {
    if (this.form) {
      this.form.run();
      return;
    }
    let content = this.#mentionsIn(this.field.value.trim());
    let { files } = this.tray;
    if (!content && !files.length) return;
    if (content.length > MAX_CONTENT) {
      files = [...files, asTextFile(this.field.value)];
      content = "";
    }
    this.page.person.post(this.channel, { content, files, replyTo: this.#reply?.message, ping: this.#reply?.ping });
    this.page.noteOwnDeed(this.channel);
    this.field.value = "";
    this.tray.clear();
    if (this.#reply) this.replyTo(null);
    this.suggestions.hide();
    this.#toldTyping = 0;
    this.#grow();
    this.#drawSend();
    this.field.focus();
  }
}
