import { countVotes, dayOf, type ClaimedTime, type Roster, type SchemeProfile, type Signer } from "../../../core";
import { figureTexts, gradeLabel, type Words } from "../../words";
import { lineOf, votesOf, type Paper } from "./papers";

export interface MinutesParts {
  readonly papers: readonly Paper[];
  readonly noteOf: (paper: Paper) => string;
  readonly roster: { readonly roster: Roster; readonly mark: string };
  readonly by: Omit<Signer, "role" | "key">;
  readonly at: ClaimedTime;
  /** how figures and grades are told */
  readonly profile: SchemeProfile;
  /** why an assessment was not taken up; null where it was */
  readonly whyNot: (paper: Paper) => string | null;
}

/** The minutes of a sitting as text: an extract of its records, with the notes that nobody signed. */
export function minutesText({ papers, noteOf, roster: { roster, mark }, by, at, profile, whyNot }: MinutesParts, words: Words): string {
  const { committee: say } = words;
  const figures = figureTexts(profile, false);
  const head = [say("minutes.head"), say("minutes.body", { body: roster.body.name, version: roster.version, mark }), say("minutes.at", { at }), say("minutes.by", { ...by }), say("minutes.count", { count: papers.length })];
  const items = papers.map((paper, index) => {
    const line = lineOf(paper);
    const why = whyNot(paper);
    const note = noteOf(paper).trim();
    const standing = line?.standing ?? null;
    const votes = line === null ? [] : votesOf(line);
    const decision = standing?.decision ?? null;
    const counted = standing === null ? null : countVotes(votes, roster, dayOf(at));
    const result = line?.result ?? null;
    return [
      say("minutes.item", { number: index + 1, company: oneLine(line?.company ?? "") || paper.name }),
      ...(result === null || standing === null ? [] : [say("minutes.result", { total: figures.total(result.total), grade: gradeLabel(profile, result.grade, words.locale), state: words.signOffState(standing.state) })]),
      ...(counted === null ? [] : [say("minutes.tally", { ...counted.counts })]),
      ...votes.flatMap(({ signer, ballot, reason }) => [
        say("minutes.vote", { name: signer.name, staffNumber: signer.staffNumber, role: words.signOffRole(signer.role), ballot: words.signOff(`ballot.${ballot}`) }),
        ...(reason === "" ? [] : [say("minutes.reason", { reason: oneLine(reason) })]),
      ]),
      ...(decision === null
        ? []
        : [
            say("minutes.decision", { outcome: words.signOff(`ballot.${decision.outcome}`), name: decision.signer.name, staffNumber: decision.signer.staffNumber, at: decision.at }),
            ...(decision.reason === "" ? [] : [say("minutes.reason", { reason: oneLine(decision.reason) })]),
          ]),
      ...(note === "" ? [] : [say("minutes.note", { note: oneLine(note) })]),
      ...(why === null ? [] : [say("minutes.why", { why })]),
    ].join("\n");
  });
  return `${[head.join("\n"), ...items].join("\n\n")}\n`;
}

/** What strangers typed stays in its line, so that it cannot pass for another line of the minutes. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
