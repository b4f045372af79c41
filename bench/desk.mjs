/**
 * `npm run bench:desk [-- --rounds 15]`
 * What the assessor's desk costs in one thread, without the host: building the plan, a first check, the check after one keystroke, and a recalculation
 * of every function of ours, at 26, 100 and 400 clauses. Every round does each once; the table holds medians of processor time.
 */
import { createHash } from "node:crypto";
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { bundleParts } from "./bundle.mjs";

const { values } = parseArgs({ options: { rounds: { type: "string", default: "15" } } });
const parts = await import(await bundleParts("deskParts"));
Object.assign(globalThis, { CustomFunctions: { Error, ErrorCode: { invalidValue: "#VALUE!" } } });

const METHODS = ["all-or-nothing", "proportional", "judged"];
const FACTS = ["查阅服务网点清单和在岗人员名单", "抽查维修工单与回访录音", "现场核对工具台账和备件库存", "访谈客服人员，能说明三包规定"];

/** The built-in catalogue, or one of a hundred points in so many equal clauses. */
function catalogueOf(count) {
  const builtIn = parts.builtInCatalogue();
  const guidance = builtIn.sections.flatMap(({ indicators }) => indicators.flatMap(({ clauses }) => clauses)).map((clause) => clause.guidance);
  if (count === guidance.length) return builtIn;
  const each = count / 100;
  const titled = (text) => ({ "zh-CN": text, "en-US": text });
  return {
    ...builtIn,
    id: `bench-${count}`,
    sections: builtIn.sections.map(({ id, title, points }) => ({
      id, title, points,
      indicators: Array.from({ length: Number(points.n) / 5 }, (_, i) => ({
        id: `${id}.${i + 1}`,
        title: titled(`指标 ${id}.${i + 1}`),
        clauses: Array.from({ length: 5 * each }, (__, c) => ({
          id: `${id}.${i + 1}.${c + 1}`, title: titled(`条款 ${i + 1}.${c + 1}`), guidance: guidance[(i * 7 + c) % guidance.length],
          points: parts.fraction(1, each), method: METHODS[(i + c) % 3], excludable: c % 2 === 1, provenance: "provisional", source: "",
        })),
      })),
    })),
  };
}

function entriesOf(catalogue) {
  const text = (value) => ({ kind: "text", text: value });
  const number = (value) => ({ kind: "number", value });
  const clauses = catalogue.sections.flatMap(({ indicators }) => indicators.flatMap((indicator) => indicator.clauses));
  return new Map(
    clauses.map(({ id, method }, index) => {
      const cells = new Map([["evidence", text(`${FACTS[index % FACTS.length]}，编号 ${index + 1000}。`)], ["assessor", text(index % 2 === 0 ? "李雯" : "王建国")]]);
      if (method === "proportional") cells.set("verdict", text("抽样")).set("sampleSize", number(10 + (index % 7))).set("nonconforming", number(index % 3)).set("finding", text(`第 ${index} 项超出承诺时限`));
      else if (method === "judged") cells.set("verdict", text("评分")).set("givenScore", number(0));
      else cells.set("verdict", text("符合"));
      return [id, cells];
    }),
  );
}

const hash = { sha256: async (content) => createHash("sha256").update(content).digest("hex") };
const hashOf = (document) => hash.sha256(parts.canonicalJson(document));

async function desk(count) {
  const catalogue = catalogueOf(count);
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
