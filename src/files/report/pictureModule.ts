import type { DXT } from "docxtemplater";
import { fieldOf, REPORT_FIELDS } from "../../report";
import type { PictureName } from "../../report";

export const PICTURE_PREFIX = "%";
export const PICTURE_MODULE = "servicestar/picture";

/** Centimetres to the units of drawings. */
const CENTIMETRE = 360_000;
const SIZES: Readonly<Record<PictureName, { readonly width: number; readonly height: number }>> = {
  radar: { width: 16 * CENTIMETRE, height: 10 * CENTIMETRE },
  bars: { width: 16 * CENTIMETRE, height: 11 * CENTIMETRE },
};
/** Far above what a document numbers its own drawings with. */
const FIRST_DRAWING = 91_000_001;

/** Puts a chart where `{%radar}` or `{%bars}` stands, and notes which; the parts of the charts are made afterwards. */
export class PictureModule implements DXT.Module {
  readonly name = "ServiceStarPictureModule";
  readonly placed: PictureName[] = [];

  matchers(): [string, string, Record<string, never>][] {
    return [[PICTURE_PREFIX, PICTURE_MODULE, {}]];
  }

  render(part: DXT.Part): DXT.Rendered | null {
    const field = part.module === PICTURE_MODULE ? fieldOf(REPORT_FIELDS, part.value) : null;
    if (field?.kind !== "picture") {
      return null;
    }
    this.placed.push(field.name);
    return { value: `</w:t>${drawingXml(field.name, this.placed.length)}<w:t xml:space="preserve">`, errors: [] };
  }
}

/** The relationship of the picture that was placed as the `number`th, from 1. */
export function pictureRelationship(number: number): string {
  return `rIdServiceStarPicture${String(number)}`;
}

function drawingXml(name: PictureName, number: number): string {
  const { width, height } = SIZES[name];
  const chart = "http://schemas.openxmlformats.org/drawingml/2006/chart";
  return (
    `<w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">` +
    `<wp:extent cx="${width}" cy="${height}"/><wp:docPr id="${FIRST_DRAWING + number}" name="ServiceStar ${name}"/><wp:cNvGraphicFramePr/>` +
    `<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="${chart}">` +
    `<c:chart xmlns:c="${chart}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="${pictureRelationship(number)}"/>` +
    "</a:graphicData></a:graphic></wp:inline></w:drawing>"
  );
}
