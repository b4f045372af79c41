import { Checkbox, Subtitle2 } from "@fluentui/react-components";
import { POINTED_CELLS, POINTED_COLUMNS, clauseSheets, strangeTexts, textsBelow, type FormPointing, type LookedSheet } from "../../../application";
import type { Catalogue, FormVerdict, SchemeProfile, ScoreMeaning } from "../../../core";
import { useWords } from "../../words";
import { Choice, short, Typed } from "./PointInputs";
import { PointGrades } from "./PointGrades";
import { PointLists } from "./PointLists";
import { PointResults } from "./PointResults";
import { useReviewStyles } from "./Review.styles";

export interface PointFieldsProps {
  readonly sheets: readonly LookedSheet[];
  readonly looked: LookedSheet;
  readonly pointing: FormPointing;
  readonly standard: { readonly catalogue: Catalogue; readonly profile: SchemeProfile };
  readonly onChange: (changed: Partial<FormPointing>) => void;
}

const MEANINGS: readonly ScoreMeaning[] = ["score", "points-lost", "share", "percent"];
const VERDICTS: readonly FormVerdict[] = ["conforming", "nonconforming", "sampled", "judged", "excluded"];
/** More different words than any form has verdicts, or rows that are no clause. */
const MOST_TEXTS = 20;

/** The fields by which a person says what stands where; what a field offers is what the file shows. */
export function PointFields({ sheets, looked, pointing, standard, onChange }: PointFieldsProps) {
  const styles = useReviewStyles();
  const words = useWords();
  const { columns, cells, headerRow, verdicts, names, skip, end } = pointing;
  const headers = looked.rows.find(({ row }) => row === headerRow)?.cells ?? [];
  const strange = columns.clause === "" ? [] : strangeTexts(sheets, pointing, standard.catalogue);
  const none = words.review("point.none");
  return (
    <>
      <Choice label={words.review("point.sheet")} value={pointing.sheet} onChoose={(sheet) => onChange({ sheet, moreSheets: pointing.moreSheets.filter((name) => name !== sheet) })} options={sheets.map(({ name }) => [name, name])} />
      {sheets.filter(({ name }) => name !== pointing.sheet).slice(0, MOST_TEXTS).map(({ name }) => (
        <Checkbox
          key={name}
          label={words.review("point.moreSheet", { sheet: short(name) })}
          checked={pointing.moreSheets.includes(name)}
          onChange={(_, { checked }) => onChange({ moreSheets: sheets.map((each) => each.name).filter((each) => (each === name ? checked === true : pointing.moreSheets.includes(each))) })}
        />
      ))}
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
          <Typed label={words.review("point.excluded")} value={pointing.excluded} onType={(value) => onChange({ excluded: value })} />
        </>
      )}
      {columns.verdict !== "" &&
        textsBelow(clauseSheets(sheets, pointing), columns.verdict, headerRow).slice(0, MOST_TEXTS).map((text) => (
          <Choice
            key={text}
            label={words.review("point.verdict", { text })}
            value={verdicts[text] ?? ""}
            onChoose={(verdict) => onChange({ verdicts: withEntry(verdicts, text, verdict as FormVerdict | "") })}
            options={[["", none], ...VERDICTS.map((verdict) => [verdict, words.review(`verdict.${verdict}`)] as const)]}
          />
        ))}
      <Checkbox label={words.review("point.firstWord")} checked={pointing.firstWord} onChange={(_, { checked }) => onChange({ firstWord: checked === true })} />
      <Typed label={words.review("point.prefix")} value={pointing.prefix} onType={(prefix) => onChange({ prefix })} />
      <Choice label={words.review("point.end")} value={end} onChoose={(text) => onChange({ end: text })} options={[["", words.review("point.toEnd")], ...strange.map((text) => [text, short(text)] as const)]} />
      {strange.filter((text) => text !== end).slice(0, MOST_TEXTS).map((text) => (
        <div key={text}>
          <Checkbox
            label={words.review("point.skip", { text: short(text) })}
            checked={skip.includes(text)}
            onChange={(_, { checked }) => onChange(checked === true ? { skip: [...skip, text], names: withEntry(names, text, "") } : { skip: skip.filter((each) => each !== text) })}
          />
          {!skip.includes(text) && <Typed label={words.review("point.name", { text: short(text) })} value={names[text] ?? ""} onType={(id) => onChange({ names: withEntry(names, text, id.trim()) })} />}
        </div>
      ))}
      <Subtitle2 as="h3" className={styles.title}>{words.review("point.cells")}</Subtitle2>
      {POINTED_CELLS.map((key) => (
        <Typed key={key} label={words.review(`cell.${key}`)} value={cells[key]} onType={(value) => onChange({ cells: { ...cells, [key]: value } })} />
      ))}
      {cells.grade !== "" && <PointGrades profile={standard.profile} grades={pointing.grades} onChange={(grades) => onChange({ grades })} />}
      <PointLists sheets={sheets} own={pointing.sheet} lists={pointing.lists} onChange={(lists) => onChange({ lists })} />
      <PointResults headers={headers} pointing={pointing} onChange={onChange} />
      <Typed label={words.review("point.title")} value={pointing.title} onType={(value) => onChange({ title: value })} />
    </>
  );
}

/** `entries` with the value for that text; without it where the value is "". */
function withEntry<Value extends string>(entries: Readonly<Record<string, Value>>, text: string, value: Value | ""): Readonly<Record<string, Value>> {
  const others = Object.entries(entries).filter(([known]) => known !== text);
  return Object.fromEntries(value === "" ? others : [...others, [text, value]]);
}
