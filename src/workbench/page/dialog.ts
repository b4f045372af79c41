import { element } from "./dom";
import type { Language, TextKey } from "./language";

export interface Question {
  readonly title: TextKey;
  readonly text: TextKey;
  readonly confirm: TextKey;
  /** without it the dialog has one button and cannot be left otherwise */
  readonly cancel?: TextKey;
}

/** Asks in a modal dialog; true when it was confirmed. The safe button has the focus. */
export function ask(language: Language, question: Question): Promise<boolean> {
  return new Promise((resolve) => {
    const title = language.fill(element("h2", { id: "wb-dialog-title" }), question.title);
    const text = language.fill(element("p", { id: "wb-dialog-text" }), question.text);
    const answer = (confirmed: boolean): void => {
      dialog.close();
      dialog.remove();
      resolve(confirmed);
    };
    const confirm = language.fill(
      element("button", { type: "button", class: "wb-button wb-button-primary", onclick: () => answer(true) }),
      question.confirm,
    );
    const cancel =
      question.cancel === undefined
        ? null
        : language.fill(element("button", { type: "button", class: "wb-button", autofocus: true, onclick: () => answer(false) }), question.cancel);
    const dialog = element(
      "dialog",
      {
        class: "wb-dialog",
        "aria-labelledby": "wb-dialog-title",
        "aria-describedby": "wb-dialog-text",
        oncancel: (event: Event) => {
          event.preventDefault();
          if (cancel) answer(false);
        },
      },
      title,
      text,
      element("div", { class: "wb-dialog-buttons" }, cancel, confirm),
    );
    document.body.append(dialog);
    dialog.showModal();
    (cancel ?? confirm).focus();
  });
}
