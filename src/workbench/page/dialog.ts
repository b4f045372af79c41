import { element } from "./dom";
import type { Language, Params, TextKey } from "./language";

export interface Question {
  readonly title: TextKey;
  readonly text?: TextKey;
  /** for title and text */
  readonly params?: Params;
  /** shown below the text */
  readonly details?: HTMLElement;
  readonly confirm: TextKey;
  /** without it the dialog has one button */
  readonly cancel?: TextKey;
  /** the Escape key answers a dialog of one button too */
  readonly isNotice?: boolean;
}

/** Asks in a modal dialog; true when it was confirmed. The safe button has the focus. */
export function ask(language: Language, question: Question): Promise<boolean> {
  return new Promise((resolve) => {
    const answer = (confirmed: boolean): void => {
      dialog.close();
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
    const leave = cancel !== null || question.isNotice === true ? () => answer(false) : null;
    const dialog = openDialog(language, { ...question, buttons: [cancel, confirm], leave });
    (cancel ?? confirm).focus();
  });
}

/** Says in a modal dialog that something is under way; `cancel` is what its one button does. The answer closes it. */
export function showBusy(language: Language, text: TextKey, params: Params, cancel: () => void): () => void {
  const button = language.fill(element("button", { type: "button", class: "wb-button", onclick: cancel }), "cancel");
  const dialog = openDialog(language, { title: text, params, buttons: [button], leave: cancel });
  button.focus();
  return () => dialog.close();
}

interface Dialog extends Pick<Question, "title" | "text" | "params" | "details"> {
  readonly buttons: readonly (HTMLElement | null)[];
  /** what the Escape key does; null for nothing */
  readonly leave: (() => void) | null;
}

function openDialog(language: Language, { title, text, params = {}, details, buttons, leave }: Dialog): { readonly close: () => void } {
  const shown: (() => void)[] = [];
  const filled = <E extends HTMLElement>(made: E, key: TextKey): E => {
    shown.push(language.show(() => (made.textContent = language.text(key, params))));
    return made;
  };
  const dialog = element(
    "dialog",
    {
      class: details === undefined ? "wb-dialog" : "wb-dialog wb-dialog-wide",
      "aria-labelledby": "wb-dialog-title",
      "aria-describedby": text === undefined ? undefined : "wb-dialog-text",
      oncancel: (event: Event) => {
        event.preventDefault();
        leave?.();
      },
    },
    filled(element("h2", { id: "wb-dialog-title" }), title),
    text === undefined ? null : filled(element("p", { id: "wb-dialog-text" }), text),
    details ?? null,
    element("div", { class: "wb-dialog-buttons" }, ...buttons),
  );
  document.body.append(dialog);
  dialog.showModal();
  return {
    close: () => {
      for (const end of shown) end();
      dialog.close();
      dialog.remove();
    },
  };
}
