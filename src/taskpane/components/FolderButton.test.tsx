import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { FolderButton } from "./FolderButton";
import type { FolderFile } from "./folderFiles";

type Entry = FileSystemFileHandle | FileSystemDirectoryHandle;

const fileHandle = (name: string, getFile = (): Promise<File> => Promise.resolve(new File([name], name))): Entry => ({ kind: "file", name, getFile }) as unknown as Entry;

/** A folder as the browser hands it out; one that `breaks` cannot be read to its end. */
function folderHandle(name: string, entries: readonly Entry[], breaks = false): FileSystemDirectoryHandle {
  return {
    kind: "directory",
    name,
    async *values() {
      yield* entries;
      await Promise.resolve();
      if (breaks) throw new DOMException("gone", "NotFoundError");
    },
  } as unknown as FileSystemDirectoryHandle;
}

let taken: (readonly FolderFile[])[];
let inputAsked: number;

beforeEach(() => {
  taken = [];
  inputAsked = 0;
});
afterEach(() => {
  Reflect.deleteProperty(window, "showDirectoryPicker");
});

let leave: () => void;

function open(picker?: () => Promise<FileSystemDirectoryHandle>): ReturnType<typeof userEvent.setup> {
  if (picker !== undefined) Object.assign(window, { showDirectoryPicker: picker });
  ({ unmount: leave } = render(<FluentProvider theme={webLightTheme}><FolderButton label="选择文件夹" icon={<span />} onTake={(files) => taken.push(files)} /></FluentProvider>));
  screen.getByLabelText("选择文件夹", { selector: "input" }).addEventListener("click", (event) => {
    event.preventDefault();
    inputAsked += 1;
  });
  return userEvent.setup();
}
const press = async (user: ReturnType<typeof userEvent.setup>): Promise<void> => {
  await user.click(screen.getByRole("button"));
  await act(() => Promise.resolve());
};
const paths = (): readonly (readonly string[])[] => taken.map((files) => files.map(({ path }) => path));

test("a folder's handle gives all files below it by their paths, in their order", async () => {
  const deep = folderHandle("深", [fileHandle("b.jpg"), folderHandle("更深", [fileHandle("c.jpg")])]);
  const user = open(() => Promise.resolve(folderHandle("证据", [fileHandle("z.jpg"), deep, fileHandle("a.jpg")])));
  await press(user);
  expect(paths()).toEqual([["证据/a.jpg", "证据/z.jpg", "证据/深/b.jpg", "证据/深/更深/c.jpg"]]);
  expect(taken[0]?.[0]?.file?.name).toBe("a.jpg");
  expect(inputAsked).toBe(0);
});

test("more files than are asked for at once all come", async () => {
  const names = Array.from({ length: 120 }, (_, index) => `${String(1000 + index)}.jpg`);
  await press(open(() => Promise.resolve(folderHandle("证据", names.map((name) => fileHandle(name))))));
  expect(paths()).toEqual([names.map((name) => `证据/${name}`)]);
});

test("what the system does not hand out is told by its path without a file, and the rest is given", async () => {
  const gone = fileHandle("gone.jpg", () => Promise.reject(new DOMException("gone", "NotFoundError")));
  const user = open(() => Promise.resolve(folderHandle("证据", [gone, folderHandle("断", [fileHandle("first.jpg")], true), fileHandle("here.jpg")])));
  await press(user);
  expect(paths()).toEqual([["证据/gone.jpg", "证据/here.jpg", "证据/断", "证据/断/first.jpg"]]);
  expect(taken[0]?.map(({ file }) => file?.name ?? null)).toEqual([null, "here.jpg", null, "first.jpg"]);
});

test("a folder that holds no file is told as such, and not passed over", async () => {
  await press(open(() => Promise.resolve(folderHandle("空", []))));
  expect(taken).toEqual([[]]);
});

test("a person who chooses none is not asked again", async () => {
  await press(open(() => Promise.reject(new DOMException("none", "AbortError"))));
  expect([taken, inputAsked]).toEqual([[], 0]);
});

test("where the browser has no such dialog or does not allow it here, its input asks", async () => {
  const user = open();
  await press(user);
  expect(inputAsked).toBe(1);
  Object.assign(window, { showDirectoryPicker: () => Promise.reject(new DOMException("cross-origin", "SecurityError")) });
  await press(user);
  expect([taken, inputAsked]).toEqual([[], 2]);
});

test("while a folder is read the button waits; who leaves the view meanwhile gets no files", async () => {
  let give: (file: File) => void = () => undefined;
  const slow = fileHandle("a.jpg", () => new Promise((resolve) => {
    give = resolve;
  }));
  const user = open(() => Promise.resolve(folderHandle("证据", [slow])));
  await press(user);
  expect(screen.getByRole("button")).toHaveAttribute("aria-disabled", "true");
  leave();
  give(new File(["a"], "a.jpg"));
  await act(() => Promise.resolve());
  expect(taken).toEqual([]);
});
