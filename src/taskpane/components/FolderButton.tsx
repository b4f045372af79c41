import { Button, Spinner, type ButtonProps } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactElement } from "react";
import { askForFolder, filesOfFolder, type FolderFile } from "./folderFiles";

export interface FolderButtonProps {
  /** what the button says; the hidden input has the same name */
  readonly label: string;
  readonly onTake: (files: readonly FolderFile[]) => void;
  readonly icon: ReactElement;
  readonly appearance?: "primary" | "secondary";
  /** cannot be pressed for now, but keeps its place in the order of keys */
  readonly disabled?: boolean;
}

/** Known to every browser, and not to React's types. */
const FOLDER = { webkitdirectory: "" };
const HIDDEN = { display: "none" } as const;

/** Opens the system's dialog for a folder and gives all files in it: by the folder's handle where there is one, since an input hands out all files in one task. */
export function FolderButton({ label, onTake, icon, appearance = "secondary", disabled = false }: FolderButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  const [isReading, setReading] = useState(false);
  const isLeft = useRef(false);
  useEffect(() => {
    isLeft.current = false;
    return () => {
      isLeft.current = true;
    };
  }, []);
  const look: ButtonProps = { appearance, disabledFocusable: disabled || isReading };
  const ask = async (): Promise<void> => {
    const folder = await askForFolder();
    if (folder === "unavailable") {
      input.current?.click();
      return;
    }
    if (folder !== null) {
      setReading(true);
      const files = await filesOfFolder(folder);
      if (!isLeft.current) {
        setReading(false);
        onTake(files);
      }
    }
  };
  return (
    <>
      <Button {...look} icon={isReading ? <Spinner size="tiny" /> : icon} onClick={() => void ask()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        {...FOLDER}
        aria-label={label}
        tabIndex={-1}
        style={HIDDEN}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = "";
          if (files.length > 0) {
            onTake(files.map((file) => ({ path: file.webkitRelativePath || file.name, file })));
          }
        }}
      />
    </>
  );
}
