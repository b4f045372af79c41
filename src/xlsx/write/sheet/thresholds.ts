import type { XlsxThreshold } from "../document";
import { storedFormula } from "../formula/storedFormula";
import { attributes, formulaText } from "../xml";

/** The element `cfvo` of a point; `above`: what is at the point does not belong to what is above it. */
export function thresholdXml({ type, value }: XlsxThreshold, above = false): string {
  return `<cfvo${attributes({ type, val: storedValue(type, value), gte: above ? false : undefined })}/>`;
}

/** The same in the form of Excel 2010, with its value in an element. */
export function extendedThresholdXml({ type, value }: XlsxThreshold, above = false): string {
  const stored = storedValue(type, value);
  const own = attributes({ type, gte: above ? false : undefined });
  return stored === undefined ? `<x14:cfvo${own}/>` : `<x14:cfvo${own}><xm:f>${formulaText(stored)}</xm:f></x14:cfvo>`;
}

function storedValue(type: XlsxThreshold["type"], value: string): string | undefined {
  return type === "min" || type === "max" ? undefined : storedFormula(value).text;
}
