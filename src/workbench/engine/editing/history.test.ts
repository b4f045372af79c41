import type { IUndoRedoItem } from "@univerjs/core";
import { CommandType, ICommandService, IUndoRedoService } from "@univerjs/core";
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

test("a step that is taken back is undone wherever it stands, and can be neither undone nor done again", () => {
  const univer = startHeadlessUniver();
  const injector = univer.__getInjector();
  const history = injector.get(IUndoRedoService) as GroupingUndoRedoService;
  const undone: string[] = [];
  const commands = injector.get(ICommandService);
  for (const id of ["undo first", "undo second", "undo third"]) commands.registerCommand({ id, type: CommandType.MUTATION, handler: () => undone.push(id) > 0 });
  for (const name of ["first", "second", "third"]) history.pushUndoRedo(step(UNIT_ID, name));
  const third = history.last(UNIT_ID);
  history.popUndoToRedo();
  const second = history.last(UNIT_ID);
  history.pushUndoRedo(step(UNIT_ID, "fourth"));
  for (const taken of [second, third]) if (taken !== null) history.takeBack(taken);
  const left = history.last(UNIT_ID);
  const none = history.last("another");
  univer.dispose();
  expect(undone).toEqual(["undo second"]);
  expect(left?.undoMutations.map(({ id }) => id)).toEqual(["undo fourth"]);
  expect(none).toBeNull();
});
