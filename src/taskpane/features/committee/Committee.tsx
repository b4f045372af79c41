import { Button, Spinner, Text } from "@fluentui/react-components";
import { useId, useMemo, useRef, useState, type ReactNode } from "react";
import { claimedTime, type CommitteeLook, type Evidence } from "../../../application";
import { countVotes, dayOf } from "../../../core";
import { Notice } from "../../components";
import { useServiceStar } from "../../session";
import { useWords } from "../../words";
import { download, offer } from "../file/download";
import { FilesPart } from "../review/FilesPart";
import { useSignOff } from "../signOff";
import { KeyPart } from "../signOff/KeyPart";
import { RosterPart } from "../signOff/RosterPart";
import { useSignerKey } from "../signOff/useSignerKey";
import { useSignOffStyles } from "../signOff/SignOff.styles";
import { Agenda, companyOf, whyNot } from "./Agenda";
import { Documents } from "./Documents";
import { Look } from "./Look";
import { minutesText } from "./minutes";
import { byRisk, lineOf, nextOpen, sitterOf, standingFor, type Paper, type PreparedStep } from "./papers";
import { RegisterHold } from "./RegisterHold";
import { SavePart } from "./SavePart";
import { SigningNotice, SignPart, suffixOf } from "./SignPart";
import { useLookAt, type LookPhase } from "./useLookAt";
import { usePrepared } from "./usePrepared";
import { heldAgainst, useRegisterHold } from "./useRegisterHold";
import { signedName, useSaving } from "./useSaving";
import { useSigning, type ReadyStep } from "./useSigning";
import { useSitting } from "./useSitting";
import { BALLOT_KEYS, DECIDE_KEY, VotePart } from "./VotePart";

/** The key is held for the sitting, whatever workbook is open beside it. */
const SITTING = "committee";
const OFFERED_MS = 60_000;
const TEXT = "text/plain;charset=utf-8";

