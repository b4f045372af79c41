import { Button, Subtitle2, Text } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { CheckedWorkbook } from "../../../application";
import { findClause } from "../../../core";
import { PlaceLink } from "../../components";
import { useWords } from "../../words";
import { useResultStyles } from "./Result.styles";

const SHOWN_AT_FIRST = 5;

export interface OpenClausesProps {
  readonly open: readonly string[];
  readonly workbook: CheckedWorkbook;
}

/** The clauses that nobody has assessed yet, each a link to its row. */
export function OpenClauses({ open, workbook }: OpenClausesProps) {
  const styles = useResultStyles();
  const words = useWords();
  const titleId = useId();
  const [all, setAll] = useState(false);
  const shown = all ? open : open.slice(0, SHOWN_AT_FIRST);
  return (
    <section className={styles.card} aria-labelledby={titleId}>
      <Subtitle2 as="h3" id={titleId} className={styles.heading}>{words.result("result.openClauses", { count: open.length })}</Subtitle2>
      <ul className={styles.open}>
        {shown.map((id) => (
          <li key={id}>
            <OpenClause id={id} workbook={workbook} />
          </li>
        ))}
      </ul>
      {open.length > SHOWN_AT_FIRST && (
        <Button size="small" appearance="transparent" className={styles.more} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? words.result("result.openFewer") : words.result("result.openMore", { count: open.length })}
        </Button>
      )}
    </section>
  );
}

function OpenClause({ id, workbook }: { readonly id: string; readonly workbook: CheckedWorkbook }) {
  const words = useWords();
  const text = `${id} ${findClause(workbook.catalogue, id)?.title[words.locale] ?? ""}`;
  const place = workbook.clausePlaces.get(id);
  return place === undefined ? <Text>{text}</Text> : <PlaceLink place={place} named>{text}</PlaceLink>;
}
