import type { Locale } from "../../src/core";
import { WORD_SPACE } from "./word";

/** Fonts by name, as they are on the computers of those who sign; a program without them takes its own. */
const FONTS: Readonly<Record<Locale, { readonly text: string; readonly heads: string }>> = {
  "zh-CN": {
    text: '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman" w:eastAsia="SimSun"/>',
    heads: '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial" w:eastAsia="Microsoft YaHei"/>',
  },
  "en-US": {
    text: '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri" w:eastAsia="Microsoft YaHei"/>',
    heads: '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri" w:eastAsia="Microsoft YaHei"/>',
  },
};

export function stylesXml(locale: Locale): string {
  const { text, heads } = FONTS[locale];
  const language = '<w:lang w:val="en-US" w:eastAsia="zh-CN"/>';
  const style = (id: string, name: string, paragraph: string, run: string, next = ""): string =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>${next === "" ? "" : `<w:next w:val="${next}"/>`}<w:qFormat/>` +
    `<w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;
  const size = (halfPoints: number): string => `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;
  const box = ["top", "left", "bottom", "right"].map((edge) => `<w:${edge} w:val="single" w:sz="8" w:space="4" w:color="9C1C1C"/>`).join("");
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:styles xmlns:w="${WORD_SPACE}">` +
    `<w:docDefaults><w:rPrDefault><w:rPr>${text}${size(21)}${language}</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="60" w:line="288" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>` +
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>' +
    style("Title", "Title", '<w:spacing w:before="1800" w:after="360"/><w:jc w:val="center"/>', `${heads}<w:b/><w:color w:val="1F4E79"/>${size(52)}`) +
    style("Company", "Company", '<w:spacing w:after="720"/><w:jc w:val="center"/>', `${heads}<w:b/>${size(32)}`) +
    style("Heading1", "heading 1", '<w:keepNext/><w:keepLines/><w:spacing w:before="320" w:after="120"/><w:outlineLvl w:val="0"/>', `${heads}<w:b/><w:color w:val="1F4E79"/>${size(28)}`, "Normal") +
    style("Caption", "caption", '<w:spacing w:before="60" w:after="120"/><w:jc w:val="center"/>', `<w:color w:val="595959"/>${size(18)}`) +
    style("Caution", "Caution", `<w:keepLines/><w:pBdr>${box}</w:pBdr><w:spacing w:before="60" w:after="60"/><w:ind w:left="113" w:right="113"/>`, `<w:b/><w:color w:val="9C1C1C"/>${size(21)}`) +
    style("Cell", "Cell", '<w:spacing w:after="0" w:line="252" w:lineRule="auto"/>', size(18)) +
    style("CellHead", "Cell head", '<w:keepNext/><w:spacing w:after="0" w:line="252" w:lineRule="auto"/>', `${heads}<w:b/>${size(18)}`) +
    style("Small", "Small", '<w:spacing w:after="0" w:line="240" w:lineRule="auto"/>', `<w:color w:val="595959"/>${size(15)}`) +
    "</w:styles>"
  );
}
