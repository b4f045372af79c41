import { checkInput } from "../../test/support/checkCase";
import { memoryRounds, type MemoryRounds } from "../../test/support/memoryRounds";
import { HostError, priorRoundService, type RoundOwner } from ".";
import type { KeptRound } from "../core";
import { parsePriorRound } from "../schema";

const FILE = { name: "2025.xlsx", size: 9, sha256: "0f".repeat(32), readOn: "2026-11-20" };
const owner = (name: string, assessedOn = "", unifiedSocialCreditCode = ""): RoundOwner => ({ company: { name, unifiedSocialCreditCode, scope: "" }, assessedOn });

function kept(name = "2025.xlsx", changed: Parameters<typeof checkInput>[0] = {}): KeptRound {
  const { catalogue, profile, draft, report } = checkInput(changed);
  return { round: { file: { ...FILE, name }, catalogue, profile, draft, report, sites: "" }, confirmed: ["not-earlier"] };
}

/** Another pane of the same browser. */
const pane = ({ port }: MemoryRounds) => priorRoundService(port, { readRound: (text) => Promise.resolve(parsePriorRound(text)) });

test("what one pane keeps the next one finds, for the same company and day alone", async () => {
  const memory = memoryRounds();
  expect(await pane(memory).keep(kept(), owner("Acme", "2026-11-20"))).toBe("kept");
  expect(await pane(memory).read(owner("acme ", "2026-11-20"))).toEqual({ kind: "kept", kept: kept() });
  expect(await pane(memory).read(owner("Acme", "2027-11-20"))).toEqual({ kind: "none" });
  expect(await pane(memory).read(owner("Other", "2026-11-20"))).toEqual({ kind: "none" });
});

test("it is found once the day or the credit code has been entered, and moves there", async () => {
  const memory = memoryRounds();
  await pane(memory).keep(kept(), owner("Acme"));
  const later = pane(memory);
  const now = owner("Acme", "2026-11-20", "91350100M000100Y43");
  expect(await later.read(now)).toEqual({ kind: "kept", kept: kept() });
  expect(await later.keep(kept(), now)).toBe("kept");
  expect([...memory.texts.keys()]).toEqual(["code 91350100m000100y43 2026-11-20"]);
});

test("a company that is renamed while the pane is open takes it along; another round's is left alone", async () => {
  const memory = memoryRounds();
  await pane(memory).keep(kept("2024.xlsx"), owner("Acme", "2025-11-20"));
  const open = pane(memory);
  await open.keep(kept(), owner("Acm", "2026-11-20"));
  await open.keep(kept(), owner("Acme", "2026-11-20"));
  expect([...memory.texts.keys()]).toEqual(["name acme 2025-11-20", "name acme 2026-11-20"]);
});

test("forgetting takes out what this pane shows, and nothing else", async () => {
  const memory = memoryRounds();
  await pane(memory).keep(kept(), owner("Acme", "2025-11-20"));
  const open = pane(memory);
  await open.keep(kept(), owner("Acme", "2026-11-20"));
  await open.forget();
  await open.forget();
  expect([...memory.texts.keys()]).toEqual(["name acme 2025-11-20"]);
  expect(await open.read(owner("Acme", "2026-11-20"))).toEqual({ kind: "none" });
});

test.each([["cut short", (text: unknown) => String(text).slice(0, -1)], ["of a later version", (text: unknown) => String(text).replace("prior/1", "prior/2")], ["no text at all", () => 7]])(
  "a record that is %s is told of once, and gone",
  async (_, damage) => {
    const memory = memoryRounds();
    await pane(memory).keep(kept(), owner("Acme"));
    memory.texts.set("name acme ", damage(memory.texts.get("name acme ")));
    expect(await pane(memory).read(owner("Acme", "2026-11-20"))).toEqual({ kind: "damaged" });
    expect(await pane(memory).read(owner("Acme", "2026-11-20"))).toEqual({ kind: "none" });
  },
);

test("nothing is kept without a company, in a storage that is blocked, or where it would not be read again", async () => {
  const memory = memoryRounds();
  expect(await pane(memory).keep(kept(), owner(" ", "2026-11-20"))).toBe("unnamed");
  const half = kept("2025.xlsx", { clauses: { "2.1": { status: "judged", score: "40", remark: "\uD800" } } });
  expect(await pane(memory).keep(half, owner("Acme"))).toBe("not-kept");
  memory.isOpen = false;
  expect(await pane(memory).keep(kept(), owner("Acme"))).toBe("not-kept");
  expect(memory.texts.size).toBe(0);
});

test("what is kept already is not written a second time", async () => {
  const memory = memoryRounds();
  const open = pane(memory);
  await open.keep(kept(), owner("Acme"));
  memory.isOpen = false;
  expect(await open.keep(kept(), owner("Acme"))).toBe("kept");
  expect(await open.keep(kept("other.xlsx"), owner("Acme"))).toBe("not-kept");
});

test("where nobody can look at a text this time, nothing is shown, kept or removed", async () => {
  const memory = memoryRounds();
  await pane(memory).keep(kept(), owner("Acme"));
  const [text] = memory.texts.values();
  const broken = priorRoundService(memory.port, { readRound: () => Promise.reject(new HostError("cancelled")) });
  expect(await broken.read(owner("Acme"))).toEqual({ kind: "none" });
  expect(await broken.keep(kept("other.xlsx"), owner("Acme"))).toBe("not-kept");
  expect([...memory.texts]).toEqual([["name acme ", text]]);
});
