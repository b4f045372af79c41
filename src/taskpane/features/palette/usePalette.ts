import { useCallback, useEffect, useRef, useState } from "react";

/** Whether the palette is open. Ctrl+K (or the command key with K) opens it from anywhere in the pane; closed without a choice, it gives the keyboard back. */
export function usePalette() {
  const [isOpen, setOpen] = useState(false);
  const cameFrom = useRef<Element | null>(null);
  const open = useCallback(() => {
    cameFrom.current ??= document.activeElement;
    setOpen(true);
  }, []);
  const close = useCallback((isDone: boolean) => {
    if (isDone) {
      cameFrom.current = null;
    }
    setOpen(false);
  }, []);
  useEffect(() => {
    // What lay below can take the focus only now.
    if (!isOpen && cameFrom.current instanceof HTMLElement) {
      cameFrom.current.focus();
      cameFrom.current = null;
    }
  }, [isOpen]);
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const asked = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "k";
      if (asked && !event.defaultPrevented && !event.isComposing) {
        event.preventDefault();
        open();
      }
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, [open]);
  return { isOpen, open, close };
}
