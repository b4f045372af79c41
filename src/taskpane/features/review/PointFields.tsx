import { Checkbox, Field, Input, Select, Subtitle2 } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { POINTED_CELLS, POINTED_COLUMNS, strangeTexts, textsBelow, type FormPointing, type LookedSheet } from "../../../application";
import type { Catalogue, FormVerdict, ScoreMeaning } from "../../../core";
import { useWords } from "../../words";
import { useReviewStyles } from "./Review.styles";

export interface PointFieldsProps {
  readonly sheets: readonly LookedSheet[];
  readonly looked: LookedSheet;
  readonly pointing: FormPointing;
  readonly catalogue: Catalogue;
  readonly onChange: (changed: Partial<FormPointing>) => void;
}

const MEANINGS: readonly ScoreMeaning[] = ["score", "points-lost", "share", "percent"];
const VERDICTS: readonly FormVerdict[] = ["conforming", "nonconforming", "sampled", "judged", "excluded"];
/** More different words than any form has verdicts, or rows that are no clause. */
const MOST_TEXTS = 20;
const SHOWN = 60;

/** The fields by which a person says what stands where; what a field offers is what the file shows. */
export function PointFields({ sheets, looked, pointing, catalogue, onChange }: PointFieldsProps) {
  const styles = useReviewStyles();
  const words = useWords();
  const { columns, cells, headerRow, verdicts, skip, end } = pointing;
  const headers = looked.rows.find(({ row }) => row === headerRow)?.cells ?? [];
  const strange = columns.clause === "" ? [] : strangeTexts(looked, pointing, catalogue);
  const none = words.review("point.none");
  return (
    <>
      <Choice label={words.review("point.sheet")} value={pointing.sheet} onChoose={(sheet) => onChange({ sheet })} options={sheets.map(({ name }) => [name, name])} />
      <Choice
        label={words.review("point.headerRow")}
        value={String(headerRow)}
        onChoose={(row) => onChange({ headerRow: Number.parseInt(row, 10) })}
        options={[
          ...(looked.rows.some(({ row }) => row === headerRow) ? [] : [[String(headerRow), String(headerRow)] as const]),
          ...looked.rows.map(({ row, cells: inRow }) => [String(row), short(words.review("point.row", { row, texts: inRow.map(({ text }) => text).join(" | ") }))] as const),
        ]}
      />
      <Subtitle2 as="h3" className={styles.title}>{words.review("point.columns")}</Subtitle2>
      {POINTED_COLUMNS.map((key) => (
        <Choice
          key={key}
          label={words.review(`column.${key}`)}
          value={columns[key]}
          onChoose={(column) => onChange({ columns: { ...columns, [key]: column }, ...(key === "verdict" ? { verdicts: {} } : {}) })}
          options={[["", none], ...headers.map(({ column, text }) => [column, short(`${column} · ${text}`)] as const)]}
        />
      ))}
      {columns.score !== "" && (
        <>
          <Choice label={words.review("point.holds")} value={pointing.holds} onChoose={(holds) => onChange({ holds: holds as ScoreMeaning })} options={MEANINGS.map((meaning) => [meaning, words.review(`holds.${meaning}`)])} />
          <Labelled label={words.review("point.excluded")}>
            <Input value={pointing.excluded} onChange={(_, { value }) => onChange({ excluded: value })} />
          </Labelled>
        </>
      )}
      {columns.verdict !== "" &&
        textsBelow(looked, columns.verdict, headerRow).slice(0, MOST_TEXTS).map((text) => (
          <Choice
            key={text}
            label={words.review("point.verdict", { text })}
            value={verdicts[text] ?? ""}
            onChoose={(verdict) => onChange({ verdicts: withVerdict(verdicts, text, verdict) })}
            options={[["", none], ...VERDICTS.map((verdict) => [verdict, words.review(`verdict.${verdict}`)] as const)]}
          />
        ))}
      <Checkbox label={words.review("point.firstWord")} checked={pointing.firstWord} onChange={(_, { checked }) => onChange({ firstWord: checked === true })} />
      <Choice label={words.review("point.end")} value={end} onChoose={(text) => onChange({ end: text })} options={[["", words.review("point.toEnd")], ...strange.map((text) => [text, short(text)] as const)]} />
      {strange.filter((text) => text !== end).slice(0, MOST_TEXTS).map((text) => (
        <Checkbox key={text} label={words.review("point.skip", { text: short(text) })} checked={skip.includes(text)} onChange={(_, { checked }) => onChange({ skip: checked === true ? [...skip, text] : skip.filter((each) => each !== text) })} />
      ))}
      <Subtitle2 as="h3" className={styles.title}>{words.review("point.cells")}</Subtitle2>
      {POINTED_CELLS.map((key) => (
        <Labelled key={key} label={words.review(`cell.${key}`)}>
          <Input value={cells[key]} onChange={(_, { value }) => onChange({ cells: { ...cells, [key]: value.trim().toUpperCase() } })} />
        </Labelled>
      ))}
      <Labelled label={words.review("point.title")}>
        <Input value={pointing.title} onChange={(_, { value }) => onChange({ title: value })} />
      </Labelled>
    </>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly onChoose: (value: string) => void;
}

function Choice({ label, value, options, onChoose }: ChoiceProps) {
  return (
    <Labelled label={label}>
      <Select value={value} onChange={(_, data) => onChoose(data.value)}>
        {options.map(([key, text]) => <option key={key} value={key}>{text}</option>)}
      </Select>
    </Labelled>
  );
}

function Labelled({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return <Field label={label} size="small">{children}</Field>;
}

function withVerdict(verdicts: FormPointing["verdicts"], text: string, verdict: string): FormPointing["verdicts"] {
  const others = Object.entries(verdicts).filter(([known]) => known !== text);
  return Object.fromEntries(verdict === "" ? others : [...others, [text, verdict as FormVerdict]]);
}

function short(text: string): string {
  const characters = [...text];
  return characters.length > SHOWN ? `${characters.slice(0, SHOWN - 1).join("")}…` : text;
}
