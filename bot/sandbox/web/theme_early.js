/* Sets the chosen theme before the first paint; `ui/theme.js` owns the choice. */
try {
  const chosen = localStorage.getItem("darkroom.theme");
  if (chosen === "dark" || chosen === "light") document.documentElement.dataset.theme = chosen;
} catch {
  /* no storage: the system's colours */
}
