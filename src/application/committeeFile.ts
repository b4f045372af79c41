import { signoffIssue, SIGNOFF_NAMES, type SignoffWriting, type WorkbookGrids } from "../template";
import { checkFile } from "./checkWorkbook";
import { agendaLine, committeeLook } from "./committeeLook";
import type { CommitteeFilePorts, CopyWriting, FileLine, FileLook } from "./committeePorts";
import { presentAssessment } from "./presentStatement";
import { blocksOf } from "./signLooked";
import { verifyChecked, verifyUnreadable, type Evidence } from "./verifyWorkbook";

/** Looks at a file, whole; it is never changed. `engine` is the program that states what would be signed. */
export async function lookAtFile(bytes: Uint8Array<ArrayBuffer>, evidence: Evidence, engine: string, ports: CommitteeFilePorts): Promise<FileLook> {
  const seen = await ports.bytesHash(bytes);
  const reading = ports.workbookFiles.read(bytes);
  if (!reading.ok) {
    return { kind: "refused", issues: reading.issues, seen };
  }
  const { grids, statements } = reading.file;
  const outcome = await checkFile(reading.file, ports.hash);
  if (outcome.kind === "unreadable") {
    return { kind: "unreadable", issues: outcome.issues, verification: await verifyUnreadable(grids, outcome.issues, evidence, ports), seen };
  }
  const { workbook } = outcome;
  const present = await presentAssessment(workbook, { engine, source: seen }, ports.hash);
  const verification = await verifyChecked(workbook, present, statements, evidence, ports);
  return committeeLook({ kind: "looked", workbook, verification, statement: present.statement, blocks: blocksOf(workbook, present), unprotected: statements.unprotected, seen });
}

/** The same as a line of an agenda. */
export async function lineOfFile(bytes: Uint8Array<ArrayBuffer>, evidence: Evidence, engine: string, ports: CommitteeFilePorts): Promise<FileLine> {
  const look = await lookAtFile(bytes, evidence, engine, ports);
  return look.kind === "looked" ? agendaLine(look) : look;
}

/** Writes a record into a copy of a file, and gives the copy only where it reads back as the file with exactly that record, and verifies. */
export async function writeSignoffCopy(bytes: Uint8Array<ArrayBuffer>, writing: SignoffWriting, digest: string, evidence: Evidence, engine: string, ports: CommitteeFilePorts): Promise<CopyWriting> {
  if (writing.sheet === null) {
    return { kind: "no-copy", issues: [signoffIssue("signoff-sheet-missing", {})] };
  }
  const written = ports.signoffFiles.write(bytes, writing);
  if (!written.ok) {
    return { kind: "no-copy", issues: written.issues };
  }
  const look = await lookAtFile(written.bytes, evidence, engine, ports);
  const before = ports.workbookFiles.read(bytes);
  const isRight =
    look.kind === "looked" && before.ok && look.verification.digest === digest && look.verification.problems.length === 0 &&
    look.verification.changes.every(({ kind }) => kind !== "trail") && besideRecord(before.file.grids) === besideRecord(look.workbook.grids);
  return isRight ? { kind: "written", bytes: written.bytes, look } : { kind: "no-copy", issues: [signoffIssue("signoff-copy-differs", {})] };
}

const OF_RECORD: ReadonlySet<string> = new Set(Object.values(SIGNOFF_NAMES));

/** Every cell that is read and that is none of the record's. */
function besideRecord({ tables, names, below }: WorkbookGrids): string {
  return JSON.stringify([[...tables], [...names].filter(([name]) => !OF_RECORD.has(name)), [...below]]);
}
