import type { XlsxFilter, XlsxFilterColumn } from "../document";
import { boxName, parseBox } from "../addresses";
import { Unwritable } from "../unwritable";
import { attributes, stringAttribute } from "../xml";

/** The element `autoFilter` of a sheet; "" without one. */
export function filterXml(filter: XlsxFilter | undefined, sheet: string): string {
  return filter === undefined ? "" : autoFilterXml(filter.range, filter.columns, sheet);
}

/** The element `autoFilter` over a range, in a sheet or a table. */
export function autoFilterXml(range: string, columns: readonly XlsxFilterColumn[], sheet: string): string {
  const box = parseBox(range, sheet);
  const ref = boxName(box);
  const inner = [...columns]
    .sort((a, b) => a.column - b.column)
    .map(({ column, criterion }, index, all) => {
      if (column < 0 || column > box.lastColumn - box.column || all[index - 1]?.column === column) {
        throw new Unwritable("bad-address", sheet, ref);
      }
      return `<filterColumn colId="${column}">${criterionXml(criterion)}</filterColumn>`;
    });
  return inner.length === 0 ? `<autoFilter ref="${ref}"/>` : `<autoFilter ref="${ref}">${inner.join("")}</autoFilter>`;
}

function criterionXml(criterion: XlsxFilterColumn["criterion"]): string {
  if (criterion.kind === "values") {
    const values = criterion.values.map((value) => `<filter val="${stringAttribute(value)}"/>`);
    return `<filters${attributes({ blank: criterion.blanks ? true : undefined })}>${values.join("")}</filters>`;
  }
  const conditions = criterion.conditions.map(
    ({ operator, value }) => `<customFilter${attributes({ operator: operator === "equal" ? undefined : operator })} val="${stringAttribute(value)}"/>`,
  );
  return `<customFilters${attributes({ and: criterion.all && conditions.length > 1 ? true : undefined })}>${conditions.join("")}</customFilters>`;
}
