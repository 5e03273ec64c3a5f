/** The side of the page: the server rail, the list of channels and threads, and who is sitting here. */

import { avatar } from "./ui/avatar.js";
import { h, fill, oncePerFrame } from "./ui/dom.js";
import { icon } from "./ui/icons.js";
import { openMenu } from "./ui/menu.js";
import { themeButton } from "./ui/theme.js";
import { GUILD_FORUM, PRIVATE_THREAD } from "./state/store.js";
import { isAdmin } from "./state/permissions.js";
import { compareIds } from "./state/snowflakes.js";
import { standIns } from "./standins.js";

const THREADS_SHOWN = 12;

/**
 * The sidebar of a page; it redraws itself as things change.
 *
 * @param {import("./page.js").Page} page
 * @returns {{element: HTMLElement, redraw: () => void, stop: () => void}}
 */
export function sidebar(page) {
  const rail = h("nav.rail", { "aria-label": "Servers" });
  const list = h("div.channel-list");
  const panel = h("div.side-panel");
  const element = h(
    "div.sidebar",
    {},
    rail,
    h("section.side-main", { "aria-label": "Channels, people and settings" }, list, standIns(page), panel),
  );
  const draw = () => {
    const held = element.contains(document.activeElement) ? document.activeElement.dataset.focus : null;
    drawRail(page, rail);
    if (page.place === "direct") drawDirect(page, list);
    else drawGuild(page, list);
    if (held) element.querySelector(`[data-focus="${held}"]`)?.focus();
  };
  const redraw = oncePerFrame(draw);
  drawPerson(page, panel);
  draw();
  const stops = [
    page.store.on("channels", redraw),
    page.store.on("reads", redraw),
    page.store.on("connection", () => drawPerson(page, panel)),
  ];
  return { element, redraw, stop: () => stops.forEach((stop) => stop()) };
}

// -- the rail ---------------------------------------------------------------------------------------------------------

function drawRail(page, rail) {
  const { store } = page;
  const direct = store.directChannels();
  const waiting = direct.reduce((sum, channel) => sum + store.mentionsIn(channel.id), 0);
  const guildMentions = [...store.channels.values()]
    .filter((channel) => channel.guild_id)
    .reduce((sum, channel) => sum + store.mentionsIn(channel.id), 0);
  fill(
    rail,
    railButton("Direct messages", icon("at", 22), page.place === "direct", waiting, () => page.openPlace("direct")),
    h("hr"),
    railButton(
      store.guild.name,
      h("span.guild-mark", {}, icon("aperture", 26)),
      page.place === "guild",
      guildMentions,
      () => page.openPlace("guild"),
    ),
  );
}

function railButton(label, inner, isHere, count, go) {
  return h(
    "button.rail-button",
    {
      type: "button",
      data: { focus: label },
      title: label,
      "aria-label": count ? `${label}, ${count} unread` : label,
      "aria-current": isHere ? "true" : null,
      on: { click: go },
    },
    inner,
    count ? h("span.count", {}, count > 99 ? "99+" : count) : null,
  );
}

// -- channels ---------------------------------------------------------------------------------------------------------

function drawGuild(page, list) {
  const { store } = page;
  fill(
    list,
    h("h2.side-title", {}, store.guild.name),
    h(
      "nav",
      { "aria-label": "Channels" },
      h(
        "ul.channels",
        {},
        store.guildChannels().map((channel) => channelItem(page, channel)),
      ),
    ),
  );
}

function channelItem(page, channel) {
  const glyph = channel.type === GUILD_FORUM ? "forum" : "hash";
  const threads = channel.type === GUILD_FORUM ? [] : shownThreads(page, channel);
  return h(
    "li",
    {},
    link(page, channel, glyph, channel.name, () => page.openChannel(channel.id)),
    threads.length
      ? h(
          "ul.threads",
          { "aria-label": `Threads in ${channel.name}` },
          threads.map((thread) =>
            h(
              "li",
              {},
              link(page, thread, thread.type === PRIVATE_THREAD ? "eye" : null, thread.name, () =>
                page.openThread(thread.id),
              ),
            ),
          ),
        )
      : null,
  );
}

/** Threads this person is in or has open, the last used first, a bounded number. */
function shownThreads(page, channel) {
  const { store } = page;
  return store
    .threadsOf(channel.id)
    .filter((thread) => thread.member || thread.id === page.threadId || store.mentionsIn(thread.id))
    .sort((a, b) => compareIds(b.last_message_id ?? b.id, a.last_message_id ?? a.id))
    .slice(0, THREADS_SHOWN);
}

