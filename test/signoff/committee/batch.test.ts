import { HostError, type CommitteeFilePorts, type FileSource, type FileStepOutcome, type Outcome } from "../../../src/application";
import { nodeSignoffFiles } from "../../../src/files";
import { bytesOf } from "../../files/support/sampleFiles";
import { makeBody, type Body } from "../../seal/support/body";
import { DECIDE, REVIEW, SUBMIT, VOTES, vote } from "../../seal/support/signing";
import { signedBook, verificationOf, type SignedBook } from "../support/signedWorkbook";
import { copyOf, evidenceOf, fileOf, looked, NEVER, roomOver, stepOn, taken, valueOf } from "./copies";

jest.setTimeout(120_000);

const FILES = 40;
let body: Body;
let books: readonly SignedBook[];

beforeAll(async () => {
  body = await makeBody();
  books = await Promise.all(["甲公司", "乙公司", "丙公司", "丁公司"].map((name) => signedBook(body, { draft: { company: { name, unifiedSocialCreditCode: "91350100M000100Y43", scope: "售后服务" } } }, [SUBMIT, REVIEW])));
});

const bookAt = (index: number): SignedBook => books[index % books.length] as SignedBook;
const kindOf = (outcome: Outcome<FileStepOutcome>): string => (outcome.ok ? outcome.value.kind : outcome.error.code);

test("forty files take a vote each; those that are bad are told by themselves, and none stops the others", async () => {
  const room = roomOver();
  const ballot = vote("member1", "grant", 120);
  const step = await Promise.all(books.map((book) => stepOn(room, body, bytesOf(book.plan), ballot)));
  const steps = Array.from({ length: FILES }, (_, index) => {
    const one = step[index % step.length] as (typeof step)[number];
    return index === 7 ? { ...one, file: fileOf(new Uint8Array([80, 75, 3, 4])) } : index === 11 ? { ...one, role: "reviewer" as const } : index === 13 ? { ...one, file: gone } : one;
  });
  const told: number[] = [];
  const outcomes = await room.takeSteps(steps, NEVER, (index) => told.push(index));
  expect(told.sort((a, b) => a - b)).toEqual(Array.from({ length: FILES }, (_, index) => index));
  expect(outcomes.map(kindOf)).toEqual(Array.from({ length: FILES }, (_, index) => ({ 7: "changed", 11: "refused-step", 13: "refused" })[index] ?? "signed"));
  for (const index of [0, 6, 39]) {
    const found = await verificationOf(copyOf(valueOf(outcomes[index] as Outcome<FileStepOutcome>)), body.roster);
    expect([found.verdict, found.signed?.company.name, found.report?.standing.votes.map(({ signer }) => signer.name)]).toEqual(["verified", bookAt(index).statement.company.name, ["王五"]]);
  }
});

test("an abort keeps what is done and gives `cancelled` for the rest", async () => {
  const room = roomOver({}, 1);
  const step = await stepOn(room, body, bytesOf(bookAt(0).plan), vote("member1", "grant", 120));
  const control = new AbortController();
  const outcomes = await room.takeSteps([step, step, step, step], control.signal, (index) => {
    if (index === 1) {
      control.abort();
    }
  });
  expect(outcomes.map(kindOf)).toEqual(["signed", "signed", "cancelled", "cancelled"]);
});

test("an agenda has a line for each file, with what it says and how it stands", async () => {
  const room = roomOver();
  const bytes = bytesOf(bookAt(1).plan);
  const lines = await room.agenda([fileOf(bytes), fileOf(new Uint8Array(9)), gone], evidenceOf(body), NEVER, () => undefined);
  const { seen, review } = await looked(room, body, bytes);
  expect(lines.map(valueOf)).toMatchObject([
    { kind: "line", seen, review, company: "乙公司", result: { grade: "four-star" }, verdict: "verified", standing: { state: "reviewed", votes: [] }, blocks: [], changes: 0, exclusions: 0, isCarriedByExclusions: false, specialDeductions: 1 },
    { kind: "refused" },
    { kind: "refused", seen: "", issues: [{ code: "file-unreadable" }] },
  ]);
  expect(review).not.toBe("");
});

