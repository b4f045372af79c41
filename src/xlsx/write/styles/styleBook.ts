import type { XlsxConditionalFormat } from "../document";
import { MAIN } from "../namespaces";
import { XML_HEAD, attributes, stringAttribute } from "../xml";
import { PLAIN, type CellStyle } from "./cellStyle";
import { FIRST_FILLS, STANDARD_FONT, borderXml, differentialXml, fillXml, fontXml, formatChildren } from "./styleParts";

/** Formats that every Excel has under a fixed number (ECMA-376 part 1, 18.8.30). */
const BUILT_IN_FORMATS: Readonly<Record<string, number>> = {
  General: 0, "0": 1, "0.00": 2, "#,##0": 3, "#,##0.00": 4, "0%": 9, "0.00%": 10, "0.00E+00": 11, "@": 49,
};
const FIRST_OWN_FORMAT = 164;

/** A list in which every entry stands once. */
class Entries {
  private readonly places = new Map<string, number>();

  constructor(first: readonly string[]) {
    first.forEach((entry) => this.placeOf(entry));
  }

  placeOf(entry: string): number {
    const known = this.places.get(entry);
    if (known !== undefined) {
      return known;
    }
    this.places.set(entry, this.places.size);
    return this.places.size - 1;
  }

  xml(name: string): string {
    return `<${name} count="${this.places.size}">${[...this.places.keys()].join("")}</${name}>`;
  }

  get size(): number {
    return this.places.size;
  }
}

/** The styles of a workbook; equal looks share one entry, whichever way they came about. */
export class StyleBook {
  private readonly fonts = new Entries([STANDARD_FONT]);
  private readonly fills = new Entries(FIRST_FILLS);
  private readonly borders = new Entries([borderXml(PLAIN)]);
  private readonly formats = new Entries([]);
  private readonly numberFormats = new Map<string, number>();
  private readonly conditional = new Entries([]);

  constructor() {
    this.formatOf(PLAIN);
  }

  /** The number under which cells refer to the style; an untouched cell's is 0. */
  formatOf(style: CellStyle): number {
    const numFmtId = this.numberFormat(style.numberFormat ?? "General");
    const fontId = this.fonts.placeOf(fontXml(style));
    const fillId = this.fills.placeOf(fillXml(style));
    const borderId = this.borders.placeOf(borderXml(style));
    const children = formatChildren(style);
    const own = attributes({
      numFmtId,
      fontId,
      fillId,
      borderId,
      xfId: 0,
      quotePrefix: style.isQuoted === true ? true : undefined,
      applyNumberFormat: numFmtId === 0 ? undefined : true,
      applyFont: fontId === 0 ? undefined : true,
      applyFill: fillId === 0 ? undefined : true,
      applyBorder: borderId === 0 ? undefined : true,
      applyAlignment: children.includes("<alignment") ? true : undefined,
      applyProtection: children.includes("<protection") ? true : undefined,
    });
    return this.formats.placeOf(children === "" ? `<xf${own}/>` : `<xf${own}>${children}</xf>`);
  }

  /** The number under which a condition refers to its format. */
  conditionalOf(style: XlsxConditionalFormat["style"]): number {
    return this.conditional.placeOf(differentialXml(style));
  }

  private numberFormat(code: string): number {
    const known = (Object.hasOwn(BUILT_IN_FORMATS, code) ? BUILT_IN_FORMATS[code] : undefined) ?? this.numberFormats.get(code);
    if (known !== undefined) {
      return known;
    }
    const id = FIRST_OWN_FORMAT + this.numberFormats.size;
    this.numberFormats.set(code, id);
    return id;
  }

  /** The part `xl/styles.xml`. */
  xml(): string {
    const own = [...this.numberFormats].map(([code, id]) => `<numFmt numFmtId="${id}" formatCode="${stringAttribute(code)}"/>`);
    return (
      `${XML_HEAD}<styleSheet xmlns="${MAIN}">` +
      (own.length === 0 ? "" : `<numFmts count="${own.length}">${own.join("")}</numFmts>`) +
      this.fonts.xml("fonts") +
      this.fills.xml("fills") +
      this.borders.xml("borders") +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      this.formats.xml("cellXfs") +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
      (this.conditional.size === 0 ? '<dxfs count="0"/>' : this.conditional.xml("dxfs")) +
      '<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/></styleSheet>'
    );
  }
}
