import { fraction, fractionText, type Change, type EntryValue } from "../../../core";

/** Changes of the sandbox as text, to be read back by `readChanges`. `about` names the workbook and the standard that they belong to. */
export function keepChanges(changes: readonly Change[], about: string): string {
  return JSON.stringify({
    about,
    changes: changes.map((change) =>
      change.kind === "clause" && change.to.status === "judged" ? { ...change, to: { ...change.to, score: fractionText(change.to.score) } } : change,
    ),
  });
}

/** What was kept about that workbook; nothing of another one, and nothing that is no change. Never throws. */
export function readChanges(kept: string | null, about: string): readonly Change[] {
  try {
    const read: unknown = JSON.parse(kept ?? "null");
    return isRecord(read) && read["about"] === about && Array.isArray(read["changes"]) ? read["changes"].flatMap(changeOf) : [];
  } catch {
    return [];
  }
}

function changeOf(read: unknown): readonly Change[] {
  if (!isRecord(read)) {
    return [];
  }
  const { kind, by, clause, to } = read;
  if ((kind === "special-deductions" || kind === "bonuses") && Number.isSafeInteger(by)) {
    return [{ kind, by: by as number }];
  }
  const value = valueOf(to);
  return kind === "clause" && typeof clause === "string" && value !== null ? [{ kind, clause, to: value }] : [];
}

function valueOf(read: unknown): EntryValue | null {
  if (!isRecord(read)) {
    return null;
  }
  const { status, sampleSize, nonconforming, score } = read;
  switch (status) {
    case "conforming":
    case "nonconforming":
    case "excluded":
      return { status };
    case "sampled":
      return Number.isSafeInteger(sampleSize) && Number.isSafeInteger(nonconforming)
        ? { status, sampleSize: sampleSize as number, nonconforming: nonconforming as number }
        : null;
    case "judged": {
      const [, n, d = "1"] = /^(-?[0-9]{1,40})(?:\/([1-9][0-9]{0,39}))?$/.exec(String(score)) ?? [];
      return n === undefined ? null : { status, score: fraction(BigInt(n), BigInt(d)) };
    }
    default:
      return null;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
