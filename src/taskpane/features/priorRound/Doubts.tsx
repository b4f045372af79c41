import { Button } from "@fluentui/react-components";
import type { DraftAssessment } from "../../../core";
import { Notice } from "../../components";
import { useSession } from "../../session";
import { useWords } from "../../words";
import { usePriorRound } from "./priorRoundContext";

/** Asks before a round is compared that may be of another company or of a later day. */
export function Doubts({ prior }: { readonly prior: DraftAssessment }) {
  const words = useWords();
  const { workbook } = useSession();
  const { doubts, confirm } = usePriorRound();
  if (workbook === null || doubts.length === 0) {
    return null;
  }
  const nameOf = ({ company }: DraftAssessment): string => [company.name, company.unifiedSocialCreditCode].filter((text) => text !== "").join(" ");
  const params = { "other-company": { prior: nameOf(prior), now: nameOf(workbook.draft) }, "not-earlier": { prior: prior.assessedOn, now: workbook.draft.assessedOn } };
  return (
    <Notice intent="warning" announced title={words.prior("doubt.title")} actions={<Button size="small" onClick={confirm}>{words.prior("doubt.use")}</Button>}>
      {doubts.map((doubt) => <div key={doubt}>{words.prior(`doubt.${doubt}`, params[doubt])}</div>)}
    </Notice>
  );
}
