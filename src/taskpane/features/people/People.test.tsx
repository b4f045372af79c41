import { screen, within } from "@testing-library/react";
import { NO_TEXTS, clausesOf, type DraftAssessment } from "../../../core";
import { builtInCatalogue } from "../../../schema";
import { assessment } from "../../../../test/support/pane/assessments";
import { memoryDrafts } from "../../../../test/support/pane/memoryDrafts";
import { openTool, renderPane, tab, type Pane } from "../../../../test/support/pane/renderPane";
import type { DraftStore } from "../..";

const view = () => within(screen.getByRole("region", { name: "People and progress", hidden: false }).parentElement ?? document.body);
const button = (name: string | RegExp): HTMLElement => view().getByRole("button", { name });
const IDS = clausesOf(builtInCatalogue()).map(({ id }) => id);

/** 李明 has 5.1.1.1 (done) and 5.1.1.2 (open), 张三, who is not in the team, has 5.1.1.3; nobody has the rest. */
function shared(): DraftAssessment {
  const done = (assessor: string) => ({ ...NO_TEXTS, status: "conforming" as const, assessor });
  const [first = "", second = "", third = ""] = IDS;
  return assessment(
    { ...Object.fromEntries(IDS.map((id) => [id, done("")])), [first]: done("李明"), [second]: null, [third]: done("张三") },
    { assessors: [{ name: "李明", role: "team-leader" }, { name: "王敏", role: "assessor" }] },
  );
}

async function openPeople(drafts?: DraftStore): Promise<Pane> {
  const draft = shared();
  const [, second = ""] = IDS;
  const clauses = new Map(draft.clauses);
  clauses.set(second, { ...NO_TEXTS, status: "unassessed", assessor: "李、王敏" });
  const pane = await renderPane({ kind: "scoring", draft: { ...draft, clauses } }, { locale: "en-US", ...(drafts === undefined ? {} : { drafts }) });
  await openTool(pane, "People and progress");
  return pane;
}
const assign = async ({ user }: Pane, who: string, what: string): Promise<void> => {
  await user.selectOptions(view().getByRole("combobox", { name: "To" }), who);
  await user.selectOptions(view().getByRole("combobox", { name: "Which clauses" }), what);
  await user.click(button("Assign"));
};

test("everybody with clauses done and open and their points; strangers are marked, free clauses listed", async () => {
  await openPeople();
  const people = within(view().getByRole("list", { name: "How far everybody has come" })).getAllByRole("listitem");
  expect(people.map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/^李明Team leader1 of 2 clauses done1 open2 of [\d.]+ points/),
    expect.stringMatching(/^王敏Assessor0 of 1 clauses done1 open0 of [\d.]+ points/),
    expect.stringMatching(/^张三Not in the team1 of 1 clauses done0 open/),
  ]);
  expect(view().getByText(new RegExp(`^Not assigned, ${String(IDS.length - 3)}: ${IDS[3] ?? ""} `))).toBeInTheDocument();
});

