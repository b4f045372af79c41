import type { Engine } from "./engine";
import type { UniverEngineOptions } from "./univerEngine";
import { createEngineOver } from "./univerEngine";
import { startHeadlessUniver } from "./univer/headless";

/** An engine without a grid to look at, holding a workbook with one empty sheet "Sheet1". It runs in Node and in the browser. */
export function createHeadlessEngine(options: UniverEngineOptions = {}): Engine {
  return createEngineOver(startHeadlessUniver(), options);
}