/** A committee over many assessments: an agenda, one look at each, votes or decisions that are prepared, and one act that signs them. */
export function Committee() {
  const styles = useSignOffStyles();
  const words = useWords();
  const titleId = useId();
  const { builtIn } = useServiceStar();
  const { roster, evidence: opened } = useSignOff();
  // A mark from paper that was typed is that of the open workbook's record.
  const evidence = useMemo(() => ({ ...opened, anchors: { ...opened.anchors, head: null } }), [opened]);
  const signer = useSignerKey(SITTING);
  const sitting = useSitting(evidence);
  const register = useRegisterHold();
  const signing = useSigning(evidence);
  const [shown, setShown] = useState<string | null>(null);
  const [toSign, setToSign] = useState<"all" | Paper | null>(null);
  const [isEnding, setEnding] = useState(false);
  const reason = useRef<HTMLDivElement>(null);
  const key = signer.phase.kind === "open" ? signer.phase.key : null;
  const at = claimedTime(new Date());
  const sitter = roster === null || key === null ? null : sitterOf(roster.roster, key.thumbprint, at);
  const prepared = usePrepared(key?.thumbprint ?? "");
  const saving = useSaving(({ paper }) => prepared.withdraw(paper));
  const held = register.phase.kind === "held" ? heldAgainst(sitting.papers, register.phase.rows) : null;
  const papers = useMemo(() => byRisk(held?.papers ?? sitting.papers), [held?.papers, sitting.papers]);
  const [profile] = builtIn.profiles;
  const isBusy = sitting.phase.kind === "reading" || sitting.phase.kind === "joining" || signing.phase.kind === "signing";
  const current = papers.find(({ id }) => id === shown) ?? null;
  const isOpen = (paper: Paper): boolean => ["vote", "decide"].includes(standingFor(paper, sitter)) && prepared.of(paper) === null;
  const next = nextOpen(papers, shown, isOpen);
  const outcomeOf = ({ paper }: Pick<ReadyStep, "paper">) => (roster === null ? null : (countVotes(lineOf(paper)?.standing?.votes ?? [], roster.roster, dayOf(at))?.outcome ?? null));
  const ready = papers.flatMap((paper): readonly ReadyStep[] => {
    const step = prepared.of(paper);
    return step === null || standingFor(paper, sitter) === "cannot" ? [] : [{ paper, step }];
  });
  if (profile === undefined) {
    return null;
  }

  const choose = (paper: Paper, look: CommitteeLook | null, choice: PreparedStep["ballot"] | "decide"): void => {
    const standing = look?.verification.outline?.standing;
    if (sitter === null || choice === "" || standing?.state !== "reviewed") {
      return;
    }
    const role = (choice === "decide" ? sitter.deciding : sitter.voting)[0];
    const hasVoted = standing.votes.some(({ signer: { key: thumbprint } }) => thumbprint === sitter.thumbprint);
    if (role === undefined || (choice !== "decide" && hasVoted)) {
      return;
    }
    prepared.change(paper, choice === "decide" ? { action: "decide", ballot: "", role } : { action: "vote", ballot: choice, role });
    if (choice !== "grant" && (choice !== "decide" || outcomeOf({ paper }) !== "grant")) {
      reason.current?.querySelector("textarea")?.focus();
    }
  };
  const sign = (steps: readonly ReadyStep[]): void => {
    if (roster === null || key === null) {
      return;
    }
    setToSign(null);
    setShown(null);
    signing.sign(steps, roster.roster, key, ({ paper, step }, bytes) => {
      saving.add({ name: signedName(paper.name, suffixOf(step, key, words)), bytes, paper });
      void sitting.put(paper.id, new Blob([bytes]));
    });
  };
  const saveMinutes = (): void => {
    if (roster === null || key === null) {
      return;
    }
    const { mark } = roster.verified;
    const text = minutesText({ papers, noteOf: prepared.noteOf, roster: { roster: roster.roster, mark: `${mark.digits} ${mark.checkWord}` }, by: key.holder, at, profile, whyNot: (paper) => (standingFor(paper, sitter) === "cannot" ? whyNot(paper, words) : null) }, words);
    const offered = offer(new TextEncoder().encode(text), TEXT);
    download(offered, `${words.committee("minutes.fileName")}-${dayOf(at)}.txt`);
    setTimeout(offered.release, OFFERED_MS);
  };
  const end = (): void => {
    prepared.forget(sitting.papers);
    saving.clear();
    signing.dismiss();
    sitting.close();
    setEnding(false);
    setShown(null);
  };
  const unsaved = saving.copies.filter(({ isSaved }) => !isSaved).length;

  if (toSign !== null && key !== null) {
    return <SignPart ready={toSign === "all" ? ready : ready.filter(({ paper }) => paper.id === toSign.id)} signingKey={key} profile={profile} outcomeOf={outcomeOf} onSign={sign} onBack={() => setToSign(null)} />;
  }
  if (current !== null) {
    return (
      <Looked key={current.id} paper={current} evidence={evidence}>
        {(phase) => (
          <Look
            title={words.committee("look.title", { number: papers.indexOf(current) + 1, of: papers.length, company: companyOf(current, words) })}
            phase={phase}
            hasNext={next !== null}
            onNext={() => next !== null && setShown(next.id)}
            onBack={() => setShown(null)}
            onKey={(pressed) => {
              const ballot = (["grant", "refuse", "defer", "abstain"] as const).find((one) => BALLOT_KEYS[one] === pressed);
              choose(current, phase.kind === "looked" ? phase.look : null, ballot ?? (pressed === DECIDE_KEY ? "decide" : ""));
            }}
          >
            {(look) => (
              <>
                <VotePart paper={current} look={look} roster={roster?.roster ?? null} signingKey={key} sitter={sitter} prepared={prepared} reason={reason} choose={(choice) => choose(current, look, choice)} onSignOne={() => setToSign(current)} />
                <Documents file={current.file} look={look} evidence={evidence} />
              </>
            )}
          </Look>
        )}
      </Looked>
    );
  }
  const isCounted = (paper: Paper): boolean => {
    const tally = roster === null ? null : countVotes(lineOf(paper)?.standing?.votes ?? [], roster.roster, dayOf(at));
    return tally !== null && tally.isQuorate && tally.outcome === "grant";
  };
  const counted = sitter === null ? [] : papers.filter((paper) => sitter.deciding.length > 0 && ["vote", "decide"].includes(standingFor(paper, sitter)) && prepared.of(paper) === null && isCounted(paper));
  const decideAll = (): void => {
    const role = sitter?.deciding[0];
    if (role !== undefined) {
      counted.forEach((paper) => prepared.change(paper, { action: "decide", ballot: "", role }));
    }
  };
  return (
    <div className={styles.root}>
      <section className={styles.card} aria-labelledby={titleId}>
        <h2 id={titleId} className={styles.subtitle}>{words.committee("title")}</h2>
        <Text as="p" size={200} className={styles.quiet}>{words.committee("intro")}</Text>
      </section>
      <RosterPart />
      <KeyPart signer={signer} />
      <section className={styles.card} aria-label={words.committee("files.title")}>
        <h2 className={styles.subtitle}>{words.committee("files.title")}</h2>
        <p className={styles.quiet}>{words.committee("files.drop")}</p>
        <FilesPart disabled={isBusy} onGive={sitting.take} />
        {(sitting.phase.kind === "reading" || sitting.phase.kind === "joining") && (
          <div className={styles.row} role="status">
            <Spinner size="tiny" className={styles.waiting} label={words.committee(`files.${sitting.phase.kind}`, { done: sitting.phase.done, of: sitting.phase.of })} />
            <Button size="small" onClick={sitting.stop}>{words.committee("files.stop")}</Button>
          </div>
        )}
        {(sitting.phase.kind === "nothing" || sitting.phase.kind === "stopped") && <Notice intent="warning" announced>{words.committee(`files.${sitting.phase.kind}`)}</Notice>}
        {sitting.same.map(({ file, other }) => <p key={file} className={styles.quiet}>{words.committee("files.same", { file, other })}</p>)}
        {sitting.papers.length > 0 && !isEnding && <Button size="small" className={styles.action} onClick={() => setEnding(true)}>{words.committee("files.close")}</Button>}
        {isEnding && (
          <Notice intent="warning" announced actions={<><Button size="small" onClick={() => setEnding(false)}>{words.committee("files.closeNo")}</Button><Button size="small" onClick={end}>{words.committee("files.closeYes")}</Button></>}>
            {words.committee("files.closeAsk")} {unsaved > 0 && words.committee("files.closeUnsaved", { count: unsaved })}
          </Notice>
        )}
      </section>
      <RegisterHold register={register} papers={sitting.papers} />
      <SigningNotice signing={signing} />
      {saving.copies.length > 0 && <SavePart saving={saving} />}
      {papers.length > 0 && (
        <>
          <section className={styles.card} aria-label={words.committee("sign.title", { count: ready.length })}>
            {ready.length === 0 ? <p className={styles.text}>{words.committee("sign.none")}</p> : <Button appearance="primary" className={styles.action} disabledFocusable={isBusy} onClick={() => setToSign("all")}>{words.committee("sign.open", { count: ready.length })}</Button>}
            {counted.length > 0 && <Button className={styles.action} onClick={decideAll}>{words.committee("agenda.decideAll", { count: counted.length })}</Button>}
          </section>
          <Agenda papers={papers} sitter={sitter} roster={roster?.roster ?? null} prepared={prepared} profile={profile} onOpen={({ id }) => setShown(id)} />
          {roster !== null && key !== null && (
            <section className={styles.card} aria-label={words.committee("minutes.title")}>
              <h2 className={styles.subtitle}>{words.committee("minutes.title")}</h2>
              <p className={styles.quiet}>{words.committee("minutes.hint")}</p>
              <Button size="small" className={styles.action} onClick={saveMinutes}>{words.committee("minutes.save")}</Button>
            </section>
          )}
        </>
      )}
    </div>
  );
}

/** Looks at the assessment that is shown, and lets go of the look with it. */
function Looked({ paper, evidence, children }: { readonly paper: Paper; readonly evidence: Evidence; readonly children: (phase: LookPhase) => ReactNode }) {
  return children(useLookAt(paper.file, evidence));
}
