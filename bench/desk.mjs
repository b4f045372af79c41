/**
 * `npm run bench:desk [-- --rounds 15]`
 * What the assessor's desk costs in one thread, without the host: building the plan, a first check, the check after one keystroke, and a recalculation
 * of every function of ours, at 26, 100 and 400 clauses. Every round does each once; the table holds medians of processor time.
 */
import { createHash } from "node:crypto";
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { bundleParts } from "./bundle.mjs";
import { catalogueOf, entriesOf } from "./largeStandard.mjs";

const { values } = parseArgs({ options: { rounds: { type: "string", default: "15" } } });
const parts = await import(await bundleParts("deskParts"));
Object.assign(globalThis, { CustomFunctions: { Error, ErrorCode: { invalidValue: "#VALUE!" } } });

const hash = { sha256: async (content) => createHash("sha256").update(content).digest("hex") };
const hashOf = (document) => hash.sha256(parts.canonicalJson(document));

async function desk(count) {
  const catalogue = catalogueOf(parts, count);
  const profile = parts.builtInProfile();
  const hashes = { catalogue: await hashOf(parts.catalogueDocument(catalogue)), profile: await hashOf(parts.profileDocument(profile)) };
  const request = (remark, count = 1) => {
    const clauses = entriesOf(catalogue);
    for (const cells of [...clauses.values()].slice(0, count)) cells.set("remark", { kind: "text", text: remark });
    const none = { entries: [], rows: 0 };
    const records = { samplePlans: none, samples: none, sampleSizes: none, rectifications: none, evidence: none };
    const nothing = { head: new Map(), assessors: [], deductions: [], bonuses: [], records, unplaced: [], rows: { assessors: 0, deductions: 0, bonuses: 0 } };
    return { catalogue, profile, locale: "zh-CN", hashes, carried: { ...nothing, clauses } };
  };
  // Two workbooks that differ by one entry: going from one to the other is a keystroke.
  const states = ["甲", "乙"].map((remark) => parts.gridsOfPlan(parts.buildWorkbookPlan(request(remark))));
  const { tables, names } = states[0];
  // A colleague's copy has another remark on every clause.
  const [mine, theirs] = await Promise.all(["甲", "丙"].map(async (remark) => (await parts.copyOf(parts.gridsOfPlan(parts.buildWorkbookPlan(request(remark, count))), hash)).copy));
  if (parts.mergeEntries(mine.entries, theirs.entries, null).units.filter(({ standing }) => standing === "conflict").length !== count) throw new Error("the copies do not differ in every clause");
  const [scoresheet, deductions, bonuses, clauses, rules] = [tables.get("Scoresheet"), tables.get("SpecialDeductions"), tables.get("Bonuses"), names.get("SS_Clauses"), names.get("SS_Rules")].map(parts.matrixOf);
  // Each workbook has a pane of its own.
  const pane = { ...hash };
  let turn = 0;
  const step = 0.5;
  return {
    "plan of the workbook": () => parts.buildWorkbookPlan(request("甲")),
    "first check": () => parts.checkGrids(states[0], { ...hash }),
    "check after a keystroke": () => parts.checkGrids(states[(turn += 1) % 2], pane),
    "the open workbook as a copy": () => parts.copyOf(states[0], { ...hash }),
    "two copies, a conflict on every clause": () => parts.mergeEntries(mine.entries, theirs.entries, null),
    "recalculation": () => {
      parts.total(scoresheet, deductions, bonuses, clauses, rules);
      parts.grade(scoresheet, deductions, bonuses, clauses, rules);
      parts.deductions(deductions, rules);
      for (const row of scoresheet.slice(1)) if (row[3] !== "" && row[4] !== "") parts.score(row[3], row[4], row[5], row[6], row[7], row[8], step);
    },
  };
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const COUNTS = [26, 100, 400];
const desks = await Promise.all(COUNTS.map(desk));
const times = new Map();
for (let round = -3; round < Number(values.rounds); round += 1) {
  for (const [place, work] of desks.entries()) {
    for (const [name, run] of Object.entries(work)) {
      const begun = process.cpuUsage();
      await run();
      const { user, system } = process.cpuUsage(begun);
      // The first rounds warm the program up.
      if (round >= 0) times.set(`${name} ${place}`, [...(times.get(`${name} ${place}`) ?? []), (user + system) / 1000]);
    }
  }
}

console.log(`Node ${process.version}, ${cpus().length} cores ${cpus()[0].model}, ${process.platform}; ${values.rounds} rounds; milliseconds of processor time, median (most).\n`);
console.log(`| | ${COUNTS.map((count) => `${count} clauses`).join(" | ")} | 400 : 100 |\n|---|${COUNTS.map(() => "---|").join("")}---|`);
for (const name of Object.keys(desks[0])) {
  const all = COUNTS.map((_, place) => times.get(`${name} ${place}`));
  const ratio = median(all[2].map((time, round) => time / all[1][round]));
  console.log(`| ${name} | ${all.map((one) => `${median(one).toFixed(1)} (${Math.max(...one).toFixed(1)})`).join(" | ")} | ${ratio.toFixed(1)} |`);
}
