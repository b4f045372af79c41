import { copyByCharCode, decodeByTextDecoder, type XlsxPlatform } from "../platform";
import { refuse, shown } from "../refusal";
import { checkCharacters, controlsIn, FORBIDDEN, ODD_SPACE } from "./characters";
import { GREATER, isSpaceCode } from "./codes";
import { stretchesOf } from "./stretches";
import { XmlSource } from "./source";

/** The last declaration that was right: nearly all parts begin with the same. */
let usual = new Uint8Array();
const OPENING = [0x3c, 0x3f, 0x78, 0x6d, 0x6c];
/** Only what stands in the first line can be a declaration; none is longer than this. */
const DECLARATION_LIMIT = 256;
const DECLARATION = /^<\?xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*(?:"1\.0"|'1\.0')(?:[ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*(?:"([A-Za-z0-9._-]+)"|'([A-Za-z0-9._-]+)'))?(?:[ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*(?:"(?:yes|no)"|'(?:yes|no)'))?[ \t\r\n]*\?>/;

/** What a platform does for the texts of documents. */
export type TextPlatform = Pick<XlsxPlatform, "decodeUtf8" | "copyUnits">;

/** A document as checked text without byte order mark and declaration. */
export function decodeDocument(bytes: Uint8Array, platform: TextPlatform): XmlSource {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) {
    return body(utf8Of(bytes.subarray(2)), "utf-16", platform);
  }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    return body(utf8Of(swapped(bytes.subarray(2))), "utf-16", platform);
  }
  if (bytes[0] === 0 || bytes[1] === 0) {
    return refuse("xml-encoding", { encoding: "UTF-16" });
  }
  return body(bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes, "utf-8", platform);
}

function body(utf8: Uint8Array, encoding: "utf-8" | "utf-16", platform: TextPlatform): XmlSource {
  const rest = utf8.subarray(declaration(utf8, encoding, platform));
  const stretches = stretchesOf(rest, platform.decodeUtf8 ?? decodeByTextDecoder);
  const controls = controlsIn(rest);
  // Where something is wrong is looked for only when something is.
  if (stretches === null || (controls & FORBIDDEN) !== 0 || stretches.some((text) => text.includes("\ufffe") || text.includes("\uffff"))) {
    checkCharacters(rest);
  }
  return new XmlSource(stretches ?? [], platform.copyUnits ?? copyByCharCode, (controls & ODD_SPACE) !== 0);
}

/** The length of the declaration; its encoding must be the one that the bytes are in. */
function declaration(utf8: Uint8Array, encoding: "utf-8" | "utf-16", platform: TextPlatform): number {
  if (encoding === "utf-8" && usual.length > 0 && usual.every((byte, index) => utf8[index] === byte)) {
    return usual.length;
  }
  if (!OPENING.every((byte, index) => utf8[index] === byte) || !isSpaceCode(utf8[OPENING.length] ?? 0)) {
    return 0;
  }
  const end = utf8.subarray(0, DECLARATION_LIMIT).indexOf(GREATER) + 1;
  const found = DECLARATION.exec((platform.decodeUtf8 ?? decodeByTextDecoder)(utf8.subarray(0, end)) ?? "");
  if (found === null) {
    return refuse("xml-malformed", { byte: 0 });
  }
  const declared = found[1] ?? found[2] ?? encoding;
  if (declared.toLowerCase() !== encoding) {
    return refuse("xml-encoding", { encoding: shown(declared) });
  }
  usual = encoding === "utf-8" ? utf8.slice(0, found[0].length) : usual;
  return found[0].length;
}

function swapped(bytes: Uint8Array): Uint8Array {
  const result = new Uint8Array(bytes.length);
  for (let place = 0; place + 1 < bytes.length; place += 2) {
    result[place] = bytes[place + 1] as number;
    result[place + 1] = bytes[place] as number;
  }
  return bytes.length % 2 === 0 ? result : result.subarray(0, -1);
}

function utf8Of(utf16: Uint8Array): Uint8Array {
  try {
    return new TextEncoder().encode(new TextDecoder("utf-16le", { fatal: true, ignoreBOM: true }).decode(utf16));
  } catch {
    return refuse("xml-encoding", { encoding: "UTF-16" });
  }
}
