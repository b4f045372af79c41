import { readFileSync } from "node:fs";
import { join } from "node:path";
import { TRIAGE_RULES, type Locale } from "../src/core";
import { triageTexts } from "../src/messages";

interface SignalFile {
  readonly why: Readonly<Record<Locale, string>>;
  readonly cases: readonly { readonly name: string; readonly expect: readonly { readonly path: string; readonly variant?: string }[] }[];
}

const RAISES = { high: "高风险 · high risk", medium: "中风险 · medium risk" } as const;

function texts(locale: Locale, id: string, part: string): readonly string[] {
  return Object.entries(triageTexts[locale])
    .filter(([key]) => key === `${id}.${part}` || key.startsWith(`${id}.${part}.`))
    .map(([, text]) => text);
}

function page(root: string, { id, slug, raises }: (typeof TRIAGE_RULES)[number]): string {
  const { why, cases } = JSON.parse(readFileSync(join(root, "test/golden/triage", `${id}.json`), "utf8")) as SignalFile;
  const said = (locale: Locale): readonly string[] => texts(locale, id, "problem").map((text) => `- ${text}`);
  return [
    `# ${id} ${texts("zh-CN", id, "title").join("")} · ${texts("en-US", id, "title").join("")}`,
    "",
    `Slug: \`${slug}\`. ${RAISES[raises]}.`,
    "",
    "## 中文",
    "",
    why["zh-CN"],
    "",
    ...said("zh-CN"),
    "",
    `怎么办：${texts("zh-CN", id, "mend").join("")}`,
    "",
    "## English",
    "",
    why["en-US"],
    "",
    ...said("en-US"),
    "",
    `What to do: ${texts("en-US", id, "mend").join("")}`,
    "",
    "## Cases",
    "",
    `From [\`test/golden/triage/${id}.json\`](../../test/golden/triage/${id}.json), each run as a test:`,
    "",
    ...cases.map(({ name, expect }) => `- ${name}: ${expect.length === 0 ? "nothing" : [...new Set(expect.map(({ variant }) => variant ?? "told"))].join(", ")}`),
    "",
  ].join("\n");
}

/** The pages of the signals of the bulk review, and the list of them with the rule of risk. */
export function triagePages(root: string): ReadonlyMap<string, string> {
  const list = [
    "# Signals of the bulk review · 批量复核的提示",
    "",
    "A signal says why a sheet is looked at first; it changes no figure. A sheet is at *high* risk where a signal of high risk or a failing check (other than on open clauses) is there, at *medium* risk where there is any other signal, else at *low* risk. Nothing is weighed: sheets stand by the number of reasons that make them high, then by the number of signals, then by path.",
    "",
    "提示说明为什么应当先看某份评分表，不改变任何分数。有高风险提示或“未通过”的核查（未评条款除外）为高风险，有其他提示为中风险，否则为低风险。不设权重：依次按高风险理由数、提示数和路径排列。",
    "",
    "| id | 提示 | signal | risk |",
    "| --- | --- | --- | --- |",
    ...TRIAGE_RULES.map(({ id, raises }) => `| [${id}](${id}.md) | ${texts("zh-CN", id, "title").join("")} | ${texts("en-US", id, "title").join("")} | ${RAISES[raises]} |`),
    "",
  ].join("\n");
  return new Map([["README.md", list], ...TRIAGE_RULES.map((rule) => [`${rule.id}.md`, page(root, rule)] as const)]);
}
