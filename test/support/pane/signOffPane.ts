import { screen, waitFor, within } from "@testing-library/react";
import { canonicalJson, rosterDocument, type Locale, type SignoffStep } from "../../../src/core";
import type { DraftStore } from "../../../src/taskpane";
import { fakeSigning, keyFileText, PASSPHRASE, PEOPLE, rosterOf, signerOf, signOffOver } from "./fakeSignOff";
import type { FakeServiceStar } from "./fakeServiceStar";
import { gridWorkbook, openGrid, type GridWorkbook } from "./gridWorkbook";
import { openTool, renderPane, type Pane } from "./renderPane";
import { signableDraft } from "./signable";

/** Cells of the workbook below that tests change. */
export const cells = { verdict: "评分表!F6", score: "评分表!I9", assessor: "评分表!O7", evidence: "评分表!L9" } as const;

export interface SignOffPaneOptions {
  readonly locale?: Locale;
  readonly drafts?: DraftStore;
  /** the workbook of an earlier pane */
  readonly book?: GridWorkbook;
  /** what stands in these cells instead */
  readonly change?: Readonly<Record<string, string | number>>;
  /** false: this browser keeps no roster */
  readonly roster?: boolean;
  readonly reviewed?: boolean;
  readonly decided?: boolean;
  readonly unprotected?: readonly string[];
  /** no workbook is open */
  readonly without?: boolean;
  readonly before?: (fake: FakeServiceStar) => void;
}

export interface SignOffPane extends Pane {
  readonly book: GridWorkbook;
  readonly grid: ReturnType<typeof openGrid>;
  /** changes a cell without the pane being told */
  readonly quietly: (cell: string, value: number) => void;
}

/** Opens the pane over a small workbook with the tool for sign-off; the names of what is pressed are Chinese or English by the locale. */
export async function openSignOff({ locale = "zh-CN", drafts, book = gridWorkbook({}, { locale, draft: signableDraft() }), change = {}, roster = true, reviewed = false, decided = false, unprotected = [], without = false, before }: SignOffPaneOptions = {}): Promise<SignOffPane> {
  const signed = await rosterOf();
  let grid: ReturnType<typeof openGrid> | undefined;
  for (const [cell, value] of Object.entries(change)) {
    book.write([writeOf(cell, value)]);
  }
  if (reviewed || decided) {
    await signThrough(book, signed, decided ? WHOLE : WHOLE.slice(0, 2));
  }
  const pane = await renderPane({ kind: "state", state: { kind: "none", blank: true } }, {
    locale,
    ...(drafts === undefined ? {} : { drafts }),
    before: (fake) => {
      if (roster) {
        fake.signing.rosters.kept = { name: "名册.json", document: canonicalJson(rosterDocument(signed)), mark: "" };
      }
      if (!without) {
        grid = openGrid(fake, book);
      }
      before?.(fake);
    },
  });
  pane.fake.signing.unprotected = unprotected;
  await openTool(pane, locale === "zh-CN" ? "签批" : "Sign-off");
  await waitFor(() => {
    if (!without && view().queryByRole("region", { name: locale === "zh-CN" ? "下一步" : "Next step" }) === null) {
      throw new Error("it was not looked at yet");
    }
  });
  if (grid === undefined && !without) {
    throw new Error("there is no grid");
  }
  return { ...pane, book, grid: grid as ReturnType<typeof openGrid>, quietly: (cell, value) => void book.write([writeOf(cell, value)]) };
}

export type WholeStep = readonly [name: string, role: "team-leader" | "reviewer" | "committee" | "chair", step: SignoffStep];
/** From an assessment to its decision. */
export const WHOLE: readonly WholeStep[] = [
  ["张三", "team-leader", { action: "submit", reason: "" }],
  ["李四", "reviewer", { action: "review", reason: "" }],
  ["王五", "committee", { action: "vote", ballot: "grant", reason: "" }],
  ["赵六", "committee", { action: "vote", ballot: "grant", reason: "" }],
  ["周八", "chair", { action: "decide", reason: "" }],
];

