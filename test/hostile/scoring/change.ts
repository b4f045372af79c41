import type { Change, Parts } from "./scoringBook";

/** Parts of the book by what stands in them. */
export const PARTS = {
  workbook: "xl/workbook.xml",
  relationships: "xl/_rels/workbook.xml.rels",
  types: "[Content_Types].xml",
  strings: "xl/sharedStrings.xml",
  styles: "xl/styles.xml",
  汇总: "xl/worksheets/sheet1.xml",
  评分表: "xl/worksheets/sheet2.xml",
  抽样: "xl/worksheets/sheet3.xml",
  特别项: "xl/worksheets/sheet4.xml",
  整改: "xl/worksheets/sheet5.xml",
  证据: "xl/worksheets/sheet6.xml",
  依据: "xl/worksheets/sheet7.xml",
  scoresheetTable: "xl/tables/table1.xml",
  deductionsTable: "xl/tables/table5.xml",
  bonusesTable: "xl/tables/table6.xml",
  evidenceTable: "xl/tables/table8.xml",
} as const;
export type Part = keyof typeof PARTS;

/** One change after the other. */
export const all = (...changes: readonly Change[]): Change => (parts) => changes.reduce((before, change) => change(before), parts);

/** The text of a part changed; where it stays as it was, the table is wrong. */
export function edit(part: Part, change: (xml: string) => string): Change {
  return (parts) => {
    const name = PARTS[part];
    const before = parts[name] ?? "";
    const after = change(before);
    if (after === before) {
      throw new Error(`nothing changed in ${name}`);
    }
    return { ...parts, [name]: after };
  };
}

