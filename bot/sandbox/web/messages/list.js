/** A channel's messages: a bounded window of rows over the loaded log, pinned to the end unless somebody scrolls up. */

import { h, oncePerFrame } from "../ui/dom.js";
import { icon } from "../ui/icons.js";
import { announce } from "../ui/toasts.js";
import { errorWords } from "../net/api.js";
import { carryPictures } from "./media.js";
import { previewOf } from "./preview.js";
import { continues, drawRow } from "./row.js";
import { dayOf } from "./times.js";

const PAGE = 50,
  MOST_ROWS = 150,
  NEAR_PX = 700,
  PINNED_PX = 60;

/** The rows of one conversation, until `close`. */
export class MessageList {
  #rows = new Map();
  #versions = new Map();
  #firstId = null;
  #lastId = null;
  #pinned = true;
  #older = false;
  #lastTop = 0;
  #unseen = 0;
  #stops = [];
  #sync = oncePerFrame(() => this.#draw());

  /**
   * @param {import("../page.js").Page} page
   * @param {Object} channel
   * @param {() => Node|null} intro what stands above the very first message
   */
  constructor(page, channel, intro) {
    this.page = page;
    this.channel = channel;
    this.log = page.store.log(channel.id);
    this.intro = intro;
    this.newSince = page.store.isUnread(channel) ? page.store.lastRead(channel.id) : null;
    this.list = h("ol.messages", { role: "list", "aria-label": `Messages in ${page.store.titleOf(channel)}` });
    this.top = h("div.list-top");
    this.inner = h("div.scroll-inner", {}, this.top, this.list);
    this.scroller = h("div.scroller", { tabindex: "-1" }, this.inner);
    this.jump = h("button.jump", { type: "button", hidden: true, on: { click: () => this.toEnd() } });
    this.element = h("div.message-list", {}, this.scroller, this.jump);
    this.#listen();
    this.#load();
  }

