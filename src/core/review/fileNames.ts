/** Everything that is called a workbook, older and foreign forms too: these are refused by name instead of being passed over. */
const WORKBOOK = /\.(?:xlsx|xlsm|xlsb|xltx|xltm|xls|et|ods)$/i;

/** What a bulk review makes of a file in a folder, by its name. `lock-file`: what a spreadsheet program puts beside an open file. */
export function reviewedByName(name: string): "workbook" | "lock-file" | "other" {
  return !WORKBOOK.test(name) ? "other" : name.startsWith("~$") ? "lock-file" : "workbook";
}
