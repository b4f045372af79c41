import { useEffect, useState } from "react";

/** Whether the palette is open. Ctrl+K (or the command key with K) opens it from anywhere in the pane. */
export function usePalette() {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const asked = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "k";
      if (asked && !event.defaultPrevented && !event.isComposing) {
        event.preventDefault();
        setOpen(true);
      }
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);
  return { isOpen, open: () => setOpen(true), close: () => setOpen(false) };
}
