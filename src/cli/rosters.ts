import { signRoster, verifyRoster } from "../application";
import { dayOf, draftProblems, endRole, enrol, giveRole, newRoster, parseHeadMark, renewKey, rosterContent, rosterDocument, rosterDraft, sealedText, successionProblems } from "../core";
import type { KeyCard, Locale, Roster, RosterChange, SealProblem } from "../core";
import { signingTexts, signoffRoleText } from "../messages";
import { say, writeDocument, writeIssues, writeProblems } from "./documents";
import { readInput } from "./inputFile";
import { cliIssue } from "./issueCodes";
import { thumbprintOf } from "./keys";
import { readPassphrase } from "./passphrase";
import { printable } from "./printable";
import type { SigningCall } from "./signingCall";
import type { CliWorld, ExitStatus } from "./world";

type CallOf<C extends SigningCall["command"]> = SigningCall & { readonly command: C };

/** Writes a roster with nobody in it. */
export async function rosterNew(call: CallOf<"roster-new">, world: CliWorld, locale: Locale): Promise<ExitStatus> {
  const at = world.signing.now();
  const roster = newRoster({ id: call.body.normalize("NFC").trim(), name: call.name.normalize("NFC").trim() }, { from: call.from ?? dayOf(at), quorum: call.quorum, majority: call.majority }, at);
  return writeRoster(roster, call.out, world, locale);
}

/** Enrols people by their cards, all of them or none. */
export async function rosterAdd(call: CallOf<"roster-add">, world: CliWorld, locale: Locale): Promise<ExitStatus> {
  return withCards(call, world, locale, (roster, enrolment) => enrol(roster, enrolment, call.roles));
}

/** Gives people new keys for those that they lost, or that others may have. */
export async function rosterRenew(call: CallOf<"roster-renew">, world: CliWorld, locale: Locale): Promise<ExitStatus> {
  return withCards(call, world, locale, (roster, enrolment) => renewKey(roster, enrolment, call.revoked ? "revoked" : "superseded"));
}

/** Gives a person one more role, or ends roles. */
export async function rosterRoles(call: CallOf<"roster-role"> | CallOf<"roster-end">, world: CliWorld, locale: Locale): Promise<ExitStatus> {
  const day = call.from ?? dayOf(world.signing.now());
  const roles = call.command === "roster-end" && call.roles.length === 0 ? ([""] as const) : call.roles;
  return edited(call, world, locale, (draft) =>
    roles.reduce<RosterChange>((change, role) => {
      if (!change.ok) {
        return change;
      }
      return call.command === "roster-end" || role === "" ? endRole(change.roster, call.staffNumber, role, day) : giveRole(change.roster, call.staffNumber, role, day);
    }, { ok: true, roster: draft }),
  );
}

/** Signs a roster as an officer. */
export async function rosterSign(call: CallOf<"roster-sign">, world: CliWorld, locale: Locale): Promise<ExitStatus> {
  const [roster, key] = [await readRoster(call.file, world, locale), await readInput(world.files, call.key, world.signing.parseKeyFile)];
  if (!key.ok) {
    writeIssues(world, call.key, key.issues, locale);
  }
  if (roster === null || !key.ok) {
    return 2;
  }
  const passphrase = await readPassphrase(call.passphraseFile, [signingTexts[locale].ask], world);
  if (!passphrase.ok) {
    writeIssues(world, passphrase.file, passphrase.issues, locale);
    return 2;
  }
  const opened = await world.signing.keys.open(key.value, passphrase.text);
  if (!opened.ok) {
    writeIssues(world, call.key, [cliIssue(opened.reason === "algorithm-unsupported" ? "algorithm-missing" : opened.reason === "damaged" ? "key-damaged" : "passphrase-wrong", "", { algorithm: key.value.jwk.kty === "EC" ? "ES256" : "Ed25519" })], locale);
    return 2;
  }
  const signed = await signRoster(roster, opened.key, { hash: world.hash, seal: world.signing.seal });
  if (!signed.ok) {
    writeProblems(world, call.file, signed.problems, locale);
    return 1;
  }
  return writeRoster(signed.roster, call.out, world, locale);
}

/** Says who is on a roster and what it is worth; with `after`, whether it follows a roster that is trusted. */
export async function rosterCheck(call: CallOf<"roster-check">, world: CliWorld, locale: Locale): Promise<ExitStatus> {
  const typed = call.mark === null ? null : parseHeadMark(call.mark);
  if (typed !== null && !typed.ok) {
    writeIssues(world, "servicestar", [cliIssue(typed.reason === "malformed" ? "mark-malformed" : "mark-mistyped", "--mark", { found: call.mark ?? "" })], locale);
    return 2;
  }
  const held = call.after === null ? null : await readRoster(call.after, world, locale);
  if (call.after !== null && held === null) {
    return 2;
  }
  const roster = await readRoster(call.file, world, locale);
  if (roster === null) {
    return 1;
  }
  const verified = await verifyRoster(roster, typed === null ? null : typed.beginning, { hash: world.hash, seal: world.signing.seal });
  const problems = [...verified.problems, ...(held === null ? [] : successionProblems(held, await digestOf(held, world), roster))];
  say(world, call.file, "roster.is", { body: roster.body.name, id: roster.body.id, version: roster.version, issuedAt: roster.issuedAt, mark: `${verified.mark.digits} ${verified.mark.checkWord}` }, locale);
  sayPeople(roster, world, locale);
  writeProblems(world, call.file, withoutTwins(problems), locale);
  say(world, call.file, problems.length > 0 ? "roster.wrong" : verified.anchor === "matches" || held !== null ? "roster.right" : "roster.unproven", { count: problems.length }, locale);
  return problems.length > 0 ? 1 : 0;
}

