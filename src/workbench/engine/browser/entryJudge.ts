import type { Univer } from "@univerjs/core";
import { DataValidationErrorStyle, DataValidationStatus, IUndoRedoService, LocaleService, Tools } from "@univerjs/core";
import { DataValidatorRegistryService } from "@univerjs/data-validation";
import { Button } from "@univerjs/design";
import { SheetInterceptorService } from "@univerjs/sheets";
import { SheetDataValidationModel, SheetsDataValidationValidatorService } from "@univerjs/sheets-data-validation";
import { IEditorBridgeService } from "@univerjs/sheets-ui";
import { IDialogService } from "@univerjs/ui";
import { createElement } from "react";
import { areaAddress } from "../../model";
import type { GroupingUndoRedoService } from "../editing/history";
import { select } from "../editing/selection";
import type { EngineRange } from "../engine";
import { UniverContext } from "../univer/context";

/** What was typed in a cell and not taken. */
export interface RefusedEntry {
  readonly range: EngineRange;
  readonly text: string;
}

/** More turns than a verdict takes that needs no calculation. */
const TURNS = 100;
const MESSAGE = "late-refusal-dialog";

type OnValidate = SheetInterceptorService["onValidateCell"];

/**
 * Judges an entry without keeping the person waiting. Univer moves on only when the verdict is there, which may take a whole calculation:
 * what was typed or clicked meanwhile went into another cell than the one that was meant, or was lost. Here the selection moves at once.
 * An entry that is refused later is taken out of its cell and out of the history, and a message names the cell; what is typed elsewhere stays.
 */
export class EntryJudge {
  readonly #univer: Univer;
  readonly #context: UniverContext;
  readonly #original: OnValidate;
  readonly #pending = new Set<Promise<RefusedEntry | null>>();

  constructor(univer: Univer) {
    this.#univer = univer;
    this.#context = new UniverContext(univer.__getInjector());
    const interceptors = univer.__getInjector().get(SheetInterceptorService);
    this.#original = interceptors.onValidateCell.bind(interceptors);
    interceptors.onValidateCell = (...entry) => this.#judge(...entry);
  }

  /** Waits for every verdict that is due; answers an entry that was refused, else null. */
  async settled(): Promise<RefusedEntry | null> {
    const verdicts = await Promise.all(this.#pending);
    return verdicts.find((entry) => entry !== null) ?? null;
  }

  async #judge(...entry: Parameters<OnValidate>): Promise<boolean> {
    const [workbook, worksheet, row, column] = entry;
    const injector = this.#univer.__getInjector();
    const place = [workbook.getUnitId(), worksheet.getSheetId(), row, column] as const;
    if (injector.get(SheetDataValidationModel).getRuleByLocation(...place)?.errorStyle !== DataValidationErrorStyle.STOP) return true;
    const verdict = injector
      .get(SheetsDataValidationValidatorService)
      .validatorCell(...place)
      .then((status) => status === DataValidationStatus.VALID);
    const known = await soon(verdict);
    if (known !== undefined) return known || ((await this.#original(...entry)) ?? true);
    const due = this.#later(verdict, entry);
    this.#pending.add(due);
    void due.finally(() => this.#pending.delete(due));
    return true;
  }

  async #later(verdict: Promise<boolean>, entry: Parameters<OnValidate>): Promise<RefusedEntry | null> {
    const [workbook, worksheet, row, column] = entry;
    const injector = this.#univer.__getInjector();
    const history = injector.get(IUndoRedoService) as GroupingUndoRedoService;
    const step = history.last(workbook.getUnitId());
    const written = Tools.deepClone(worksheet.getCellRaw(row, column));
    // What was typed anew meanwhile is judged by itself.
    const isTaken = await verdict;
    if (isTaken || step === null || !Tools.diffValue(written, worksheet.getCellRaw(row, column))) return null;
    history.takeBack(step);
    const range = { sheetId: worksheet.getSheetId(), row, column, rows: 1, columns: 1 };
    if (!injector.get(IEditorBridgeService).isVisible().visible) select(this.#context, range);
    this.#tell(range, entry);
    return { range, text: String(written?.v ?? "") };
  }

  #tell(range: EngineRange, [workbook, worksheet, row, col]: Parameters<OnValidate>): void {
    const injector = this.#univer.__getInjector();
    const [unitId, subUnitId] = [workbook.getUnitId(), worksheet.getSheetId()];
    const rule = injector.get(SheetDataValidationModel).getRuleByLocation(unitId, subUnitId, row, col);
    const validator = rule && injector.get(DataValidatorRegistryService).getValidatorItem(rule.type);
    if (!rule || !validator) return;
    const dialogs = injector.get(IDialogService);
    const words = injector.get(LocaleService);
    const close = (): void => dialogs.close(MESSAGE);
    dialogs.open({
      id: MESSAGE,
      width: 368,
      title: { title: words.t("sheets-data-validation-ui.alert.title") },
      children: { title: `${areaAddress(range)} ${validator.getRuleFinalError(rule, { row, col, unitId, subUnitId })}` },
      footer: { title: createElement(Button, { variant: "primary", onClick: close }, words.t("sheets-data-validation-ui.alert.ok")) },
      onClose: close,
    });
  }
}

/** A verdict that needs no task of its own; undefined for one that takes longer. */
async function soon(verdict: Promise<boolean>): Promise<boolean | undefined> {
  let known: boolean | undefined;
  void verdict.then((given) => {
    known = given;
  });
  for (let turn = 0; turn < TURNS && known === undefined; turn += 1) await Promise.resolve();
  return known;
}
