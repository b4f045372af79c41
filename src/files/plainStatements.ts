import type { FileStatements } from "../application";
import type { CalculationSetting } from "../core";
import type { CountingCell } from "../template";
import type { XlsxFacts, XlsxWorkbook } from "../xlsx";
import { hiddenParts } from "./hiddenParts";
import { maskedCells } from "./maskedCells";
import { outsideFormulas } from "./outsideFormulas";

/** What any file says of itself, as far as the cells that count are concerned; what only a scoring workbook can say is left out as not so. */
export function plainStatements(workbook: XlsxWorkbook, counting: readonly CountingCell[]): FileStatements {
  const { facts } = workbook;
  return {
    hidden: hiddenParts(workbook, counting),
    settings: settingsOf(facts),
    links: facts.externalLinks,
    hasConnections: facts.hasConnections,
    outsideFormulas: outsideFormulas(workbook.read),
    hasMacros: facts.hasMacros,
    unprotected: [],
    isSigned: facts.isSigned,
    copies: [],
    masked: maskedCells(workbook.read, counting),
  };
}

function settingsOf({ calculation, iterates, fullPrecision, dates }: XlsxFacts): readonly CalculationSetting[] {
  return [
    ...(calculation === "manual" ? (["manual"] as const) : []),
    ...(iterates ? (["iterative"] as const) : []),
    ...(fullPrecision ? [] : (["displayed-precision"] as const)),
    ...(dates === "1904" ? (["dates-1904"] as const) : []),
  ];
}
