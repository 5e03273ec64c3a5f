/** Small things the browser remembers between visits; everything works without. */

const PREFIX = "darkroom.";

/** What was kept under a name, or undefined. Strings come back as they went in, all else as JSON. */
export function kept(name) {
  try {
    const text = localStorage.getItem(PREFIX + name);
    if (text === null) return undefined;
    return /^[[{"\d]|^(true|false|null)$/.test(text) ? JSON.parse(text) : text;
  } catch {
    return undefined;
  }
}

/** Keep a value under a name; a full or forbidden storage is no reason to fail. */
export function keep(name, value) {
  try {
    localStorage.setItem(PREFIX + name, typeof value === "string" ? value : JSON.stringify(value));
  } catch {
    /* nothing is lost but comfort */
  }
}
