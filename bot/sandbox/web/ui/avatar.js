/** Faces made from names: initials on a colour of their own, and the aperture for apps. */

import { h } from "./dom.js";
import { icon } from "./icons.js";

const HUES = [12, 32, 48, 95, 140, 168, 190, 214, 238, 262, 290, 322, 345];

/** What people read as somebody's name. */
export function displayName(user) {
  return user?.global_name || user?.username || "Somebody";
}

/** A hue (degrees) that stays with an id. */
export function hueOf(id) {
  let sum = 0;
  for (const digit of String(id)) sum = (sum * 31 + digit.charCodeAt(0)) >>> 0;
  return HUES[(Math.imul(sum, 2_654_435_761) >>> 8) % HUES.length];
}

/**
 * A user's avatar; decorative, since the name always stands beside it.
 *
 * @param {Object} user Discord's user object
 * @param {number} [size] pixels
 */
export function avatar(user, size = 40) {
  const style = { width: `${size}px`, height: `${size}px`, "font-size": `${Math.round(size * 0.4)}px` };
  if (user?.bot)
    return h("span.avatar.is-app", { "aria-hidden": "true", style }, icon("aperture", Math.round(size * 0.66)));
  const initials = displayName(user)
    .replace(/\(.*?\)/g, "")
    .trim()
    .split(/\s+/)
    .map((word) => word[0] ?? "")
    .slice(0, 2)
    .join("");
  style["--hue"] = String(hueOf(user?.id));
  return h("span.avatar", { "aria-hidden": "true", style }, initials.toUpperCase() || "?");
}
