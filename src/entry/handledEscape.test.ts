/** @jest-environment jsdom */
import { keepHandledEscape } from "./handledEscape";

test("an Esc that the pane has taken stays in it; any other key, and an Esc that nobody took, go on to the host", () => {
  keepHandledEscape(document);
  const heard: string[] = [];
  window.addEventListener("keydown", ({ key, defaultPrevented }) => heard.push(`${key} ${String(defaultPrevented)}`));
  const field = document.body.appendChild(document.createElement("input"));
  const press = (key: string): boolean => field.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
  press("Escape");
  field.addEventListener("keydown", (event) => event.preventDefault());
  press("Escape");
  press("Enter");
  expect(heard).toEqual(["Escape false", "Enter true"]);
});
