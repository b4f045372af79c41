import type { XlsxCondition } from "../document";
import { argb } from "../styles/styleParts";
import { attributes } from "../xml";
import { extendedThresholdXml } from "./thresholds";

/** What Excel 2010 and later are told of a conditional format. [MS-XLSX] 2.6. */
export interface ExtendedFormat {
  readonly id: string;
  readonly sqref: string;
  readonly priority: number;
  readonly condition: XlsxCondition;
}

const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const XM = "http://schemas.microsoft.com/office/excel/2006/main";
/** Sets of pictures that came with Excel 2010, and that the older form has no name for. */
const YOUNGER_ICONS: ReadonlySet<string> = new Set(["3Stars", "3Triangles", "5Boxes"]);
const AXIS = "FF000000";

/** Whether the older form of a file has no way to say it. */
export function isExtended(condition: XlsxCondition): boolean {
  return condition.kind === "icons" && YOUNGER_ICONS.has(condition.icons);
}

/** Leads from the older form of a data bar to the younger one. */
export function barExtension(id: string): string {
  return `<extLst><ext xmlns:x14="${X14}" uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>${id}</x14:id></ext></extLst>`;
}

/** The element `extLst` of a worksheet; "" where nothing is to be said. */
export function extensionsXml(formats: readonly ExtendedFormat[]): string {
  if (formats.length === 0) {
    return "";
  }
  const elements = formats.map(
    (format) => `<x14:conditionalFormatting xmlns:xm="${XM}">${ruleXml(format)}<xm:sqref>${format.sqref}</xm:sqref></x14:conditionalFormatting>`,
  );
  return (
    `<extLst><ext xmlns:x14="${X14}" uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}">` +
    `<x14:conditionalFormattings>${elements.join("")}</x14:conditionalFormattings></ext></extLst>`
  );
}

function ruleXml({ id, priority, condition }: ExtendedFormat): string {
  if (condition.kind === "bar") {
    const { min, max, negative, gradient, showValue } = condition;
    const own = attributes({ minLength: 0, maxLength: 100, showValue: showValue ? undefined : false, gradient: gradient ? undefined : false });
    const colors = `<x14:negativeFillColor rgb="${argb(negative)}"/><x14:axisColor rgb="${AXIS}"/>`;
    return `<x14:cfRule type="dataBar" id="${id}"><x14:dataBar${own}>${extendedThresholdXml(min)}${extendedThresholdXml(max)}${colors}</x14:dataBar></x14:cfRule>`;
  }
  if (condition.kind === "icons") {
    const { icons, reverse, showValue, levels } = condition;
    const own = attributes({ iconSet: icons, showValue: showValue ? undefined : false, reverse: reverse ? true : undefined });
    return `<x14:cfRule type="iconSet" priority="${priority}" id="${id}"><x14:iconSet${own}>${levels.map((level) => extendedThresholdXml(level, level.above)).join("")}</x14:iconSet></x14:cfRule>`;
  }
  return "";
}
