import { createHash } from "node:crypto";
import { fakeRegister, registerGrid, sortedDownBy, textAt, writtenInto, type FakeRegister } from "../../test/support/pane/fakeRegister";
import { sheetFile, type SheetCase } from "../../test/support/reviewCase";
import { decide, type SheetFile } from "../core";
import { builtInCatalogue } from "../schema";
import { ReviewControl, reviewDesk, returnNote, type DeskAction, type DeskDecisions, type DeskProgress, type DeskReading, type DeskTarget, type FileCheckOutcome, type Outcome, type ReviewDesk } from ".";

const CLEAN: Omit<SheetCase, "path"> = {
  assessors: [{ name: "张三", role: "team-leader" }],
  clauses: { "1.1.1": { status: "conforming", evidence: "e" }, "1.1.2": { status: "sampled", sampleSize: 10, nonconforming: 1, evidence: "e", finding: "10 orders, 1 unsigned" }, "2.1": { status: "judged", score: "38", evidence: "e", finding: "late" } },
};
const hashOf = (path: string): string => createHash("sha256").update(path).digest("hex");
const file = (path: string, given: Omit<SheetCase, "path"> = {}): SheetFile => sheetFile({ path, fileHash: hashOf(path), company: { name: path.replace(".xlsx", "") }, ...CLEAN, ...given });
const FILES = [file("a.xlsx"), file("b.xlsx", { clauses: { ...CLEAN.clauses, "2.1": null } }), file("c.xlsx")];
const target = (path: string): DeskTarget => ({ path, hash: hashOf(path) });
const accept: DeskAction = { kind: "accept", by: "李四", comment: "looked at" };
const NOTHING = new Map();

function world(files = FILES, kept = files): { readonly register: FakeRegister; readonly desk: ReviewDesk; readonly checks: Map<string, FileCheckOutcome> } {
  const register = fakeRegister();
  register.grid = registerGrid(files, "en-US");
  kept.forEach(({ hash, sheet }) => register.contents.set(hash, { kind: "sheet", sheet }));
  const checks = new Map<string, FileCheckOutcome>();
  const check = (bytes: Uint8Array): Promise<FileCheckOutcome> => Promise.resolve(checks.get(new TextDecoder().decode(bytes)) ?? { kind: "refused", issues: [{ code: "file-text", path: "", params: {} }] });
  return { register, checks, desk: reviewDesk({ workbook: register.workbook, fileWork: { check, write: register.write }, hash: { sha256: (text) => Promise.resolve(hashOf(text)) }, desk: register.desk }, [builtInCatalogue()]) };
}

function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) {
    throw new Error(outcome.error.code);
  }
  return outcome.value;
}

const decided = (outcome: Outcome<DeskDecisions>): Extract<DeskDecisions, { readonly kind: "decided" }> => {
  const value = valueOf(outcome);
  if (value.kind !== "decided") {
    throw new Error(value.kind);
  }
  return value;
};
const words = (outcome: Outcome<DeskDecisions>): readonly string[] =>
  decided(outcome).sheets.map((sheet) => [sheet.path, sheet.kind, ...(sheet.kind === "refused" ? sheet.blocks.map(({ code }) => code) : sheet.kind === "failed" ? [sheet.error.code] : [])].join(" "));

async function states(desk: ReviewDesk): Promise<Readonly<Record<string, string>>> {
  const reading = valueOf(await desk.read(NOTHING));
  return Object.fromEntries(reading.kind === "none" ? [] : reading.rows.map(({ subject }) => [subject.path, subject.record.state]));
}

test("a workbook without a register has nothing to decide", async () => {
  const { register, desk } = world();
  register.grid = null;
  expect(valueOf(await desk.read(NOTHING))).toEqual({ kind: "none" });
  expect(valueOf(await desk.decide([target("a.xlsx")], accept, NOTHING))).toEqual({ kind: "none" });
});

