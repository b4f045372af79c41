import { protectThose, unprotectedOf } from "./protection";
import { runExcel } from "./runExcel";

/** Those of these sheets that are not protected; one that is gone is not among them. */
export function unprotectedSheets(names: readonly string[]): Promise<readonly string[]> {
  return runExcel(async (context) => {
    const sheets = await thoseThere(context, names);
    return (await unprotectedOf(context, sheets)).map(({ name }) => name);
  });
}

/** Protects those of these sheets that are not; those that stay open, because the host refused. */
export function protectSheets(names: readonly string[]): Promise<readonly string[]> {
  return runExcel(async (context) => {
    const sheets = await thoseThere(context, names);
    await protectThose(context, sheets);
    return (await unprotectedOf(context, sheets)).map(({ name }) => name);
  });
}

async function thoseThere(context: Excel.RequestContext, names: readonly string[]): Promise<readonly Excel.Worksheet[]> {
  const sheets = names.map((name) => context.workbook.worksheets.getItemOrNullObject(name));
  sheets.forEach((sheet) => sheet.load({ name: true }));
  await context.sync();
  return sheets.filter((sheet) => !sheet.isNullObject);
}
