import { Notice } from "../../components";
import { useWords } from "../../words";
import { departs, useSignOff } from "../signOff";

/** Says before a report is made that what it would tell is not what was signed, or that nobody can rely on what was. */
export function SignOffWarning() {
  const words = useWords();
  const { verification } = useSignOff();
  if (verification === null) {
    return null;
  }
  const key = verification.verdict === "not-verified" || verification.verdict === "unreadable" ? "report.notVerified" : departs(verification) ? "report.differs" : null;
  return key === null ? null : <Notice intent="warning" title={words.signOff(key)}>{words.signOff("report.see")}</Notice>;
}
