import { XLSX_LIMITS } from "../../../xlsx";
import type { Engine, UniverEngine } from "../../engine";
import type { OpenedFile } from "../../files";
import { ask, showBusy } from "../dialog";
import type { Language } from "../language";
import type { Notices } from "../notices";
import type { Keeper } from "../store/keeper";
import { leftList, refusalList } from "./details";
import { isEntryTaken } from "./entry";
import type { FilePort } from "./port";

const MEGABYTE = 1024 * 1024;

export interface OpenParts {
  readonly language: Language;
  readonly files: FilePort;
  readonly engine: Pick<UniverEngine, "finishEntry"> & Engine;
  readonly notices: Notices;
  readonly keeper: Keeper;
  /** starts the page anew, with what is kept by then */
  readonly restart: () => void;
}

/**
 * Opens a file in the place of the open workbook: reads it, says why if it is refused, and asks before anything is lost
 * that stands in the workbook here or in the file. Until then nothing has changed,
 * but that what was being typed in a cell stands in it: an unfinished entry is a change that is asked about like any other.
 */
export async function openWorkbook(file: File, { language, files, engine, notices, keeper, restart }: OpenParts): Promise<void> {
  if (!(await isEntryTaken(engine, notices, "open.entryRefused"))) return;
  const { name } = file;
  const opened = await read(file, language, files);
  if (opened === null) return;
  if (!opened.ok) {
    await ask(language, { title: "open.refused", params: { name }, details: refusalList(language, opened.refusals), confirm: "close", isNotice: true });
    return;
  }
  if (!(await mayReplace(opened.left, name, language, engine))) return;
  try {
    await keeper.replace({ ...opened.workbook, isFromFile: true });
  } catch (error) {
    await ask(language, { title: "open.refused", text: "open.unkept", params: { name, detail: wordsOf(error) }, confirm: "close", isNotice: true });
    return;
  }
  restart();
}

/** Null when the person has ended it, or when that it cannot be read was told. */
async function read(file: File, language: Language, files: FilePort): Promise<OpenedFile | null> {
  const { name } = file;
  if (file.size > XLSX_LIMITS.fileBytes) {
    return { ok: false, refusals: [{ code: "file-over-limit", part: "", sheet: "", cell: "", params: { limit: XLSX_LIMITS.fileBytes / MEGABYTE } }] };
  }
  const ending = new AbortController();
  const done = showBusy(language, "open.reading", { name }, () => ending.abort());
  try {
    return await files.open(new Uint8Array(await file.arrayBuffer()), ending.signal);
  } catch (error) {
    if (ending.signal.aborted) return null;
    done();
    await ask(language, { title: "open.refused", text: "open.unread", params: { name, detail: wordsOf(error) }, confirm: "close", isNotice: true });
    return null;
  } finally {
    done();
  }
}

async function mayReplace(left: Extract<OpenedFile, { ok: true }>["left"], name: string, language: Language, engine: Engine): Promise<boolean> {
  const isBlank = engine.sheets().every(({ id }) => engine.usedRange(id) === null);
  if (!isBlank && !(await ask(language, { title: "open.title", text: "open.replaces", params: { name }, confirm: "open.confirm", cancel: "cancel" }))) return false;
  if (left.length === 0) return true;
  return ask(language, { title: "open.title", text: "open.left", params: { name }, details: leftList(language, left), confirm: "open.confirmLeft", cancel: "cancel" });
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
