/** Addresses within the page: `#/guild/<channel>/<thread>` and `#/direct/<channel>`. */

/**
 * @param {string} hash
 * @returns {{place: "guild"|"direct", channelId?: string, threadId?: string}}
 */
export function placeOf(hash) {
  const [, place, channelId, threadId] = hash.split("/");
  return { place: place === "direct" ? "direct" : "guild", channelId, threadId };
}

/** The hash of a place. */
export function addressOf({ place, channelId, threadId }) {
  return `#/${[place, channelId, threadId].filter(Boolean).join("/")}`;
}