test("rows are read with what this browser keeps of their bytes, which is asked for once", async () => {
  const { register, desk } = world(FILES, FILES.slice(0, 2));
  const reading = valueOf(await desk.read(NOTHING));
  expect(reading.kind === "register" && reading.rows.map(({ company, subject }) => [company, subject.file.outcome])).toEqual(expect.arrayContaining([["a", "scored"], ["b", "incomplete"], ["c", "unread"]]));
  register.contents.clear();
  expect(valueOf(await desk.read(NOTHING))).toEqual(reading);
  expect(register.asked).toBe(2);
});

test("several sheets: each is decided for itself, what is decided is written and told, and the rest says why not", async () => {
  const { register, desk } = world();
  const outcome = await desk.decide(["a.xlsx", "b.xlsx", "c.xlsx", "gone.xlsx"].map(target), accept, NOTHING);
  expect(words(outcome)).toEqual(["a.xlsx done", "b.xlsx refused open-clauses", "c.xlsx done", "gone.xlsx gone"]);
  expect(await states(desk)).toEqual({ "a.xlsx": "accepted", "b.xlsx": "submitted", "c.xlsx": "accepted" });
  expect(register.log.slice(1).map((line) => line.slice(0, 6))).toEqual(["a", "c"].map((name) => ["2026-11-26 21:30 +08:00", "李四", name, `${name}.xlsx`, "Submitted", "Accepted"]));
  expect(decided(outcome)).toMatchObject({ log: "Review log", logFailure: null });
});

test("what is done with several is what would have been done with each", async () => {
  const { desk } = world();
  const reading = valueOf(await desk.read(NOTHING));
  const rows = reading.kind === "register" ? reading.rows : [];
  const alone = rows.map(({ subject }) => decide(subject, { ...accept, at: "2026-11-26 21:30 +08:00" }).ok);
  const together = decided(await desk.decide(rows.map(({ subject: { path, hash } }) => ({ path, hash })), accept, NOTHING));
  expect(together.sheets.map(({ kind }) => kind === "done")).toEqual(alone);
});

test("a sheet whose bytes the register tells otherwise by now is left alone", async () => {
  const { desk } = world();
  expect(words(await desk.decide([{ path: "a.xlsx", hash: hashOf("other") }], accept, NOTHING))).toEqual(["a.xlsx gone"]);
});

test("a row that somebody changes keeps none of the others from being written", async () => {
  const { register, desk } = world();
  register.failing.add("a.xlsx");
  const outcome = await desk.decide(["a.xlsx", "c.xlsx"].map(target), accept, NOTHING);
  expect(words(outcome)).toEqual(["a.xlsx failed conflict", "c.xlsx done"]);
  expect(register.log.slice(1)).toHaveLength(1);
  expect(await states(desk)).toMatchObject({ "a.xlsx": "submitted", "c.xlsx": "accepted" });
});

test("giving sheets to somebody is written and not logged", async () => {
  const { register, desk } = world();
  expect(decided(await desk.decide([target("a.xlsx")], { kind: "assign", to: "王五" }, NOTHING))).toMatchObject({ log: null, logFailure: null });
  expect(register.log).toEqual([]);
  expect(register.grid && textAt(register.grid, `V${String(rowOf(register, "a.xlsx"))}`)).toBe("王五");
});

test("a log that cannot be written is told, and the decision stands", async () => {
  const { register, desk } = world();
  register.failing.add("log");
  expect(decided(await desk.decide([target("a.xlsx")], accept, NOTHING))).toMatchObject({ log: null, logFailure: { code: "busy" } });
  expect(await states(desk)).toMatchObject({ "a.xlsx": "accepted" });
});

test("a sheet that is not kept is decided about once its file was chosen", async () => {
  const { desk } = world(FILES, []);
  expect(words(await desk.decide([target("a.xlsx")], accept, NOTHING))).toEqual(["a.xlsx refused content-unread"]);
  const [a] = FILES;
  const opened = new Map([["a.xlsx", { hash: hashOf("a.xlsx"), content: { kind: "sheet" as const, sheet: a!.sheet } }]]);
  expect(words(await desk.decide([target("a.xlsx")], accept, opened))).toEqual(["a.xlsx done"]);
});

