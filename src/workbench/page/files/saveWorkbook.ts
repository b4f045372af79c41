import { fillText, unwritableTexts } from "../../../messages";
import type { Engine, UniverEngine } from "../../engine";
import type { SavedFile } from "../../files";
import { parseArea, quoteSheetName, splitAddress, type SideState } from "../../model";
import { ask } from "../dialog";
import { element } from "../dom";
import type { Language } from "../language";
import type { Notices } from "../notices";
import { leftList } from "./details";
import { isEntryTaken } from "./entry";
import { dayOf, fileName } from "./fileName";
import { offerFile } from "./offerFile";
import type { FilePort } from "./port";

/** The defined name under which a scoring workbook has its company (docs/workbook.md). */
const COMPANY = "SS_Company";
/** A custom function that never answers must not keep a person from saving. */
const SETTLE_MS = 5000;

export interface SaveParts {
  readonly language: Language;
  readonly files: FilePort;
  readonly engine: Pick<UniverEngine, "finishEntry"> & Engine;
  readonly side: () => SideState;
  readonly notices: Notices;
  readonly now: () => Date;
}

/**
 * Saves the open workbook as a file, once its figures are there; what the file would lack is told before. What is still being
 * typed in a cell belongs to it; where that entry is refused, nothing is saved.
 */
export async function saveWorkbook({ language, files, engine, side, notices, now }: SaveParts): Promise<void> {
  if (!(await isEntryTaken(engine, notices, "save.entryRefused"))) return;
  const done = notices.show("save.writing");
  try {
    await settled(engine);
    const saved = await files.save({ engine: engine.save(), side: side() }, language.locale);
    done();
    if (!saved.ok) {
      await ask(language, { title: "save.impossible", details: problemOf(language, saved), confirm: "close", isNotice: true });
      return;
    }
    const { left } = saved;
    if (left.length > 0 && !(await ask(language, { title: "save.left", text: "save.leftText", details: leftList(language, left), confirm: "save.confirm", cancel: "cancel" }))) {
      return;
    }
    const company = companyOf(engine);
    const suggested = fileName([company, language.text(company === "" ? "file.workbook" : "file.scoring"), dayOf(now())]);
    const name = await offerFile(saved.bytes, suggested);
    if (name !== null) notices.show("save.done", { name });
  } catch (error) {
    notices.show("save.failed", { detail: error instanceof Error ? error.message : String(error) });
    throw error;
  } finally {
    done();
  }
}

async function settled(engine: Engine): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  await Promise.race([engine.settle(), new Promise((resolve) => (timer = setTimeout(resolve, SETTLE_MS)))]);
  clearTimeout(timer);
}

function companyOf(engine: Engine): string {
  const formula = engine.names().find(({ name }) => name === COMPANY)?.formula ?? "";
  const { sheet, rest } = splitAddress(formula.slice(1));
  const area = parseArea(rest);
  const sheetId = engine.sheets().find(({ name }) => name === sheet)?.id;
  return area === null || sheetId === undefined ? "" : (engine.read({ sheetId, ...area, rows: 1, columns: 1 })[0]?.[0]?.text ?? "");
}

function problemOf(language: Language, { code, sheet, place }: Extract<SavedFile, { ok: false }>): HTMLElement {
  const where = sheet === "" || place === "" ? sheet || place : `${quoteSheetName(sheet)}!${place}`;
  const isCell = parseArea(place) !== null;
  return element("p", {}, fillText(unwritableTexts[language.locale][code], { sheet, place: isCell ? where : place }));
}
