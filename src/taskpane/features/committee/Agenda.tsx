import { Button, Field, mergeClasses, Select, Text } from "@fluentui/react-components";
import { useId, useState } from "react";
import { dayOf, countVotes, type Roster, type SchemeProfile } from "../../../core";
import { claimedTime } from "../../../application";
import { IssueList, MoreRows, usePages } from "../../components";
import { figureTexts, gradeLabel, useWords, type Words } from "../../words";
import { ProblemList } from "../signOff/ProblemList";
import { useSignOffStyles } from "../signOff/SignOff.styles";
import { apart, departures, lineOf, standingFor, votesOf, type Paper, type Sitter, type Standing } from "./papers";
import type { Prepared } from "./usePrepared";
import { stepText } from "./VotePart";

const FILTERS = ["all", "vote", "decide", "prepared", "done", "cannot"] as const;
type Filter = (typeof FILTERS)[number];

export interface AgendaProps {
  readonly papers: readonly Paper[];
  readonly sitter: Sitter | null;
  readonly roster: Roster | null;
  readonly prepared: Prepared;
  readonly profile: SchemeProfile;
  readonly onOpen: (paper: Paper) => void;
}

/** One line an assessment, the risky first. */
export function Agenda({ papers, sitter, roster, prepared, profile, onOpen }: AgendaProps) {
  const styles = useSignOffStyles();
  const words = useWords();
  const titleId = useId();
  const [filter, setFilter] = useState<Filter>("all");
  const isIn = (paper: Paper, one: Filter): boolean => {
    const standing: Standing = standingFor(paper, sitter);
    const isPrepared = prepared.of(paper) !== null;
    return one === "all" || (one === "prepared" ? isPrepared : one === standing && (!isPrepared || (one !== "vote" && one !== "decide")));
  };
  const shown = papers.filter((paper) => isIn(paper, filter));
  const pages = usePages(shown, { page: 20 });
  const [first] = shown;
  return (
    <section className={styles.card} aria-labelledby={titleId}>
      <h2 id={titleId} className={styles.subtitle}>{words.committee("agenda.title", { count: papers.length })}</h2>
      <div className={styles.end}>
        <Field size="small" label={words.committee("agenda.filter")} className={styles.field}>
          <Select
            size="small"
            value={filter}
            onChange={(_, { value }) => {
              setFilter(FILTERS.find((one) => one === value) ?? "all");
              pages.restart();
            }}
          >
            {FILTERS.map((one) => <option key={one} value={one}>{words.committee(`filter.${one}`, { count: papers.filter((paper) => isIn(paper, one)).length })}</option>)}
          </Select>
        </Field>
        {first !== undefined && <Button size="small" appearance="primary" onClick={() => onOpen(first)}>{words.committee("agenda.first")}</Button>}
      </div>
      {shown.length === 0 && <p className={styles.text}>{words.committee("agenda.none")}</p>}
      <ul className={styles.plain}>
        {pages.shown.map((paper) => <li key={paper.id}><Line paper={paper} sitter={sitter} roster={roster} prepared={prepared} profile={profile} onOpen={onOpen} /></li>)}
      </ul>
      <MoreRows pages={pages} />
    </section>
  );
}

