import { act, screen } from "@testing-library/react";
import { NO_TEXTS, type ClauseEntry, type Locale } from "../../../src/core";
import { assessment, begun, deduction, excluded, nonconforming, sampled } from "./assessments";
import type { FakeWorkbook } from "./fakeServiceStar";
import { openTab, renderPane, tab, type Pane } from "./renderPane";

const excludedWithoutReason: ClauseEntry = { ...NO_TEXTS, status: "excluded", reason: "" };
const bare = { ...nonconforming, evidence: "", finding: "" };
const TABS = { start: { "zh-CN": "新建", "en-US": "Build" }, checks: { "zh-CN": "核查", "en-US": "Checks" }, result: { "zh-CN": "结果", "en-US": "Result" } };

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

const scoring = (draft: Extract<FakeWorkbook, { kind: "scoring" }>["draft"]): FakeWorkbook => ({ kind: "scoring", draft });
const BLANK: FakeWorkbook = { kind: "state", state: { kind: "none", blank: true } };
const press = async (pane: Pane, name: RegExp): Promise<void> => {
  await pane.user.click(screen.getByRole("button", { name }));
};

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
];
