import { HASH, PASSPHRASE, fakeSigning, rosterOf } from "../../test/support/pane/fakeSignOff";
import { memoryRosters } from "../../test/support/memoryRosters";
import { canonicalJson, rosterDocument, type Roster } from "../core";
import { parseKeyFile } from "../schema";
import type { CheckedWorkbook } from "./serviceStar";
import { signersService, type RosterInUse } from "./signers";

const bytesOf = (roster: Roster): Uint8Array => new TextEncoder().encode(canonicalJson(rosterDocument(roster)));

function open() {
  const rosters = memoryRosters();
  const fake = fakeSigning();
  const signers = signersService({ hash: HASH, signing: fake.ports, rosters });
  const read = async (roster: Roster, name = "名册.json"): Promise<RosterInUse> => {
    const result = await signers.read(name, bytesOf(roster));
    if (!result.ok) {
      throw new Error(JSON.stringify(result.issues));
    }
    return result.value;
  };
  return { rosters, fake, signers, read };
}

describe("a roster", () => {
  test("is read and verified, kept, read anew and forgotten", async () => {
    const { signers, read } = open();
    expect(await signers.kept()).toEqual({ kind: "none" });
    const inUse = await read(await rosterOf());
    expect(inUse).toMatchObject({ name: "名册.json", mark: "", anchor: null, verified: { problems: [], anchor: "not-given" } });
    expect(await signers.keep(inUse)).toBe(true);
    expect(await signers.kept()).toEqual({ kind: "read", inUse });
    await signers.forget();
    expect(await signers.kept()).toEqual({ kind: "none" });
  });

  test("that was changed while it was kept is told when it is read again", async () => {
    const { rosters, signers, read } = open();
    const inUse = await read(await rosterOf());
    await rosters.keep({ name: "a.json", document: canonicalJson(rosterDocument({ ...inUse.roster, body: { id: "body-1", name: "另一名称" } })), mark: "" });
    const again = await signers.kept();
    expect(again.kind === "read" ? again.inUse.verified.problems.map(({ code }) => code) : again).toEqual(["roster-signature-wrong", "roster-signature-wrong"]);
    await rosters.keep({ name: "b.json", document: "[]", mark: "" });
    expect(await signers.kept()).toMatchObject({ kind: "unreadable", name: "b.json" });
  });

  test("is held against a mark, which is kept with it; a mark that is none is not taken, and a blank one takes it away", async () => {
    const { signers, read } = open();
    const inUse = await read(await rosterOf());
    const { digits, checkWord } = inUse.verified.mark;
    const held = await signers.withMark(inUse, ` ${digits} ${checkWord.toLowerCase()} `);
    expect(held).toMatchObject({ ok: true, inUse: { mark: `${digits} ${checkWord.toLowerCase()}`, verified: { anchor: "matches", problems: [] } } });
    expect(await signers.withMark(inUse, "12 34")).toEqual({ ok: false, fault: "malformed" });
    expect(await signers.withMark(inUse, "0123 4567 89ab cdef")).toMatchObject({ ok: true, inUse: { verified: { anchor: "differs", problems: [{ code: "roster-anchor-differs" }] } } });
    if (held.ok) {
      await signers.keep(held.inUse);
      expect(await signers.kept()).toEqual({ kind: "read", inUse: held.inUse });
      expect(await signers.withMark(held.inUse, " ")).toEqual({ ok: true, inUse });
    }
  });

  test("is taken for the one in use where it is the same or its next version, and told otherwise", async () => {
    const { signers, read } = open();
    const held = await read(await rosterOf());
    const next = await read(await rosterOf({ version: 2, previous: held.verified.digest }));
    const far = await read(await rosterOf({ version: 3 }));
    const foreign = await read(await rosterOf({ version: 2, previous: held.verified.digest, body: { id: "body-2", name: "另一机构" } }));
    expect(signers.succession(held, await read(held.roster, "again.json"))).toEqual([]);
    expect(signers.succession(held, next)).toEqual([]);
    expect(signers.succession(held, far).map(({ code }) => code)).toEqual(["roster-successor"]);
    expect(signers.succession(held, foreign).map(({ code }) => code)).toEqual(["body-differs"]);
  });

  test("that is none is refused with its issues", async () => {
    const { signers } = open();
    expect(await signers.read("x.json", new TextEncoder().encode("{}"))).toMatchObject({ ok: false });
  });
});

test("a key is made as the bytes of its file and a public part without its secret", async () => {
  const { signers, fake } = open();
  expect(await signers.supports("ES256")).toBe(true);
  const made = await signers.makeKey({ name: "郑九", staffNumber: "N09" }, PASSPHRASE, "2026-11-20T09:00:00+08:00", "ES256");
  if (!made.ok) {
    throw new Error(made.reason);
  }
  const file = parseKeyFile(made.bytes);
  expect(file).toMatchObject({ ok: true, value: { holder: { name: "郑九", staffNumber: "N09" } } });
  expect(JSON.parse(made.publicText)).toMatchObject({ format: "servicestar.public-key/1" });
  expect(made.publicText).not.toContain("secret");
  expect(made.thumbprint).toMatch(/^[\w-]{43}$/);
  fake.isUnsupported = true;
  expect(await signers.makeKey({ name: "郑九", staffNumber: "N09" }, PASSPHRASE, "2026-11-20T09:00:00+08:00", "ES256")).toEqual({ ok: false, reason: "algorithm-unsupported" });
});

test("a workbook that nobody has signed is not stated to say so, and one that cannot be stated is a failure and no rejection", async () => {
  const reported = jest.fn();
  globalThis.reportError = reported;
  const { signers } = open();
  const evidence = { roster: null, anchors: { head: null, roster: null } };
  const checked = { grids: { names: new Map() } } as unknown as CheckedWorkbook;
  expect(await signers.verify(checked, evidence)).toMatchObject({ ok: true, value: { verdict: "unsigned" } });
  const grid = { sheet: "签批", row: 0, column: 0, cells: [[{ value: "x", formula: "" }]] };
  const broken = { grids: { names: new Map([["SS_SignoffSeal", grid]]) } } as unknown as CheckedWorkbook;
  expect(await signers.verify(broken, evidence)).toMatchObject({ ok: false, error: { code: "unexpected" } });
  expect(reported).toHaveBeenCalledTimes(1);
});
