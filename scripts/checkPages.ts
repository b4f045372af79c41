import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CHECKS } from "../src/core";
import { checkTexts } from "../src/messages";
import { triagePages } from "./triagePages";

/** Writes `docs/checks/` and `docs/triage/`: one page a check or signal and the list of them, from the registry, the texts and the golden cases. */

const root = join(import.meta.dirname, "..");

interface CaseFile {
  readonly why: Readonly<Record<"zh-CN" | "en-US", string>>;
  readonly cases: readonly { readonly name: string; readonly expect: readonly { readonly outcome: string }[] }[];
}

const GUARDS = {
  number: "数字本身 · the number itself",
  evidence: "证据与记录 · evidence and records",
  catalogue: "评分依据 · the basis of the scores",
  workbook: "工作簿 · the workbook",
} as const;

function caseFile(id: string): CaseFile {
  return JSON.parse(readFileSync(join(root, "test/golden/checks", `${id}.json`), "utf8")) as CaseFile;
}

function problems(locale: "zh-CN" | "en-US", id: string): string[] {
  return Object.entries(checkTexts[locale])
    .filter(([key]) => key === `${id}.problem` || key.startsWith(`${id}.problem.`))
    .map(([, text]) => `- ${text}`);
}

/** The page of one check. */
function checkPage(id: string): string {
  const check = CHECKS.find((candidate) => candidate.id === id);
  if (check === undefined) {
    throw new Error(`no check ${id}`);
  }
  const { why, cases } = caseFile(id);
  const text = (locale: "zh-CN" | "en-US", part: string): string => (checkTexts[locale] as Readonly<Record<string, string>>)[`${id}.${part}`] ?? "";
  return [
    `# ${id} ${text("zh-CN", "title")} · ${text("en-US", "title")}`,
    "",
    `Slug: \`${check.slug}\`. ${GUARDS[check.guards]}.`,
    "",
    "## 中文",
    "",
    why["zh-CN"],
    "",
    ...problems("zh-CN", id),
    "",
    `怎么办：${text("zh-CN", "mend")}`,
    "",
    "## English",
    "",
    why["en-US"],
    "",
    ...problems("en-US", id),
    "",
    `What to do: ${text("en-US", "mend")}`,
    "",
    "## Cases",
    "",
    `From [\`test/golden/checks/${id}.json\`](../../test/golden/checks/${id}.json), each run as a test:`,
    "",
    ...cases.map(({ name, expect }) => `- ${name}: ${expect.length === 0 ? "nothing" : expect.map(({ outcome }) => outcome).join(", ")}`),
    "",
  ].join("\n");
}

/** The list of all checks. */
function checkList(): string {
  return [
    "# Checks · 核查",
    "",
    "Each check has a permanent id. *fail*: the result may not stand; *needs-review*: a person must look.",
    "",
    "| id | 核查 | check | guards |",
    "| --- | --- | --- | --- |",
    ...CHECKS.map(({ id, guards }) => {
      const title = `${id}.title` as keyof (typeof checkTexts)["en-US"];
      return `| [${id}](${id}.md) | ${checkTexts["zh-CN"][title]} | ${checkTexts["en-US"][title]} | ${GUARDS[guards]} |`;
    }),
    "",
  ].join("\n");
}

/** Every page by its file name. */
function checkPages(): ReadonlyMap<string, string> {
  return new Map([["README.md", checkList()], ...CHECKS.map(({ id }) => [`${id}.md`, checkPage(id)] as const)]);
}

const FOLDERS = { "docs/checks": checkPages, "docs/triage": () => triagePages(root) };
for (const [folder, pages] of Object.entries(FOLDERS)) {
  if (process.argv.includes("--check")) {
    const stale = [...pages()].filter(([name, page]) => !existsSync(join(root, folder, name)) || readFileSync(join(root, folder, name), "utf8") !== page);
    stale.forEach(([name]) => process.stderr.write(`${folder}/${name} is not what its sources say: run npx tsx scripts/checkPages.ts\n`));
    process.exitCode = stale.length === 0 ? (process.exitCode ?? 0) : 1;
  } else {
    mkdirSync(join(root, folder), { recursive: true });
    for (const [name, page] of pages()) {
      writeFileSync(join(root, folder, name), page);
    }
  }
}
