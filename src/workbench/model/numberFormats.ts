/** Excel's category word of a number format. */
export function categoryOf(format: string): string {
  const bare = format.replace(/"[^"]*"|\\./g, "");
  if (format === "" || format === "General") return "General";
  if (format === "@") return "Text";
  if (/[$¥€£]/.test(format) && /[0#]/.test(bare)) return format.includes("_") || format.includes("*") ? "Accounting" : "Currency";
  if (bare.includes("%")) return "Percentage";
  if (/E[+-]/i.test(bare)) return "Scientific";
  if (/[?#]\/[?#\d]/.test(bare)) return "Fraction";
  if (/[yd]|m{3,}|m\/|\/m/i.test(bare)) return "Date";
  if (/[hs]/i.test(bare)) return "Time";
  if (/^[#,]*0+(\.0+)?(_\))?(;.*)?$/.test(bare)) return "Number";
  return "Custom";
}
