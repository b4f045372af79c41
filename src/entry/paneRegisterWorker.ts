import { subjectMaker, type RegisterWork, type SubjectBasis, type SubjectMakerPort } from "../application";
import { canonicalJson, catalogueDocument, compareSheets, triage, type ComparableSheet, type RegisterLine, type ReviewedFile, type ReviewedStandard } from "../core";
import { webCryptoHash } from "../crypto";
import { registerTexts } from "../messages";
import { builtInCatalogue } from "../schema";
import { tellRegister } from "../template";
import { keptContents } from "./reviewStore";
import { byPath, withFiles, type SheetByPath } from "./sheetsByPath";

/** What the pane asks of the worker; it answers each once and in order, or fails. */
export type PaneRegisterRequest =
  /** files of the run, a part at a time: what goes over in one go holds up the page */
  | { readonly kind: "hold"; readonly files: readonly ReviewedFile[] }
  /** of the files held */
  | { readonly kind: "triage" }
  | { readonly kind: "tell"; readonly work: Omit<RegisterWork, "files" | "sheets">; readonly sheets: readonly SheetByPath[] }
  | { readonly kind: "compare"; readonly first: ComparableSheet; readonly second: ComparableSheet }
  /** `partition`: of the page's storage */
  | { readonly kind: "begin"; readonly basis: SubjectBasis; readonly partition: string }
  | { readonly kind: "take"; readonly lines: readonly RegisterLine[] }
  | { readonly kind: "make" }
  | { readonly kind: "give"; readonly from: number; readonly to: number };

let maker: SubjectMakerPort | null = null;
const held: ReviewedFile[] = [];

self.onmessage = ({ data }: MessageEvent<PaneRegisterRequest>) => {
  // A failure that only rejects stays in here; as an error of the worker it reaches the pane.
  answer(data).then((value) => self.postMessage(value), reportError);
};

async function answer(request: PaneRegisterRequest): Promise<unknown> {
  switch (request.kind) {
    case "hold":
      held.push(...request.files);
      return null;
    case "triage":
      return byPath(triage(held, [await current()]));
    case "tell": {
      const { locale, existing, totals } = request.work;
      return tellRegister({ files: held, sheets: withFiles(request.sheets, held), totals, locale, texts: registerTexts(existing?.locale ?? locale) }, existing);
    }
    case "compare":
      return compareSheets(request.first, request.second);
    case "begin":
      maker ??= subjectMaker(keptContents(request.partition));
      return maker.begin(request.basis);
    case "take":
      return maker?.take(request.lines);
    case "make":
      return maker?.make();
    case "give":
      return maker?.give(request.from, request.to);
  }
}

/** The built-in catalogue is the newest that this program knows. */
async function current(): Promise<ReviewedStandard> {
  const catalogue = builtInCatalogue();
  return { id: catalogue.id, version: catalogue.version, hash: await webCryptoHash.sha256(canonicalJson(catalogueDocument(catalogue))) };
}
