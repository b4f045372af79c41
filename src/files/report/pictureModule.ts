import type { DXT } from "docxtemplater";
import { fieldOf, REPORT_FIELDS } from "../../report";
import type { PictureName } from "../../report";

export const PICTURE_PREFIX = "%";
export const PICTURE_MODULE = "servicestar/picture";

/** Centimetres to the units of drawings. */
const CENTIMETRE = 360_000;
const WIDTH = 16 * CENTIMETRE;
/** A line of bars needs about 7 mm; taller than a page no picture can be. */
const HEIGHTS: Readonly<Record<PictureName, (lines: number) => number>> = {
  radar: () => 9.5 * CENTIMETRE,
  bars: (lines) => Math.min(20, Math.max(6, 3 + 0.7 * lines)) * CENTIMETRE,
};
/** Far above what a document numbers its own drawings with. */
const FIRST_DRAWING = 91_000_001;

/** Puts a chart where `{%radar}` or `{%bars}` stands, and notes which; the parts of the charts are made afterwards. */
export class PictureModule implements DXT.Module {
  readonly name = "ServiceStarPictureModule";
  readonly placed: PictureName[] = [];
  private readonly lines: number;

  /** `lines` is the number of indicators in the pictures */
  constructor(lines: number) {
    this.lines = lines;
  }

  matchers(): [string, string, Record<string, never>][] {
    return [[PICTURE_PREFIX, PICTURE_MODULE, {}]];
  }

  render(part: DXT.Part): DXT.Rendered | null {
    const field = part.module === PICTURE_MODULE ? fieldOf(REPORT_FIELDS, part.value) : null;
    if (field?.kind !== "picture") {
      return null;
    }
    this.placed.push(field.name);
    return { value: `</w:t>${drawingXml(field.name, this.placed.length, HEIGHTS[field.name](this.lines))}<w:t xml:space="preserve">`, errors: [] };
  }
}

/** The relationship of the picture that was placed as the `number`th, from 1. */
export function pictureRelationship(number: number): string {
  return `rIdServiceStarPicture${String(number)}`;
}

function drawingXml(name: PictureName, number: number, height: number): string {
  const chart = "http://schemas.openxmlformats.org/drawingml/2006/chart";
  return (
    `<w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">` +
    `<wp:extent cx="${WIDTH}" cy="${Math.round(height)}"/><wp:docPr id="${FIRST_DRAWING + number}" name="ServiceStar ${name}"/><wp:cNvGraphicFramePr/>` +
    `<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="${chart}">` +
    `<c:chart xmlns:c="${chart}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="${pictureRelationship(number)}"/>` +
    "</a:graphicData></a:graphic></wp:inline></w:drawing>"
  );
}
