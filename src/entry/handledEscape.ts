/**
 * Keeps an Esc that the pane has taken for itself (`preventDefault`) from going further. In Excel on the web office.js listens for Esc on
 * the window, gives the focus to the pane's first button and tells Excel that the person wants to leave; every other Esc still does that.
 */
export function keepHandledEscape(page: Document): void {
  page.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && event.defaultPrevented) event.stopPropagation();
  });
}
