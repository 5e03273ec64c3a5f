/** The page of one person: sidebar, the open channel, the thread beside it; and what rows and boxes ask of it. */

import { CHANNEL_SELECT, MENTIONABLE_SELECT, picturesIn, ROLE_SELECT, USER_SELECT } from "./messages/components.js";
import { isPicture, pictureOfAttachment } from "./messages/attachments.js";
import { openLightbox } from "./messages/lightbox.js";
import { openMessageMenu } from "./messages/message_menu.js";
import { openModal } from "./forms/modal.js";
import { ChannelView } from "./channel_view.js";
import { ForumView } from "./forum.js";
import { Presses } from "./state/presses.js";
import { GUILD_FORUM, GUILD_TEXT, isThread } from "./state/store.js";
import { addressOf, placeOf } from "./routes.js";
import { sidebar } from "./sidebar.js";
import { Tour } from "./tour.js";
import { errorWords } from "./net/api.js";
import { h } from "./ui/dom.js";
import { icon } from "./ui/icons.js";
import { toast } from "./ui/toasts.js";

const OWN_DEED_MS = 60_000;

/** Everything one person sees, until `close`. */
export class Page {
  #deeds = new Map();
  #stops = [];
  /** Whether a thread covers its channel; the width is that of `layout.css`. */
  #alone = matchMedia("(max-width: 1080px)");

  /**
   * @param {HTMLElement} root
   * @param {import("./state/person.js").Person} person online already
   * @param {{people: Object[], switchTo: (id: string) => void}} around
   */
  constructor(root, person, { people, switchTo }) {
    this.root = root;
    this.person = person;
    this.store = person.store;
    this.people = people;
    this.switchTo = switchTo;
    this.presses = new Presses(person);
    this.editing = null;
    this.place = "guild";
    this.channelId = this.threadId = null;
    this.names = {
      user: (id) => (this.store.user(id) ? this.store.nameOf(this.store.user(id)) : undefined),
      channel: (id) => this.store.channels.get(id)?.name,
      role: (id) => this.store.guild?.roles.find((role) => role.id === id)?.name,
      openChannel: (id) => this.openAny(id),
      useCommand: (name) => this.view?.composer?.startNamed(`/${name}`),
    };
    person.onModal = (modal) => openModal(this, modal);
    this.tour = new Tour(this);
    this.main = h("main.pane.is-main", { id: "main", tabindex: "-1" });
    this.aside = h("section.pane.is-thread", { role: "complementary", "aria-label": "Thread", hidden: true });
    this.side = sidebar(this);
    this.#alone.addEventListener("change", this.#landmarks);
    this.veil = h("button.veil", {
      type: "button",
      "aria-label": "Close the channel list",
      tabindex: "-1",
      on: { click: () => this.drawer(false) },
    });
    root.replaceChildren(this.side.element, this.veil, this.main, this.aside);
    this.#stops = [
      this.store.on("event", (event) => this.#heard(event)),
      this.store.on("channels", () => this.#leaveGone()),
      this.store.on("reads", () => this.#title()),
    ];
    this.follow();
  }

  /** Stop listening and free the root for somebody else's page. */
  close() {
    for (const stop of this.#stops) stop();
    this.#alone.removeEventListener("change", this.#landmarks);
    this.side.stop();
    this.view?.close();
    this.threadView?.close();
    this.person.onModal = () => {};
  }

  // -- where we are -------------------------------------------------------------------------------------------------

  /** Show what the address names. */
  follow() {
    const wanted = placeOf(location.hash);
    const channel = this.store.channels.get(wanted.channelId) ?? this.#home(wanted.place);
    const thread = this.store.channels.get(wanted.threadId);
    this.place = channel?.recipients || (wanted.place === "direct" && !channel) ? "direct" : "guild";
    this.#show(channel, isThread(thread) ? thread : null);
  }

  #home(place) {
    if (place === "direct") return this.store.directChannels()[0] ?? null;
    return this.store.guildChannels().find((channel) => channel.type === GUILD_TEXT);
  }

  #go(place, channelId, threadId) {
    const address = addressOf({ place, channelId, threadId });
    if (location.hash === address) this.follow();
    else location.hash = address;
    this.drawer(false);
  }

  openPlace(place) {
    const wasOpen = this.root.classList.contains("has-drawer");
    this.#go(place, this.#home(place)?.id);
    this.drawer(wasOpen);
  }

  openChannel(id) {
    this.#go("guild", id);
  }

  openThread(id) {
    const thread = this.store.channels.get(id);
    if (thread) this.#go("guild", thread.parent_id, id);
    else this.#fetchThread(id);
  }

  /** An archived thread is not among those READY names. */
  async #fetchThread(id) {
    try {
      this.store.takeChannel(await this.person.api.request("GET", `/channels/${id}`));
      this.#go("guild", this.store.channels.get(id).parent_id, id);
    } catch (error) {
      toast(errorWords(error), "error");
    }
  }

