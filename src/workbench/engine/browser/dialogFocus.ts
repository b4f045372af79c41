import type { Univer } from "@univerjs/core";
import { IDialogService, ILayoutService } from "@univerjs/ui";

/** Gives the focus back to the grid when the last of Univer's dialogs has gone, so that a person types on where they were. */
export function keepFocusAfterDialogs(univer: Univer): void {
  const injector = univer.__getInjector();
  injector.get(IDialogService).getDialogs$().subscribe((dialogs) => {
    if (dialogs.length > 0 && !dialogs.some(({ open }) => open)) whenGone(() => injector.get(ILayoutService).focus());
  });
}

/** A dialog stays in the document until it has faded, and drops the focus only then. */
function whenGone(then: () => void): void {
  const isGone = (): boolean => document.querySelector('[role="dialog"]') === null;
  const watching = new MutationObserver(() => {
    if (!isGone()) return;
    watching.disconnect();
    then();
  });
  if (isGone()) then();
  else watching.observe(document.body, { childList: true, subtree: true });
}
