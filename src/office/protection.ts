import { HostError } from "../application";

/** Lifts the protection of sheets that have it, for as long as `write` takes, and puts back exactly what was there. */
export async function withUnprotected<T>(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  write: () => Promise<T>,
): Promise<T> {
  for (const sheet of sheets) {
    sheet.load({ name: true, protection: { protected: true, options: true } });
  }
  await context.sync();
  const locked = sheets.filter((sheet) => sheet.protection.protected);
  const options = locked.map((sheet) => sheet.protection.options);
  for (const sheet of locked) {
    sheet.protection.unprotect();
  }
  try {
    return await write();
  } finally {
    locked.forEach((sheet, index) => sheet.protection.protect(options[index]));
    await context.sync();
  }
}

/** Fails with `protected` where a sheet of ours is still protected, which means that somebody set a password. */
export function assertUnprotected(sheets: readonly Excel.Worksheet[]): void {
  const locked = sheets.find((sheet) => sheet.protection.protected);
  if (locked !== undefined) {
    throw new HostError("protected", { sheet: locked.name });
  }
}
