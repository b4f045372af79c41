import { useState } from "react";

/** Which tool of the tab "More" is shown, and which were opened already. */
export function useMore() {
  const [shown, setShown] = useState<string | null>(null);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  return {
    shown,
    opened,
    open: (id: string) => {
      setShown(id);
      setOpened((before) => new Set([...before, id]));
    },
    back: () => setShown(null),
  };
}
