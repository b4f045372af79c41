import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { bundleParts } from "./bundle.mjs";

const SECTIONS = [
  { id: "5.1", points: 40, title: "售后服务体系" },
  { id: "5.2", points: 35, title: "商品服务" },
  { id: "5.3", points: 25, title: "顾客服务" },
];
const EVIDENCE = ["查阅服务网点清单和在岗人员名单", "抽查维修工单与回访录音", "现场核对工具台账和备件库存", "访谈客服人员，能说明三包规定", "查阅培训签到、考核结果和奖惩记录"];
const FINDING = ["偏远地区两单超出承诺时限", "一台绝缘测试仪未检定", "两名技师的电工证已过期", "未对低分问卷逐一回访"];

/** The same numbers for the same seed, on every machine. */
export function numbers(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** A catalogue of 20 indicators with so many clauses each, all of the same points. */
function catalogueOf(builtIn, clausesEach) {
  const guidance = builtIn.sections.flatMap(({ indicators }) => indicators.flatMap(({ clauses }) => clauses)).map((clause) => clause.guidance);
  const points = { n: 5n, d: BigInt(clausesEach) };
  const methods = ["all-or-nothing", "proportional", "judged"];
  return {
    ...builtIn,
    id: "bench",
    sections: SECTIONS.map((section) => ({
      id: section.id,
      title: { "zh-CN": section.title, "en-US": section.id },
      points: { n: BigInt(section.points), d: 1n },
      indicators: Array.from({ length: section.points / 5 }, (_, indicator) => ({
        id: `${section.id}.${indicator + 1}`,
        title: { "zh-CN": `${section.title}之${indicator + 1}`, "en-US": `${section.id}.${indicator + 1}` },
        clauses: Array.from({ length: clausesEach }, (__, clause) => ({
          id: `${section.id}.${indicator + 1}.${clause + 1}`,
          title: { "zh-CN": `${section.title}第 ${indicator + 1} 类第 ${clause + 1} 条`, "en-US": "Clause" },
          guidance: guidance[(indicator * clausesEach + clause) % guidance.length],
          points,
          method: methods[(indicator + clause) % 3],
          excludable: clause === clausesEach - 1,
          provenance: "provisional",
          source: "",
        })),
      })),
    })),
  };
}

function entriesOf(catalogue, random) {
  const text = (value) => ({ kind: "text", text: value });
  const number = (value) => ({ kind: "number", value });
  const clauses = catalogue.sections.flatMap(({ indicators }) => indicators.flatMap((indicator) => indicator.clauses));
  return new Map(
    clauses.map(({ id, method }) => {
      const cells = new Map([["evidence", text(`${EVIDENCE[random(EVIDENCE.length)]}，编号 ${random(9000) + 1000}。`)]]);
      if (random(6) === 0) cells.set("finding", text(`${FINDING[random(FINDING.length)]}（第 ${random(90) + 1} 项）。`));
      if (method === "proportional") {
        const size = random(30) + 5;
        cells.set("verdict", text("抽样")).set("sampleSize", number(size)).set("nonconforming", number(random(4) === 0 ? random(size) : 0));
      } else if (method === "judged") cells.set("verdict", text("评分")).set("givenScore", number(random(6) / 2));
      else cells.set("verdict", text(random(8) === 0 ? "不符合" : "符合"));
      return [id, cells];
    }),
  );
}

function notes(name, rows, random) {
  const text = (value) => ({ kind: "text", text: value });
  return {
    name, tabColor: "", showGridlines: true, columns: [], rows: [], styles: [], merges: [], tables: [], validations: [], conditionalFormats: [],
    charts: [], freezeAt: null, protection: null, print: null,
    blocks: [
      {
        at: "A1",
        cells: Array.from({ length: rows }, (_, row) => [
          { kind: "number", value: row + 1 },
          text(`受访人 ${random(900) + 100}`),
          text(EVIDENCE[random(EVIDENCE.length)]),
          { kind: "number", value: random(1000) / 10 },
        ]),
      },
    ],
  };
}

/** The sheets that hold records beside the scoresheet; a plain scoresheet goes without. */
const RECORD_SHEETS = new Set(["抽样", "整改", "证据"]);

/** A workbook as bodies without records send it: cover, scoresheet, special items, basis and two sheets of notes. */
function plain(document) {
  return {
    ...document,
    sheets: document.sheets.filter(({ name }) => !RECORD_SHEETS.has(name)),
    names: document.names.filter(({ sheet }) => !RECORD_SHEETS.has(sheet)),
  };
}

/** Writes into the folder: scoresheets of forty clauses with all sheets, plain ones of twenty, long lists, and workbooks of many sheets. */
export async function makeWorkbooks(folder, { scoresheets, rows, sheets }) {
  const { builtInCatalogue, builtInProfile, buildWorkbookPlan, writeXlsx, deflateNode } = await import(await bundleParts("codec"));
  mkdirSync(folder, { recursive: true });
  const [whole, short] = [2, 1].map((clausesEach) => catalogueOf(builtInCatalogue(), clausesEach));
  const profile = builtInProfile();
  const hashes = { catalogue: "a".repeat(64), profile: "b".repeat(64) };
  const write = (name, document) => writeFileSync(path.join(folder, name), writeXlsx(document, { deflate: deflateNode }));
  const none = { entries: [], rows: 0 };
  const records = { samplePlans: none, samples: none, sampleSizes: none, rectifications: none, evidence: none };
  const nothing = { head: new Map(), assessors: [], clauses: new Map(), deductions: [], bonuses: [], records, unplaced: [], rows: { assessors: 0, deductions: 0, bonuses: 0 } };
  const scoresheet = (catalogue, index) => {
    const random = numbers(index + 1);
    const carried = { ...nothing, head: new Map([["company", { kind: "text", text: `第 ${index + 1} 家净水设备有限公司` }]]), clauses: entriesOf(catalogue, random) };
    const plan = buildWorkbookPlan({ catalogue, profile, locale: "zh-CN", hashes, carried });
    return { ...plan, sheets: [...plan.sheets, notes("访谈记录", 60, random), notes("照片清单", 40, random)] };
  };
  for (let index = 0; index < scoresheets; index += 1) {
    const number = String(index).padStart(4, "0");
    const document = scoresheet(whole, index);
    write(`scoresheet-${number}.xlsx`, document);
    write(`plain-${number}.xlsx`, plain(scoresheet(short, index)));
    if (index === 0) writeFileSync(path.join(folder, "document.json"), JSON.stringify(document));
  }
  const random = numbers(7);
  const list = (name, count) => ({ ...notes(name, count, random) });
  const around = { locale: "zh-CN", names: [], properties: { title: "", subject: "" } };
  for (const count of rows) write(`rows-${count}.xlsx`, { ...around, sheets: [list("评分表", count)], activeSheet: "评分表" });
  for (const count of sheets) {
    write(`sheets-${count}.xlsx`, { ...around, sheets: [list("评分表", 50), ...Array.from({ length: count - 1 }, (_, sheet) => list(`表${sheet + 2}`, 50))], activeSheet: "评分表" });
  }
}
