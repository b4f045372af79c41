import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SigningWorld } from "../../src/cli";
import { callCommandLine, type Answer } from "../support/commandLine";
import { nodeSigningWorld } from "../support/nodeSigningWorld";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "servicestar-signing-"));
  write("passphrase", "correct horse battery\n");
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, content: string): void => writeFileSync(join(folder, name), content);
const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), "utf8"));

/** A call with its files in the folder of the test: whatever ends in .json, and the passphrase. */
function call(line: string, signing: Partial<SigningWorld> = {}): Promise<Answer> {
  const args = line.split(" ").map((word) => (/\.json$|^passphrase$/.test(word) ? join(folder, word) : word));
  return callCommandLine(args, { folder, signing: nodeSigningWorld(signing) });
}

async function done(line: string): Promise<readonly string[]> {
  const answer = await call(line);
  expect({ line, ...answer, out: [] }).toEqual({ line, exit: 0, out: [], err: answer.err });
  return answer.out;
}

async function person(who: string, name: string, staffNumber: string, more = ""): Promise<void> {
  await done(`key new --name ${name} --staff ${staffNumber} --passphrase-file passphrase --out ${who}.json${more}`);
  await done(`key show ${who}.json --out ${who}-card.json`);
}

/** Two officers who enrolled each other, and a roster that both signed. */
async function began(): Promise<void> {
  await person("one", "陈一", "F01");
  await person("two", "林二", "F02", " --algorithm Ed25519");
  await done("roster new --body body-1 --name 示例中心 --quorum 3 --majority two-thirds --from 2026-01-01 --out r0.json");
  await done("roster add r0.json one-card.json --role officer --by F02 --from 2026-01-01 --out r1.json");
  await done("roster add r1.json two-card.json --role officer,chair,officer --by F01 --from 2026-01-01 --out r2.json");
  await done("roster sign r2.json --key one.json --passphrase-file passphrase --out r3.json");
  await done("roster sign r3.json --key two.json --passphrase-file passphrase --out roster.json");
}

