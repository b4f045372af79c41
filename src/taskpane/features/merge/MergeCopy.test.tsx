import { screen, within } from "@testing-library/react";
import { NO_TEXTS, type DraftAssessment } from "../../../core";
import { assessment, begun } from "../../../../test/support/pane/assessments";
import { comparedCopies, copyOf } from "../../../../test/support/pane/copies";
import type { FakeServiceStar } from "../../../../test/support/pane/fakeServiceStar";
import { memoryDrafts } from "../../../../test/support/pane/memoryDrafts";
import { openTool, renderPane, type Pane } from "../../../../test/support/pane/renderPane";
import type { DraftStore } from "../..";
import type { CopyDoubt } from "../../../application";

const view = () => within(screen.getByRole("region", { name: "Compare and merge a copy" }).parentElement ?? document.body);
const button = (name: string): HTMLElement => view().getByRole("button", { name });

/** Clause 5.1.1.1 as two people see it. */
function mine(): DraftAssessment {
  return assessment({ "5.1.1.1": { ...NO_TEXTS, status: "conforming", assessor: "李明", remark: "mine" }, "5.1.1.2": null });
}
function theirs(): DraftAssessment {
  return assessment({ "5.1.1.1": { ...NO_TEXTS, status: "nonconforming", assessor: "王敏", remark: "theirs" } });
}

function answers(fake: FakeServiceStar, doubts: readonly CopyDoubt[] = []): void {
  const other = copyOf(theirs());
  fake.copies.readings.set("theirs", { kind: "copy", copy: other });
  fake.copies.readings.set("base", { kind: "copy", copy: copyOf(begun(0)) });
  fake.copies.comparison = { kind: "compared", compared: comparedCopies(copyOf(mine()), other, null, doubts) };
  fake.copies.outcome = { kind: "merged", cells: 7, steps: 1, protocol: { sheet: "合并记录", lines: 3 } };
}

async function openMerge(before: (fake: FakeServiceStar) => void = answers, drafts?: DraftStore): Promise<Pane> {
  const pane = await renderPane({ kind: "scoring", draft: mine() }, { locale: "en-US", before, ...(drafts === undefined ? {} : { drafts }) });
  await openTool(pane, "Compare and merge a copy");
  return pane;
}
async function choose({ user }: Pane, label: string, content: string, name = `${content}.xlsx`): Promise<void> {
  await user.upload(view().getByLabelText(label, { selector: "input" }), new File([content], name));
}
const chooseTheirs = (pane: Pane, content = "theirs"): Promise<void> => choose(pane, "Choose the other copy", content);

test("what differs is counted and listed, and conflicts stand side by side with who said what", async () => {
  const pane = await openMerge();
  await chooseTheirs(pane);
  expect(await view().findByText("Compared with theirs.xlsx")).toBeInTheDocument();
  expect(view().getByText("Different on both sides, to be decided: 3, decided: 0")).toBeInTheDocument();
  const [verdict] = view().getAllByRole("listitem").filter((item) => within(item).queryByRole("radiogroup") !== null);
  expect(verdict).toHaveTextContent(/^5\.1\.1\.1 .* · VerdictThis copy \(李明\)ConformingOther copy \(王敏\)Nonconforming/);
  await pane.user.click(view().getByText(/^What will be taken \(/));
  expect(view().getByText("To be taken from the other copy: 3")).toBeInTheDocument();
  expect(pane.fake.copies.merged).toEqual([]);
});

test("each conflict is decided by itself, texts may be kept from both, and what was decided is merged in one go", async () => {
  const pane = await openMerge();
  await chooseTheirs(pane);
  await view().findByText("Compared with theirs.xlsx");
  const group = (column: string) => within(view().getByRole("radiogroup", { name: new RegExp(`· ${column}: which one stays`) }));
  expect(group("Verdict").queryByRole("radio", { name: "Both" })).not.toBeInTheDocument();
  await pane.user.click(group("Verdict").getByRole("radio", { name: "Other copy" }));
  await pane.user.click(group("Remark").getByRole("radio", { name: "Both" }));
  expect(view().getByText("Different on both sides, to be decided: 3, decided: 2")).toBeInTheDocument();
  await pane.user.click(button("Merge into the open workbook"));
  expect(await view().findByText("Merged")).toBeInTheDocument();
  expect(pane.fake.copies.merged.map(({ decisions, note }) => [[...decisions], note])).toEqual([
    [
      [["clause:5.1.1.1:verdict", "theirs"], ["clause:5.1.1.1:remark", "both"]],
      { mergedOn: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/), source: "theirs.xlsx" },
    ],
  ]);
  expect(view().getByText("Cells written: 7. One undo takes them back.")).toBeInTheDocument();
  expect(view().getByText("Not decided: 1. This copy's entries stay there.")).toBeInTheDocument();
  await pane.user.click(button("Show the merge record"));
  expect(pane.fake.visited).toEqual([{ sheet: "合并记录", address: "A1" }]);
});

