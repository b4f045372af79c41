import { useEffect } from "react";

/** A file that is dropped beside the places that take one would replace the pane by itself; here it does nothing. */
export function useNoStrayDrops(): void {
  useEffect(() => {
    const ignore = (event: DragEvent): void => {
      if (event.defaultPrevented || event.dataTransfer?.types.includes("Files") !== true) {
        return;
      }
      event.preventDefault();
      event.dataTransfer.dropEffect = "none";
    };
    window.addEventListener("dragover", ignore);
    window.addEventListener("drop", ignore);
    return () => {
      window.removeEventListener("dragover", ignore);
      window.removeEventListener("drop", ignore);
    };
  }, []);
}