  openAny(id) {
    const channel = this.store.channels.get(id);
    if (!channel || isThread(channel)) this.openThread(id);
    else this.#go(channel.recipients ? "direct" : "guild", id);
  }

  closeThread() {
    this.#go(this.place, this.channelId);
  }

  async openDirect(userId) {
    try {
      this.#go("direct", (await this.person.openDirect(userId)).id);
    } catch (error) {
      toast(errorWords(error), "error");
    }
  }

  /** Show or hide the channel list on narrow screens. */
  drawer(open) {
    this.root.classList.toggle("has-drawer", open);
    if (open) this.side.element.querySelector("[aria-current=page]")?.focus();
  }

  #show(channel, thread) {
    if (channel?.id !== this.channelId || !this.view) {
      this.view?.close();
      this.channelId = channel?.id ?? null;
      this.view = channel ? this.#viewOf(channel) : null;
      this.main.replaceChildren(this.view ? this.view.element : this.#nothing());
    }
    if (thread?.id !== this.threadId) {
      this.threadView?.close();
      this.threadId = thread?.id ?? null;
      this.threadView = thread ? new ChannelView(this, thread) : null;
      this.aside.replaceChildren(...(thread ? [this.threadView.element] : []));
      this.aside.hidden = !thread;
      this.root.classList.toggle("has-thread", Boolean(thread));
    }
    this.#landmarks();
    const front = this.threadView ?? this.view;
    if (!matchMedia("(pointer: coarse)").matches) front?.composer?.focus();
    this.side.redraw();
    this.#title();
  }

