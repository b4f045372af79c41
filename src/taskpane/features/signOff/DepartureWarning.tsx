import { Notice } from "../../components";
import { useWords, type SignOffKey } from "../../words";
import { useSignOff } from "./signOffContext";
import { departs } from "./standing";

export interface DepartureWarningProps {
  /** what is said where the workbook is not as it was signed */
  readonly differs: SignOffKey;
}

/** Says before something is made of the open workbook that it is not what was signed, or that nobody can rely on what was. */
export function DepartureWarning({ differs }: DepartureWarningProps) {
  const words = useWords();
  const { verification } = useSignOff();
  if (verification === null) {
    return null;
  }
  const key = verification.verdict === "not-verified" || verification.verdict === "unreadable" ? "report.notVerified" : departs(verification) ? differs : null;
  return key === null ? null : <Notice intent="warning" title={words.signOff(key)}>{words.signOff("report.see")}</Notice>;
}
