import { HostError } from "../application";
import { excelFile } from ".";
import { LARGEST_MEGABYTES } from "./hostFile";

interface FakeDocument {
  readonly bytes: readonly number[];
  /** how many bytes come in one slice, whatever was asked for */
  readonly slice?: number;
  readonly supported?: boolean;
  readonly fails?: { readonly at: "open" | "slice" | "close"; readonly code: number };
  /** what the host says the size is, where that is not true */
  readonly size?: number;
  readonly onSlice?: (index: number) => void;
}

/** A document that gives out its file as Office does: by callbacks, in slices, until it is closed. */
function openDocument({ bytes, slice = 3, supported = true, fails, size = bytes.length, onSlice }: FakeDocument) {
  const log: string[] = [];
  const result = <T>(value: T, failure?: number) =>
    failure === undefined ? { status: "succeeded", value } : { status: "failed", error: { code: failure, name: "", message: "" } };
  const failureAt = (at: string): number | undefined => (fails?.at === at ? fails.code : undefined);
  const file = {
    size,
    sliceCount: Math.ceil(bytes.length / slice),
    getSliceAsync: (index: number, done: (answer: unknown) => void) => {
      log.push(`slice ${index}`);
      onSlice?.(index);
      const data = bytes.slice(index * slice, (index + 1) * slice);
      done(result({ index, size: data.length, data }, index === 1 ? failureAt("slice") : undefined));
    },
    closeAsync: (done: (answer: unknown) => void) => {
      log.push("close");
      done(result(undefined, failureAt("close")));
    },
  };
  Object.assign(globalThis, {
    Office: {
      FileType: { Compressed: "compressed" },
      AsyncResultStatus: { Succeeded: "succeeded" },
      context: {
        requirements: { isSetSupported: (name: string) => supported && name === "CompressedFile" },
        document: {
          getFileAsync: (type: string, _options: unknown, done: (answer: unknown) => void) => {
            log.push(`open ${type}`);
            done(result(file, failureAt("open")));
          },
        },
      },
    },
  });
  return log;
}

const read = (signal = new AbortController().signal) => excelFile.read(signal);
const failure = async (signal?: AbortSignal): Promise<{ code: string; params: unknown }> => {
  const error: unknown = await read(signal).then(() => null, (reason: unknown) => reason);
  expect(error).toBeInstanceOf(HostError);
  const { code, params } = error as HostError;
  return { code, params };
};

test("the slices come in order and make the whole file, which is closed", async () => {
  const log = openDocument({ bytes: [80, 75, 3, 4, 5, 6, 7, 255] });
  expect(await read()).toEqual(Uint8Array.of(80, 75, 3, 4, 5, 6, 7, 255));
  expect(log).toEqual(["open compressed", "slice 0", "slice 1", "slice 2", "close"]);
});

test("a host without the requirement set is not asked", async () => {
  const log = openDocument({ bytes: [1], supported: false });
  expect(await read()).toBeNull();
  expect(log).toEqual([]);
});

test.each([1009, 5000, 5007, 5009])("a host that answers %i has no file to give", async (code) => {
  openDocument({ bytes: [1], fails: { at: "open", code } });
  expect(await read()).toBeNull();
});

test.each([
  [1008, "too-large"],
  [5002, "read-only"],
  [5100, "busy"],
  [5104, "too-large"],
  [7000, "no-permission"],
  [11000, "copies-open"],
  [11001, "lost"],
  [13990, "no-permission"],
  [5001, "unexpected"],
])("the number %i on opening is told as %s", async (code, told) => {
  const log = openDocument({ bytes: [1], fails: { at: "open", code } });
  expect(await failure()).toEqual({ code: told, params: { hostCode: String(code) } });
  expect(log).toEqual(["open compressed"]);
});

test("a slice that fails ends the reading, and the file is closed", async () => {
  const log = openDocument({ bytes: [1, 2, 3, 4, 5, 6, 7], fails: { at: "slice", code: 11001 } });
  expect(await failure()).toEqual({ code: "lost", params: { hostCode: "11001" } });
  expect(log).toEqual(["open compressed", "slice 0", "slice 1", "close"]);
});

test("a file that cannot be closed was read all the same", async () => {
  openDocument({ bytes: [1, 2], fails: { at: "close", code: 5001 } });
  expect(await read()).toEqual(Uint8Array.of(1, 2));
});

test.each([
  ["less", 9],
  ["more", 6],
])("%s than the promised size is no workbook", async (_name, size) => {
  const log = openDocument({ bytes: [1, 2, 3, 4, 5, 6, 7], size });
  expect(await failure()).toEqual({ code: "unexpected", params: { hostCode: "file-incomplete" } });
  expect(log.at(-1)).toBe("close");
});

test("an empty file is no workbook", async () => {
  const log = openDocument({ bytes: [] });
  expect(await failure()).toEqual({ code: "unexpected", params: { hostCode: "file-incomplete" } });
  expect(log).toEqual(["open compressed", "close"]);
});

test("a file that is too large is not taken into memory", async () => {
  const log = openDocument({ bytes: [1, 2, 3], size: LARGEST_MEGABYTES * 1024 * 1024 + 1 });
  expect(await failure()).toEqual({ code: "too-large", params: { limit: "100 MB" } });
  expect(log).toEqual(["open compressed", "close"]);
});

test("a person who waits no longer is heard between two slices, and the file is closed", async () => {
  const abort = new AbortController();
  const log = openDocument({ bytes: [1, 2, 3, 4, 5, 6, 7], onSlice: (index) => index === 1 && abort.abort() });
  expect(await failure(abort.signal)).toEqual({ code: "cancelled", params: {} });
  expect(log).toEqual(["open compressed", "slice 0", "slice 1", "close"]);
});

test("one who gave up before the file was open gets it closed at once", async () => {
  const abort = new AbortController();
  abort.abort();
  const log = openDocument({ bytes: [1, 2, 3] });
  expect((await failure(abort.signal)).code).toBe("cancelled");
  expect(log).toEqual(["open compressed", "close"]);
});