describe("a body begins", () => {
  test("two officers make keys, enrol each other and sign the first roster; what is not right yet is said on the way", async () => {
    await person("one", "陈一", "F01");
    await done("roster new --body body-1 --name 示例中心 --quorum 3 --out r0.json");
    const first = await call("roster add r0.json one-card.json --role officer --by F02 --out r1.json");
    expect(first.exit).toBe(0);
    expect(first.err).toEqual([expect.stringMatching(/^r1\.json: roster-enrolment: .*陈一.* \(people\/0\/keys\/0\)$/)]);
    expect(first.out).toEqual([expect.stringMatching(/^r1\.json: roster version 1 written: people 1, signatures 0, mark /), expect.stringMatching(/enrolled “陈一” \(F01\); compare the fingerprint/)]);
    const early = await call("roster sign r1.json --key one.json --passphrase-file passphrase --out early.json");
    expect([early.exit, early.out]).toEqual([1, []]);
    expect(early.err).toEqual([expect.stringMatching(/^r1\.json: roster-enrolment: /)]);
    expect(readdirSync(folder)).not.toContain("early.json");
  }, 60_000);

  test("the roster of both is right; with its mark, or as the successor of one that is trusted, that is known", async () => {
    await began();
    const alone = await call("roster check roster.json");
    expect([alone.exit, alone.err]).toEqual([0, []]);
    expect(alone.out[0]).toMatch(/^roster\.json: roster of “示例中心” \(body-1\), version 1, issued 2026-11-27T09:30:00\+08:00, mark (?:[0-9a-f]{4} ){4}[A-Z]{6}-[A-Z]$/);
    expect(alone.out.slice(1)).toEqual([
      "  F01  陈一  officer of the roster 2026-01-01…",
      expect.stringMatching(/^ {6}[\w-]{43} {2}2026-01-01… {2}in use {2}F02$/),
      "  F02  林二  officer of the roster 2026-01-01…, chair 2026-01-01…",
      expect.stringMatching(/^ {6}[\w-]{43} {2}2026-01-01… {2}in use {2}F01$/),
      expect.stringMatching(/proves nothing about itself/),
    ]);
    const mark = (/mark (.*)$/.exec(alone.out[0] ?? "")?.[1] ?? "").replaceAll(" ", "");
    expect((await call(`roster check roster.json --mark ${mark}`)).out.at(-1)).toBe("roster.json: the roster is right");
    const other = `${mark.startsWith("0") ? "1" : "0"}${mark.slice(1, 16)}`;
    expect(await call(`roster check roster.json --mark ${other}`)).toMatchObject({ exit: 1, err: [expect.stringContaining("roster-anchor-differs")] });
    expect(await call("roster check r3.json")).toMatchObject({ exit: 1, err: [expect.stringContaining("roster-officers-few")] });
    const again = await call("roster sign r3.json --key one.json --passphrase-file passphrase --out twice.json");
    expect(again).toMatchObject({ exit: 1, out: [], err: [expect.stringMatching(/roster-signed-twice: .*\(signatures\/1\)$/)] });
  }, 60_000);

  test("whoever lost a key gets a new one in the next version, by another officer; the old key is superseded and stays", async () => {
    await began();
    await person("new", "陈一", "F01");
    await done("roster renew roster.json new-card.json --by F02 --from 2026-11-01 --out n0.json");
    expect(read("n0.json")).toMatchObject({
      version: 2,
      previous: expect.stringMatching(/^[0-9a-f]{64}$/),
      signatures: [],
      people: [{ keys: [{ status: "superseded", to: "2026-11-01" }, { status: "active", from: "2026-11-01", to: "", enrolledBy: "F02" }] }, {}],
    });
    await done("roster sign n0.json --key new.json --passphrase-file passphrase --out n1.json");
    await done("roster sign n1.json --key two.json --passphrase-file passphrase --out n2.json");
    // His new key stands on no roster that was trusted before: another officer of that one would have to sign.
    expect((await call("roster check n2.json --after roster.json")).err).toEqual([expect.stringContaining("key-unknown"), expect.stringContaining("roster-officers-few")]);
    expect((await call("roster check n2.json")).exit).toBe(0);
    expect((await call("roster check n2.json --after n0.json")).exit).toBe(1);
    expect((await call("roster renew roster.json new-card.json --by F02 --revoked --out n3.json")).exit).toBe(0);
    expect(read("n3.json")).toMatchObject({ people: [{ keys: [{ status: "revoked", to: "2026-11-27" }, {}] }, {}] });
  }, 60_000);

  test("roles are given and end, and people are not mixed up", async () => {
    await began();
    await done("roster role roster.json F01 --role committee --from 2026-12-01 --out a.json");
    await done("roster end a.json F02 --role chair --from 2026-12-31 --out b.json");
    await done("roster end b.json F01 --from 2027-01-31 --out c.json");
    expect(read("c.json")).toMatchObject({
      version: 2,
      people: [{ roles: [{ role: "officer", to: "2027-01-31" }, { role: "committee", from: "2026-12-01", to: "2027-01-31" }] }, { roles: [{ role: "officer", to: "" }, { role: "chair", to: "2026-12-31" }] }],
    });
    for (const [line, code] of [
      ["roster role roster.json F01 --role officer --out x.json", "roster-role-there"],
      ["roster role roster.json F09 --role officer --out x.json", "roster-person-unknown"],
      ["roster end roster.json F01 --role chair --out x.json", "roster-role-missing"],
      ["roster end roster.json F09 --out x.json", "roster-person-unknown"],
      ["roster add roster.json one-card.json --role chair --by F02 --out x.json", "roster-person-there"],
      ["roster renew roster.json one-card.json --by F02 --out x.json", "roster-key-there"],
    ] as const) {
      expect(await call(line)).toMatchObject({ exit: 1, out: [], err: [expect.stringMatching(new RegExp(`^roster\\.json: ${code}: `))] });
    }
    await person("three", "王三", "F01");
    expect((await call("roster renew roster.json three-card.json --by F02 --out x.json")).err).toEqual([expect.stringContaining("roster-name-differs")]);
    expect(readdirSync(folder)).not.toContain("x.json");
  }, 60_000);
});