test("many parts, and a merge that left nothing out, are said", async () => {
  const pane = await openMerge((fake) => {
    answers(fake);
    fake.copies.outcome = { kind: "merged", cells: 9000, steps: 2, protocol: null };
  });
  await chooseTheirs(pane);
  await pane.user.click(await view().findByRole("button", { name: "Merge into the open workbook" }));
  expect(await view().findByText("Cells written: 9000. As there are many, they were written in 2 parts, and it takes 2 undos.")).toBeInTheDocument();
  expect(view().getByText("Everything of both copies is kept; nothing was left out.")).toBeInTheDocument();
});

test("another company has to be confirmed first", async () => {
  const pane = await openMerge((fake) => answers(fake, [{ kind: "company", of: "theirs", mine: "甲", other: "乙" }, { kind: "date", of: "base", mine: "2026-11-20", other: "2025-11-20" }]));
  await chooseTheirs(pane);
  expect(await view().findByText("Company: “甲” in the open workbook, “乙” in the other copy.")).toBeInTheDocument();
  expect(view().getByText("Date of assessment: “2026-11-20” in the open workbook, “2025-11-20” in the common base.")).toBeInTheDocument();
  await pane.user.click(button("Merge into the open workbook"));
  expect(pane.fake.copies.merged).toEqual([]);
  await pane.user.click(button("It is the same assessment, go on"));
  await pane.user.click(button("Merge into the open workbook"));
  expect(pane.fake.copies.merged).toHaveLength(1);
});

test("a common base is compared as well, before or after the copy, and can be left away again", async () => {
  const pane = await openMerge();
  await choose(pane, "Choose the common base", "base");
  expect(await view().findByText("Common base: base.xlsx")).toBeInTheDocument();
  await chooseTheirs(pane);
  await view().findByText("Compared with theirs.xlsx");
  expect(pane.fake.copies.compared.map(({ base }) => base !== null)).toEqual([true]);
  await pane.user.click(button("Without a base"));
  expect(pane.fake.copies.compared.map(({ base }) => base !== null)).toEqual([true, false]);
  await choose(pane, "Choose the common base", "base");
  await view().findByText("Common base: base.xlsx");
  expect(pane.fake.copies.compared.map(({ base }) => base !== null)).toEqual([true, false, true]);
});

test("files that cannot be compared are told by name and with the reason", async () => {
  const pane = await openMerge((fake) => {
    answers(fake);
    fake.copies.readings.set("broken", { kind: "refused", issues: [{ code: "zip-truncated", path: "", params: {} }] });
    fake.copies.readings.set("shape", { kind: "unreadable", issues: [{ code: "table-missing", path: "Scoresheet", params: { table: "Scoresheet" } }] });
  });
  await chooseTheirs(pane, "broken");
  expect(await view().findByText("broken.xlsx was not accepted")).toBeInTheDocument();
  await chooseTheirs(pane, "shape");
  expect(await view().findByText("shape.xlsx cannot be read as a copy")).toBeInTheDocument();
  const { catalogue } = copyOf(mine());
  pane.fake.copies.comparison = { kind: "other-standard", of: "theirs", document: "catalogue", mine: catalogue, other: { ...catalogue, version: "2030.1" } };
  await chooseTheirs(pane);
  expect(await view().findByText("theirs.xlsx is scored by something else and is not compared")).toBeInTheDocument();
  expect(view().getByText(/gbt-27922-2011 2030\.1 in that file/)).toBeInTheDocument();
  pane.fake.copies.comparison = { kind: "unreadable", issues: [{ code: "table-missing", path: "Bonuses", params: { table: "Bonuses" } }] };
  await chooseTheirs(pane);
  expect(await view().findByText("The open workbook cannot be read in full and is not compared")).toBeInTheDocument();
  pane.fake.failNext("readCopy", { code: "unexpected", params: { hostCode: "x" } });
  await chooseTheirs(pane);
  expect(await view().findByText(/^theirs\.xlsx: /)).toBeInTheDocument();
  await pane.user.click(button("Close"));
  expect(view().queryByText(/^theirs\.xlsx: /)).not.toBeInTheDocument();
});

