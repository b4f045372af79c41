import { Spinner, Subtitle2, Text } from "@fluentui/react-components";
import { useId } from "react";
import { FailureNotice, IssueList, Notice } from "../../components";
import { useServiceStar, useSession } from "../../session";
import { useWords } from "../../words";
import { DecisionDocuments } from "../decision";
import { KeyPart } from "./KeyPart";
import { RosterPart } from "./RosterPart";
import { useSignOff } from "./signOffContext";
import { useSignOffStyles } from "./SignOff.styles";
import { decisionInForce } from "./standing";
import { StandingPart } from "./StandingPart";
import { StatementPart } from "./StatementPart";
import { StepsPart } from "./StepsPart";
import { TrailPart } from "./TrailPart";
import { useLook } from "./useLook";
import { useSignerKey } from "./useSignerKey";

/** Sign-off of the open workbook: what is signed and what it is worth, the next step, and the key and roster that it takes. */
export function SignOff() {
  const styles = useSignOffStyles();
  const words = useWords();
  const titleId = useId();
  const { outcome } = useSession();
  const isScoring = outcome !== null && outcome.kind !== "none";
  return (
    <div className={styles.root}>
      <section className={styles.card} aria-labelledby={titleId}>
        <Subtitle2 as="h2" id={titleId} className={styles.title}>{words.signOff("title")}</Subtitle2>
        <Text as="p" size={200} className={styles.quiet}>{words.signOff(isScoring ? "intro" : "needsWorkbook")}</Text>
      </section>
      {outcome?.kind === "unreadable" && <Notice intent="error" title={words.signOff("unreadableBasis")}><IssueList issues={outcome.issues} /></Notice>}
      {outcome?.kind === "checked" && <Open />}
    </div>
  );
}

function Open() {
  const styles = useSignOffStyles();
  const words = useWords();
  const limitsId = useId();
  const { workbook } = useSession();
  const { decisions } = useServiceStar();
  const { verification, evidence } = useSignOff();
  const { look, isCurrent, failure, again, protect } = useLook();
  const signer = useSignerKey();
  const decision = verification === null ? null : decisionInForce(verification);
  return (
    <>
      {verification === null ? <Spinner size="small" label={words.signOff("looking")} /> : <StandingPart verification={verification} look={look} onProtect={protect} />}
      {decision !== null && workbook !== null && (
        <DecisionDocuments key={decision.at} make={(request, signal) => decisions.ofOpen(request, evidence, signal)} canCertify={decision.outcome === "grant"} language={workbook.locale} />
      )}
      {failure !== null && <FailureNotice failure={failure} onRetry={again} />}
      <RosterPart />
      <KeyPart signer={signer} />
      {look !== null && <StatementPart look={look} />}
      {look !== null && <StepsPart look={look} isCurrent={isCurrent} signer={signer} />}
      {verification !== null && <TrailPart verification={verification} profile={workbook?.profile ?? null} />}
      <section className={styles.card} aria-labelledby={limitsId}>
        <Subtitle2 as="h2" id={limitsId} className={styles.title}>{words.signOff("limits.title")}</Subtitle2>
        <Text as="p" size={200} className={styles.quiet}>{words.signOffLimits}</Text>
      </section>
    </>
  );
}
