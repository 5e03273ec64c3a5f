/** Discord's ids: 64-bit numbers as strings, with the time of birth in their upper bits. */

const EPOCH_MS = 1_420_070_400_000n;
let last = 0n;

/** Negative, zero or positive, as the older, same or younger of two ids. */
export function compareIds(a, b) {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}

/** When an id was made, in milliseconds since 1970. */
export function bornAt(id) {
  return Number((BigInt(id) >> 22n) + EPOCH_MS);
}

/** A fresh id of this client's own, as Discord's client makes them for nonces; sorts after everything heard so far. */
export function newSnowflake() {
  const made = (BigInt(Date.now()) - EPOCH_MS) << 22n;
  last = made > last ? made : last + 1n;
  return String(last);
}
