import type { IUndoRedoItem } from "@univerjs/core";
import { IUndoRedoService } from "@univerjs/core";
import { startHeadlessUniver } from "../univer/headless";
import { UNIT_ID } from "../univer/context";
import type { GroupingUndoRedoService } from "./history";

function step(unitID: string, name: string): IUndoRedoItem {
  return { unitID, undoMutations: [{ id: `undo ${name}`, params: {} }], redoMutations: [{ id: `redo ${name}`, params: {} }] };
}

test("a history that is forgotten has no step left, of the group that is under way neither; what follows begins anew", () => {
  const univer = startHeadlessUniver();
  const history = univer.__getInjector().get(IUndoRedoService) as GroupingUndoRedoService;
  history.pushUndoRedo(step(UNIT_ID, "before"));
  history.group(() => {
    history.pushUndoRedo(step(UNIT_ID, "within"));
    history.forget(UNIT_ID);
    history.pushUndoRedo(step(UNIT_ID, "later within"));
  });
  const none = history.pitchTopUndoElement();
  history.pushUndoRedo(step(UNIT_ID, "after"));
  const top = history.pitchTopUndoElement();
  history.forget(UNIT_ID);
  const last = history.pitchTopUndoElement();
  univer.dispose();
  expect(none).toBeNull();
  expect(top?.undoMutations.map(({ id }) => id)).toEqual(["undo after"]);
  expect(last).toBeNull();
});

test("a group is one step of the workbook, its last part undone first, and what another document takes in along with it stays in that one's steps", () => {
  const univer = startHeadlessUniver();
  const history = univer.__getInjector().get(IUndoRedoService) as GroupingUndoRedoService;
  history.group(() => {
    history.pushUndoRedo(step("editor", "text"));
    history.pushUndoRedo(step(UNIT_ID, "first"));
    history.group(() => history.pushUndoRedo(step(UNIT_ID, "second")));
  });
  const top = history.pitchTopUndoElement();
  univer.dispose();
  expect(top).toEqual({
    unitID: UNIT_ID,
    undoMutations: [{ id: "undo second", params: {} }, { id: "undo first", params: {} }],
    redoMutations: [{ id: "redo first", params: {} }, { id: "redo second", params: {} }],
  });
});
