import { act, screen, within } from "@testing-library/react";
import { createHash } from "node:crypto";
import type { Locale } from "../../../src/core";
import { sheetFile, type SheetCase } from "../reviewCase";
import { assessment, deduction, excluded, nonconforming } from "./assessments";
import { checkedWorkbook } from "./fakeServiceStar";
import { registerGrid, writtenInto } from "./fakeRegister";
import type { Pane } from "./renderPane";

const NUMBERED = "2026/1.xlsx";
const BAD = "2026/3.xlsx";
const OTHER = "2026/2.xlsx";
const hashOf = (path: string): string => createHash("sha256").update(path).digest("hex");
const given = (path: string, more: Omit<SheetCase, "path"> = {}) =>
  sheetFile({
    path, fileHash: hashOf(path), company: { name: `007 ${path.charAt(5)}` }, assessors: [{ name: "—", role: "team-leader" }],
    clauses: { "1.1.1": { status: "conforming", evidence: "—" }, "1.1.2": { status: "sampled", sampleSize: 10, nonconforming: 1, evidence: "—", finding: "10: 1" }, "2.1": { status: "judged", score: "38", evidence: "—", finding: "—" } },
    ...more,
  });

/** Puts a register of three sheets into the workbook: one without a fault, one that is open, and one that the browser has kept as refused. */
function putRegister({ fake: { register } }: Pane, locale: Locale): void {
  const files = [given(NUMBERED), given(OTHER, { clauses: { "1.1.1": { status: "excluded", reason: "" }, "2.1": null } }), given(BAD)];
  register.grid = registerGrid(files, locale);
  for (const { path, hash, sheet } of files) {
    register.contents.set(hash, path === BAD ? { kind: "refused", company: "", issues: [{ code: "file-over-limit", path: "", params: { limit: 20 } }, { code: "zip-checksum", path: "xl/workbook.xml", params: {} }] } : { kind: "sheet", sheet });
  }
}

const press = (pane: Pane, name: RegExp): Promise<void> => pane.user.click(screen.getByRole("button", { name }));
const company = (path: string): string => `007 ${path.charAt(5)}`;
const SHEETS = /^共 \d+ 份评分表|^\d+ sheets/;

async function read(pane: Pane): Promise<void> {
  await press(pane, /^重新读取$|^Read again$/);
  await screen.findByRole("heading", { name: SHEETS });
}

const lookAt = async (pane: Pane, path: string): Promise<void> => {
  const line = screen.getByRole("checkbox", { name: new RegExp(`${company(path)}$`) }).closest("li");
  await pane.user.click(within(line ?? document.body).getByRole("button", { name: /^查看$|^Look at it$/ }));
};
const comment = (pane: Pane): Promise<void> => pane.user.type(screen.getByRole("textbox", { name: /^复核意见|^Comment/ }), "J8");
const sign = async (pane: Pane): Promise<void> => {
  const field = screen.getByRole("textbox", { name: /^复核人|^Reviewer/ });
  await pane.user.clear(field);
  await pane.user.type(field, "007");
};

async function edit({ fake }: Pane, change: () => void): Promise<void> {
  await act(async () => {
    change();
    fake.listeners.forEach((listener) => listener());
    await Promise.resolve();
  });
}