/** Parts put into the package, with what names them: content types and relationships of the workbook or of the package. */
export function added(
  parts: Readonly<Record<string, string>>,
  { types = {}, ofWorkbook = [], ofPackage = [] }: { readonly types?: Readonly<Record<string, string>>; readonly ofWorkbook?: readonly Relation[]; readonly ofPackage?: readonly Relation[] } = {},
): Change {
  const overrides = Object.entries(types).map(([name, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`);
  return (before: Parts) => ({
    ...before,
    ...parts,
    [PARTS.types]: (before[PARTS.types] ?? "").replace("</Types>", `${overrides.join("")}</Types>`),
    [PARTS.relationships]: related(before[PARTS.relationships], ofWorkbook, "rIdW"),
    "_rels/.rels": related(before["_rels/.rels"], ofPackage, "rIdP"),
  });
}

/** A sheet put behind the others: its part, what its state is, and relationships of its own. */
export function sheetAdded(name: string, xml: string, { state = "", relationships = "" }: { readonly state?: "hidden" | "veryHidden" | ""; readonly relationships?: string } = {}): Change {
  const part = "xl/worksheets/sheet9.xml";
  const attribute = state === "" ? "" : ` state="${state}"`;
  return all(
    added(
      { [part]: xml, ...(relationships === "" ? {} : { "xl/worksheets/_rels/sheet9.xml.rels": relationships }) },
      { types: { [part]: `${CONTENT}.worksheet+xml` }, ofWorkbook: [{ type: `${OFFICE}/worksheet`, target: "worksheets/sheet9.xml" }] },
    ),
    edit("workbook", (before) => before.replace("</sheets>", `<sheet name="${name}" sheetId="9"${attribute} r:id="rIdW0"/></sheets>`)),
  );
}

/** A sheet with these rows and nothing else. */
export const plainSheet = (rows: string): string => `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`;

export interface Relation {
  readonly type: string;
  readonly target: string;
}

export const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml";
export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

function related(xml = "", relations: readonly Relation[], prefix: string): string {
  const added = relations.map(({ type, target }, index) => `<Relationship Id="${prefix}${String(index)}" Type="${type}" Target="${target}"/>`);
  return xml.replace("</Relationships>", `${added.join("")}</Relationships>`);
}

/** What stands in a cell as the file keeps it: the type and the elements, and the style where it is not the cell's own. */
export interface Content {
  readonly type?: string;
  readonly xml: string;
  readonly style?: Like;
}
/** the style of another cell: "特别项!H6" */
export type Like = string;

export const number = (written: string): Content => ({ xml: `<v>${written}</v>` });
export const words = (text: string): Content => ({ type: "inlineStr", xml: `<is><t xml:space="preserve">${escaped(text)}</t></is>` });
export const runs = (xml: string): Content => ({ type: "inlineStr", xml: `<is>${xml}</is>` });
export const truth = (value: 0 | 1): Content => ({ type: "b", xml: `<v>${String(value)}</v>` });
export const error = (code: string): Content => ({ type: "e", xml: `<v>${code}</v>` });
export const nothing: Content = { xml: "" };
export const formula = (text: string, value: Content = nothing, attributes = ""): Content => ({
  ...(value.type === undefined ? {} : { type: value.type }),
  xml: `<f${attributes}>${escaped(text)}</f>${value.xml}`,
});
/** A text that a formula shows. */
export const shownText = (text: string): Content => ({ type: "str", xml: `<v>${escaped(text)}</v>` });
export const inStyleOf = (like: Like, content: Content): Content => ({ ...content, style: like });
/** A number in the style of a date. */
export const date = (serial: string): Content => inStyleOf("特别项!H6", number(serial));

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replace(/[\t\r\n]/g, (character) => `&#${String(character.charCodeAt(0))};`);
}

/** What a cell holds instead of what it held; its style stays if the content does not bring one. */
export function typed(at: string, content: Content): Change {
  return (parts) => {
    const after = put(parts, at, content);
    return edit(placeOf(at).part, (xml) => after[PARTS[placeOf(at).part]] ?? xml)(parts);
  };
}

/** The same where the cell may hold it already. */
function put(parts: Parts, at: string, content: Content): Parts {
  const { part, cell } = placeOf(at);
  const style = content.style === undefined ? null : styleOf(parts, content.style);
  return { ...parts, [PARTS[part]]: withCell(parts[PARTS[part]] ?? "", cell, content, style) };
}

/** The same content in several cells. */
export const typedInto = (cells: readonly string[], content: Content): Change => all(...cells.map((cell) => typed(cell, content)));

/** What stands in a cell, with its type, to be put somewhere else. */
export function contentAt(parts: Parts, at: string): Content {
  const { part, cell } = placeOf(at);
  const [, attributes = "", xml = ""] = new RegExp(`<c r="${cell}"([^>]*?)(?:/>|>(.*?)</c>)`).exec(parts[PARTS[part]] ?? "") ?? [];
  const [, type] = / t="([^"]*)"/.exec(attributes) ?? [];
  return type === undefined ? { xml } : { type, xml };
}

/** Contents that are put elsewhere, all at once: into the first cell of each pair what stood in the second. */
export const moved = (...pairs: readonly (readonly [to: string, from: string])[]): Change => (parts) =>
  pairs.reduce((after, [to, from]) => put(after, to, contentAt(parts, from)), parts);

/** A kept value of a formula replaced, the formula left. */
export function shows(at: string, value: Content): Change {
  const { part, cell } = placeOf(at);
  return edit(part, (xml) =>
    xml.replace(new RegExp(`(<c r="${cell}"[^>]*?)(?: t="[a-z]+")?((?: cm="1")?>)(<f[^>]*>[^<]*</f>)(?:<v>[^<]*</v>)?</c>`), (_, start: string, end: string, kept: string) =>
      `${start}${value.type === undefined ? "" : ` t="${value.type}"`}${end}${kept}${value.xml}</c>`,
    ),
  );
}

/** The text of a formula changed, its kept value left. */
export function formulaAt(at: string, change: (formula: string) => string): Change {
  const { part, cell } = placeOf(at);
  return edit(part, (xml) => xml.replace(new RegExp(`(<c r="${cell}"[^>]*><f[^>]*>)([^<]*)(</f>)`), (_, start: string, text: string, end: string) => start + change(text) + end));
}

function placeOf(at: string): { readonly part: Part; readonly cell: string } {
  const [sheet = "", cell = ""] = at.split("!");
  if (!(sheet in PARTS)) {
    throw new Error(`no sheet ${sheet}`);
  }
  return { part: sheet as Part, cell };
}

function styleOf(parts: Parts, at: Like): string {
  const { part, cell } = placeOf(at);
  return new RegExp(`<c r="${cell}"[^>]* s="([0-9]+)"`).exec(parts[PARTS[part]] ?? "")?.[1] ?? "0";
}

function withCell(xml: string, cell: string, content: Content, style: string | null): string {
  const row = /[0-9]+/.exec(cell)?.[0] ?? "";
  const element = new RegExp(`<c r="${cell}"[^>]*?(?:/>|>.*?</c>)`);
  const found = element.exec(xml)?.[0];
  const own = style ?? / s="([0-9]+)"/.exec(found ?? "")?.[1] ?? "0";
  const type = content.type === undefined ? "" : ` t="${content.type}"`;
  const made = `<c r="${cell}" s="${own}"${type}>${content.xml}</c>`;
  if (found !== undefined) {
    return xml.replace(element, () => made);
  }
  const rowElement = new RegExp(`(<row r="${row}"[^>]*?)(?:/>|>(.*?)</row>)`);
  if (!rowElement.test(xml)) {
    return xml.replace("</sheetData>", `<row r="${row}">${made}</row></sheetData>`);
  }
  return xml.replace(rowElement, (_, start: string, cells = "") => {
    const before = ((cells as string).match(/<c .*?(?:\/>|<\/c>)/g) ?? []) as readonly string[];
    const at = before.findIndex((each) => columnOf(each) > columnOf(made));
    return `${start}>${(at < 0 ? [...before, made] : [...before.slice(0, at), made, ...before.slice(at)]).join("")}</row>`;
  });
}

function columnOf(element: string): number {
  return [...(/r="([A-Z]+)/.exec(element)?.[1] ?? "")].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
}

/** A cell of the same content in a style of its own: a number format by its code, or a font by its elements. */
export function styled(at: string, { format, font }: { readonly format?: string; readonly font?: string }): Change {
  return (parts) => {
    const styles = parts[PARTS.styles] ?? "";
    const count = (list: string): number => Number(new RegExp(`<${list} count="([0-9]+)"`).exec(styles)?.[1] ?? "0");
    const more = (xml: string, list: string, item: string): string => xml.replace(new RegExp(`<${list} count="[0-9]+">(.*?)</${list}>`), (_, items: string) => `<${list} count="${String(count(list) + 1)}">${items}${item}</${list}>`);
    const changed = [
      (xml: string) => (format === undefined ? xml : more(xml, "numFmts", `<numFmt numFmtId="190" formatCode="${escaped(format).replaceAll('"', "&quot;")}"/>`)),
      (xml: string) => (font === undefined ? xml : more(xml, "fonts", `<font>${font}</font>`)),
      (xml: string) => more(xml, "cellXfs", `<xf numFmtId="${format === undefined ? "0" : "190"}" fontId="${String(font === undefined ? 0 : count("fonts"))}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>`),
    ].reduce((xml, change) => change(xml), styles);
    const { part, cell } = placeOf(at);
    return all(
      edit("styles", () => changed),
      edit(part, (xml) => xml.replace(new RegExp(`(<c r="${cell}" s=)"[0-9]+"`), `$1"${String(count("cellXfs"))}"`)),
    )(parts);
  };
}
