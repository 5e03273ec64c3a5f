/** One person's gateway connection: IDENTIFY, heartbeats, RESUME after a cut, and every event handed on. */

const DISPATCH = 0,
  HEARTBEAT = 1,
  IDENTIFY = 2,
  RESUME = 6,
  RECONNECT = 7,
  INVALID_SESSION = 9,
  HELLO = 10,
  HEARTBEAT_ACK = 11;
const FIRST_WAIT_MS = 300,
  LONGEST_WAIT_MS = 10_000;
const FATAL = new Set([4004, 4010, 4011, 4012, 4013, 4014]);

/** One connection that comes back by itself until `close`. */
export class Gateway {
  #socket = null;
  #sequence = null;
  #sessionId = null;
  #resumeUrl = null;
  #beat = 0;
  #heard = true;
  #wait = FIRST_WAIT_MS;
  #closed = false;

  /**
   * @param {string} url
   * @param {string} token
   * @param {{onEvent: (name: string, data: any) => void, onState: (state: "connecting"|"online"|"offline") => void}} hooks
   */
  constructor(url, token, hooks) {
    this.url = url;
    this.token = token;
    this.hooks = hooks;
  }

  /** The id that interactions name; null before READY. */
  get sessionId() {
    return this.#sessionId;
  }

  /** Connect, and stay connected until `close`. */
  open() {
    this.hooks.onState("connecting");
    const socket = new WebSocket(`${this.#sessionId ? this.#resumeUrl : this.url}?v=10&encoding=json`);
    this.#socket = socket;
    socket.addEventListener("message", (frame) => this.#receive(JSON.parse(frame.data)));
    socket.addEventListener("close", (event) => this.#lost(socket, event.code));
  }

  /** Go offline for good. */
  close() {
    this.#closed = true;
    clearInterval(this.#beat);
    this.#socket?.close(1000);
  }

  #send(op, d) {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify({ op, d }));
  }

  #receive({ op, d, s, t }) {
    if (op === DISPATCH) this.#dispatch(t, d, s);
    else if (op === HELLO) this.#hello(d.heartbeat_interval);
    else if (op === HEARTBEAT_ACK) this.#heard = true;
    else if (op === HEARTBEAT) this.#send(HEARTBEAT, this.#sequence);
    else if (op === RECONNECT) this.#socket.close(4000);
    else if (op === INVALID_SESSION) {
      if (!d) this.#sessionId = this.#sequence = null;
      this.#introduce();
    }
  }

  #dispatch(name, data, sequence) {
    this.#sequence = sequence;
    if (name === "READY") {
      this.#sessionId = data.session_id;
      this.#resumeUrl = data.resume_gateway_url ?? this.url;
    }
    if (name === "READY" || name === "RESUMED") {
      this.#wait = FIRST_WAIT_MS;
      this.hooks.onEvent(name, data);
      this.hooks.onState("online");
    } else this.hooks.onEvent(name, data);
  }

  #hello(intervalMs) {
    this.#heard = true;
    clearInterval(this.#beat);
    this.#beat = setInterval(() => {
      if (!this.#heard) this.#socket.close(4000);
      this.#heard = false;
      this.#send(HEARTBEAT, this.#sequence);
    }, intervalMs);
    this.#introduce();
  }

  #introduce() {
    if (this.#sessionId) this.#send(RESUME, { token: this.token, session_id: this.#sessionId, seq: this.#sequence });
    else this.#send(IDENTIFY, { token: this.token, properties: { os: "", browser: "Darkroom web chat", device: "" } });
  }

  #lost(socket, code) {
    if (socket !== this.#socket) return;
    clearInterval(this.#beat);
    if (this.#closed) return;
    this.hooks.onState("offline");
    if (FATAL.has(code)) return;
    setTimeout(
      () => {
        if (!this.#closed) this.open();
      },
      this.#wait * (0.8 + Math.random() * 0.4),
    );
    this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT_MS);
  }
}
