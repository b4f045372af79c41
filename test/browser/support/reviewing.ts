import type { Bench } from "./bench";

export interface ArchiveFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const HEADERS = "台账!A4:AB4";

/** Drops files on the place for them, as a file manager does. */
export async function drop(opened: Bench, files: readonly ArchiveFile[]): Promise<void> {
  const transfer = await opened.paneFrame().evaluateHandle((given) => {
    const made = new DataTransfer();
    for (const { name, base64 } of given) {
      made.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name));
    }
    return made;
  }, files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString("base64") })));
  await opened.pane.getByText("也可以把文件或文件夹拖到这里").dispatchEvent("drop", { dataTransfer: transfer });
}

/** Opens a tool of the tab for further tools, by how its name begins. */
export async function openTool(opened: Bench, name: RegExp): Promise<void> {
  await opened.tab("更多");
  await opened.pane.getByRole("button", { name }).click();
}

function columnLetter(index: number): string {
  return `${index < 26 ? "" : "A"}${String.fromCharCode(65 + (index % 26))}`;
}

/** The address of a cell of the register by its file and header. */
export async function cellOf(opened: Bench, file: string, header: string): Promise<string> {
  const [headers = []] = await opened.values(HEADERS);
  const rows = await opened.values("台账!A5:AB16");
  const row = rows.findIndex((cells) => cells[headers.indexOf("文件")] === file);
  return `台账!${columnLetter(headers.indexOf(header))}${String(row + 5)}`;
}
