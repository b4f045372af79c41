import { Button } from "@fluentui/react-components";
import type { CheckedWorkbook } from "../../../application";
import { Notice } from "../../components";
import { useSession } from "../../session";
import { useWords } from "../../words";
import { usePriorRound } from "./priorRoundContext";

/** Asks before a file is compared that may be of another company or of a later day. */
export function Doubts({ file }: { readonly file: CheckedWorkbook }) {
  const words = useWords();
  const { workbook } = useSession();
  const { doubts, confirm } = usePriorRound();
  if (workbook === null || doubts.length === 0) {
    return null;
  }
  const nameOf = ({ draft: { company } }: CheckedWorkbook): string => [company.name, company.unifiedSocialCreditCode].filter((text) => text !== "").join(" ");
  const params = { "other-company": { prior: nameOf(file), now: nameOf(workbook) }, "not-earlier": { prior: file.draft.assessedOn, now: workbook.draft.assessedOn } };
  return (
    <Notice intent="warning" announced title={words.prior("doubt.title")} actions={<Button size="small" onClick={confirm}>{words.prior("doubt.use")}</Button>}>
      {doubts.map((doubt) => <div key={doubt}>{words.prior(`doubt.${doubt}`, params[doubt])}</div>)}
    </Notice>
  );
}
