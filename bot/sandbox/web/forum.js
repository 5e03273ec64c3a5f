/** A forum channel: its posts, and a form for a new one. */

import { MAX_FILE_BYTES } from "./compose/files.js";
import { errorWords } from "./net/api.js";
import { h, newId, oncePerFrame } from "./ui/dom.js";
import { icon } from "./ui/icons.js";
import { relative } from "./messages/times.js";
import { bornAt } from "./state/snowflakes.js";

/** A forum channel's posts, open on the screen until `close`. */
export class ForumView {
  /**
   * @param {import("./page.js").Page} page
   * @param {Object} channel of type 15
   */
  constructor(page, channel) {
    this.page = page;
    this.channel = channel;
    this.posts = h("ul.posts", { "aria-label": `Posts in ${channel.name}` });
    const begin = h(
      "button.button.is-primary",
      { type: "button", on: { click: () => newPost(page, channel) } },
      icon("plus", 16),
      "New post",
    );
    this.element = h(
      "section.view",
      { "aria-label": channel.name },
      h(
        "header.head",
        {},
        h(
          "button.icon-button.only-narrow",
          { type: "button", "aria-label": "Channels", on: { click: () => page.drawer(true) } },
          icon("menu"),
        ),
        icon("forum", 22),
        h("div.head-words", {}, h("h1", {}, channel.name), channel.topic ? h("span.topic", {}, channel.topic) : null),
        begin,
      ),
      h("div.forum", {}, this.posts),
    );
    const draw = oncePerFrame(() => this.#draw());
    this.stops = [page.store.on("channels", draw), page.store.on("reads", draw)];
    this.#draw();
  }

  close() {
    for (const stop of this.stops) stop();
  }

  #draw() {
    const { store } = this.page;
    const posts = store.threadsOf(this.channel.id);
    this.posts.replaceChildren(
      ...(posts.length
        ? posts.map((post) => this.#post(post))
        : [
            h(
              "li.nothing",
              {},
              h("p", {}, "No posts yet. A post is one picture's life: its first message says what to make."),
            ),
          ]),
    );
  }

  #post(post) {
    const { store } = this.page;
    const count = post.message_count ?? 0;
    return h(
      "li",
      {},
      h(
        "button.post",
        {
          type: "button",
          class: store.isUnread(post) ? "is-unread" : "",
          on: { click: () => this.page.openThread(post.id) },
        },
        h("span.post-title", {}, post.name),
        h(
          "span.post-facts",
          {},
          store.nameOf(store.user(post.owner_id)),
          ` · ${count === 1 ? "1 message" : `${count} messages`} · `,
          relative(bornAt(post.last_message_id ?? post.id) / 1000),
        ),
      ),
    );
  }
}

function newPost(page, channel) {
  const title = newId("post");
  const name = h("input.input", { maxlength: "100", "aria-label": "Title", placeholder: "Title", autocomplete: "off" });
  const words = h("textarea.input", {
    rows: "4",
    maxlength: "2000",
    "aria-label": "Message",
    placeholder: "What should the picture show? Mention @Darkroom to ask for one.",
  });
  const file = h("input.file-input", { type: "file", "aria-label": "Picture", accept: "image/*" });
  const fault = h("p.failure", { role: "alert", hidden: true });
  const complain = (text) => {
    fault.textContent = text;
    fault.hidden = false;
  };
  const form = h(
    "form",
    { novalidate: true },
    h(
      "header.dialog-head",
      {},
      h("h2", { id: title }, `New post in ${channel.name}`),
      h(
        "button.icon-button",
        { type: "button", "aria-label": "Close", on: { click: () => dialog.close() } },
        icon("close", 18),
      ),
    ),
    h("div.dialog-body", {}, name, words, file, fault),
    h(
      "footer.dialog-foot",
      {},
      h("button.button.is-quiet", { type: "button", on: { click: () => dialog.close() } }, "Cancel"),
      h("button.button.is-primary", { type: "submit" }, "Post"),
    ),
  );
  const dialog = h("dialog.dialog", { "aria-labelledby": title }, form);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const files = [...file.files];
    if (!name.value.trim() || (!words.value.trim() && !files.length))
      return complain("A post needs a title and a message.");
    if (files.some((one) => one.size > MAX_FILE_BYTES)) return complain("That file is over 10 MB.");
    const content = page
      .mentionable(channel)
      .reduce((text, user) => text.split(`@${page.store.nameOf(user)}`).join(`<@${user.id}>`), words.value.trim());
    const message = {
      content,
      ...(files.length ? { attachments: files.map((one, index) => ({ id: String(index), filename: one.name })) } : {}),
    };
    try {
      const post = await page.person.api.request(
        "POST",
        `/channels/${channel.id}/threads`,
        { name: name.value.trim(), message },
        files,
      );
      dialog.close();
      page.store.takeChannel(post);
      page.openThread(post.id);
    } catch (error) {
      complain(errorWords(error));
    }
  });
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
