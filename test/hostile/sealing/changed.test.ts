import { canonicalJson, signoffDocument, type SignoffRecord, type Statement } from "../../../src/core";
import { verifySignoff } from "../../../src/application";
import { parseSignoff } from "../../../src/schema";
import { random } from "../../support/seeded";
import { makeBody, type Body } from "../../seal/support/body";
import { statementWith } from "../../seal/support/assessment";
import { cachedPorts } from "../../seal/support/cached";
import { mutate } from "../../seal/support/mutate";
import { NO_ANCHORS, signAll, verify, WHOLE } from "../../seal/support/signing";

let body: Body;
let statement: Statement;
let record: SignoffRecord;
let bytes: Uint8Array;
const ports = cachedPorts();

beforeAll(async () => {
  body = await makeBody();
  statement = await statementWith();
  record = await signAll(body, statement, WHOLE);
  bytes = new TextEncoder().encode(canonicalJson(signoffDocument(record)));
});

/** Whether a document is taken for a record that is right; `head`: what stands on paper. */
async function isTaken(source: string | Uint8Array, head: string | null = null): Promise<boolean> {
  const parsed = parseSignoff(source);
  return parsed.ok && (await verifySignoff({ record: parsed.value, roster: body.roster, anchors: { ...NO_ANCHORS, head }, present: null }, ports)).problems.length === 0;
}

test("the record itself is taken", async () => {
  expect(await isTaken(bytes)).toBe(true);
});

test("every byte of it with one bit changed is refused", async () => {
  const taken: number[] = [];
  for (let index = 0; index < bytes.length; index += 1) {
    const changed = Uint8Array.from(bytes);
    changed[index]! ^= 1 << (index % 8);
    if (await isTaken(changed)) {
      taken.push(index);
    }
  }
  expect(bytes.length).toBeGreaterThan(5000);
  expect(taken).toEqual([]);
});

test("every bit of a signature and of its header is refused when it changes", async () => {
  const taken: string[] = [];
  const [first, ...rest] = record.entries;
  for (const part of ["signature", "protected"] as const) {
    const text = new TextEncoder().encode(first![part]);
    for (let bit = 0; bit < text.length * 8; bit += 1) {
      const changed = Uint8Array.from(text);
      changed[bit >> 3]! ^= 1 << (bit & 7);
      const entry = { ...first!, [part]: new TextDecoder("latin1").decode(changed) };
      if (await isTaken(JSON.stringify(signoffDocument({ ...record, entries: [entry, ...rest] })))) {
        taken.push(`${part} ${String(bit)}`);
      }
    }
  }
  expect(taken).toEqual([]);
});

test("10,000 changes of its structure are refused, but for a cut tail, which takes the mark on paper", async () => {
  const { head } = await verify(body.roster, record);
  const pick = random(20261127);
  const document = signoffDocument(record);
  const taken: string[] = [];
  let made = 0;
  while (made < 10_000) {
    const mutation = mutate(document, pick);
    if (mutation !== null) {
      made += 1;
      if (await isTaken(JSON.stringify(mutation.document))) {
        taken.push(mutation.what);
        expect(await isTaken(JSON.stringify(mutation.document), head!.hash)).toBe(false);
      }
    }
  }
  expect([...new Set(taken)]).toEqual([`item removed at ${String(record.entries.length - 1)}`]);
});

test.each<[string, (text: string) => string]>([
  ["a key that stands twice", (text) => text.replace('"format":', '"format":"servicestar.signoff/1","format":')],
  ["__proto__", (text) => text.replace('{"entries"', '{"__proto__":{},"entries"')],
  ["an unknown key", (text) => text.replace('"action":', '"x":1,"action":')],
  ["a number that no double holds", (text) => text.replace('"number":1', '"number":9007199254740993')],
  ["a fraction", (text) => text.replace('"number":1', '"number":1.5')],
  ["minus zero", (text) => text.replace('"number":1', '"number":-0')],
  ["a figure with a needless zero", (text) => text.replace('"points":"20"', '"points":"20.0"')],
  ["half a character", (text) => text.replace("已核对抽样与证据", "\\ud800")],
  ["another composition of a character", (text) => text.replace("海星电器有限公司", "海星电器有限公司e\u0301")],
  ["10,000 levels", (text) => text.replace('"number":1', `"number":${"[".repeat(10_000)}${"]".repeat(10_000)}`)],
  ["a reason of 17 million characters", (text) => text.replace("已核对抽样与证据", "x".repeat(17 * 1024 * 1024))],
  ["a statement that nobody signed", (text) => text.replace('"statements":[', `"statements":[${JSON.stringify({ format: "servicestar.statement/1", ...statement, sites: "x" })},`)],
  ["the same statement twice", (text) => text.replace('"statements":[', `"statements":[${JSON.stringify({ format: "servicestar.statement/1", ...statement })},`)],
  ["a clause that stands twice", (text) => text.replace('"id":"1.1.2"', '"id":"1.1.1"')],
])("refused: %s", async (_, change) => {
  const text = new TextDecoder().decode(bytes);
  const changed = change(text);
  expect(changed).not.toBe(text);
  expect(await isTaken(changed)).toBe(false);
});
