/** What belongs to the stand-ins and not to Discord: their speed, drift and failures on demand. */

import { h, fill } from "./ui/dom.js";
import { icon } from "./ui/icons.js";
import { toast } from "./ui/toasts.js";
import { keep, kept } from "./state/keeping.js";

const DRIFTS = {
  off: "Off: edits keep every other pixel",
  low: "Low: a small shift and zoom",
  medium: "Medium: and a warm cast",
  high: "High: and a re-rendered texture",
};

/** Failures worth trying: words, and what `POST /faults` is told. */
const FAULTS = [
  [
    "Picture service",
    [
      ["Refuses on safety grounds", { side: "images", kind: "moderation_blocked" }],
      ["Is busy (429, try again in 2 s)", { side: "images", kind: "rate_limit_exceeded", params: { retry_after: 2 } }],
      ["Account is used up", { side: "images", kind: "insufficient_quota" }],
      ["Key is refused", { side: "images", kind: "invalid_api_key" }],
      ["Fails (500)", { side: "images", kind: "http_500" }],
      ["Is overloaded (503)", { side: "images", kind: "overloaded" }],
      ["Hangs up without an answer", { side: "images", kind: "drop" }],
      ["Breaks off half-way", { side: "images", kind: "drop_mid_stream" }],
      ["Ends without a picture", { side: "images", kind: "stream_no_completed" }],
      ["Sends something that is no picture", { side: "images", kind: "bad_image" }],
      ["Sends another size than asked", { side: "images", kind: "wrong_size" }],
      ["Takes 20 seconds", { side: "images", kind: "slow", params: { latency_s: 20 } }],
    ],
  ],
  [
    "Discord",
    [
      ["Posting a message fails (500)", { side: "discord", kind: "http_500", operation: "message_create" }],
      ["Editing a message fails (503)", { side: "discord", kind: "http_503", operation: "message_edit" }],
      ["The answer to a post gets lost", { side: "discord", kind: "lost_answer", operation: "message_create" }],
      [
        "Posting is rate limited for 3 s",
        { side: "discord", kind: "rate_limit", operation: "message_create", params: { retry_after: 3 } },
      ],
      ["Answering a press fails", { side: "discord", kind: "unknown_interaction", operation: "interaction_callback" }],
      ["Threads are forbidden", { side: "discord", kind: "forbidden", operation: "thread_create" }],
      ["A download fails (500)", { side: "discord", kind: "http_500", operation: "attachment_download" }],
      ["The bot's connection is cut", { side: "discord", kind: "drop_gateway" }],
    ],
  ],
];

async function control(method, path, payload) {
  const response = await fetch(path, {
    method,
    ...(payload ? { body: JSON.stringify(payload), headers: { "Content-Type": "application/json" } } : {}),
  });
  const body = response.headers.get("Content-Type")?.includes("json") ? await response.json() : null;
  if (!response.ok) throw new Error(body?.error ?? `The stand-in answered ${response.status}.`);
  return body;
}

async function attempt(work, done) {
  try {
    await work();
    if (done) toast(done, "done");
  } catch (error) {
    toast(error.message, "error");
  }
}

/**
 * The collapsible panel.
 *
 * @param {import("./page.js").Page} page
 */
export function standIns(page) {
  const body = h("div.standins-body");
  const details = h(
    "details.standins",
    { open: kept("standins") === "open" || null },
    h("summary", {}, icon("flask", 16), h("span.grow", {}, "Stand-ins"), icon("down", 14)),
    h("p.standins-note", {}, "Part of this demo only. On real Discord with real models nothing here exists."),
    body,
  );
  const refresh = () => attempt(() => draw(page, body));
  details.addEventListener("toggle", () => {
    keep("standins", details.open ? "open" : "shut");
    if (details.open) refresh();
  });
  if (details.open) refresh();
  return details;
}

async function draw(page, body) {
  const [painter, faults] = await Promise.all([
    control("GET", "/openai/sandbox").catch(() => null),
    control("GET", "/faults"),
  ]);
  const again = () => attempt(() => draw(page, body));
  fill(
    body,
    painter ? painterControls(painter) : h("p.subtext", {}, "The picture stand-in is not running."),
    faultControls(faults.faults, again),
  );
}

function painterControls(painter) {
  const shown = h("output", {}, `${painter.latency_s} s`);
  const slider = h("input", {
    type: "range",
    min: "0",
    max: "20",
    step: "0.5",
    value: String(Math.min(20, painter.latency_s)),
    "aria-label": "Seconds a picture takes",
  });
  slider.addEventListener("input", () => {
    shown.textContent = `${slider.value} s`;
  });
  slider.addEventListener("change", () =>
    attempt(() => control("PATCH", "/openai/sandbox", { latency_s: Number(slider.value) })),
  );
  const drift = h(
    "select",
    { "aria-label": "How much edits drift" },
    Object.entries(DRIFTS).map(([level, words]) =>
      h("option", { value: level, selected: level === painter.drift }, words),
    ),
  );
  drift.addEventListener("change", () => attempt(() => control("PATCH", "/openai/sandbox", { drift: drift.value })));
  return [
    h("label.standins-row", {}, h("span", {}, "A picture takes ", shown), slider),
    h("label.standins-row", {}, h("span", {}, "Drift of edits"), drift),
  ];
}

function faultControls(armed, again) {
  const flat = FAULTS.flatMap(([, list]) => list);
  let index = 0;
  const choice = h(
    "select",
    { "aria-label": "Failure" },
    FAULTS.map(([side, list]) =>
      h(
        "optgroup",
        { label: side },
        list.map(([words]) => h("option", { value: String(index++) }, words)),
      ),
    ),
  );
  const arm = h("button.button.is-secondary.is-small", { type: "button" }, "Arm it");
  arm.addEventListener("click", () =>
    attempt(
      async () => {
        await control("POST", "/faults", flat[Number(choice.value)][1]);
        await again();
      },
      `Armed for the next time: ${flat[Number(choice.value)][0].toLowerCase()}`,
    ),
  );
  const clear = h("button.link", { type: "button" }, "Clear all");
  clear.addEventListener("click", () =>
    attempt(async () => {
      await control("DELETE", "/faults");
      await again();
    }, "Nothing is armed any more"),
  );
  return [
    h("div.standins-row", {}, h("span", {}, "Make the next call fail"), choice, arm),
    armed.length
      ? h(
          "div.standins-armed",
          {},
          h("span", {}, `Armed: ${armed.map((fault) => `${fault.side} ${fault.kind}`).join(", ")} · `),
          clear,
        )
      : null,
  ];
}