test("a cell is the sheet that stands in its row now, by file and fingerprint together", async () => {
  const { register, desk } = world();
  const reading = valueOf(await desk.read(NOTHING));
  const rows = reading.kind === "register" ? reading.rows : [];
  const at = async (address: string) => valueOf(await desk.lineAt({ sheet: "Register", address }, rows));
  expect(await at(`A${String(rowOf(register, "b.xlsx"))}`)).toEqual({ kind: "row", target: target("b.xlsx") });
  register.grid = sortedDownBy(register.grid!, "File");
  expect(await Promise.all(["A5", "B6", "C7"].map(at))).toEqual(["c.xlsx", "b.xlsx", "a.xlsx"].map((path) => ({ kind: "row", target: target(path) })));
  register.grid = writtenInto(register.grid, [{ sheet: "Register", address: "C5", value: "b.xlsx" }]);
  expect(await at("A5")).toEqual({ kind: "unknown", file: "b.xlsx" });
  expect([await at("A4"), valueOf(await desk.lineAt({ sheet: "Findings", address: "A5" }, rows))]).toEqual([{ kind: "elsewhere" }, { kind: "elsewhere" }]);
  register.grid = writtenInto(register.grid, [{ sheet: "Register", address: "C4", value: "mine" }]);
  expect(await at("A6")).toEqual({ kind: "elsewhere" });
});

test("a register that has the same sheet twice is accepted in neither row and returned in each", async () => {
  const { register, desk } = world();
  const { grid } = register;
  register.grid = grid === null ? null : { ...grid, cells: [...grid.cells, grid.cells[rowOf(register, "a.xlsx") - grid.row - 1] ?? []] };
  const twice = [target("a.xlsx"), target("a.xlsx")];
  expect(words(await desk.decide(twice, accept, NOTHING))).toEqual(["a.xlsx refused file-duplicate", "a.xlsx refused file-duplicate"]);
  expect(words(await desk.decide([...twice, target("a.xlsx")], { ...accept, kind: "return" }, NOTHING))).toEqual(["a.xlsx done", "a.xlsx done", "a.xlsx gone"]);
  const reading = valueOf(await desk.read(NOTHING));
  expect(reading.kind === "register" && reading.rows.filter(({ subject }) => subject.path === "a.xlsx").map(({ subject }) => subject.record.state)).toEqual(["returned", "returned"]);
});

test("a large register is read piece by piece, which tells how far it is, can be held between two pieces and ends at once", async () => {
  const many = Array.from({ length: 620 }, (_, index) => file(`${String(index)}.xlsx`));
  const { register, desk } = world(many);
  const control = new ReviewControl();
  const told: DeskProgress[] = [];
  const reading = desk.read(NOTHING, control, (progress) => {
    told.push(progress);
    if (progress.done === 250) {
      control.pause();
    }
  });
  await eventually(() => control.isPaused);
  expect(register.asked).toBe(2);
  control.resume();
  expect(valueOf(await reading)).toMatchObject({ kind: "register" });
  expect(told.map(({ step, done, of }) => [step, done, of])).toEqual([["table", 0, 0], ["contents", 0, 620], ["contents", 250, 620], ["contents", 500, 620], ["comparing", 620, 620]]);
  expect(register.asked).toBe(3);

  const ended = new ReviewControl();
  const cancelled = await desk.read(NOTHING, ended, ({ step }) => {
    if (step === "comparing") {
      ended.cancel();
    }
  });
  expect(cancelled).toEqual({ ok: false, error: { code: "cancelled", params: {} } });
  const again = valueOf(await desk.read(NOTHING));
  expect(again.kind === "register" && again.rows.map(({ subject }) => subject.file.outcome).filter((outcome) => outcome !== "scored")).toEqual([]);
  desk.leave();
  expect(words(await desk.decide([target("7.xlsx")], accept, NOTHING))).toEqual(["7.xlsx done"]);
});

test("a decision is made also where its tool is left right after it", async () => {
  const { register, desk } = world();
  let go = (): void => undefined;
  register.held = new Promise((resolve) => {
    go = resolve;
  });
  const decision = desk.decide([target("a.xlsx")], accept, NOTHING);
  desk.leave();
  go();
  expect(words(await decision)).toEqual(["a.xlsx done"]);
  expect(await states(desk)).toMatchObject({ "a.xlsx": "accepted" });
});

