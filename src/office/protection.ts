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
