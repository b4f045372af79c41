import { act, screen } from "@testing-library/react";
import type { FileCheckOutcome } from "../../../src/application";
import { NO_TEXTS, type ClauseEntry, type DraftAssessment, type Locale } from "../../../src/core";
import { builtInCatalogue } from "../../../src/schema";
import { assessment, begun, deduction, excluded, judged, nonconforming, sampled } from "./assessments";
import { watchDownloads } from "./downloads";
import { formulaCell, textCell, type ChangedCells } from "./fakeEntries";
import { COMMITTEE_VIEWS } from "./committeeViews";
import { REVIEWING_VIEWS } from "./reviewingViews";
import { REVIEW_VIEWS } from "./reviewViews";
import { SIGN_OFF_VIEWS } from "./signOffViews";
import { checkedWorkbook, type FakeWorkbook } from "./fakeServiceStar";
import { gridWorkbook, openGrid } from "./gridWorkbook";
import { openTab, openTool, renderPane, tab, type Pane } from "./renderPane";
import { DRAWN_SAMPLES, HASH_OF_A, PIECES, keepTexts } from "./viewContents";

const excludedWithoutReason: ClauseEntry = { ...NO_TEXTS, status: "excluded", reason: "" };
const bare = { ...nonconforming, evidence: "", finding: "" };
const TABS = {
  start: { "zh-CN": "建表", "en-US": "Start" },
  clause: { "zh-CN": "条款", "en-US": "Clause" },
  checks: { "zh-CN": "核查", "en-US": "Checks" },
  result: { "zh-CN": "结果", "en-US": "Result" },
  more: { "zh-CN": "更多", "en-US": "More" },
};

/** 5.1.2.1 with a word that is no verdict, a full-width figure and a formula. */
const FAULTY: ChangedCells = new Map([["5.1.2.1", new Map([["verdict", textCell("—")], ["sampleSize", textCell("９")], ["nonconforming", formulaCell("=1+1", 2)]])]]);

/** A view of the pane in one of its states, and how to bring it about. */
export interface View {
  readonly name: string;
  readonly show: (locale: Locale) => Promise<Pane>;
}

function view(name: string, workbook: FakeWorkbook, tabName: keyof typeof TABS, then: (pane: Pane, locale: Locale) => Promise<void> | void = () => undefined): View {
  return {
    name,
    show: async (locale) => {
      const pane = await renderPane(workbook.kind === "scoring" ? { ...workbook, locale } : workbook, { locale });
      if (tab(TABS[tabName][locale]).getAttribute("aria-selected") !== "true") {
        await openTab(pane, TABS[tabName][locale]);
      }
      await then(pane, locale);
      return pane;
    },
  };
}

const scoring = (draft: DraftAssessment): Extract<FakeWorkbook, { kind: "scoring" }> => ({ kind: "scoring", draft });
const BLANK: FakeWorkbook = { kind: "state", state: { kind: "none", blank: true } };
const press = async (pane: Pane, name: RegExp): Promise<void> => {
  await pane.user.click(screen.getByRole("button", { name }));
};

/** Has a file checked that gives this. */
const tool = (name: RegExp, then: (pane: Pane, locale: Locale) => Promise<void> | void = () => undefined) => async (pane: Pane, locale: Locale): Promise<void> => {
  await press(pane, name);
  await then(pane, locale);
};
const BANK = /^扣分用语库|^Findings bank/;
const CHECK_FILE = /^核查文件|^Check a file/;
const LAST_ROUND = /^选择上一轮的文件$|^Choose the last round/;
const REPORT = /^评价报告|^Evaluation report/;
const REVIEW = /^批量复核|^Bulk review/;
const SAVE_COPY = /^另存副本|^Save a copy/;
/** Selects the row of a clause in the grid. */
const select = async (pane: Pane, locale: Locale, row: number): Promise<void> => {
  await act(async () => {
    pane.fake.select({ sheet: locale === "zh-CN" ? "评分表" : "Scoresheet", address: `L${String(row)}` });
    await Promise.resolve();
  });
};
const fileThatGives = (outcome: (locale: Locale) => FileCheckOutcome) => async (pane: Pane, locale: Locale): Promise<void> => {
  pane.fake.files.outcomes.set("a file", outcome(locale));
  await pane.user.upload(screen.getByLabelText(/选择文件|Choose a file/, { selector: "input" }), new File(["a file"], "1.xlsx"));
  await screen.findByRole("button", { name: /返回当前工作簿|Back to the open workbook/ });
};
const scored = (draft: DraftAssessment) => fileThatGives((locale) => ({ kind: "checked", workbook: checkedWorkbook({ kind: "scoring", draft, locale }) }));

