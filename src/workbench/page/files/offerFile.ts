import { element } from "../dom";

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** What browsers with a save dialog have beside the standard types. */
interface SaveDialog {
  readonly showSaveFilePicker?: (options: {
    readonly suggestedName: string;
    readonly types: readonly { readonly accept: Readonly<Record<string, readonly string[]>> }[];
  }) => Promise<FileSystemFileHandle>;
}

/** Hands bytes to the person: by the browser's save dialog, or as a download where there is none. The name that it got; null when the person thought better of it. */
export async function offerFile(bytes: Uint8Array<ArrayBuffer>, name: string): Promise<string | null> {
  const handle = await askWhere(name);
  if (handle === null) return null;
  if (handle === undefined) {
    download(bytes, name);
    return name;
  }
  const stream = await handle.createWritable();
  await stream.write(bytes);
  await stream.close();
  return handle.name;
}

/** The file that was chosen; null when the dialog was left, undefined when the browser shows none. */
async function askWhere(suggestedName: string): Promise<FileSystemFileHandle | null | undefined> {
  try {
    return await (window as SaveDialog).showSaveFilePicker?.({ suggestedName, types: [{ accept: { [TYPE]: [".xlsx"] } }] });
  } catch (error) {
    // Any other refusal means that the dialog may not be shown here, or not so long after the press of a key.
    return error instanceof DOMException && error.name === "AbortError" ? null : undefined;
  }
}

function download(bytes: Uint8Array<ArrayBuffer>, name: string): void {
  const address = URL.createObjectURL(new Blob([bytes], { type: TYPE }));
  const link = element("a", { href: address, download: name, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  // The browser has taken the bytes by the time that it has dealt with the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