describe("keys and passphrases", () => {
  test("a key file is encrypted, this user's alone, and never written over; its card holds nothing secret", async () => {
    await person("one", "陈一", "F01");
    expect(statSync(join(folder, "one.json")).mode & 0o777).toBe(0o600);
    expect(read("one.json")).toMatchObject({ format: "servicestar.key/1", holder: { name: "陈一", staffNumber: "F01" }, madeAt: "2026-11-27T09:30:00+08:00", derivation: { iterations: 600_000 } });
    expect(Object.keys(read("one-card.json") as object)).toEqual(["format", "holder", "madeAt", "jwk"]);
    const before = readFileSync(join(folder, "one.json"), "utf8");
    const again = await call("key new --name x --staff y --passphrase-file passphrase --out one.json");
    expect(again).toMatchObject({ exit: 2, out: [], err: [expect.stringMatching(/^one\.json: file-exists: /)] });
    expect(readFileSync(join(folder, "one.json"), "utf8")).toBe(before);
  }, 60_000);

  test("at a terminal the passphrase is asked for twice, and both must be the same", async () => {
    const asked: string[] = [];
    const answering = (...answers: readonly (string | null)[]): Partial<SigningWorld> => ({ askPassphrase: (prompt) => Promise.resolve(answers[asked.push(prompt) - 1] ?? null) });
    const made = await call("key new --name 陈一 --staff F01 --out k.json", answering("correct horse battery", "correct horse battery"));
    expect([made.exit, asked]).toEqual([0, ["New passphrase (12 characters at least): ", "Once more: "]]);
    asked.length = 0;
    expect(await call("key new --name 陈一 --staff F01 --out l.json", answering("correct horse battery", "correct horse batterx"))).toMatchObject({ exit: 2, err: [expect.stringContaining("passphrase-differs")] });
    expect(await call("key new --name 陈一 --staff F01 --out l.json")).toMatchObject({ exit: 2, err: [expect.stringContaining("passphrase-missing")] });
    write("short.json", "12345678901\n");
    expect(await call("key new --name 陈一 --staff F01 --passphrase-file short.json --out l.json")).toMatchObject({ exit: 2, err: [expect.stringContaining("l.json: passphrase-short")] });
    writeFileSync(join(folder, "bytes.json"), Uint8Array.of(0xff, 0xfe, 0x00));
    expect(await call("key new --name 陈一 --staff F01 --passphrase-file bytes.json --out l.json")).toMatchObject({ exit: 2, err: [expect.stringContaining("bytes.json: passphrase-not-text")] });
    expect(readdirSync(folder)).not.toContain("l.json");
  }, 60_000);

  test("a wrong passphrase, a changed key file and a file that is none are told apart from a roster that is wrong", async () => {
    await began();
    write("wrong.json", "correct horse batterx\n");
    const sign = (roster: string, key: string, passphrase: string): Promise<Answer> => call(`roster sign ${roster} --key ${key} --passphrase-file ${passphrase} --out x.json`);
    expect(await sign("r2.json", "one.json", "wrong.json")).toMatchObject({ exit: 2, err: [expect.stringContaining("one.json: passphrase-wrong")] });
    const key = read("one.json") as { readonly holder: object };
    write("changed.json", JSON.stringify({ ...key, holder: { ...key.holder, name: "别人" } }));
    expect(await sign("r2.json", "changed.json", "passphrase")).toMatchObject({ exit: 2, err: [expect.stringContaining("changed.json: passphrase-wrong")] });
    expect(await sign("r2.json", "one-card.json", "passphrase")).toMatchObject({ exit: 2, err: [expect.stringContaining("one-card.json: format-differs")] });
    expect(await sign("missing.json", "one.json", "passphrase")).toMatchObject({ exit: 2, err: [expect.stringContaining("missing.json: file-missing")] });
    const { signatures, ...content } = read("r3.json") as { readonly signatures: readonly object[]; readonly body: object };
    write("altered.json", JSON.stringify({ ...content, issuedAt: "2026-11-28T09:30:00+08:00", signatures }));
    expect(await sign("altered.json", "two.json", "passphrase")).toMatchObject({ exit: 1, err: [expect.stringContaining("roster-signature-wrong")] });
    expect(await call("key show roster.json")).toMatchObject({ exit: 1, out: [] });
  }, 60_000);
});

test.each([
  ["key", "command-unknown"],
  ["key make", "command-unknown"],
  ["roster", "command-unknown"],
  ["key new --name a --staff b", "option-missing"],
  ["key show", "input-missing"],
  ["key show a.json b.json", "argument-unexpected"],
  ["key new --name a --staff b --out k.json --algorithm RS256", "option-value"],
  ["key new --name a --staff b --out k.json --passphrase secret", "option-unknown"],
  ["roster new --body a --name b --quorum 0 --out r.json", "option-value"],
  ["roster new --body a --name b --quorum 1 --majority half --out r.json", "option-value"],
  ["roster new --body a --name b --quorum 1 --from 2026-02-30 --out r.json", "option-value"],
  ["roster add r.json c.json --role boss --by F --out n.json", "option-value"],
  ["key new --name \u3000 --staff b --out k.json", "option-blank"],
  ["roster check r.json --mark 1234", "mark-malformed"],
  ["roster sign r.json --key --out n.json", "option-without-value"],
])("%s is a wrong call: %s", async (line, code) => {
  const answer = await call(line);
  expect([answer.exit, answer.out]).toEqual([2, []]);
  expect(answer.err.join("\n")).toContain(code);
});
