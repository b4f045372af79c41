import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import type { CellTexts } from "../cellTexts";

/** A program that reads workbooks by code of its own; null for a file that it does not read, or never ends reading. */
export interface OtherReader {
  readonly name: string;
  readonly read: (bytes: Uint8Array) => Promise<CellTexts | null>;
  readonly close: () => void;
}

/** Some of these programs read some files for ever. */
const MOST_MILLISECONDS = 8_000;

/** Those that are here: ExcelJS always, SheetJS where the benchmarks are installed, openpyxl where Python has it. */
export function otherReaders(root: string): readonly OtherReader[] {
  const folder = path.join(root, "test", "fuzz", "others");
  const python = ["/usr/bin/python3", "python3"].find((program) => spawnSync(program, ["-c", "import openpyxl"]).status === 0);
  return [
    ...(existsSync(path.join(root, "bench", "node_modules", "xlsx")) ? [served("SheetJS", process.execPath, path.join(folder, "sheetJs.mjs"))] : []),
    ...(python === undefined ? [] : [served("openpyxl", python, path.join(folder, "openpyxl.py"))]),
    served("ExcelJS", process.execPath, path.join(folder, "excelJs.mjs")),
  ];
}

/** A process of its own for each, so that a file on which it hangs or dies costs no more than a new process. */
function served(name: string, program: string, script: string): OtherReader {
  let server: ChildProcessWithoutNullStreams | null = null;
  let answered: (line: string | null) => void = () => undefined;

  const start = (): ChildProcessWithoutNullStreams => {
    const started = spawn(program, [script]);
    const isOver = (): void => {
      if (server === started) {
        server = null;
        answered(null);
      }
    };
    createInterface(started.stdout).on("line", (line) => answered(line));
    started.stderr.resume();
    started.on("exit", isOver);
    started.stdin.on("error", isOver);
    return started;
  };

  const ask = async (bytes: Uint8Array): Promise<string | null> => {
    const asked = (server ??= start());
    const size = Buffer.alloc(4);
    size.writeUInt32LE(bytes.length);
    const patience = setTimeout(() => asked.kill("SIGKILL"), MOST_MILLISECONDS);
    const line = await new Promise<string | null>((resolve) => {
      answered = resolve;
      asked.stdin.write(Buffer.concat([size, bytes]));
    });
    clearTimeout(patience);
    return line;
  };

  return {
    name,
    close: () => server?.kill(),
    read: async (bytes) => {
      const { cells } = JSON.parse((await ask(bytes)) ?? "{}") as { readonly cells?: Readonly<Record<string, string>> };
      return cells === undefined ? null : new Map(Object.entries(cells).map(([key, text]) => [key, asWeSayIt(text)]));
    },
  };
}

/** Python writes 60.0 and 1e-05 where JavaScript writes 60 and 0.00001, and a negative 0 is none. */
function asWeSayIt(text: string): string {
  return text.startsWith("n ") ? `n ${Number(text.slice(2)) + 0}` : text;
}
