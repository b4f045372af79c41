import type { Locale } from "../../../src/core";
import { textOf } from "../support/docx";
import { bodyOfVectors, decidedFile, made, verifiedFile } from "./decided";

/** What a person reads in the Word document of a grant, a line a paragraph, blank ones left out. */
export async function decisionText(locale: Locale): Promise<string> {
  const body = await bodyOfVectors();
  const { bytes, head } = await decidedFile(body);
  const document = await made(await verifiedFile(bytes, body, { head, roster: null }), { locale });
  return `${textOf(document).split("\n").filter((line) => line.trim() !== "").join("\n")}\n`;
}
