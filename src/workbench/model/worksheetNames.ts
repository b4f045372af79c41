import { HostError, invalidArgument } from "./hostError";
import type { Session } from "./session";

/** Checks a sheet's name by Excel's rules; the sheet that bears it already does not count. */
export function checkSheetName(session: Session, name: string, ownId: string | null): void {
  if (name === "" || name.length > 31) throw invalidArgument("a worksheet's name has 1 to 31 characters");
  if (/[:\\/?*[\]]/.test(name)) throw invalidArgument("a worksheet's name has none of : \\ / ? * [ ]");
  if (name.startsWith("'") || name.endsWith("'")) throw invalidArgument("a worksheet's name neither starts nor ends with an apostrophe");
  if (name.toLowerCase() === "history") throw invalidArgument("the name History is reserved");
  const taken = session.engine.sheets().some((sheet) => sheet.id !== ownId && sheet.name.toLowerCase() === name.toLowerCase());
  if (taken) throw new HostError("ItemAlreadyExists", "A worksheet of that name already exists.");
}

/** "Sheet1" or the first number after it that is free. */
export function freeSheetName(session: Session): string {
  const names = new Set(session.engine.sheets().map((sheet) => sheet.name.toLowerCase()));
  let number = session.engine.sheets().length + 1;
  while (names.has(`sheet${number}`)) number += 1;
  return `Sheet${number}`;
}
