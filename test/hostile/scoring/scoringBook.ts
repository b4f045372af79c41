import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Catalogue, DraftAssessment, Locale, SchemeProfile } from "../../../src/core";
import { canonicalJson, catalogueDocument, profileDocument } from "../../../src/core";
import { builtInCatalogue, builtInProfile, parseAssessment } from "../../../src/schema";
import { buildWorkbookPlan } from "../../../src/template";
import { entriesOfDraft } from "../../../src/template/testing/draftEntries";
import { bytesOf, sha256 } from "../../files/support/sampleFiles";

/** The parts of a package by name, as texts. */
export type Parts = Readonly<Record<string, string>>;

export type Change = (parts: Parts) => Parts;

/**
 * "calculated": every formula keeps the value that the core gives for the entries, as Excel with the add-in saves it;
 * "entered": no formula keeps a value, as programs save it that write cells and do not calculate. What is changed in
 * an entry then contradicts no figure beside it.
 */
export type Kind = "calculated" | "entered";

interface Book {
  /** The book's bytes after a change; one that changes nothing is a mistake of the table. */
  readonly changed: (change: Change) => Uint8Array;
  readonly untouched: () => Uint8Array;
}

/** A realistic assessment of the built-in standard: 93.52 points, two special deductions, four stars. */
export const REALISTIC: DraftAssessment = realistic();

function realistic(): DraftAssessment {
  const json = readFileSync(join(__dirname, "../../golden/assessments/realistic.json"));
  const read = parseAssessment(json, builtInCatalogue(), builtInProfile());
  if (!read.ok) {
    throw new Error(JSON.stringify(read.issues));
  }
  return read.value;
}

/** The file of an assessment, written by our own writer; under the built-in standard, if not said otherwise. */
export function fileOf(
  draft: DraftAssessment,
  { locale = "zh-CN", catalogue = builtInCatalogue(), profile = builtInProfile() }: { readonly locale?: Locale; readonly catalogue?: Catalogue; readonly profile?: SchemeProfile } = {},
): Uint8Array {
  return bytesOf(
    buildWorkbookPlan({
      catalogue,
      profile,
      locale,
      hashes: { catalogue: sha256(canonicalJson(catalogueDocument(catalogue))), profile: sha256(canonicalJson(profileDocument(profile))) },
      carried: entriesOfDraft(draft, locale),
    }),
  );
}

/** The catalogue with every clause excludable. */
export function excludable(catalogue: Catalogue): Catalogue {
  return {
    ...catalogue,
    sections: catalogue.sections.map((section) => ({
      ...section,
      indicators: section.indicators.map((indicator) => ({ ...indicator, clauses: indicator.clauses.map((clause) => ({ ...clause, excludable: true })) })),
    })),
  };
}

const books = new Map<string, Book>();

/** The book that rows start from; made once. */
export function scoringBook(kind: Kind, locale: Locale): Book {
  const key = `${kind} ${locale}`;
  const book = books.get(key) ?? bookOf(kind === "calculated" ? partsOf(fileOf(REALISTIC, { locale })) : withoutValues(partsOf(fileOf(REALISTIC, { locale }))));
  books.set(key, book);
  return book;
}

function bookOf(parts: Parts): Book {
  return {
    untouched: () => zipped(parts),
    changed: (change) => {
      const changed = change(parts);
      if (Object.keys(changed).length === Object.keys(parts).length && Object.entries(changed).every(([name, text]) => parts[name] === text)) {
        throw new Error("nothing changed");
      }
      return zipped(changed);
    },
  };
}

export function partsOf(bytes: Uint8Array): Parts {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));
}

export function zipped(parts: Parts): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), { level: 0, mtime: "2026-01-01T00:00:00" });
}

function withoutValues(parts: Parts): Parts {
  return Object.fromEntries(
    Object.entries(parts).map(([name, text]) => [name, name.startsWith("xl/worksheets/sheet") ? text.replace(/(<c [^>]*?)(?: t="(?:str|e)")?(>(?:<f[^>]*>[^<]*<\/f>|<f[^>]*\/>))<v>[^<]*<\/v>/g, "$1$2") : text]),
  );
}
