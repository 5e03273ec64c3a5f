/** A question before something that cannot be undone. */

import { h, newId } from "./dom.js";
import { heldFocus } from "./focus.js";

/**
 * @param {string} title
 * @param {string} words
 * @param {string} yes what the confirming button says
 * @param {() => void} act
 */
export function confirmDialog(title, words, yes, act) {
  const id = newId("confirm");
  const refocus = heldFocus();
  const dialog = h(
    "dialog.dialog.is-small",
    { "aria-labelledby": id, role: "alertdialog" },
    h("div.dialog-body", {}, h("h2", { id }, title), h("p", {}, words)),
    h(
      "footer.dialog-foot",
      {},
      h("button.button.is-quiet", { type: "button", on: { click: () => dialog.close() } }, "Cancel"),
      h(
        "button.button.is-danger",
        {
          type: "button",
          on: {
            click: () => {
              dialog.close();
              act();
            },
          },
        },
        yes,
      ),
    ),
  );
  dialog.addEventListener("close", () => {
    dialog.remove();
    refocus();
  });
  document.body.append(dialog);
  dialog.showModal();
}