function Line({ paper, sitter, roster, prepared, profile, onOpen }: Omit<AgendaProps, "papers"> & { readonly paper: Paper }) {
  const styles = useSignOffStyles();
  const words = useWords();
  const line = lineOf(paper);
  const figures = figureTexts(profile, false);
  const company = companyOf(paper, words);
  const step = prepared.of(paper);
  const standing = standingFor(paper, sitter);
  const mine = line === null ? undefined : votesOf(line).find(({ signer }) => signer.key === sitter?.thumbprint);
  const counted = roster === null || line === null ? null : countVotes(votesOf(line), roster, dayOf(claimedTime(new Date())));
  const facts = line === null ? [] : [
    line.result === null ? words.committee("agenda.noResult") : words.committee("agenda.result", { total: figures.total(line.result.total), grade: gradeLabel(profile, line.result.grade, words.locale) }),
    ...(line.standing === null ? [] : [words.committee("agenda.state", { state: words.signOffState(line.standing.state), count: votesOf(line).length })]),
    ...(step !== null ? [words.committee("mine.prepared", { step: stepText(step, counted?.outcome ?? null, words) })] : mine !== undefined ? [words.committee("mine.cast", { ballot: words.signOff(`ballot.${mine.ballot}`) })] : standing === "vote" ? [words.committee("mine.none")] : []),
    ...(paper.copies > 1 ? [words.committee("agenda.copies", { count: paper.copies })] : []),
  ];
  const why = standing === "cannot" ? whyNot(paper, words) : null;
  return (
    <article className={mergeClasses(styles.entry, standing === "cannot" ? styles.wrong : standing === "done" ? styles.right : styles.unknown)}>
      <Text weight="semibold">{company}</Text>
      <Text size={200} className={styles.quiet}>{paper.name}</Text>
      {facts.length > 0 && <Text>{facts.join(" · ")}</Text>}
      {line !== null && <Text size={200}>{risks(line, profile, words).join(" · ")}</Text>}
      {why !== null && <Text>{why}</Text>}
      <Trouble paper={paper} />
      {line !== null && <div><Button size="small" aria-label={words.committee("agenda.openNamed", { company })} onClick={() => onOpen(paper)}>{words.committee("agenda.open")}</Button></div>}
    </article>
  );
}

function Trouble({ paper: { trouble, line } }: { readonly paper: Paper }) {
  const styles = useSignOffStyles();
  const words = useWords();
  if (trouble?.kind === "apart") {
    return <ul className={styles.list}>{trouble.copies.map(({ index, reason }) => <li key={index}>{words.committee(`apart.${reason}`, { file: trouble.names[index] ?? "" })}</li>)}</ul>;
  }
  if (trouble?.kind === "twice") {
    return <ProblemList problems={trouble.problems} />;
  }
  const issues = trouble?.kind === "noCopy" ? trouble.issues : line.ok && line.value.kind !== "line" ? line.value.issues : [];
  return issues.length === 0 ? null : <IssueList issues={issues} />;
}

/** The company, or that none is named. */
export function companyOf(paper: Paper, words: Words): string {
  const company = lineOf(paper)?.company.trim() ?? "";
  return company !== "" ? company : lineOf(paper) === null ? paper.name : words.committee("agenda.unnamed");
}

/** Why an assessment cannot be taken up, in one sentence. */
export function whyNot(paper: Paper, words: Words): string {
  const { line, trouble } = paper;
  if (!line.ok) {
    return words.committee("why.file-failed", { reason: words.failure(line.error).title });
  }
  if (trouble !== null) {
    return trouble.kind === "failed" ? words.committee("why.file-failed", { reason: trouble.reason }) : words.committee(trouble.kind === "twice" ? "why.twice" : "why.apart");
  }
  const { value } = line;
  if (value.kind !== "line") {
    return words.committee(`why.${value.kind}`, { reason: value.issues.length });
  }
  const changes = departures(value);
  if (changes > 0) {
    return words.committee("why.differs", { count: changes });
  }
  switch (value.verdict) {
    case "unsigned":
      return words.committee("why.unsigned");
    case "roster-missing":
      return words.committee("why.no-roster");
    case "not-verified":
    case "unreadable":
      return words.committee("why.record");
    default:
      return value.standing?.state !== "reviewed" ? words.committee("why.state", { state: words.signOffState(value.standing?.state ?? "draft") }) : value.blocks.length > 0 ? words.committee("why.blocks", { count: value.blocks.length }) : words.committee("vote.notYours");
  }
}

function risks(line: NonNullable<ReturnType<typeof lineOf>>, profile: SchemeProfile, words: Words): readonly string[] {
  const { findings, nearest } = line;
  return [
    ...(findings.fail > 0 ? [words.committee("risk.fail", { count: findings.fail })] : []),
    ...(line.isCarriedByExclusions ? [words.committee("risk.exclusions")] : []),
    ...(line.specialDeductions > 0 ? [words.committee("risk.deductions", { count: line.specialDeductions })] : []),
    ...(findings.review > 0 ? [words.committee("risk.review", { count: findings.review })] : []),
    ...(nearest === null ? [] : [words.committee("risk.near", { distance: figureTexts(profile, false).missing(apart(nearest.distance)), grade: gradeLabel(profile, nearest.grade, words.locale) })]),
  ];
}
