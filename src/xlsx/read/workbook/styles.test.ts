import { XLSX_LIMITS } from "../limits";
import { XmlScanner } from "../xml/scanner";
import { isUnseen } from "./colors";
import { readStyles } from "./styles";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const SOLID = (color: string): string => `<fill><patternFill patternType="solid"><fgColor ${color}/><bgColor indexed="64"/></patternFill></fill>`;

function stylesOf(inner: string) {
  const bytes = new TextEncoder().encode(`<styleSheet xmlns="${MAIN}">${inner}</styleSheet>`);
  return readStyles(new XmlScanner(bytes, XLSX_LIMITS), XLSX_LIMITS);
}

/** Whether a text is unseen in a font of that colour on that fill. */
function unseen(font: string, fill: string): boolean | undefined {
  const [style] = stylesOf(
    `<fonts count="1"><font><sz val="10"/>${font}<name val="x"/></font></fonts><fills count="1">${fill}</fills><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0"/></cellXfs>`,
  ).cells;
  return style && isUnseen(style.colors);
}

const NONE = `<fill><patternFill patternType="none"/></fill>`;

test.each([
  ["white on nothing", `<color rgb="FFFFFFFF"/>`, NONE],
  ["white without its opacity", `<color rgb="FFFFFF"/>`, NONE],
  ["the theme's light colour on nothing", `<color theme="0"/>`, NONE],
  ["the same, with a shade of nothing", `<color theme="0" tint="0.0"/>`, NONE],
  ["white by its number", `<color indexed="9"/>`, NONE],
  ["white on a pattern, which is taken for nothing", `<color theme="0"/>`, `<fill><patternFill patternType="gray125"/></fill>`],
  ["white on white", `<color theme="0"/>`, SOLID(`rgb="ffffffff"`)],
  ["pale yellow on pale yellow", `<color rgb="FFFFFDF0"/>`, SOLID(`rgb="00fffdf0"`)],
  ["an accent on itself", `<color theme="4" tint="0.4"/>`, SOLID(`theme="4" tint="0.4"`)],
])("%s is not seen", (_, font, fill) => {
  expect(unseen(font, fill)).toBe(true);
});

test.each([
  ["the usual colour on nothing", "", NONE],
  ["a colour that programs choose", `<color auto="1"/>`, NONE],
  ["black on nothing", `<color rgb="FF000000"/>`, NONE],
  ["white on blue", `<color rgb="FFFFFFFF"/>`, SOLID(`rgb="FF1B4965"`)],
  ["a shade of the light colour", `<color theme="0" tint="-0.5"/>`, NONE],
  ["an accent on another shade of it", `<color theme="4"/>`, SOLID(`theme="4" tint="0.8"`)],
  ["the usual colour on black, which looks bad and is a colour that programs choose", "", SOLID(`rgb="FF000000"`)],
])("%s is seen", (_, font, fill) => {
  expect(unseen(font, fill)).toBe(false);
});

test("formats by their own code, built-in ones without; dates by either", () => {
  const found = stylesOf(
    `<numFmts count="2"><numFmt numFmtId="164" formatCode="&quot;95&quot;"/><numFmt numFmtId="165" formatCode="yyyy-mm"/></numFmts>` +
      `<cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="14"/></cellXfs>` +
      `<dxfs count="1"><dxf><numFmt numFmtId="164" formatCode="0"/></dxf></dxfs>`,
  );
  expect(found.cells.map(({ format, builtIn, isDate }) => [format, builtIn, isDate])).toEqual([["", 0, false], ['"95"', 0, false], ["yyyy-mm", 0, true], ["", 14, true]]);
  expect(found.laid).toEqual([{ ink: "", ground: "", format: "0" }]);
});

test("looks that rules lay over cells: what is colour of a text, what of a ground", () => {
  const { laid } = stylesOf(
    `<dxfs count="4"><dxf><font><b/><color rgb="FFFF0000"/></font><fill><patternFill><fgColor rgb="FF00FF00"/><bgColor theme="0"/></patternFill></fill></dxf>` +
      `<dxf><fill><patternFill patternType="solid"><bgColor rgb="FF0000FF"/></patternFill></fill></dxf>` +
      `<dxf><fill><patternFill patternType="gray125"><bgColor rgb="FF0000FF"/></patternFill></fill></dxf><dxf/></dxfs>`,
  );
  expect(laid).toEqual([
    { ink: "rgb FF0000", ground: "rgb FFFFFF", format: "" },
    { ink: "", ground: "rgb 0000FF", format: "" },
    { ink: "", ground: "", format: "" },
    { ink: "", ground: "", format: "" },
  ]);
});
