import type { Univer } from "@univerjs/core";
import { ICommandService } from "@univerjs/core";
import type { IRender } from "@univerjs/engine-render";
import { IRenderManagerService, SHEET_VIEWPORT_KEY } from "@univerjs/engine-render";
import { COMMAND_LISTENER_SKELETON_CHANGE, SetFrozenMutation } from "@univerjs/sheets";
import { SetZoomRatioOperation, SheetScrollManagerService, SheetSkeletonManagerService } from "@univerjs/sheets-ui";
import type { EngineRange } from "../engine";
import { toRange, UNIT_ID, UniverContext } from "../univer/context";

/** A rectangle in CSS pixels, from the upper left corner of the grid's canvas. */
export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where things of the active sheet are to be seen, for what is drawn over the grid. */
export interface GridView {
  /** the element that the cells are drawn in; null before the grid is there */
  readonly canvas: () => HTMLElement | null;
  /** where cells are; null for another sheet than the active one */
  readonly cells: (range: EngineRange) => Rectangle | null;
  /** where a place given in points from the sheet's corner is; null for another sheet than the active one */
  readonly points: (sheetId: string, place: Rectangle) => Rectangle | null;
  /** the part that scrolls: without headings and frozen cells; null before the grid is there */
  readonly scrolled: () => Rectangle | null;
  readonly zoom: () => number;
  /** told when any of this may have changed; the answer ends it */
  readonly onMoved: (listener: () => void) => () => void;
}

const PIXELS_PER_POINT = 96 / 72;

const MOVING: ReadonlySet<string> = new Set([...COMMAND_LISTENER_SKELETON_CHANGE, SetZoomRatioOperation.id, SetFrozenMutation.id]);

export function createGridView(univer: Univer): GridView {
  const injector = univer.__getInjector();
  const context = new UniverContext(injector);
  const render = (): IRender | null => injector.get(IRenderManagerService).getRenderById(UNIT_ID) ?? null;

  /** From pixels of the sheet, headings included and unscaled, to pixels of the canvas. */
  const onCanvas = (sheetId: string, place: Rectangle): Rectangle | null => {
    const shown = render();
    const main = shown?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
    if (!shown || !main || context.workbook.getActiveSheet().getSheetId() !== sheetId) return null;
    const { scaleX, scaleY } = shown.scene.getAncestorScale();
    return {
      left: (place.left - main.viewportScrollX) * scaleX,
      top: (place.top - main.viewportScrollY) * scaleY,
      width: place.width * scaleX,
      height: place.height * scaleY,
    };
  };

  return {
    canvas: () => render()?.engine.getCanvasElement() ?? null,
    cells: (range) => {
      const skeleton = render()?.with(SheetSkeletonManagerService).getCurrentSkeleton();
      if (!skeleton) return null;
      const { startRow, startColumn, endRow, endColumn } = toRange(range);
      const first = skeleton.getNoMergeCellWithCoordByIndex(startRow, startColumn);
      const last = skeleton.getNoMergeCellWithCoordByIndex(endRow, endColumn);
      return onCanvas(range.sheetId, { left: first.startX, top: first.startY, width: last.endX - first.startX, height: last.endY - first.startY });
    },
    points: (sheetId, place) => {
      const skeleton = render()?.with(SheetSkeletonManagerService).getCurrentSkeleton();
      if (!skeleton) return null;
      return onCanvas(sheetId, {
        left: skeleton.rowHeaderWidth + place.left * PIXELS_PER_POINT,
        top: skeleton.columnHeaderHeight + place.top * PIXELS_PER_POINT,
        width: place.width * PIXELS_PER_POINT,
        height: place.height * PIXELS_PER_POINT,
      });
    },
    scrolled: () => {
      const shown = render();
      const main = shown?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
      const canvas = shown?.engine.getCanvasElement();
      if (!shown || !main || !canvas) return null;
      const { scaleX, scaleY } = shown.scene.getAncestorScale();
      const [left, top] = [main.left * scaleX, main.top * scaleY];
      return { left, top, width: Math.max(canvas.clientWidth - left, 0), height: Math.max(canvas.clientHeight - top, 0) };
    },
    zoom: () => context.workbook.getActiveSheet().getZoomRatio(),
    onMoved: (listener) => {
      const commands = injector.get(ICommandService).onCommandExecuted((command) => {
        if (MOVING.has(command.id)) listener();
      });
      const scroll = render()?.with(SheetScrollManagerService).validViewportScrollInfo$.subscribe(listener);
      const resize = new ResizeObserver(() => listener());
      const canvas = render()?.engine.getCanvasElement();
      if (canvas) resize.observe(canvas);
      return () => {
        commands.dispose();
        scroll?.unsubscribe();
        resize.disconnect();
      };
    },
  };
}
