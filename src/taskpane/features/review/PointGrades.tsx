import { Text } from "@fluentui/react-components";
import type { FormPointing } from "../../../application";
import type { SchemeProfile } from "../../../core";
import { useWords } from "../../words";
import { Typed } from "./PointInputs";
import { useReviewStyles } from "./Review.styles";

export interface PointGradesProps {
  readonly profile: SchemeProfile;
  readonly grades: FormPointing["grades"];
  readonly onChange: (grades: FormPointing["grades"]) => void;
}

/** The words by which the form calls the grades of the profile. */
export function PointGrades({ profile, grades, onChange }: PointGradesProps) {
  const styles = useReviewStyles();
  const words = useWords();
  return (
    <>
      <Text size={200} className={styles.quiet}>{words.review("point.gradesIntro")}</Text>
      {[...profile.grades, profile.failed].map(({ id, label }) => (
        <Typed key={id} label={words.review("point.grade", { grade: label[words.locale] })} value={grades[id] ?? ""} onType={(text) => onChange({ ...grades, [id]: text })} />
      ))}
    </>
  );
}
