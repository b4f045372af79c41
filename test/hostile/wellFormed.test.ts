import { spawnSync } from "node:child_process";
import path from "node:path";
import fc from "fast-check";
import { XLSX_LIMITS } from "../../src/xlsx";
import { Refused } from "../../src/xlsx/read/refusal";
import { XmlScanner } from "../../src/xlsx/read/xml/scanner";

/** Pieces of markup, right and wrong, to be put together in any order. */
const PIECES = [
  ..."<a>|</a>|<b c='1'>|</b>|<d/>|<p:e xmlns:p='u'/>|<p:e xmlns:p='u'>|</p:e>|<p:f/>|<g p:h='1'/>|&amp;|&#65;|&#x41;|&#0;|&x;|x|]]>|<!--|-->|--|<![CDATA[|]]|<?p|?>|<?xml?>".split("|"),
  ..."<|>|&|'|\"|=|/|é|评|<a b='&lt;'/>|<f g=\"'\"/>|<f g='1' g='2'/>|<f g='1'h='2'/>|<!DOCTYPE a>|<a\t\n\r b = '1' />|</a >|</ a>|< a>|<a b='<'/>|<1/>|<-/>|<a.b-c_1/>|<a:/>|<:a/>".split("|"),
  " ",
  "\r\n",
  "",
];
const DOCUMENTS = [
  ...fc.sample(fc.array(fc.constantFrom(...PIECES), { maxLength: 9 }), { seed: 27_922, numRuns: 12_000 }).map((pieces) => `<r>${pieces.join("")}</r>`),
  ...fc.sample(fc.array(fc.constantFrom(...PIECES), { maxLength: 4 }), { seed: 2_011, numRuns: 4_000 }).map((pieces) => pieces.join("")),
];

/** Our scanner's word: null for what it refuses on purpose though XML allows it. */
function isAccepted(xml: string): boolean | null {
  try {
    const scanner = new XmlScanner(new TextEncoder().encode(xml), XLSX_LIMITS);
    scanner.next();
    scanner.skip();
    scanner.next();
    return true;
  } catch (error) {
    if (error instanceof Refused) {
      return error.refusal.code === "xml-doctype" ? null : false;
    }
    throw error;
  }
}

test("our scanner and libxml2 call the same documents well-formed", () => {
  const run = spawnSync(process.execPath, [path.join(__dirname, "wellFormed.mjs")], { input: JSON.stringify(DOCUMENTS), encoding: "utf8", maxBuffer: 1 << 24 });
  expect(run.stderr).toBe("");
  const theirs = JSON.parse(run.stdout) as boolean[];
  const disagreements = DOCUMENTS.map((xml, index) => ({ xml, ours: isAccepted(xml), theirs: theirs[index] })).filter(({ ours, theirs: verdict }) => ours !== null && ours !== verdict);
  expect(disagreements).toEqual([]);
  expect(theirs.filter((verdict) => verdict).length).toBeGreaterThan(1_000);
});