/** The reviewer's desk in its states, and how each is brought about once it is open. */
export const REVIEWING_VIEWS: readonly { readonly name: string; readonly then: (pane: Pane, locale: Locale) => Promise<void> }[] = [
  { name: "the reviewer's desk, no register", then: () => screen.findByText(/没有台账|no register/).then(() => undefined) },
  {
    name: "the reviewer's desk, a register being read, held",
    then: async (pane, locale) => {
      putRegister(pane, locale);
      pane.fake.register.held = new Promise(() => undefined);
      await press(pane, /^重新读取$|^Read again$/);
      await press(pane, /^暂停$|^Pause$/);
    },
  },
  {
    name: "the reviewer's desk, a reading that was cancelled",
    then: async (pane, locale) => {
      putRegister(pane, locale);
      let go = (): void => undefined;
      pane.fake.register.held = new Promise((resolve) => {
        go = resolve;
      });
      await press(pane, /^重新读取$|^Read again$/);
      await press(pane, /^取消$|^Cancel$/);
      await edit(pane, go);
      await screen.findByText(/已取消读取|was cancelled/);
    },
  },
  {
    name: "the reviewer's desk, an open sheet and what keeps it from being accepted, in a register that was typed into",
    then: async (pane, locale) => {
      putRegister(pane, locale);
      const { register } = pane.fake;
      const sheet = register.grid?.sheet ?? "";
      register.grid = register.grid === null ? null : writtenInto(register.grid, [{ sheet, address: "U5", value: locale === "zh-CN" ? "已接受" : "Accepted" }, { sheet, address: "U6", value: "—" }, { sheet, address: "U7", value: null }]);
      await read(pane);
      await lookAt(pane, OTHER);
    },
  },
  {
    name: "the reviewer's desk, a file that could not be read",
    then: async (pane, locale) => {
      putRegister(pane, locale);
      await read(pane);
      await lookAt(pane, BAD);
      await sign(pane);
      await press(pane, /^接受$|^Accept$/);
      await screen.findByText(/没有执行|: not done/);
    },
  },
  {
    name: "the reviewer's desk, several decided, one returned with its note, one not",
    then: async (pane, locale) => {
      putRegister(pane, locale);
      await read(pane);
      await sign(pane);
      await press(pane, /^选择显示的全部$|^Choose all shown$/);
      await comment(pane);
      await press(pane, /^接受$|^Accept$/);
      await screen.findByText(/^完成 1 份，未完成 2 份$|^1 done, 2 not$/);
      await press(pane, /^退回$|^Return$/);
      await screen.findByText(/^完成 2 份，未完成 0 份$|^2 done, 0 not$/);
      await lookAt(pane, OTHER);
      pane.fake.register.failing.add("log");
      await press(pane, /^重新打开$|^Open again$/);
      await screen.findByText(/没有记入|but not in the review log/);
    },
  },
  {
    name: "the reviewer's desk, a selected row that is no sheet any more",
    then: async (pane, locale) => {
      putRegister(pane, locale);
      await read(pane);
      const { register } = pane.fake;
      const sheet = register.grid?.sheet ?? "";
      await edit(pane, () => pane.fake.select({ sheet, address: "C5" }));
      await edit(pane, () => {
        register.grid = register.grid === null ? null : writtenInto(register.grid, [{ sheet, address: "C5", value: "9.xlsx" }]);
      });
      await screen.findByText(/这一行被改过|the row was changed/);
    },
  },
  {
    name: "the reviewer's desk, two sheets compared",
    then: async (pane, locale) => {
      const check = (draft: ReturnType<typeof assessment>) => ({ kind: "checked" as const, workbook: checkedWorkbook({ kind: "scoring", draft, locale }) });
      pane.fake.files.outcomes.set("one", check(assessment({ "5.2.6": excluded, "5.1.7.1": nonconforming }, { specialDeductions: [{ ...deduction, description: "—" }, { ...deduction, cause: "", clause: "", description: "" }] })));
      pane.fake.files.outcomes.set("two", check(assessment({ "5.1.2.1": null }, { bonuses: [{ reason: "" }] })));
      await pane.user.upload(screen.getByLabelText(/^选择第一份$|^Choose the first$/, { selector: "input" }), new File(["one"], "1.xlsx"));
      await pane.user.upload(screen.getByLabelText(/^选择第二份$|^Choose the second$/, { selector: "input" }), new File(["two"], "2.xlsx"));
      await screen.findByText(/个条款中有|clauses differ/);
    },
  },
];