function link(page, channel, glyph, name, go) {
  const { store } = page;
  const here = page.threadId === channel.id || (page.channelId === channel.id && !page.threadId);
  const open = page.channelId === channel.id;
  const unread = store.isUnread(channel) && !here;
  const count = store.mentionsIn(channel.id);
  return h(
    "button.channel-link",
    {
      type: "button",
      data: { focus: channel.id },
      class: `${unread ? "is-unread" : ""} ${open && !here ? "is-open" : ""}`,
      "aria-current": here ? "page" : null,
      title: name,
      "aria-label": `${name}${channel.thread_metadata ? ", thread" : ""}${count ? `, ${count} ${count === 1 ? "mention" : "mentions"}` : unread ? ", unread" : ""}`,
      on: { click: go },
    },
    glyph ? icon(glyph, 18) : null,
    h("span.channel-name", {}, name),
    count ? h("span.count", {}, count) : null,
  );
}

function drawDirect(page, list) {
  const { store } = page;
  const known = new Set(store.directChannels().flatMap((channel) => channel.recipients.map((user) => user.id)));
  const others = [...store.users.values()]
    .filter((user) => user.id !== store.me.id && !known.has(user.id))
    .sort((a, b) => Number(b.bot ?? 0) - Number(a.bot ?? 0));
  const row = (user, channel) =>
    h(
      "li",
      {},
      h(
        "button.person-link",
        {
          type: "button",
          class: channel && store.isUnread(channel) ? "is-unread" : "",
          "aria-current": channel && page.channelId === channel.id ? "page" : null,
          on: { click: () => page.openDirect(user.id) },
        },
        avatar(user, 32),
        h("span.channel-name", {}, store.nameOf(user), user.bot ? h("span.app-badge", {}, "APP") : null),
        channel && store.mentionsIn(channel.id) ? h("span.count", {}, store.mentionsIn(channel.id)) : null,
      ),
    );
  fill(
    list,
    h("h2.side-title", {}, "Direct messages"),
    h(
      "nav",
      { "aria-label": "Direct messages" },
      h(
        "ul.channels",
        {},
        store.directChannels().map((channel) => row(channel.recipients[0], channel)),
      ),
      others.length
        ? [
            h("h3.side-heading", {}, "Write to"),
            h(
              "ul.channels",
              {},
              others.map((user) => row(user, null)),
            ),
          ]
        : null,
    ),
  );
}

// -- the person -------------------------------------------------------------------------------------------------------

const STATES = { online: "online", connecting: "connecting …", offline: "reconnecting …" };

function drawPerson(page, panel) {
  const { me } = page.store;
  const switcher = h(
    "button.person-switch",
    {
      type: "button",
      "aria-haspopup": "menu",
      title: "Switch person",
      "aria-label": `You are ${page.store.nameOf(me)}. Switch person`,
    },
    avatar(me, 34),
    h(
      "span.person-words",
      {},
      h("span.person-name", {}, page.store.nameOf(me).replace(/ \(admin\)$/, "")),
      h(
        "span.person-state",
        { class: `is-${page.store.connection}` },
        isAdmin(page.store, me.id) ? "admin · " : "",
        STATES[page.store.connection],
      ),
    ),
    icon("up", 16),
  );
  switcher.addEventListener("click", () =>
    openMenu(switcher, personEntries(page), { label: "People at this demo", origin: switcher, placement: "above" }),
  );
  fill(panel, switcher, themeButton());
}

function personEntries(page) {
  const people = page.people.map((info) => ({
    label: info.name.replace(/ \(admin\)$/, ""),
    note: info.admin ? "administrator of the server" : "member",
    lead: avatar({ id: info.id, username: info.name }, 28),
    checked: info.id === page.store.me.id,
    run: () => page.switchTo(info.id),
  }));
  const others = page.people.filter((info) => info.id !== page.store.me.id);
  return [
    { heading: "Chat as" },
    ...people,
    "line",
    ...others.map((info) => ({
      label: `Open ${info.name.replace(/ \(admin\)$/, "")} in a second window`,
      icon: "window",
      run: () => window.open(page.addressOf(info.id), "_blank", "noopener"),
    })),
  ];
}
