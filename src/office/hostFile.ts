import { HostError, type HostErrorCode, type HostFilePort } from "../application";

/** Well below the 4 MB that a host gives at once, so that a person who waits no longer is heard between two slices. */
const SLICE_BYTES = 1024 * 1024;
const MEGABYTE = 1024 * 1024;
/** No scoring workbook comes near it; what is larger would have to stand in the pane's memory twice. */
export const LARGEST_MEGABYTES = 100;

/**
 * The error numbers of the calls that give out a document's file, as Microsoft's own scripts name them.
 * What is not here is told by its number.
 * @see https://learn.microsoft.com/javascript/api/office/office.document#office-office-document-getfileasync-member(1)
 */
const CODES: ReadonlyMap<number, HostErrorCode> = new Map<number, HostErrorCode>([
  [1008, "too-large"],
  [5002, "read-only"],
  [5005, "lost"],
  [5011, "lost"],
  [5012, "lost"],
  [5014, "cancelled"],
  [5100, "busy"],
  [5102, "busy"],
  [5103, "too-large"],
  [5104, "too-large"],
  [7000, "no-permission"],
  [11000, "copies-open"],
  [11001, "lost"],
  [13990, "no-permission"],
]);

/** Numbers by which a host says that it has no such file to give. */
const NOT_OFFERED: ReadonlySet<number> = new Set([1009, 5000, 5007, 5009]);

/** The open workbook's own file, slice by slice; needs the requirement set CompressedFile. */
export const excelFile: HostFilePort = { read: readFile };

async function readFile(signal: AbortSignal): Promise<Uint8Array<ArrayBuffer> | null> {
  if (!Office.context.requirements.isSetSupported("CompressedFile", "1.1")) {
    return null;
  }
  const file = await openFile();
  if (file === null) {
    return null;
  }
  try {
    stopIfAborted(signal);
    return await allSlices(file, signal);
  } finally {
    // A host keeps two copies at most: one that stays open would keep the next person from getting theirs.
    await closed(file);
  }
}

async function openFile(): Promise<Office.File | null> {
  const opened = await answer<Office.File>((done) => Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: SLICE_BYTES }, done));
  if (opened.ok) {
    return opened.value;
  }
  if (NOT_OFFERED.has(opened.code)) {
    return null;
  }
  throw hostError(opened.code);
}

async function allSlices(file: Office.File, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  if (file.size > LARGEST_MEGABYTES * MEGABYTE) {
    throw new HostError("too-large", { limit: `${LARGEST_MEGABYTES} MB` });
  }
  const bytes = new Uint8Array(file.size);
  let length = 0;
  for (let index = 0; index < file.sliceCount; index += 1) {
    const slice = await answer<Office.Slice>((done) => file.getSliceAsync(index, done));
    stopIfAborted(signal);
    if (!slice.ok) {
      throw hostError(slice.code);
    }
    const data = Uint8Array.from(slice.value.data as ArrayLike<number>);
    if (length + data.length > bytes.length) {
      throw brokenFile();
    }
    bytes.set(data, length);
    length += data.length;
  }
  if (length !== file.size || length === 0) {
    throw brokenFile();
  }
  return bytes;
}

function stopIfAborted(signal: AbortSignal): void {
  if (signal.aborted) {
    throw new HostError("cancelled");
  }
}

/** Fewer or more bytes than the host has promised: half a workbook is none. */
function brokenFile(): HostError {
  return new HostError("unexpected", { hostCode: "file-incomplete" });
}

/** Whether closing went well changes nothing for the bytes that are there, or for why there are none. */
async function closed(file: Office.File): Promise<void> {
  await answer<void>((done) => file.closeAsync(done));
}

type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: number };

function answer<T>(ask: (done: (result: Office.AsyncResult<T>) => void) => void): Promise<Answer<T>> {
  return new Promise((resolve) => {
    ask(({ status, value, error }) => {
      resolve(status === Office.AsyncResultStatus.Succeeded ? { ok: true, value } : { ok: false, code: error.code });
    });
  });
}

function hostError(number: number): HostError {
  const code = CODES.get(number);
  return code === undefined ? new HostError("unexpected", { hostCode: String(number) }) : new HostError(code, { hostCode: String(number) });
}
