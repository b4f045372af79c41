import type { Place, SealProblem } from "../../../core";
import { PlaceLink } from "../../components";
import { useWords } from "../../words";
import { useSignOffStyles } from "./SignOff.styles";

export interface ProblemListProps {
  readonly problems: readonly SealProblem[];
  /** where in the workbook a problem is settled */
  readonly placeOf?: (problem: SealProblem) => Place | null;
}

/** Every problem with what to do about it, and its cell where it has one. */
export function ProblemList({ problems, placeOf = () => null }: ProblemListProps) {
  const styles = useSignOffStyles();
  const words = useWords();
  return (
    <ul className={styles.list}>
      {problems.map((problem, index) => {
        const place = placeOf(problem);
        return <li key={`${problem.code} ${problem.path} ${String(index)}`}>{words.sealProblem(problem)} {place !== null && <PlaceLink place={place} />}</li>;
      })}
    </ul>
  );
}