test("readings that are asked for together do not mix", async () => {
  const { desk } = world();
  const [a] = FILES;
  const other = new Map([["a.xlsx", { hash: "other", content: { kind: "sheet" as const, sheet: a!.sheet } }]]);
  const hashes = (outcome: Outcome<DeskReading>) => { const value = valueOf(outcome); return value.kind === "register" ? value.rows.find(({ subject }) => subject.path === "a.xlsx")?.subject.file.hash : null; };
  expect((await Promise.all([desk.read(NOTHING), desk.read(other), desk.read(NOTHING)])).map(hashes)).toEqual([hashOf("a.xlsx"), "other", hashOf("a.xlsx")]);
});

test("a file that is no scoresheet is opened as what it is", async () => {
  const { desk } = world();
  const { opened, check } = valueOf(await desk.open(new TextEncoder().encode("x"), "h", new AbortController().signal));
  expect([opened.hash, opened.content.kind, check.kind]).toEqual(["h", "refused", "refused"]);
});

test("columns that are gone leave no rows, and are told", async () => {
  const { register, desk } = world();
  register.grid = writtenInto(register.grid!, [{ sheet: "Register", address: "X4", value: "mine" }]);
  expect(valueOf(await desk.read(NOTHING))).toMatchObject({ kind: "register", rows: [], issues: [{ code: "register-column-missing" }] });
});

test("a note tells the sheet's own cells, failures first, and nothing of other companies", async () => {
  const place = { sheet: "Scoresheet", address: "J8" };
  const given = file("d.xlsx");
  const finding = (check: string, outcome: "fail" | "needs-review", at: typeof place | null) => ({ check, outcome, clause: "1.1.1", params: {}, place: at });
  const subject = {
    path: "d.xlsx", hash: given.hash, engine: "e", rivals: ["z.xlsx"], risk: "high" as const, signals: [{ id: "TRG009", path: "d.xlsx", clause: "", other: "z.xlsx", params: { company: "other company" } }],
    file: { ...given, sheet: { ...given.sheet, findings: [finding("EVD001", "needs-review", null), finding("EXC001", "fail", place)] } },
    record: { state: "returned" as const, reviewer: "", comment: "see J8", mark: { by: "李四", since: "2026-11-26 21:30 +08:00", basis: { hash: given.hash, total: "", grade: "", engine: "e" } } },
  };
  const blocks = [{ code: "company-twice" as const, params: {}, clause: "", place: null, finding: null }, { code: "texts-unread" as const, params: { count: 1 }, clause: "", place, finding: null }];
  const texts = { finding: ({ check }: { check: string }) => ({ title: check, problem: "", mend: "" }), block: ({ code }: { code: string }) => ({ title: code, problem: "", mend: "" }) };
  const told = JSON.stringify(returnNote(subject, "d", blocks, texts, "en-US"));
  expect(told.indexOf("texts-unread")).toBeGreaterThan(0);
  expect(told.indexOf("EXC001")).toBeLessThan(told.indexOf("EVD001"));
  expect([told.includes("J8"), told.includes("z.xlsx"), told.includes("other company"), told.includes("company-twice")]).toEqual([true, false, false, false]);
  expect(JSON.stringify(returnNote({ ...subject, file: { path: "d.xlsx", hash: "", outcome: "unread" }, record: { ...subject.record, mark: null } }, "d", [], texts, "en-US"))).toContain("see J8");
  const { register, desk } = world();
  valueOf(await desk.writeNote(returnNote(subject, "d", [], texts, "en-US"), new AbortController().signal));
  expect(register.notes).toHaveLength(1);
});

/** Looks again after every task until it is so. */
async function eventually(isSo: () => boolean): Promise<void> {
  while (!isSo()) {
    await new Promise((resolve) => setImmediate(resolve));
  }
}

function rowOf(register: FakeRegister, path: string): number {
  const { grid } = register;
  const index = grid?.cells.findIndex((row) => row.some(({ value }) => value.kind === "text" && value.text === path)) ?? -1;
  return (grid?.row ?? 0) + index + 1;
}
