import type { Locale } from "../../src/core";
import { stylesXml } from "./styles";
import { PAGE, TEXT_WIDTH, WORD_SPACE, field, run } from "./word";

export interface TemplatePackage {
  readonly locale: Locale;
  /** paragraphs and tables */
  readonly body: string;
  /** runs at the left and right of every page's head, and at the left of its foot */
  readonly head: readonly [left: string, right: string];
  readonly foot: string;
  /** how the number of a page is told: before it, between it and how many there are, after both */
  readonly page: readonly [before: string, between: string, after: string];
}

/** The parts of a built-in template, by name, in the order of the package. */
export function packageParts({ locale, body, head: [left, right], foot, page: [before, between, after] }: TemplatePackage): ReadonlyMap<string, string> {
  const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const section =
    '<w:sectPr><w:headerReference w:type="default" r:id="rId2"/><w:footerReference w:type="default" r:id="rId3"/>' +
    `<w:pgSz w:w="${PAGE.width}" w:h="${PAGE.height}"/><w:pgMar w:top="1304" w:right="${PAGE.margin}" w:bottom="1247" w:left="${PAGE.margin}" w:header="567" w:footer="454" w:gutter="0"/></w:sectPr>`;
  const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const rightTab = `<w:tabs><w:tab w:val="right" w:pos="${TEXT_WIDTH}"/></w:tabs>`;
  const wordTypes = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  return new Map([
    [
      "[Content_Types].xml",
      `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
        ["document.main", "styles", "header", "footer", "settings"]
          .map((kind) => `<Override PartName="/word/${kind === "document.main" ? "document" : kind}.xml" ContentType="${wordTypes}${kind}+xml"/>`)
          .join("") +
        '<Override PartName="/word/theme.xml" ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/></Types>',
    ],
    ["_rels/.rels", `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relationships}/officeDocument" Target="word/document.xml"/></Relationships>`],
    ["word/document.xml", `${declaration}<w:document xmlns:w="${WORD_SPACE}" xmlns:r="${relationships}"><w:body>${body}${section}</w:body></w:document>`],
    [
      "word/_rels/document.xml.rels",
      `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${["styles", "header", "footer", "settings", "theme"]
        .map((kind, index) => `<Relationship Id="rId${index + 1}" Type="${relationships}/${kind}" Target="${kind}.xml"/>`)
        .join("")}</Relationships>`,
    ],
    ["word/styles.xml", stylesXml(locale)],
    [
      "word/header.xml",
      `${declaration}<w:hdr xmlns:w="${WORD_SPACE}"><w:p><w:pPr><w:pStyle w:val="Small"/><w:pBdr><w:bottom w:val="single" w:sz="4" w:space="2" w:color="7F8FA0"/></w:pBdr>${rightTab}</w:pPr>${left}<w:r><w:tab/></w:r>${right}</w:p></w:hdr>`,
    ],
    [
      "word/footer.xml",
      `${declaration}<w:ftr xmlns:w="${WORD_SPACE}"><w:p><w:pPr><w:pStyle w:val="Small"/>${rightTab}</w:pPr>${foot}<w:r><w:tab/></w:r>${run(before)}${field("PAGE")}${run(between)}${field("NUMPAGES")}${run(after)}</w:p></w:ftr>`,
    ],
    [
      "word/settings.xml",
      `${declaration}<w:settings xmlns:w="${WORD_SPACE}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="420"/><w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`,
    ],
  ]);
}