/** The clause view on 5.1.2.1 of a real workbook in memory, with these cells on its sheet of samples. */
function sampling(name: string, cells: Readonly<Record<string, string | number>>, then: (pane: Pane) => Promise<void> = () => Promise.resolve()): View {
  return {
    name,
    show: async (locale) => {
      const sheet = locale === "zh-CN" ? "抽样" : "Sampling";
      const book = gridWorkbook(Object.fromEntries(Object.entries(cells).map(([at, content]) => [`${sheet}${at}`, content])), { locale, catalogue: builtInCatalogue() });
      const pane = await renderPane(BLANK, { locale, before: (fake) => void openGrid(fake, book) });
      await openTab(pane, TABS.clause[locale]);
      await select(pane, locale, 8);
      await screen.findByRole("region", { name: locale === "zh-CN" ? "抽样" : "Sampling" });
      await then(pane);
      return pane;
    },
  };
}

/** The clause view on 5.1.1.1 of a real workbook in memory, with these pieces of evidence. */
function evidence(name: string, rows: readonly Readonly<Record<string, string | number>>[], then: (pane: Pane) => Promise<void> = () => Promise.resolve()): View {
  return {
    name,
    show: async (locale) => {
      const [sheet, file, title] = locale === "zh-CN" ? ["证据", "文件", "证据登记"] as const : ["Evidence", "File", "Register of evidence"] as const;
      const filled = rows.flatMap((row, index) => Object.entries({ B: "5.1.1.1", C: file, ...row }).map(([column, content]) => [`${sheet}!${column}${String(index + 6)}`, content] as const));
      const book = gridWorkbook(Object.fromEntries(filled), { locale, catalogue: builtInCatalogue() });
      const pane = await renderPane(BLANK, { locale, before: (fake) => void openGrid(fake, book) });
      await openTab(pane, TABS.clause[locale]);
      await select(pane, locale, 6);
      await screen.findByRole("region", { name: title });
      await then(pane);
      return pane;
    },
  };
}

