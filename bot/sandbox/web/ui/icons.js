/** Line icons on a 24×24 grid, drawn with the current text colour. */

import { svg } from "./dom.js";

const PATHS = {
  hash: "M9.500 4 7.500 20M16.500 4l-2 16M4.500 9h15.500M4 15h15.500",
  thread: "M4 5h16v10H10l-4 4v-4H4zM8 9h8M8 12h5",
  forum: "M4 4h16v5H4zM4 12h16v8H4zM7 15.500h7",
  at: "M16 12a4 4 0 1 1-8 0 4 4 0 0 1 8 0zm0 0v1.500a2.500 2.500 0 0 0 5 0V12a9 9 0 1 0-3.500 7.100",
  plus: "M12 5v14M5 12h14",
  send: "M4 12 20 4l-5 16-3.500-6.500zM11.500 13.500 20 4",
  close: "M6 6l12 12M18 6 6 18",
  reply: "M10 6 4 12l6 6v-4c5 0 8 1.500 10 5-.5-6-4-9-10-9z",
  more: "M5 12h.01M12 12h.01M19 12h.01",
  download: "M12 4v11m-5-5 5 5 5-5M5 20h14",
  left: "M15 5l-7 7 7 7",
  right: "M9 5l7 7-7 7",
  down: "M5 9l7 7 7-7",
  up: "M5 15l7-7 7 7",
  sun: "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2v2.500M12 19.500V22M2 12h2.500M19.500 12H22M5 5l1.700 1.700M17.300 17.300 19 19M5 19l1.700-1.700M17.300 6.700 19 5",
  moon: "M20 14.500A8.500 8.500 0 0 1 9.500 4a8.500 8.500 0 1 0 10.500 10.500z",
  auto: "M12 3a9 9 0 1 0 0 18zM12 3a9 9 0 0 1 0 18",
  flask: "M9 3h6M10 3v6L4.500 18.500A1.700 1.700 0 0 0 6 21h12a1.700 1.700 0 0 0 1.500-2.500L14 9V3M7.500 15h9",
  menu: "M4 6h16M4 12h16M4 18h16",
  crown: "M4 8l4 4 4-7 4 7 4-4-1.500 10h-13z",
  file: "M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6",
  trash: "M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13M10.500 11v5M13.500 11v5",
  edit: "M5 19l1-4L16 5l3 3L9 18zM14 7l3 3",
  copy: "M8 8h11v12H8zM5 16V4h11",
  image: "M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15.500 9h.01",
  check: "M5 12.500 10 17.500 19.500 7",
  warning: "M12 4 2.500 20h19zM12 10v5M12 17.500h.01",
  eye: "M2.500 12S6 5.500 12 5.500 21.500 12 21.500 12 18 18.500 12 18.500 2.500 12 2.500 12zM12 9.500a2.500 2.500 0 1 0 0 5 2.500 2.500 0 0 0 0-5z",
  external: "M13 4h7v7M20 4 10 14M18 14v6H4V6h6",
  aperture:
    "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 3l4.300 7.500M19.800 7.500 11.200 7.600M19.800 16.500l-4.400-7.400M12 21l-4.300-7.500M4.200 16.500l8.600-.1M4.200 7.500l4.400 7.400",
  slash: "M5 4h14v16H5zM14 8l-4 8",
  bolt: "M13 3 5 14h6l-1 7 8-11h-6z",
  window: "M4 5h16v14H4zM4 9h16",
  undo: "M8 5 4 9l4 4M4 9h10a5 5 0 0 1 0 10h-4",
  spark: "M12 3l2 6.500L20.500 12 14 14.500 12 21l-2-6.500L3.500 12 10 9.500z",
};

/**
 * An icon, hidden from screen readers.
 *
 * @param {keyof typeof PATHS} name
 * @param {number} [size] pixels
 */
export function icon(name, size = 20) {
  return svg(
    "svg",
    {
      viewBox: "0 0 24 24",
      width: size,
      height: size,
      fill: "none",
      stroke: "currentColor",
      "stroke-width": name === "more" ? 3 : 1.8,
      "stroke-linecap": "round",
      "stroke-linejoin": "round",
      "aria-hidden": "true",
      class: "icon",
    },
    svg("path", { d: PATHS[name] }),
  );
}