  #listen() {
    this.scroller.addEventListener("scroll", () => this.#scrolled(), { passive: true });
    this.list.addEventListener("keydown", (event) => this.#key(event));
    this.list.addEventListener("contextmenu", (event) => this.#menu(event));
    this.list.addEventListener("pointerdown", (event) => this.#longPress(event));
    const watch = new ResizeObserver(() => {
      if (this.#pinned) this.#stick();
    });
    watch.observe(this.inner);
    watch.observe(this.scroller);
    const seen = () => this.#markRead();
    document.addEventListener("visibilitychange", seen);
    this.#stops = [
      this.page.store.on(`log:${this.channel.id}`, (change) => this.#changed(change)),
      this.page.store.on("ready", () => this.#load()),
      () => watch.disconnect(),
      () => document.removeEventListener("visibilitychange", seen),
    ];
  }

  /** Stop listening; the element is of no use afterwards. */
  close() {
    for (const stop of this.#stops) stop();
  }

  async #load() {
    this.log = this.page.store.log(this.channel.id);
    if (!this.log.loaded) this.top.replaceChildren(...skeletons());
    try {
      await this.log.load(this.page.person.api, this.channel.id);
    } catch (error) {
      this.top.replaceChildren(h("p.failure", { role: "alert" }, icon("warning", 16), errorWords(error)));
      return;
    }
    this.#draw();
    this.toEnd();
  }

  // -- what changes -------------------------------------------------------------------------------------------------

  #changed({ kind, id, instead }) {
    if (kind === "changed") this.#versions.set(id, (this.#versions.get(id) ?? 0) + 1);
    const message = id && this.log.get(id);
    const mine = message?.author.id === this.page.store.me.id;
    if (kind === "added" && message && !instead) {
      if (mine || message.local) this.#pinned = true;
      else if (!this.#pinned) this.#unseen += 1;
      if (!mine && !message.local)
        announce(`${this.page.store.nameOf(message.author)}: ${previewOf(message, this.page.names)}`);
    } else if (kind === "changed" && message?.author.bot) this.#announceChange(message);
    if (kind !== "older") this.#sync();
  }

  #announceChange(message) {
    const row = this.#rows.get(message.id);
    const words = previewOf(message, this.page.names);
    if (row && row.heading !== words.slice(0, 24)) announce(`${this.page.store.nameOf(message.author)}: ${words}`);
  }

  // -- the window of rows -------------------------------------------------------------------------------------------

  #range() {
    const all = this.log.messages;
    if (this.#pinned || !this.#firstId)
      return [Math.max(0, all.length - (this.#pinned ? this.#size() : PAGE)), all.length];
    return [this.#at(this.#firstId), Math.min(all.length, this.#at(this.#lastId) + 1)];
  }

  #size() {
    return Math.min(Math.max(PAGE, this.#rows.size), MOST_ROWS);
  }

  #at(id) {
    const exact = this.log.indexOf(id);
    if (exact !== -1) return exact;
    const after = this.log.messages.findIndex(
      (message) => message.id.length > id.length || (message.id.length === id.length && message.id > id),
    );
    return after === -1 ? Math.max(0, this.log.messages.length - 1) : after;
  }

  #draw(range = this.#range()) {
    if (!this.log.loaded) return;
    const anchor = this.#pinned ? null : this.#anchor();
    const focus = focusKey(this.list);
    const [start, end] = range;
    const shown = this.log.messages.slice(start, end);
    this.#firstId = shown[0]?.id ?? null;
    this.#lastId = shown.at(-1)?.id ?? null;
    const rows = shown.map((message, index) => this.#row(message, this.log.messages[start + index - 1]));
    const keep = new Set(rows);
    for (const [id, row] of this.#rows)
      if (!keep.has(row)) {
        row.remove();
        this.#rows.delete(id);
      }
    rows.forEach((row, index) => {
      if (this.list.children[index] !== row) this.list.insertBefore(row, this.list.children[index] ?? null);
    });
    this.#drawTop(start);
    this.#tabStop();
    if (anchor) this.#hold(anchor);
    else this.#stick();
    refocus(this.list, focus);
    this.#drawJump(end);
    this.#markRead();
  }

  #row(message, before) {
    const grouped = continues(message, before);
    const day = !before || dayOf(before.timestamp) !== dayOf(message.timestamp) ? dayOf(message.timestamp) : undefined;
    const isNew = this.#beginsNew(message, before);
    const sign = `${this.#versions.get(message.id) ?? 0} ${grouped} ${day} ${isNew}`;
    const former = this.#rows.get(message.id);
    if (former && former.message === message && former.sign === sign) return former;
    const row = drawRow(this.page, message, { grouped: grouped && !isNew, day, isNew });
    Object.assign(row, { message, sign, heading: previewOf(message, this.page.names).slice(0, 24) });
    if (former) {
      carryPictures(former, row);
      row.classList.add("is-redrawn");
      former.replaceWith(row);
    }
    this.#rows.set(message.id, row);
    return row;
  }

  #beginsNew(message, before) {
    if (!this.newSince || message.local) return false;
    const isAfter = (id) =>
      id.length > this.newSince.length || (id.length === this.newSince.length && id > this.newSince);
    return isAfter(message.id) && Boolean(before) && !isAfter(before.id);
  }

  #drawTop(start) {
    this.#older = start > 0 || this.log.hasOlder;
    if (this.#older) {
      if (!this.top.querySelector(".skeleton")) this.top.replaceChildren(...skeletons());
    } else if (!this.top.querySelector(".intro")) this.top.replaceChildren(...[this.intro()].filter(Boolean));
  }

  #tabStop() {
    const rows = [...this.list.children];
    if (rows.some((row) => row.tabIndex === 0)) return;
    if (rows.length) rows.at(-1).tabIndex = 0;
  }

  // -- scrolling ----------------------------------------------------------------------------------------------------

  #scrolled() {
    const { scrollTop, scrollHeight, clientHeight } = this.scroller;
    const [start, end] = [this.#at(this.#firstId ?? "0"), this.#at(this.#lastId ?? "0") + 1];
    const below = scrollHeight - scrollTop - clientHeight;
    // A message that has come but is not drawn yet does not count: who rests at the end stays there.
    const atEnd = this.#pinned || end >= this.log.messages.length;
    // Rows that grow under a resting reader are no scrolling: only a move upwards lets go of the end.
    const movedUp = scrollTop < this.#lastTop - 1;
    this.#lastTop = scrollTop;
    if (this.#pinned && atEnd && below >= PINNED_PX && !movedUp) this.#stick();
    else this.#pinned = atEnd && below < PINNED_PX;
    if (this.#pinned) this.#unseen = 0;
    if (scrollTop < NEAR_PX && this.#older) this.#up(start, end);
    else if (below < NEAR_PX && !atEnd)
      this.#draw([Math.max(start, end + PAGE - MOST_ROWS), Math.min(this.log.messages.length, end + PAGE)]);
    this.#drawJump(end);
    this.#markRead();
  }

  async #up(start, end) {
    if (this.loadingOlder) return;
    if (start === 0) {
      this.loadingOlder = true;
      const before = this.log.messages.length;
      try {
        await this.log.loadOlder(this.page.person.api, this.channel.id);
      } catch {
        return;
      } finally {
        this.loadingOlder = false;
      }
      start = this.log.messages.length - before;
      end += start;
    }
    const from = Math.max(0, start - PAGE);
    if (this.#pinned) this.#pinned = false;
    this.#draw([from, Math.min(end, from + MOST_ROWS)]);
  }

  #anchor() {
    const view = this.scroller.getBoundingClientRect();
    const edge = view.top + view.height / 2;
    for (const row of this.list.children) {
      const box = row.getBoundingClientRect();
      if (box.bottom > edge) return { id: row.dataset.id, top: box.top };
    }
    return null;
  }

  #hold({ id, top }) {
    const row = this.#rows.get(id);
    if (row) this.scroller.scrollTop += row.getBoundingClientRect().top - top;
  }

  #stick() {
    this.scroller.scrollTop = this.scroller.scrollHeight;
    this.#lastTop = this.scroller.scrollTop;
  }

  /** Go to the newest message. */
  toEnd() {
    this.#pinned = true;
    this.#unseen = 0;
    this.#draw();
    this.#stick();
  }

  /** Show a message, loading older ones until it is there; false when it cannot be found. */
  async show(id) {
    for (let pages = 0; !this.log.has(id) && pages < 40; pages += 1) {
      if (!(await this.log.loadOlder(this.page.person.api, this.channel.id))) break;
    }
    if (!this.log.has(id)) return false;
    const at = this.log.indexOf(id);
    this.#pinned = false;
    this.#draw([Math.max(0, at - PAGE), Math.min(this.log.messages.length, at + PAGE)]);
    const row = this.#rows.get(id);
    row.scrollIntoView({ block: "center" });
    this.#focusRow(row);
    row.classList.add("is-found");
    setTimeout(() => row.classList.remove("is-found"), 2000);
    return true;
  }

  #drawJump(end) {
    const far =
      !this.#pinned &&
      (end < this.log.messages.length ||
        this.scroller.scrollHeight - this.scroller.scrollTop > 3 * this.scroller.clientHeight);
    this.jump.hidden = !far && !this.#unseen;
    this.jump.replaceChildren(
      icon("down", 16),
      this.#unseen ? `${this.#unseen} new ${this.#unseen === 1 ? "message" : "messages"}` : "Jump to present",
    );
  }

  #markRead() {
    if (this.#pinned && this.log.loaded && document.visibilityState === "visible")
      this.page.store.markRead(this.channel.id);
  }

  // -- keys and menus -----------------------------------------------------------------------------------------------

  #focusRow(row) {
    for (const other of this.list.children) other.tabIndex = other === row ? 0 : -1;
    row.focus();
  }

  #key(event) {
    const row = event.target.closest(".message");
    if (event.target !== row) return;
    const next = {
      ArrowUp: row.previousElementSibling,
      ArrowDown: row.nextElementSibling,
      Home: this.list.firstElementChild,
      End: this.list.lastElementChild,
    }[event.key];
    const message = this.log.get(row.dataset.id);
    if (next) this.#focusRow(next);
    else if (event.key === "r" && !event.ctrlKey && !event.metaKey) this.page.startReply(message);
    else if (event.key === "Escape") this.toEnd();
    else return;
    event.preventDefault();
  }

  #menu(event) {
    const row = event.target.closest(".message");
    const message = row && this.log.get(row.dataset.id);
    if (!message || message.local || event.target.closest("textarea, input") || String(getSelection())) return;
    event.preventDefault();
    const byKey = event.clientX === 0 && event.clientY === 0;
    this.page.messageMenu(message, byKey ? row : { x: event.clientX, y: event.clientY }, row);
  }

  #longPress(event) {
    if (event.pointerType !== "touch") return;
    const timer = setTimeout(() => this.#menu(event), 550);
    const stop = () => clearTimeout(timer);
    for (const name of ["pointerup", "pointercancel", "pointermove"])
      event.target.addEventListener(name, stop, { once: true });
  }
}

function skeletons() {
  return [62, 40, 75].map((width) =>
    h(
      "div.skeleton",
      { "aria-hidden": "true" },
      h("i"),
      h("div", {}, h("b"), h("b", { style: { width: `${width}%` } })),
    ),
  );
}

function focusKey(list) {
  const focused = document.activeElement;
  if (!list.contains(focused)) return null;
  return { row: focused.closest(".message")?.dataset.id, key: focused.dataset.focus };
}

function refocus(list, focus) {
  if (!focus?.row || list.contains(document.activeElement)) return;
  const row = list.querySelector(`#message-${CSS.escape(focus.row)}`);
  const target = (focus.key && row?.querySelector(`[data-focus="${CSS.escape(focus.key)}"]`)) || row;
  target?.focus({ preventScroll: true });
}