/** Every view in every state that looks different. */
export const VIEWS: readonly View[] = [
  view("start", BLANK, "start"),
  view("start, an unfinished build", { kind: "state", state: { kind: "unfinished", template: "1" } }, "start"),
  view("start, building", BLANK, "start", async (pane) => {
    const build = pane.fake.pauseBuild();
    await press(pane, /生成评分工作簿|Build the scoring/);
    act(() => build.report({ step: "formats", done: 3, of: 9 }));
  }),
  view("start, built", BLANK, "start", async (pane) => {
    await press(pane, /生成评分工作簿|Build the scoring/);
    await screen.findByText(/评分工作簿已就绪|scoring workbook is ready/);
  }),
  view("start, a workbook is there", scoring(begun(8)), "start", async (pane) => {
    await press(pane, /补全评分工作簿|Restore the scoring/);
    await screen.findByText(/已有评分工作簿|There is a scoring workbook/);
  }),
  view("start, from last round's file", BLANK, "start", async (pane, locale) => {
    pane.fake.files.outcomes.set("a file", { kind: "checked", workbook: checkedWorkbook({ kind: "scoring", draft: { ...assessment({ "5.1.2.1": sampled(9, 2) }), company: { name: "2025", unifiedSocialCreditCode: "", scope: "" } }, locale }) });
    await pane.user.upload(screen.getByLabelText(LAST_ROUND, { selector: "input" }), new File(["a file"], "1.xlsx"));
    await pane.user.click(await screen.findByRole("button", { name: /^填入企业信息|^Fill in the company/ }));
  }),
  view("start, last round's file refused", BLANK, "start", async (pane) => {
    await pane.user.upload(screen.getByLabelText(LAST_ROUND, { selector: "input" }), new File(["another"], "1.xlsx"));
    await screen.findByText(/不能作为上一轮|cannot be the last round/);
  }),
  view("start, a build that failed and a file that was refused", BLANK, "start", async (pane) => {
    pane.fake.failNext("build", { code: "protected", params: { hostCode: "AccessDenied" } });
    await press(pane, /生成评分工作簿|Build the scoring/);
    await pane.user.upload(screen.getByLabelText(/从文件选择条款目录|Catalogue from a file/, { selector: "input" }), new File(['{"format":"x"}'], "1.json"));
    await screen.findByText(/未采用文件|was not taken/);
  }),
  view("checks, nothing of ours", BLANK, "checks"),
  view("checks, an unreadable basis", {
    kind: "unreadable",
    outcome: { kind: "unreadable", issues: [{ code: "json-invalid", path: "", params: { line: 3, column: 14 } }] },
  }, "checks"),
  view("checks, refused", scoring(assessment({ "5.1.2.1": sampled(9, 12) }, { bonuses: [{ reason: "" }, { reason: "1" }] })), "checks"),
  view("checks, of every group", scoring(assessment(
    { "5.1.1.1": null, "5.1.7.1": bare, "5.2.4": excludedWithoutReason },
    { specialDeductions: [{ ...deduction, description: "" }], assessedOn: "" },
  )), "checks"),
  view("result, complete", scoring(assessment({ "5.1.2.1": sampled(9, 2), "5.2.6": excluded }, { specialDeductions: [deduction] })), "result", async (pane) => {
    await pane.user.click(screen.getByRole("switch"));
  }),
  view("report, made from an own template", scoring(assessment()), "more", tool(REPORT, async (pane) => {
    watchDownloads();
    await pane.user.upload(screen.getByLabelText(/选用本机构模板|Use an own template/, { selector: "input" }), new File(["PK"], "2026-0001-0002-0003-0004-0005-0006-0007-0008.docx"));
    await pane.user.click(screen.getByRole("button", { name: /生成报告|Make the report/ }));
    await screen.findByText(/已交给浏览器下载|handed to the browser/);
  })),
  view("bank, blocked, with an entry that is edited and one that is deleted", scoring(assessment()), "more", async (pane) => {
    await keepTexts(pane, true);
    await press(pane, BANK);
    await pane.user.click(screen.getAllByRole("button", { name: /^删除 |^Delete / })[0] as HTMLElement);
    await pane.user.click(screen.getAllByRole("button", { name: /^编辑 |^Edit / })[0] as HTMLElement);
    pane.fake.bank.isOpen = false;
    await press(pane, /^保存$|^Save$/);
    await pane.user.click(screen.getAllByRole("button", { name: /^编辑 |^Edit / })[0] as HTMLElement);
  }),
  view("bank, an import that differs", scoring(assessment()), "more", async (pane) => {
    await keepTexts(pane);
    await press(pane, BANK);
    const entries = [{ id: "a", catalogue: "gbt-27922-2011", clause: "5.1.1.1", text: { any: "—" }, loss: null }];
    const file = new File([JSON.stringify({ format: "servicestar.bank/1", id: "x", entries })], "1.json");
    await pane.user.upload(screen.getByLabelText(/^导入$|^Import$/, { selector: "input" }), file);
    await screen.findByRole("button", { name: /不导入|Do not import/ });
  }),
  view("bank, empty, and a file that was refused", BLANK, "more", async (pane) => {
    await press(pane, BANK);
    await pane.user.upload(screen.getByLabelText(/^导入$|^Import$/, { selector: "input" }), new File(['{"format":"x"}'], "1.json"));
    await screen.findByText(/未导入|was not imported/);
  }),
  view("clause, texts of the bank", scoring(assessment({ "5.1.1.1": null })), "clause", async (pane, locale) => {
    await keepTexts(pane);
    await select(pane, locale, 6);
    const field = screen.getByRole("textbox", { name: /不符合事实|^Finding$/ });
    await pane.user.clear(field);
    await pane.user.type(field, "4{ArrowDown}");
  }),
  view("clause, what a text of the bank costs", scoring(assessment({ "5.1.1.1": null })), "clause", async (pane, locale) => {
    await keepTexts(pane);
    await select(pane, locale, 6);
    const field = screen.getByRole("textbox", { name: /不符合事实|^Finding$/ });
    await pane.user.clear(field);
    await pane.user.type(field, "4{ArrowDown}{Enter}");
    await screen.findByRole("group", { name: /用语库：|Findings bank: / });
  }),
  view("report, refused", scoring(assessment()), "more", tool(REPORT, async (pane) => {
    pane.fake.files.report = {
      kind: "refused",
      issues: [
        { code: "template-placeholder-unknown", path: "word/document.xml", params: { part: "word/document.xml", tag: "x", list: "" } },
        { code: "report-left-out", path: "clauses/finding", params: { field: "clauses/finding", alias: "各条款/不符合事实", count: 7, first: "5.1.2.1" } },
      ],
    };
    await pane.user.click(screen.getByRole("button", { name: /生成报告|Make the report/ }));
    await screen.findByText(/没有给出报告|No report was given out/);
  })),
  view("report, clauses open", scoring(begun(12)), "more", tool(REPORT, async (pane) => {
    await pane.user.click(screen.getByRole("button", { name: /生成报告|Make the report/ }));
    await screen.findByText(/没有给出报告|No report was given out/);
  })),
  view("result, figures unfolded", scoring(assessment({ "5.1.2.1": sampled(9, 2), "5.2.6": excluded }, { specialDeductions: [deduction] })), "result", async (pane) => {
    for (const figure of screen.getAllByRole("button").filter(({ title }) => /^(计算过程|How it came about)$/.test(title)).slice(0, 6)) {
      await pane.user.click(figure);
    }
  }),
  view("result, what would change the grade", scoring(assessment({ "5.1.2.1": sampled(9, 2), "5.2.6": excluded, "5.1.2.2": nonconforming }, { specialDeductions: [deduction] })), "result", async (pane) => {
    await press(pane, /^(显示|Show)$/);
    await pane.user.selectOptions(screen.getByRole("combobox", { name: /^(条款|Clause)$/ }), "5.1.2.1");
    await pane.user.selectOptions(screen.getByRole("combobox", { name: /^(改为|Change to)$/ }), "sampled");
    await press(pane, /^(特别扣分项增加一项|Special deductions: one more)$/);
    await press(pane, /^(试改此条款|Try on this clause)$/);
  }),
  view("result, a sandbox that cannot be scored", scoring(assessment()), "result", async (pane) => {
    await press(pane, /^(显示|Show)$/);
    await pane.user.selectOptions(screen.getByRole("combobox", { name: /^(条款|Clause)$/ }), "5.3.1");
    await pane.user.selectOptions(screen.getByRole("combobox", { name: /^(改为|Change to)$/ }), "judged");
    await pane.user.type(screen.getByRole("textbox"), "99");
    await press(pane, /^(试改此条款|Try on this clause)$/);
  }),
  view("result, not qualified", scoring(assessment({}, { specialDeductions: Array.from({ length: 5 }, () => deduction) })), "result"),
  view("result, open", scoring(begun(12)), "result"),
  view("result, refused", scoring(assessment({ "5.1.2.1": sampled(9, 12) })), "result"),
  view("a write-back that restored cells", scoring(assessment()), "result", async (pane) => {
    pane.fake.broken.restored = [{ sheet: "汇总", address: "C3" }];
    await press(pane, /写回结果|Write back/);
    await screen.findByText(/已恢复 1 个|put back: 1/);
  }),
  view("a host that is busy", scoring(assessment()), "result", async (pane) => {
    pane.fake.failNext("check", { code: "lost", params: { hostCode: "RequestAborted" } });
    await pane.edit(scoring(assessment()));
  }),
  view("clause, nothing of ours", BLANK, "clause"),
  view("clause, open", scoring(begun(2)), "clause"),
  view("clause, with lost points and without a word on them", scoring(assessment({ "5.1.7.1": bare })), "clause", (pane, locale) => select(pane, locale, 21)),
  view("clause, sampled, with the keys", scoring(assessment({ "5.1.2.1": sampled(9, 2) })), "clause", async (pane, locale) => {
    await select(pane, locale, 8);
    await press(pane, /^按键$|^Keys$/);
  }),
  view("clause, with faults in its cells", { ...scoring(assessment()), cells: FAULTY }, "clause", (pane, locale) => select(pane, locale, 8)),
  view("clause, excluded", scoring(assessment({ "5.2.6": excluded })), "clause", (pane, locale) => select(pane, locale, 30)),
  view("clause, not written", scoring(assessment({ "5.2.1": judged("5.5") })), "clause", async (pane, locale) => {
    await select(pane, locale, 25);
    const field = screen.getByRole("textbox", { name: /评定分|Given score/ });
    await pane.user.clear(field);
    await pane.user.type(field, "5.3{Enter}");
    pane.fake.failNext("writeEntries", { code: "protected", params: { hostCode: "LockedCell" } });
    await press(pane, /^不符合|^Nonconforming/);
    await screen.findByText(/没有写入|Not written/);
  }),
  view("clause, no row", scoring(assessment()), "clause", async (pane, locale) => {
    await select(pane, locale, 8);
    await pane.edit({ ...scoring(assessment()), locale, lost: ["5.1.2.1"] });
  }),
  sampling("clause, samples to be drawn", {}, async (pane) => {
    await press(pane, /^抽取样本$|^Draw$/);
    await screen.findAllByText(/请填写整数|Enter a whole number/);
    await press(pane, /^机构样本数表|^The body's sample sizes/);
    await press(pane, /^加一行|^Add a row/);
  }),
  sampling("clause, samples drawn, some with results", DRAWN_SAMPLES),
  sampling("clause, samples to be drawn again, and a number that was changed", { ...DRAWN_SAMPLES, "!C30": 10, "!K6": 51, "!L6": 13, "!K7": 1, "!L7": 5 }, async (pane) => {
    await press(pane, /^抽样方案|^Sampling plan/);
    await press(pane, /^重新抽取|^Draw again/);
    await screen.findByText(/已有核查结果|There are results/);
    await press(pane, /^机构样本数表|^The body's sample sizes/);
  }),
  evidence("clause, no evidence, one to be typed", [], async (pane) => {
    await press(pane, /^添加网页$|^Add a web page$/);
  }),
  evidence("clause, evidence, one to be removed, one that is registered already", PIECES, async (pane) => {
    pane.fake.files.unhashable.set(3, "too-large");
    await press(pane, /^移除 E1$|^Remove E1$/);
    await press(pane, /^修改 E1$|^Edit E1$/);
    await pane.user.upload(screen.getByLabelText(/^添加文件$|^Add files$/, { selector: "input" }), [new File(["abc"], "12.xlsx")]);
    await screen.findByText(/没有登记|Not registered/);
  }),
  evidence("more, evidence looked up in a folder", [
    { A: "E1", E: "1/1.docx", G: HASH_OF_A, H: 1 },
    { A: "E2", E: "2.docx", G: "ab".repeat(32), H: 2 },
    { A: "E3", E: "3.docx", G: "cd".repeat(32), H: 3 },
    { A: "E4", E: "4.docx" },
  ], async (pane) => {
    await openTool(pane, pane.chosen.locale === "zh-CN" ? "证据核查" : "Evidence check");
    const files = [["9/1.docx", "a"], ["2.docx", "xy"], ["4.docx", "d"], ["5.docx", "12345"]].map(([path = "", content = ""]) => {
      const file = new File([content], path.split("/").at(-1) ?? "");
      Object.defineProperty(file, "webkitRelativePath", { value: `2026/${path}` });
      return file;
    });
    await pane.user.upload(screen.getByLabelText(/^选择证据文件夹$|^Pick the evidence folder$/, { selector: "input" }), files);
    await screen.findByText(/^已移动：1$|^Moved: 1$/);
  }),
  {
    name: "rectification, some of it listed, one scored again",
    show: async (locale) => {
      const [sheet, special, marks] = locale === "zh-CN" ? ["评分表", "特别项", "整改"] : ["Scoresheet", "Special items", "Rectification"];
      const cells = {
        [`${sheet}!F6`]: locale === "zh-CN" ? "不符合" : "Nonconforming", [`${sheet}!F8`]: locale === "zh-CN" ? "抽样" : "Sampled", [`${sheet}!G8`]: 9, [`${sheet}!H8`]: 2,
        [`${special}!D7`]: "—", [`${special}!H7`]: "2026-11-30", [`${marks}!B6`]: "5.1.1.1", [`${marks}!L6`]: 2,
      };
      const pane = await renderPane(BLANK, { locale, today: "2026-12-01", before: (fake) => void openGrid(fake, gridWorkbook(cells, { locale, catalogue: builtInCatalogue() })) });
      await openTab(pane, TABS.more[locale]);
      await press(pane, /^整改|^Rectification/);
      for (const unfold of await screen.findAllByRole("button", { name: /^填写整改|^Enter rectification/ })) {
        await pane.user.click(unfold);
      }
      return pane;
    },
  },
  {
    name: "the last round, compared and beside a clause",
    show: async (locale) => {
      const [sheet, bad, good] = locale === "zh-CN" ? ["评分表", "不符合", "符合"] : ["Scoresheet", "Nonconforming", "Conforming"];
      const book = gridWorkbook({ [`${sheet}!F6`]: bad, [`${sheet}!F8`]: good }, { locale, catalogue: builtInCatalogue() });
      const prior = gridWorkbook({ [`${sheet}!F6`]: good, [`${sheet}!L6`]: "—", [`${sheet}!P6`]: "—" }, { locale, catalogue: builtInCatalogue() });
      const workbook = await prior.check();
      const pane = await renderPane(BLANK, {
        locale,
        before: (fake) => {
          openGrid(fake, book);
          fake.files.outcomes.set("a file", { kind: "checked", workbook });
        },
      });
      await openTab(pane, TABS.more[locale]);
      await press(pane, /^与上一轮|^Differences to/);
      await pane.user.upload(screen.getByLabelText(LAST_ROUND, { selector: "input" }), new File(["a file"], "1.xlsx"));
      await screen.findByRole("table", { name: /两轮结果对照|Results of both/ });
      await openTab(pane, TABS.clause[locale]);
      await select(pane, locale, 6);
      await openTab(pane, TABS.more[locale]);
      return pane;
    },
  },
  view("rectification, nothing open", BLANK, "more", tool(/^整改|^Rectification/)),
  view("the palette", scoring(begun(20)), "result", async (pane) => {
    await press(pane, /^跳转与命令|^Jump and commands/);
    await pane.user.keyboard("5.1.2");
  }),
  view("the palette, without a match", BLANK, "start", async (pane) => {
    await press(pane, /^跳转与命令|^Jump and commands/);
    await pane.user.keyboard("9.9.9");
  }),
  view("more", BLANK, "more"),
  view("files, nothing open", BLANK, "more", tool(CHECK_FILE)),
  view("files, one being checked", scoring(begun(8)), "more", tool(CHECK_FILE, async (pane) => {
    pane.fake.files.pause();
    await pane.user.upload(screen.getByLabelText(/选择文件|Choose a file/, { selector: "input" }), new File(["a file"], "1.xlsx"));
    await screen.findByText(/正在核查|Checking/);
  })),
  view("files, a copy written from the entries", scoring(assessment()), "more", tool(SAVE_COPY, async (pane) => {
    watchDownloads();
    pane.fake.files.copy = { kind: "copied", bytes: new Uint8Array(4), from: "entries" };
    await pane.user.click(screen.getByRole("button", { name: /另存为文件|Save a copy/ }));
    await screen.findByText(/重新写成|wrote the copy/);
  })),
  view("files, a copy that failed", scoring(assessment()), "more", tool(SAVE_COPY, async (pane) => {
    pane.fake.failNext("saveCopy", { code: "no-permission", params: { hostCode: "7000" } });
    await pane.user.click(screen.getByRole("button", { name: /另存为文件|Save a copy/ }));
    await screen.findByText(/没有另存|No copy was saved/);
  })),
  ...REVIEWING_VIEWS.map(({ name, then }) => view(name, BLANK, "more", tool(/^复核与决定|^Decide on sheets/, then))),
  ...SIGN_OFF_VIEWS,
  ...COMMITTEE_VIEWS,
  ...REVIEW_VIEWS.map(({ name, then }) => view(name, BLANK, "more", tool(REVIEW, then))),
  view("a file, scored", scoring(assessment()), "more", tool(CHECK_FILE, scored(assessment({ "5.1.2.1": sampled(9, 2), "5.1.7.1": bare }, { specialDeductions: [deduction] })))),
  view("a file, its checks", BLANK, "more", tool(CHECK_FILE, async (pane, locale) => {
    await scored(begun(20))(pane, locale);
    await openTab(pane, TABS.checks[locale]);
  })),
  view("a file, not accepted", scoring(begun(8)), "more", tool(CHECK_FILE, fileThatGives((locale) => ({
    kind: "refused",
    issues: [
      { code: "cell-two-values", path: "xl/worksheets/sheet2.xml", params: {}, place: { sheet: locale === "zh-CN" ? "评分表" : "Scoresheet", address: "G12" } },
      { code: "zip-checksum", path: "xl/workbook.xml", params: {} },
      { code: "file-over-limit", path: "", params: { limit: 20 } },
    ],
  })))),
  view("a file with an unreadable basis", BLANK, "more", tool(CHECK_FILE, fileThatGives(() => ({
    kind: "unreadable",
    issues: [{ code: "json-invalid", path: "", params: { line: 3, column: 14 } }],
  })))),
];
