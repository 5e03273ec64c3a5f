/** Starts the page: learns who is here from `GET /session`, connects one of them, and changes places on demand. */

import { Page } from "./page.js";
import { Person } from "./state/person.js";
import { keep, kept } from "./state/keeping.js";
import { h } from "./ui/dom.js";

const root = document.getElementById("app");
const persons = new Map();
let page = null;

/** The stand-in's addresses as seen from this page's own origin. */
function fromHere(session) {
  const socket = location.origin.replace(/^http/, "ws");
  return {
    ...session,
    discord_api_url: location.origin + new URL(session.discord_api_url).pathname,
    discord_gateway_url: socket + new URL(session.discord_gateway_url).pathname,
  };
}

async function become(session, userId) {
  const info =
    session.users.find((user) => user.id === userId) ?? session.users.find((user) => !user.admin) ?? session.users[0];
  if (!persons.has(info.id)) {
    const person = new Person(info, session);
    await person.connect();
    persons.set(info.id, person);
  }
  page?.close();
  keep("as", `u${info.id}`);
  const address = new URL(location.href);
  if (address.searchParams.has("as")) {
    address.searchParams.set("as", info.id);
    history.replaceState(null, "", address);
  }
  page = new Page(root, persons.get(info.id), { people: session.users, switchTo: (id) => become(session, id) });
}

async function start() {
  const session = fromHere(await (await fetch("/session")).json());
  const wanted = new URLSearchParams(location.search).get("as") ?? kept("as")?.slice(1);
  await become(session, wanted);
  document.querySelector(".skip").addEventListener("click", (event) => {
    event.preventDefault();
    (page.view?.composer ?? page.main).focus();
  });
  addEventListener("hashchange", () => page.follow());
}

start().catch((error) => {
  root.replaceChildren(h("p.starting", { role: "alert" }, `The chat could not start: ${error.message}`));
});
