import { bytesOf, edited, planOfDraft } from "../../files/support/sampleFiles";

/** A file as a person picks one. */
export interface PickedFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

function picked(name: string, bytes: Uint8Array): PickedFile {
  return { name, mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", buffer: Buffer.from(bytes) };
}

/** The highest grade by its entries, 96.19 points, and a total on its summary that says 100. */
export function fileWithFalseTotal(): PickedFile {
  return picked("总分 100.xlsx", edited(bytesOf(planOfDraft()), { "xl/worksheets/sheet1.xml": (xml) => xml.replaceAll("<v>96.19</v>", "<v>100</v>") }));
}

/** A sound file with bytes after its end. */
export function fileWithMore(): PickedFile {
  return picked("<b>附件</b>.xlsx", Buffer.concat([bytesOf(planOfDraft()), Buffer.from("more")]));
}