  /** A thread that covers its channel is the page's main part, and its title the page's. */
  #landmarks = () => {
    const isMain = this.#alone.matches && Boolean(this.threadView);
    this.aside.setAttribute("role", isMain ? "main" : "complementary");
    this.aside.querySelector(".head h2")?.setAttribute("aria-level", isMain ? "1" : "2");
  };

  #nothing() {
    return h(
      "div.nothing",
      {},
      h(
        "button.icon-button.only-narrow",
        { type: "button", "aria-label": "Channels", on: { click: () => this.drawer(true) } },
        icon("menu"),
      ),
      h("h1", {}, "Direct messages"),
      h("p", {}, "Choose somebody at the side. The bot answers here too: describe a picture to begin."),
    );
  }

  #viewOf(channel) {
    return channel.type === GUILD_FORUM ? new ForumView(this, channel) : new ChannelView(this, channel);
  }

  #leaveGone() {
    if (
      (this.threadId && !this.store.channels.has(this.threadId)) ||
      (this.channelId && !this.store.channels.has(this.channelId))
    )
      this.follow();
  }

  #title() {
    const channel = this.store.channels.get(this.threadId ?? this.channelId);
    const waiting = [...this.store.channels.keys()].reduce((sum, id) => sum + this.store.mentionsIn(id), 0);
    document.title = `${waiting ? `(${waiting}) ` : ""}${channel ? `${this.store.titleOf(channel)} · ` : ""}Darkroom`;
  }

  // -- threads of one's own doing -----------------------------------------------------------------------------------

  /** Remember that this person just asked for something here: the thread that comes of it opens by itself. */
  noteOwnDeed(channel) {
    this.#deeds.set(channel.id, Date.now());
  }

  #heard({ name, data }) {
    if (name !== "THREAD_CREATE" || !data.newly_created || !this.#deeds.has(data.parent_id)) return;
    if (Date.now() - this.#deeds.get(data.parent_id) > OWN_DEED_MS || this.channelId !== data.parent_id) return;
    this.#deeds.delete(data.parent_id);
    this.openThread(data.id);
  }

  /** The address of this page for another person. */
  addressOf(userId) {
    return `${location.pathname}?as=${userId}${location.hash}`;
  }

  // -- what messages ask for ----------------------------------------------------------------------------------------

  #viewWith(channelId) {
    return [this.threadView, this.view].find((view) => view?.channel.id === channelId);
  }

  startReply(message) {
    this.#viewWith(message.channel_id)?.composer?.replyTo(message);
  }

  async jumpTo(message) {
    const view = this.#viewWith(message.channel_id);
    if (!view) this.openAny(message.channel_id);
    const found = await (view ?? this.#viewWith(message.channel_id))?.list?.show(message.id);
    if (!found) toast("That message is no longer here.", "info");
  }

  messageMenu(message, anchor, origin) {
    openMessageMenu(this, message, anchor, origin);
  }

  startEditing(message) {
    this.editing = message.id;
    this.store.log(message.channel_id).touch(message.id);
  }

  stopEditing(message) {
    this.editing = null;
    this.store.log(message.channel_id).touch(message.id);
    this.#viewWith(message.channel_id)?.composer?.focus();
  }

  /** Edit one's last message in a channel. */
  editLast(channel) {
    const own = this.store
      .log(channel.id)
      .messages.findLast((message) => message.author.id === this.store.me.id && !message.local && message.type !== 18);
    if (own) this.startEditing(own);
  }

  async react(message, reaction) {
    const path = `/channels/${message.channel_id}/messages/${message.id}/reactions/${encodeURIComponent(reaction.emoji.name)}/@me`;
    try {
      await this.person.api.request(reaction.me ? "DELETE" : "PUT", path);
    } catch (error) {
      toast(errorWords(error), "error");
    }
  }

  /** Show a picture large, with its message's other pictures beside it. */
  enlarge(message, picture, origin) {
    const shown = message.type === 21 ? message.referenced_message : message;
    const all = [
      ...(shown.flags & (1 << 15) ? [] : (shown.attachments ?? []).filter(isPicture).map(pictureOfAttachment)),
      ...picturesIn(shown.components),
    ];
    const at = all.findIndex((one) => one.url === picture.url);
    openLightbox(at === -1 ? [picture] : all, Math.max(0, at), origin);
  }

  // -- what fields choose among -------------------------------------------------------------------------------------

  /** People who can be mentioned in a channel. */
  mentionable(channel) {
    if (channel.recipients) return [this.store.me, ...channel.recipients];
    return [...this.store.members.values()].map((member) => this.store.user(member.user.id));
  }

  /** Choices for a select of users, roles or channels. */
  choicesFor(kind, channelTypes) {
    const users = () =>
      [...this.store.members.values()].map(({ user }) => ({
        value: user.id,
        label: this.store.nameOf(user),
        description: user.bot ? "app" : user.username,
      }));
    const roles = () =>
      (this.store.guild?.roles ?? []).map((role) => ({ value: role.id, label: role.name, description: "role" }));
    const channels = () =>
      this.store
        .guildChannels()
        .filter((channel) => !channelTypes?.length || channelTypes.includes(channel.type))
        .map((channel) => ({ value: channel.id, label: `#${channel.name}`, description: channel.topic ?? undefined }));
    if (kind === USER_SELECT) return users();
    if (kind === ROLE_SELECT) return roles();
    if (kind === MENTIONABLE_SELECT) return [...users(), ...roles()];
    return kind === CHANNEL_SELECT ? channels() : [];
  }
}
