import { Subtitle2, Text } from "@fluentui/react-components";
import { POINTED_LISTS, textsBelow, type FormPointing, type LookedSheet, type PointedList, type PointedListName } from "../../../application";
import type { DeductionCause } from "../../../core";
import { useWords } from "../../words";
import { Choice, short, Typed } from "./PointInputs";
import { useReviewStyles } from "./Review.styles";

export interface PointListsProps {
  readonly sheets: readonly LookedSheet[];
  /** the sheet with the clauses */
  readonly own: string;
  readonly lists: FormPointing["lists"];
  readonly onChange: (lists: FormPointing["lists"]) => void;
}

const LETTERS = [["text", "point.listText"], ["clause", "point.listClause"], ["evidence", "point.listEvidence"]] as const;
const ROWS = [["headerRow", "point.listHeader"], ["firstRow", "point.listFirst"], ["lastRow", "point.listLast"]] as const;
const CAUSES: readonly DeductionCause[] = ["law", "company-rule", "trade-requirement", "system-operation"];
/** More different words than any form has causes. */
const MOST_TEXTS = 20;

/** Where special deductions and bonuses stand one a row; the rest of a list is asked for once its column of texts is said. */
export function PointLists({ sheets, own, lists, onChange }: PointListsProps) {
  const styles = useReviewStyles();
  const words = useWords();
  return (
    <>
      <Subtitle2 as="h3" className={styles.title}>{words.review("point.lists")}</Subtitle2>
      <Text size={200} className={styles.quiet}>{words.review("point.listNone")}</Text>
      {POINTED_LISTS.map((name) => {
        const list = lists[name];
        const label = { list: words.review(`list.${name}`) };
        const change = (changed: Partial<PointedList>): void => onChange({ ...lists, [name]: { ...list, ...changed } });
        const typed = (key: (typeof LETTERS | typeof ROWS)[number][0], text: (typeof LETTERS | typeof ROWS)[number][1]) => (
          <Typed key={`${name} ${key}`} label={words.review(text, label)} value={list[key]} onType={(value) => change({ [key]: value.trim().toUpperCase() })} />
        );
        return (
          <div key={name} className={styles.form}>
            {LETTERS.slice(0, 1).map(([key, text]) => typed(key, text))}
            {list.text !== "" && (
              <>
                {sheets.length > 1 && <Choice label={words.review("point.listSheet", label)} value={list.sheet === "" ? own : list.sheet} onChoose={(sheet) => change({ sheet: sheet === own ? "" : sheet, causes: {} })} options={sheets.map((sheet) => [sheet.name, sheet.name])} />}
                {[...LETTERS.slice(1), ...ROWS].map(([key, text]) => typed(key, text))}
                {name === "specialDeductions" && <Causes name={name} list={list} looked={sheets.filter((sheet) => sheet.name === (list.sheet === "" ? own : list.sheet))} onChange={change} />}
              </>
            )}
          </div>
        );
      })}
    </>
  );
}

interface CausesProps {
  readonly name: PointedListName;
  readonly list: PointedList;
  readonly looked: readonly LookedSheet[];
  readonly onChange: (changed: Partial<PointedList>) => void;
}

/** The column of causes, and what each word in it means. */
function Causes({ name, list, looked, onChange }: CausesProps) {
  const words = useWords();
  const header = /^[0-9]{1,7}$/.test(list.headerRow) ? Number.parseInt(list.headerRow, 10) : 0;
  return (
    <>
      <Typed label={words.review("point.listCause", { list: words.review(`list.${name}`) })} value={list.cause} onType={(value) => onChange({ cause: value.trim().toUpperCase(), causes: {} })} />
      {list.cause !== "" &&
        textsBelow(looked, list.cause, header).slice(0, MOST_TEXTS).map((text) => (
          <Choice
            key={text}
            label={words.review("point.verdict", { text: short(text) })}
            value={list.causes[text] ?? ""}
            onChoose={(cause) => {
              const others = Object.entries(list.causes).filter(([known]) => known !== text);
              onChange({ causes: Object.fromEntries(cause === "" ? others : [...others, [text, cause as DeductionCause]]) });
            }}
            options={[["", words.review("point.none")], ...CAUSES.map((cause) => [cause, words.review(`cause.${cause}`)] as const)]}
          />
        ))}
    </>
  );
}
