import { HostError, committeeService, lineOfFile, lookAtFile, writeSignoffCopy, type ApartCopy, type CommitteeFilePorts, type CommitteeService, type FileSource, type JoinOutcome } from "../application";
import type { Locale, Roster } from "../core";
import { fillText, joiningTexts, workbookChangeText } from "../messages";
import { writeIssues, writeProblems } from "./documents";
import { isWorkbook, readBytes, readInput } from "./inputFile";
import { cliIssue } from "./issueCodes";
import { jsonLine, printable } from "./printable";
import type { CliWorld, ExitStatus } from "./world";

/** What `servicestar join` was asked for. */
export interface JoinCall {
  readonly copies: readonly string[];
  readonly roster: string;
  readonly out: string;
  readonly json: boolean;
}

type Joined = Extract<JoinOutcome, { readonly kind: "joined" }>;
/** `copies`: those that do not belong to the others, with the reason of each. */
type NotJoined = { readonly kind: "apart"; readonly copies: readonly { readonly input: string; readonly reason: ApartCopy["reason"] }[] } | { readonly kind: "refused-votes" | "no-copy" };

/** Puts the votes of members' copies together into a new file, whole or not at all; no copy is changed, and none is left out. */
export async function join(call: JoinCall, world: CliWorld, locale: Locale): Promise<ExitStatus> {
  const roster = await readInput<Roster>(world.files, call.roster, world.signing.parseRoster);
  if (!roster.ok) {
    writeIssues(world, call.roster, roster.issues, locale);
    return 2;
  }
  const { copies, unreadable } = await readCopies(call.copies, world, locale);
  if (unreadable.length > 0) {
    return failed(call, { kind: "apart", copies: unreadable.map((input) => ({ input, reason: "unreadable" })) }, world, locale);
  }
  const outcome = await room(world).join(copies, { roster: roster.value, anchors: { head: null, roster: null } }, new AbortController().signal);
  if (!outcome.ok) {
    // Nothing is aborted here and no host is asked: it is a fault of the program.
    throw new HostError(outcome.error.code, outcome.error.params);
  }
  const joined = outcome.value;
  switch (joined.kind) {
    case "joined":
      return written(call, joined, world, locale);
    case "apart":
      for (const copy of joined.copies) {
        writeApart(inputAt(call, copy.index), copy, world, locale);
      }
      return failed(call, { kind: "apart", copies: joined.copies.map(({ index, reason }) => ({ input: inputAt(call, index), reason })) }, world, locale);
    case "refused-votes":
      writeProblems(world, call.out, joined.problems, locale);
      return failed(call, joined, world, locale);
    case "no-copy":
      writeIssues(world, call.out, joined.issues, locale);
      return failed(call, joined, world, locale);
  }
}

/** The committee's work over this computer's files, one at a time. */
function room({ version, workbookFiles, hash, signing: { seal, keys, signoffFiles, bytesHash } }: CliWorld): CommitteeService {
  const ports: CommitteeFilePorts = { workbookFiles, signoffFiles, hash, bytesHash, seal };
  return committeeService({
    committee: {
      jobs: 1,
      look: (bytes, evidence, engine) => lookAtFile(bytes, evidence, engine, ports),
      line: (bytes, evidence, engine) => lineOfFile(bytes, evidence, engine, ports),
      write: (bytes, writing, digest, evidence, engine) => writeSignoffCopy(bytes, writing, digest, evidence, engine, ports),
    },
    hash,
    signing: { seal, keys, engine: `ServiceStar/${version}` },
  });
}

async function readCopies(inputs: readonly string[], world: CliWorld, locale: Locale): Promise<{ readonly copies: readonly FileSource[]; readonly unreadable: readonly string[] }> {
  const copies: FileSource[] = [];
  const unreadable: string[] = [];
  for (const input of inputs) {
    const read = await readBytes(world.files, input);
    if (read.ok && isWorkbook(input, read.value)) {
      copies.push(new Blob([new Uint8Array(read.value)]));
    } else {
      unreadable.push(input);
      writeIssues(world, input, read.ok ? [cliIssue("verify-not-workbook")] : read.issues, locale);
    }
  }
  return { copies, unreadable };
}

async function written(call: JoinCall, { bytes, added, look }: Joined, world: CliWorld, locale: Locale): Promise<ExitStatus> {
  const failure = await world.files.writeNew(call.out, bytes);
  if (failure !== null) {
    writeIssues(world, call.out, [cliIssue(failure.code, "", failure.params)], locale);
    return 2;
  }
  const votes = look.verification.outline?.standing.votes.length ?? 0;
  if (call.json) {
    world.writeOut(jsonLine({ out: call.out, outcome: "joined", votes, copies: call.copies.map((input, index) => ({ input, added: added[index] ?? 0 })) }));
    return 0;
  }
  const texts = joiningTexts[locale];
  for (const [index, input] of call.copies.entries()) {
    world.writeOut(`${printable(`${input}: ${fillText(texts.added, { count: added[index] ?? 0 })}`)}\n`);
  }
  const head = look.verification.outline?.head ?? null;
  world.writeOut(`${printable(`${call.out}: ${fillText(texts.done, { copies: call.copies.length, votes, mark: head === null ? "" : `${head.digits} ${head.checkWord}` })}`)}\n`);
  return 0;
}

/** Says on standard output that nothing was written, and which copies keep the others from being joined. */
function failed(call: JoinCall, why: NotJoined, world: CliWorld, locale: Locale): ExitStatus {
  const copies = why.kind === "apart" ? why.copies : [];
  world.writeOut(call.json ? jsonLine({ out: call.out, outcome: why.kind, votes: null, copies }) : `${printable(`${call.out}: ${fillText(joiningTexts[locale][why.kind], { count: copies.length })}`)}\n`);
  return 1;
}

/** Why a copy keeps the others from being joined, on standard error. */
function writeApart(input: string, { reason, look }: ApartCopy, world: CliWorld, locale: Locale): void {
  switch (reason) {
    case "unreadable":
      writeIssues(world, input, look.kind === "looked" ? look.verification.issues : look.issues, locale);
      return;
    case "not-verified":
      writeProblems(world, input, look.kind === "looked" ? look.verification.problems : [], locale);
      return;
    case "differs":
      writeIssues(world, input, look.kind === "looked" ? look.verification.changes.map((change) => cliIssue("join-differs", change.place === null ? "" : `${change.place.sheet}!${change.place.address}`, { change: workbookChangeText(change, locale) })) : [], locale);
      return;
    default:
      writeIssues(world, input, [cliIssue(`join-${reason}`)], locale);
  }
}

function inputAt({ copies }: JoinCall, index: number): string {
  return copies[index] ?? "";
}
