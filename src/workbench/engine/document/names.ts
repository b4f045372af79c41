import { generateRandomId } from "@univerjs/core";
import type { IDefinedNamesServiceParam } from "@univerjs/engine-formula";
import { IDefinedNamesService } from "@univerjs/engine-formula";
import { InsertDefinedNameCommand, RemoveDefinedNameCommand, SCOPE_WORKBOOK_VALUE_DEFINED_NAME, SetDefinedNameCommand } from "@univerjs/sheets";
import type { EngineName } from "../engine";
import type { UniverContext } from "../univer/context";
import { UNIT_ID } from "../univer/context";

export function listNames(context: UniverContext): EngineName[] {
  const defined = context.injector.get(IDefinedNamesService).getDefinedNameMap(UNIT_ID) ?? {};
  return Object.values(defined)
    .filter((name) => name.localSheetId === undefined || name.localSheetId === SCOPE_WORKBOOK_VALUE_DEFINED_NAME)
    .map((name) => ({
      name: name.name,
      formula: name.formulaOrRefString.startsWith("=") ? name.formulaOrRefString : `=${name.formulaOrRefString}`,
      comment: name.comment ?? "",
      visible: name.hidden !== true,
    }));
}

/** Adds the name, or gives it another meaning; names are told apart without regard to capitals. */
export function setName(context: UniverContext, name: EngineName): void {
  const known = findName(context, name.name);
  const params: IDefinedNamesServiceParam = {
    id: known?.id ?? generateRandomId(10),
    name: name.name,
    formulaOrRefString: referenceOrFormula(name.formula),
    comment: name.comment,
    hidden: !name.visible,
    localSheetId: SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
  };
  context.run(known ? SetDefinedNameCommand.id : InsertDefinedNameCommand.id, params);
}

export function deleteName(context: UniverContext, name: string): void {
  const known = findName(context, name);
  if (known) context.run(RemoveDefinedNameCommand.id, known);
}

function findName(context: UniverContext, name: string): IDefinedNamesServiceParam | null {
  return context.injector.get(IDefinedNamesService).getValueByName(UNIT_ID, name) ?? null;
}

/** Univer takes a reference without "=" and any other formula with it. */
function referenceOrFormula(formula: string): string {
  const body = formula.replace(/^=/, "");
  return /^('(?:[^']|'')+'|[^'!(),"+*/&<>=]+)!\$?[A-Z]{1,3}\$?\d+(:\$?[A-Z]{1,3}\$?\d+)?$/i.test(body) ? body : `=${body}`;
}