/** Takes these steps one after the other. */
export async function signThrough(book: GridWorkbook, roster: Awaited<ReturnType<typeof rosterOf>>, steps: readonly WholeStep[]): Promise<void> {
  const { signOff } = signOffOver(book, fakeSigning(), () => null);
  const evidence = { roster, anchors: { head: null, roster: null } };
  for (const [index, [name, role, step]] of steps.entries()) {
    const look = await signOff.look(evidence);
    if (!look.ok || look.value.kind !== "looked") {
      throw new Error(JSON.stringify(look));
    }
    const key = signerOf(name, PEOPLE.find(([other]) => other === name)?.[1] ?? "");
    const outcome = await signOff.takeStep({ ...evidence, seen: look.value.seen, step, role, key, at: `2021-01-20T09:0${String(index)}:00+08:00` });
    if (!outcome.ok || outcome.value.kind !== "signed") {
      throw new Error(JSON.stringify(outcome));
    }
  }
}

function writeOf(cell: string, value: string | number): Parameters<GridWorkbook["write"]>[0][number] {
  const [sheet = "", address = ""] = cell.split("!");
  return { sheet, address, value: value === "" ? null : value };
}

/** Changes a cell as a person in the grid does. */
export function editCell({ grid }: SignOffPane, cell: string, value: string | number): void {
  grid.edit([writeOf(cell, value)]);
}

/** The open tool. */
export const view = () => within(screen.getByRole("tabpanel"));
const one = (pane: Pane, chinese: string, english: string): string => (pane.chosen.locale === "zh-CN" ? chinese : english);

export const file = (name: string, content: string): File => new File([content], name, { type: "application/json" });

export async function chooseKey(pane: Pane, name: string, staffNumber: string): Promise<void> {
  await pane.user.upload(view().getByLabelText(one(pane, "选择密钥文件", "Choose a key file"), { selector: "input" }), file(`${name}.json`, keyFileText(name, staffNumber)));
}

export async function typePassphrase(pane: Pane, passphrase = PASSPHRASE): Promise<void> {
  const field = await view().findByLabelText(one(pane, "口令", "Passphrase"));
  await pane.user.click(field);
  await pane.user.paste(passphrase);
  await pane.user.click(view().getByRole("button", { name: one(pane, "打开密钥", "Open the key") }));
}

export async function closeKey(pane: Pane): Promise<void> {
  await pane.user.click(view().getByRole("button", { name: one(pane, "关闭密钥", "Close the key") }));
}

/** Opens that person's key, in the place of one that is open. */
export async function openKey(pane: Pane, name: string, staffNumber: string): Promise<void> {
  if (view().queryByRole("button", { name: one(pane, "关闭密钥", "Close the key") }) !== null) {
    await closeKey(pane);
  }
  await chooseKey(pane, name, staffNumber);
  await typePassphrase(pane);
  await view().findByText((text) => text.startsWith(one(pane, "密钥已打开", "Key open")) && text.includes(name));
}

/** Goes as far as the confirmation of the step that is shown, with this vote. */
export async function prepare(pane: Pane, ballot: string | null = null): Promise<void> {
  if (ballot !== null) {
    await pane.user.click(await view().findByRole("radio", { name: ballot }));
  }
  const name = one(pane, "签署…", "Sign…");
  await waitFor(() => {
    if (view().getByRole("button", { name }).getAttribute("aria-disabled") === "true") {
      throw new Error("it cannot be signed yet");
    }
  });
  await pane.user.click(view().getByRole("button", { name }));
}

export async function confirmStep(pane: Pane): Promise<void> {
  await pane.user.click(await view().findByRole("button", { name: one(pane, "签署", "Sign") }));
}

/** Opens a person's key and takes a step: null for the only one there is; with a vote and a reason where they are given. */
export async function signAs(pane: Pane, name: string, staffNumber: string, step: string | null, ballot: string | null = null, reason = ""): Promise<void> {
  await openKey(pane, name, staffNumber);
  const radio = step === null ? null : view().queryByRole("radio", { name: step });
  if (radio !== null) {
    await pane.user.click(radio);
  }
  if (reason !== "") {
    if (ballot !== null) {
      await pane.user.click(view().getByRole("radio", { name: ballot }));
    }
    await pane.user.type(view().getByLabelText(/^(理由|说明（可不填）|Reason|Remark.*)$/), reason);
  }
  await prepare(pane, ballot);
  await confirmStep(pane);
  await view().findByText((text) => text.startsWith(one(pane, "已签署并读回核验", "Signed, read back")));
}

