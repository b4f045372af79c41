import { Button, type ButtonProps } from "@fluentui/react-components";
import { useRef, useState, type DragEvent, type ReactElement } from "react";

export interface FileButtonProps {
  /** what the button says; the hidden input has the same name */
  readonly label: string;
  /** kinds of files, as an input of type file lists them */
  readonly accept: string;
  readonly onTake: (files: readonly File[]) => void;
  readonly icon: ReactElement;
  readonly appearance?: "primary" | "secondary";
  readonly size?: "small" | "medium";
  /** several files at once; one file where it is not given */
  readonly takes?: "files";
  /** cannot be pressed for now, but keeps its place in the order of keys */
  readonly disabled?: boolean;
}

const HIDDEN = { display: "none" } as const;

/** Opens the system's dialog for files; the same file may be picked again after it was mended. */
export function FileButton({ label, accept, onTake, icon, appearance = "secondary", size = "medium", takes, disabled = false }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  const look: ButtonProps = { appearance, size, disabledFocusable: disabled };
  return (
    <>
      <Button {...look} icon={icon} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        accept={accept}
        multiple={takes !== undefined}
        aria-label={label}
        tabIndex={-1}
        style={HIDDEN}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = "";
          if (files.length > 0) {
            onTake(files);
          }
        }}
      />
    </>
  );
}

/** Lets files be dropped on an element: what it listens with, and whether something is held over it. */
export function useFileDrop(onTake: (files: readonly File[]) => void) {
  const [isOver, setOver] = useState(false);
  const listeners = {
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      onTake([...event.dataTransfer.files]);
    },
  };
  return { isOver, listeners };
}