test("the sheet is filtered by a person and shown whole again, and a refusal says how to do it by hand", async () => {
  const pane = await openPeople();
  await pane.user.click(button("Show 张三's rows only"));
  expect(await view().findByText(/^The scoresheet shows 张三's rows only/)).toBeInTheDocument();
  await pane.user.click(button("Show everybody's rows"));
  expect(await view().findByText(/^The filter of the column of assessors is off/)).toBeInTheDocument();
  expect(pane.fake.filtered).toEqual(["张三", null]);
  pane.fake.failNext("filterByAssessor", { code: "protected", params: { hostCode: "AccessDenied" } });
  await pane.user.click(button("Show 张三's rows only"));
  expect(await view().findByText(/The arrow in the header of the column of assessors/)).toBeInTheDocument();
});

test("who I am is remembered, and leads to my next open clause and my rows", async () => {
  const pane = await openPeople();
  expect(view().queryByRole("button", { name: "My next open clause" })).not.toBeInTheDocument();
  await pane.user.selectOptions(view().getByRole("combobox", { name: "I am" }), "王敏");
  await pane.user.click(button("My next open clause"));
  expect(pane.fake.visited.at(-1)?.address).toBe("F7");
  await pane.user.click(button("Show my rows only"));
  expect(pane.fake.filtered).toEqual(["王敏"]);
  await pane.user.selectOptions(view().getByRole("combobox", { name: "I am" }), "张三");
  await pane.user.click(button("My next open clause"));
  expect(view().getByText("张三 has no open clause.")).toBeInTheDocument();

  await pane.user.click(tab("Checks"));
  await pane.user.keyboard("{Control>}k{/Control}");
  expect(screen.queryByRole("option", { name: /My next open clause/ })).toBeInTheDocument();
});

test("an indicator is assigned in one action; other people's clauses are asked about first", async () => {
  const pane = await openPeople();
  await assign(pane, "王敏", "indicator 5.1.1");
  expect(await view().findByText(/^Of these, \d have another assessor already:/)).toBeInTheDocument();
  expect(pane.fake.written).toEqual([]);
  await pane.user.click(button("Both have them"));
  expect(await view().findByText(/^Clauses assigned to 王敏: /)).toBeInTheDocument();
  expect(pane.fake.written).toHaveLength(1);
  expect(pane.fake.written[0]?.map(({ value }) => value)).toContain("李明、王敏");
});

test("the free clauses go to one person, and a person's clauses can be taken back", async () => {
  const pane = await openPeople();
  await assign(pane, "王敏", "free");
  expect(await view().findByText(`Clauses assigned to 王敏: ${String(IDS.length - 3)}. One undo takes it back.`)).toBeInTheDocument();
  expect(view().getByText("Every clause is assigned.")).toBeInTheDocument();
  await assign(pane, "(take back, to nobody)", `clause ${IDS[0] ?? ""}`);
  await pane.user.click(button("Leave these alone"));
  expect(await view().findByText("There is no clause to change.")).toBeInTheDocument();
  await assign(pane, "(take back, to nobody)", `clause ${IDS[0] ?? ""}`);
  await pane.user.click(button("Take these back too"));
  expect(pane.fake.written.at(-1)?.map(({ value }) => value)).toEqual([null]);
  expect(await view().findByText("Clauses taken back: 1. One undo takes it back.")).toBeInTheDocument();
});

test("what the host refuses is told", async () => {
  const pane = await openPeople();
  pane.fake.failNext("writeEntries", { code: "conflict", params: { hostCode: "RowMoved" } });
  await assign(pane, "王敏", "section 5.2");
  expect(await view().findByText(/^Not assigned: /)).toBeInTheDocument();
});

test("an empty team says where to enter it; without a workbook there is nothing to share out", async () => {
  const pane = await renderPane({ kind: "scoring", draft: assessment({}, { assessors: [] }) }, { locale: "en-US" });
  await openTool(pane, "People and progress");
  expect(view().getByText(/^The team is empty and no clause names an assessor/)).toBeInTheDocument();
  await pane.edit({ kind: "state", state: { kind: "none", blank: true } });
  expect(view().getByText("Open a scoring workbook to share out its clauses.")).toBeInTheDocument();
});

test("what was chosen of an assignment outlives a reload until it is made", async () => {
  const drafts = memoryDrafts();
  const chosen = (name: string): string => view().getByRole<HTMLSelectElement>("combobox", { name }).value;
  const first = await openPeople(drafts);
  await first.user.selectOptions(view().getByRole("combobox", { name: "To" }), "王敏");
  await first.user.selectOptions(view().getByRole("combobox", { name: "Which clauses" }), "section 5.2");
  first.unmount();
  const pane = await openPeople(drafts);
  expect([chosen("To"), chosen("Which clauses")]).toEqual(["王敏", "section 5.2"]);
  await pane.user.click(button("Assign"));
  expect(drafts.kept.size).toBe(0);
  expect(chosen("To")).toBe("王敏");
});
