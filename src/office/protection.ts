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
    await restore(context, locked, options).catch(() => restore(context, locked, options));
  }
}

/** Protects again what is off by now: a write that was refused as a whole has not lifted anything. */
async function restore(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  options: readonly Excel.WorksheetProtectionOptions[],
): Promise<void> {
  sheets.forEach((sheet) => sheet.protection.load({ protected: true }));
  await context.sync();
  sheets.forEach((sheet, index) => {
    if (!sheet.protection.protected) {
      sheet.protection.protect(options[index]);
    }
  });
  await context.sync();
}

/** What people may still do on a sheet that we protect. */
const ALLOWED: Excel.WorksheetProtectionOptions = { allowAutoFilter: true, allowFormatColumns: true, allowFormatRows: true, selectionMode: "Normal" };

/** Those of these sheets that are not protected now. */
export async function unprotectedOf(context: Excel.RequestContext, sheets: readonly Excel.Worksheet[]): Promise<readonly Excel.Worksheet[]> {
  sheets.forEach((sheet) => sheet.load({ name: true, protection: { protected: true } }));
  await context.sync();
  return sheets.filter((sheet) => !sheet.protection.protected);
}

/**
 * Protects each of these sheets that is not, one by one, so that a host that refuses one still protects the others. Protection only guards
 * against accidents: a refusal aborts nothing, and whoever needs to know asks `unprotectedOf`.
 */
export async function protectThose(context: Excel.RequestContext, sheets: readonly Excel.Worksheet[]): Promise<void> {
  for (const sheet of await unprotectedOf(context, sheets).catch(() => [])) {
    await protectOne(context, sheet);
  }
}

async function protectOne(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<void> {
  sheet.protection.protect(ALLOWED);
  await context.sync().catch(() => undefined);
}