test("a reading can be broken off", async () => {
  const pane = await openMerge();
  pane.fake.files.pause();
  await chooseTheirs(pane);
  await pane.user.click(await view().findByRole("button", { name: "Cancel" }));
  expect(pane.fake.files.aborted).toBe(1);
  expect(view().queryByText(/^Reading/)).not.toBeInTheDocument();
});

test("a workbook that was changed meanwhile is shown compared again, decisions kept; a table without its column and a failure are told", async () => {
  const pane = await openMerge();
  await chooseTheirs(pane);
  await view().findByText("Compared with theirs.xlsx");
  await pane.user.click(within(view().getByRole("radiogroup", { name: /Verdict/ })).getByRole("radio", { name: "Other copy" }));
  pane.fake.copies.outcome = { kind: "changed", comparison: pane.fake.copies.comparison };
  await pane.user.click(button("Merge into the open workbook"));
  expect(await view().findByText(/^The workbook was changed after it was compared/)).toBeInTheDocument();
  expect(within(view().getByRole("radiogroup", { name: /Verdict/ })).getByRole("radio", { name: "Other copy" })).toBeChecked();
  pane.fake.copies.outcome = { kind: "no-place", table: "Bonuses" };
  await pane.user.click(button("Merge into the open workbook"));
  expect(await view().findByText(/^The table “Bonuses” lacks a column/)).toBeInTheDocument();
  pane.fake.failNext("mergeCopies", { code: "protected", params: { hostCode: "LockedCell" } });
  await pane.user.click(button("Merge into the open workbook"));
  expect(await view().findByText(/^Not merged: /)).toBeInTheDocument();
  await pane.user.click(button("Give up the comparison"));
  expect(view().queryByText("Compared with theirs.xlsx")).not.toBeInTheDocument();
});

test("two copies that hold the same are said to, and there is nothing to merge", async () => {
  const pane = await openMerge((fake) => {
    answers(fake);
    fake.copies.comparison = { kind: "compared", compared: comparedCopies(copyOf(mine()), copyOf(mine(), {}, "en-US")) };
  });
  await chooseTheirs(pane);
  expect(await view().findByText("Nothing differs.")).toBeInTheDocument();
  expect(view().queryByRole("button", { name: "Merge into the open workbook" })).not.toBeInTheDocument();
});

test("without a scoring workbook there is nothing to compare with", async () => {
  const pane = await renderPane({ kind: "state", state: { kind: "none", blank: true } }, { locale: "en-US" });
  await openTool(pane, "Compare and merge a copy");
  expect(view().getByText("Open a scoring workbook to compare it with another copy.")).toBeInTheDocument();
  expect(view().queryByRole("button", { name: "Choose the other copy" })).not.toBeInTheDocument();
});

test("decisions outlive a reload as long as both copies say what they said, and are forgotten once merged", async () => {
  const drafts = memoryDrafts();
  const group = (column: string) => within(view().getByRole("radiogroup", { name: new RegExp(`· ${column}: which one stays`) }));
  const first = await openMerge(answers, drafts);
  await chooseTheirs(first);
  await view().findByText("Compared with theirs.xlsx");
  await first.user.click(group("Verdict").getByRole("radio", { name: "Other copy" }));
  await first.user.click(group("Remark").getByRole("radio", { name: "Both" }));
  first.unmount();
  const pane = await openMerge((fake) => {
    answers(fake);
    const other = copyOf(assessment({ "5.1.1.1": { ...NO_TEXTS, status: "nonconforming", assessor: "王敏", remark: "theirs, changed" } }));
    fake.copies.comparison = { kind: "compared", compared: comparedCopies(copyOf(mine()), other, null, []) };
  }, drafts);
  await chooseTheirs(pane);
  expect(await view().findByText("Different on both sides, to be decided: 3, decided: 1")).toBeInTheDocument();
  expect(group("Verdict").getByRole("radio", { name: "Other copy" })).toBeChecked();
  expect(group("Remark").getByRole("radio", { name: "Both" })).not.toBeChecked();
  await pane.user.click(button("Merge into the open workbook"));
  expect(await view().findByText("Merged")).toBeInTheDocument();
  expect(drafts.kept.size).toBe(0);
});
