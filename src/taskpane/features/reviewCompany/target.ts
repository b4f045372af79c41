import type { DeskRow, DeskTarget } from "../../../application";
import { keptRecord } from "../../session";

/** A sheet of the register among others: its file with the bytes that were looked at. */
export function keyOf({ path, hash }: DeskTarget): string {
  return `${hash} ${path}`;
}

/** The sheet of a row. */
export function targetOf({ subject: { path, hash } }: DeskRow): DeskTarget {
  return { path, hash };
}

/** A sheet as the browser kept it; null for anything else. */
export function readTarget(kept: unknown): DeskTarget | null {
  const { path, hash } = keptRecord(kept);
  return typeof path === "string" && typeof hash === "string" ? { path, hash } : null;
}