/** Both ask for two officers; that is said once. */
function withoutTwins(problems: readonly SealProblem[]): readonly SealProblem[] {
  const said = new Set<string>();
  return problems.filter(({ code, path }) => {
    const isSaid = said.has(`${code} ${path}`);
    said.add(`${code} ${path}`);
    return !isSaid;
  });
}

function sayPeople({ people }: Roster, world: CliWorld, locale: Locale): void {
  const texts = signingTexts[locale];
  for (const { name, staffNumber, roles, keys } of people) {
    const held = roles.map(({ role, from, to }) => `${signoffRoleText(role, locale)} ${from}…${to}`).join(texts.list);
    world.writeOut(`${printable(`  ${staffNumber}  ${name}  ${held}`)}\n`);
    for (const { thumbprint, from, to, status, enrolledBy } of keys) {
      world.writeOut(`${printable(`      ${thumbprint}  ${from}…${to}  ${texts[`key.${status}`]}  ${enrolledBy}`)}\n`);
    }
  }
}

async function readRoster(file: string, world: CliWorld, locale: Locale): Promise<Roster | null> {
  const read = await readInput(world.files, file, world.signing.parseRoster);
  if (!read.ok) {
    writeIssues(world, file, read.issues, locale);
    return null;
  }
  return read.value;
}

async function digestOf(roster: Roster, world: CliWorld): Promise<string> {
  return world.hash.sha256(sealedText("servicestar.roster/1", rosterContent(roster)));
}

type CardCall = CallOf<"roster-add"> | CallOf<"roster-renew">;

async function withCards(call: CardCall, world: CliWorld, locale: Locale, change: (roster: Roster, enrolment: Parameters<typeof enrol>[1]) => RosterChange): Promise<ExitStatus> {
  const cards: { readonly file: string; readonly card: KeyCard }[] = [];
  for (const file of call.cards) {
    const read = await readInput(world.files, file, world.signing.parseKeyCard);
    if (read.ok) {
      cards.push({ file, card: read.value });
    } else {
      writeIssues(world, file, read.issues, locale);
    }
  }
  if (cards.length < call.cards.length) {
    return 2;
  }
  const from = call.from ?? dayOf(world.signing.now());
  const enrolments = await Promise.all(cards.map(async ({ card: { holder, jwk } }) => ({ ...holder, jwk, thumbprint: await thumbprintOf(jwk, world), from, by: call.by })));
  const exit = await edited(call, world, locale, (draft) => enrolments.reduce<RosterChange>((done, enrolment) => (done.ok ? change(done.roster, enrolment) : done), { ok: true, roster: draft }));
  if (exit === 0) {
    for (const { name, staffNumber, thumbprint } of enrolments) {
      say(world, call.out, "roster.enrolled", { name, staffNumber, thumbprint }, locale);
    }
  }
  return exit;
}

/** Reads a roster, makes a draft of it, changes that and writes it. */
async function edited(call: { readonly file: string; readonly out: string }, world: CliWorld, locale: Locale, change: (draft: Roster) => RosterChange): Promise<ExitStatus> {
  const roster = await readRoster(call.file, world, locale);
  if (roster === null) {
    return 2;
  }
  const changed = change(rosterDraft(roster, await digestOf(roster, world), world.signing.now()));
  if (!changed.ok) {
    writeIssues(world, call.file, [cliIssue(`roster-${changed.reason}`)], locale);
    return 1;
  }
  return writeRoster(changed.roster, call.out, world, locale);
}

/** What a roster still lacks before officers can sign it is said, and keeps nobody from going on. */
async function writeRoster(roster: Roster, out: string, world: CliWorld, locale: Locale): Promise<ExitStatus> {
  if (!(await writeDocument(world, out, rosterDocument(roster), locale))) {
    return 2;
  }
  const { digits, checkWord } = (await verifyRoster(roster, null, { hash: world.hash, seal: world.signing.seal })).mark;
  say(world, out, "roster.written", { version: roster.version, people: roster.people.length, signatures: roster.signatures.length, mark: `${digits} ${checkWord}` }, locale);
  writeProblems(world, out, draftProblems(roster), locale);
  return 0;
}
