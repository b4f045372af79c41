import { act, waitFor } from "@testing-library/react";
import { openTool } from "../../../../test/support/pane/renderPane";
import { gridWorkbook } from "../../../../test/support/pane/gridWorkbook";
import { rosterOf } from "../../../../test/support/pane/fakeSignOff";
import { signableDraft } from "../../../../test/support/pane/signable";
import { cells, confirmStep, editCell, openKey, openSignOff, prepare, signThrough, view, WHOLE } from "../../../../test/support/pane/signOffPane";

test("another workbook's record takes the place of a decision, after it was verified and a reason was given", async () => {
  const pane = await openSignOff({ decided: true });
  const plain = signableDraft();
  const other = gridWorkbook({}, { draft: { ...plain, assessedOn: "2026-11-25" } });
  const unsigned = await other.check();
  await signThrough(other, await rosterOf(), WHOLE);
  pane.fake.files.outcomes.set("new", { kind: "checked", workbook: await other.check() });
  pane.fake.files.outcomes.set("unsigned", { kind: "checked", workbook: unsigned });
  await openKey(pane, "周八", "H08");
  await pane.user.click(await view().findByRole("radio", { name: "由另一记录取代" }));
  const pick = view().getByLabelText("选择取代它的工作簿", { selector: "input" });
  await pane.user.type(view().getByLabelText("理由"), "换版复评");
  await pane.user.upload(pick, new File(["unsigned"], "旧.xlsx"));
  expect(await view().findByText("旧.xlsx 没有可采信的签署记录，不能取代当前的记录。")).toBeInTheDocument();
  expect(view().getByRole("button", { name: "签署…" })).toHaveAttribute("aria-disabled", "true");
  pane.fake.files.outcomes.set("same", { kind: "checked", workbook: await pane.book.check() });
  await pane.user.upload(pick, new File(["same"], "同.xlsx"));
  expect(await view().findByText("同.xlsx 的签署记录就是当前的记录。")).toBeInTheDocument();
  expect(view().getByRole("button", { name: "签署…" })).toHaveAttribute("aria-disabled", "true");
  await pane.user.upload(pick, new File(["new"], "新.xlsx"));
  expect(await view().findByText(/^新\.xlsx：海星电器有限公司，已决定，校验码 /)).toBeInTheDocument();
  await prepare(pane);
  expect(view().getByText(/^您以“主任委员”身份声明：已作出的决定由另一份签署记录取代/)).toBeInTheDocument();
  await confirmStep(pane);
  await waitFor(() => expect(view().getByText("已签署并读回核验：已被取代")).toBeInTheDocument());
});

test("a copy is not saved without a word where the workbook departs from its decision", async () => {
  const pane = await openSignOff({ decided: true });
  act(() => editCell(pane, cells.score, 39));
  await pane.user.click(view().getByRole("button", { name: /返回/ }));
  await openTool(pane, "另存副本");
  expect(await view().findByText("工作簿与已签署的内容不一致，副本将是改动后的内容，不是所签署的")).toBeInTheDocument();
});
