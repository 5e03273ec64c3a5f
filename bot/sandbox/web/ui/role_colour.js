/** The colour of a role as text: its own, moved towards black or white until it can be read on the page. */

const DARK_PAGE = [31, 31, 39],
  LIGHT_PAGE = [255, 255, 255];
/** WCAG 2.2, success criterion 1.4.3, for text of normal size, with a little to spare for a hovered row. */
const CONTRAST = 5;

/** @param {number} colour 0xRRGGBB @returns {string} a CSS colour for either scheme */
export function readableColour(colour) {
  const own = [colour >> 16, (colour >> 8) & 255, colour & 255];
  return `light-dark(${readable(own, LIGHT_PAGE, 0)}, ${readable(own, DARK_PAGE, 255)})`;
}

function readable(own, page, end) {
  for (let share = 0; ; share += 0.05) {
    const mixed = own.map((part) => Math.round(part + (end - part) * Math.min(share, 1)));
    if (share >= 1 || contrast(mixed, page) >= CONTRAST) return `rgb(${mixed.join(" ")})`;
  }
}

function contrast(one, other) {
  const [bright, dim] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (bright + 0.05) / (dim + 0.05);
}

function luminance(parts) {
  const [red, green, blue] = parts.map((part) => {
    const value = part / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
