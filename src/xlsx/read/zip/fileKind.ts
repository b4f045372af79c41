import { refuse, type XlsxRefusalCode } from "../refusal";

const COMPOUND = "d0cf11e0a1b11ae1";
const ARCHIVES = ["1f8b", "377abcaf271c", "52617221", "425a68", "fd377a585a00", "28b52ffd"];
/** What an office program leaves beside an open file: who has it open, in a record of this many bytes. */
const OWNER_NOTE_BYTES = 165;
const LOOKED_AT = 1024;
const COMPOUND_DIRECTORY_ENTRY = 128;

/** Refuses what does not begin as a zip file, by what it is. */
export function refuseOtherFile(bytes: Uint8Array): never {
  return refuse(otherFile(bytes));
}

function otherFile(bytes: Uint8Array): XlsxRefusalCode {
  if (bytes.length === 0) {
    return "file-empty";
  }
  const head = hex(bytes.subarray(0, 8));
  if (head === COMPOUND) {
    return compoundKind(bytes);
  }
  if (ARCHIVES.some((archive) => head.startsWith(archive))) {
    return "file-other-archive";
  }
  if (bytes.length === OWNER_NOTE_BYTES && (bytes[0] ?? 0) > 0 && (bytes[0] ?? 0) <= 54) {
    return "file-owner-note";
  }
  return textKind(bytes.subarray(0, LOOKED_AT));
}

function textKind(start: Uint8Array): XlsxRefusalCode {
  const isWide = (start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff);
  const text = String.fromCharCode(...start.filter((byte) => !isWide || byte !== 0))
    .replace(/^(\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/u, "")
    .trimStart()
    .toLowerCase();
  if (text.startsWith("%pdf-")) {
    return "file-pdf";
  }
  if (text.startsWith("version https://git-lfs")) {
    return "file-pointer";
  }
  if (/^(<!doctype html|<html|<table|<meta|<head|<body)/.test(text) || (text.startsWith("<?xml") && text.includes("<html"))) {
    return "file-html";
  }
  if (text.startsWith("<?xml") || /^<[a-z]/.test(text)) {
    return "file-xml";
  }
  // Encodings of text beyond ASCII keep out of the control characters, which binary formats do not.
  return isWide || !start.some((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 13) ? "file-text" : "file-unknown";
}

/** What a compound file holds, by the names in its directory; these stand at fixed steps. */
function compoundKind(bytes: Uint8Array): XlsxRefusalCode {
  let kind: XlsxRefusalCode = "file-compound";
  for (let entry = 512; entry < bytes.length; entry += COMPOUND_DIRECTORY_ENTRY) {
    if (isNamed(bytes, entry, "EncryptedPackage")) {
      return "file-password-protected";
    }
    if (isNamed(bytes, entry, "Workbook") || isNamed(bytes, entry, "Book")) {
      kind = "file-old-excel";
    }
  }
  return kind;
}

function isNamed(bytes: Uint8Array, entry: number, name: string): boolean {
  for (let index = 0; index <= name.length; index += 1) {
    const wanted = index < name.length ? name.charCodeAt(index) : 0;
    if (bytes[entry + 2 * index] !== wanted || bytes[entry + 2 * index + 1] !== 0) {
      return false;
    }
  }
  return true;
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
