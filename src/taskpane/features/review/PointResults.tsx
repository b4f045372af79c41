import { Subtitle2 } from "@fluentui/react-components";
import { POINTED_RESULT_CELLS, POINTED_RESULT_COLUMNS, type FormPointing, type LookedCell } from "../../../application";
import { useWords } from "../../words";
import { Choice, short, Typed } from "./PointInputs";
import { useReviewStyles } from "./Review.styles";

export interface PointResultsProps {
  /** what stands in the row of the headers */
  readonly headers: readonly LookedCell[];
  readonly pointing: FormPointing;
  readonly onChange: (changed: Partial<FormPointing>) => void;
}

/** Where results are written when a copy of the form is made. */
export function PointResults({ headers, pointing, onChange }: PointResultsProps) {
  const styles = useReviewStyles();
  const words = useWords();
  const { resultColumns, resultCells } = pointing;
  return (
    <>
      <Subtitle2 as="h3" className={styles.title}>{words.review("point.results")}</Subtitle2>
      {POINTED_RESULT_COLUMNS.map((key) => (
        <Choice
          key={key}
          label={words.review(`result.${key}`)}
          value={resultColumns[key]}
          onChoose={(column) => onChange({ resultColumns: { ...resultColumns, [key]: column } })}
          options={[["", words.review("point.none")], ...headers.map(({ column, text }) => [column, short(`${column} · ${text}`)] as const)]}
        />
      ))}
      {POINTED_RESULT_CELLS.map((key) => (
        <Typed key={key} label={words.review(`result.${key}`)} value={resultCells[key]} onType={(value) => onChange({ resultCells: { ...resultCells, [key]: value } })} />
      ))}
    </>
  );
}
