/** Where the focus was, found again although the message it was in may have been drawn anew since. */

/**
 * @param {Element|null} [element] what has the focus now
 * @returns {() => void} gives the focus back
 */
export function heldFocus(element = document.activeElement) {
  const row = element?.closest(".message")?.id;
  const key = element?.dataset.focus;
  return () => {
    const drawnAnew = row ? document.getElementById(row) : null;
    const again = element?.isConnected
      ? element
      : (key && drawnAnew?.querySelector(`[data-focus="${CSS.escape(key)}"]`)) || drawnAnew;
    again?.focus({ preventScroll: true });
  };
}
