import { Subtitle2, Text } from "@fluentui/react-components";
import { POINTED_LISTS, type FormPointing, type PointedList } from "../../../application";
import { useWords } from "../../words";
import { Typed } from "./PointInputs";
import { useReviewStyles } from "./Review.styles";

export interface PointListsProps {
  readonly lists: FormPointing["lists"];
  readonly onChange: (lists: FormPointing["lists"]) => void;
}

const LETTERS = [["text", "point.listText"], ["clause", "point.listClause"], ["evidence", "point.listEvidence"]] as const;
const ROWS = [["headerRow", "point.listHeader"], ["firstRow", "point.listFirst"], ["lastRow", "point.listLast"]] as const;

/** Where special deductions and bonuses stand one a row; the rest of a list is asked for once its column of texts is said. */
export function PointLists({ lists, onChange }: PointListsProps) {
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
        const asked = list.text === "" ? LETTERS.slice(0, 1) : [...LETTERS, ...ROWS];
        return asked.map(([key, text]) => <Typed key={`${name} ${key}`} label={words.review(text, label)} value={list[key]} onType={(value) => change({ [key]: value.trim().toUpperCase() })} />);
      })}
    </>
  );
}
