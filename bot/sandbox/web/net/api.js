/** Discord's REST API as a person's client speaks it. */

/** An answer other than 2xx: `status`, Discord's `code`, and `body`. */
export class ApiError extends Error {
  constructor(status, body) {
    super(body?.message ?? `The server answered ${status}.`);
    this.name = "ApiError";
    this.status = status;
    this.code = body?.code ?? 0;
    this.body = body;
  }
}

const WORDS = {
  40005: "That file is too large. Discord takes up to 10 MB per file here.",
  50001: "You do not have access to this channel.",
  50006: "Cannot send an empty message.",
  50007: "Cannot send messages to this user.",
  50013: "You do not have permission to do that here.",
  50083: "This thread is archived.",
  10003: "This channel no longer exists.",
  10008: "That message no longer exists.",
  10062: "That has expired. Please try again.",
  10063: "That command is no longer there. Type / to see the present ones.",
  160005: "This thread is locked.",
};

/** What a person reads about a failed call: the client's words, then the first field's complaint. */
export function errorWords(error) {
  if (!(error instanceof ApiError)) return "The server cannot be reached. Check that the demo is still running.";
  if (error.status >= 500) return `Something went wrong on the server's side (${error.status}). Please try again.`;
  const detail = firstComplaint(error.body?.errors);
  return WORDS[error.code] ?? (detail ? `${error.message}: ${detail}` : error.message);
}

function firstComplaint(node) {
  if (!node || typeof node !== "object") return "";
  if (Array.isArray(node._errors) && node._errors[0]) return node._errors[0].message;
  for (const inner of Object.values(node)) {
    const found = firstComplaint(inner);
    if (found) return found;
  }
  return "";
}

const MAX_WAITS = 5;

/** Calls the API with one person's token; waits out rate limits as Discord's own client does. */
export class Api {
  /**
   * @param {string} base e.g. http://127.0.0.1:1234/api/v10
   * @param {string} token
   */
  constructor(base, token) {
    this.base = base;
    this.token = token;
  }

  /**
   * One call.
   *
   * @param {string} method
   * @param {string} path below the base
   * @param {Object} [payload] sent as JSON, or as `payload_json` beside files
   * @param {File[]} [files] sent as files[0], files[1], …
   * @returns {Promise<any>} the answer's JSON, or null where there is none
   * @throws {ApiError} for refusals; TypeError when nobody answers
   */
  async request(method, path, payload, files = []) {
    for (let waits = 0; ; waits += 1) {
      const response = await fetch(this.base + path, this.#options(method, payload, files));
      const body = await readJson(response);
      if (response.status === 429 && waits < MAX_WAITS) {
        await new Promise((done) => setTimeout(done, (body?.retry_after ?? 1) * 1000));
        continue;
      }
      if (!response.ok) throw new ApiError(response.status, body);
      return body;
    }
  }

  #options(method, payload, files) {
    const headers = { Authorization: this.token };
    if (files.length) {
      const form = new FormData();
      form.append("payload_json", new Blob([JSON.stringify(payload)], { type: "application/json" }));
      files.forEach((file, index) => form.append(`files[${index}]`, file, file.name));
      return { method, headers, body: form };
    }
    if (payload === undefined) return { method, headers };
    return { method, headers: { ...headers, "Content-Type": "application/json" }, body: JSON.stringify(payload) };
  }
}

async function readJson(response) {
  const text = await response.text();
  if (!text) return null;
  try {
    return JSON.parse(text);
  } catch {
    return { message: text.slice(0, 200) };
  }
}