test("a file that is too large is not read", async () => {
  const huge: FileSource = { size: 21 * 1024 * 1024, slice: () => ({ arrayBuffer: () => Promise.reject(new Error("it was read")) }) };
  expect(valueOf(await roomOver().look(huge, evidenceOf(body), NEVER))).toEqual({ kind: "refused", seen: "", issues: [{ code: "file-too-large", path: "", params: { limit: 20 } }] });
});

/** A file that was moved since it was chosen. */
const gone: FileSource = { size: 10, slice: () => ({ arrayBuffer: () => Promise.reject(new DOMException("gone", "NotReadableError")) }) };

const written = (change: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>): Partial<CommitteeFilePorts> => ({
  signoffFiles: { write: (bytes, writing) => {
    const copy = nodeSignoffFiles.write(bytes, writing);
    return copy.ok ? { ok: true, bytes: change(copy.bytes) } : copy;
  } },
});

test.each([
  ["is the file as it was", (): Partial<CommitteeFilePorts> => ({ signoffFiles: { write: (bytes) => ({ ok: true, bytes: new Uint8Array(bytes) }) } })],
  ["is another company's", () => written(() => new Uint8Array(bytesOf(bookAt(1).plan)))],
  ["is no workbook", () => written(() => new Uint8Array(3))],
] as const)("a copy that %s is not given out", async (_name, ports) => {
  const outcome = await taken(roomOver(ports()), body, bytesOf(bookAt(0).plan), vote("member1", "grant", 120));
  expect(outcome).toEqual({ kind: "no-copy", issues: [{ code: "signoff-copy-differs", path: "signoff", params: {} }] });
});

test("a copy with the right record and another text in an entry is not given out", async () => {
  const other = await signedBook(body, { draft: { company: { name: "甲公司", unifiedSocialCreditCode: "91350100M000100Y43", scope: "别的" } } }, [SUBMIT, REVIEW]);
  const swapped: Partial<CommitteeFilePorts> = { signoffFiles: { write: (_bytes, writing) => nodeSignoffFiles.write(bytesOf(other.plan), writing) } };
  const outcome = await taken(roomOver(swapped), body, bytesOf(bookAt(0).plan), vote("member1", "grant", 120));
  expect(outcome).toMatchObject({ kind: "no-copy", issues: [{ code: "signoff-copy-differs" }] });
});

test("a failure while it is written gives its code, and no bytes", async () => {
  const ports: Partial<CommitteeFilePorts> = { signoffFiles: { write: () => { throw new HostError("busy"); } } };
  const room = roomOver(ports);
  const step = await stepOn(room, body, bytesOf(bookAt(0).plan), vote("member1", "grant", 120));
  expect(await room.takeStep(step, NEVER)).toEqual({ ok: false, error: { code: "busy", params: {} } });
});

test("a chair decides over many files, each by its own votes", async () => {
  const room = roomOver();
  const files = [VOTES, [vote("member1", "refuse", 120), vote("member2", "refuse", 121), vote("member3", "defer", 122)], VOTES.slice(0, 2)];
  const steps = await Promise.all(files.map(async (votes) => {
    const { plan } = await signedBook(body, {}, [SUBMIT, REVIEW, ...votes]);
    return stepOn(room, body, bytesOf(plan), { ...DECIDE, step: { action: "decide", reason: "按表决" } });
  }));
  const outcomes = await room.takeSteps(steps, NEVER, () => undefined);
  const decided = outcomes.map((outcome) => {
    const value = valueOf(outcome);
    return value.kind === "signed" ? value.look.verification.outline?.standing.decision?.outcome : value.kind;
  });
  expect(decided).toEqual(["grant", "refuse", "refused-step"]);
});
