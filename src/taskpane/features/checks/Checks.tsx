import { Button, SearchBox } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons";
import { useId } from "react";
import type { CheckedWorkbook } from "../../../application";
import { EmptyState, FailureNotice } from "../../components";
import { useWords } from "../../words";
import { CheckGroup } from "./CheckGroup";
import { useChecksStyles } from "./Checks.styles";
import { useChecks } from "./useChecks";
import { useMend } from "./useMend";

/** What is to be settled in the workbook: worst first, each with what, where and what to do. */
export function Checks({ workbook }: { readonly workbook: CheckedWorkbook }) {
  const styles = useChecksStyles();
  const words = useWords();
  const titleId = useId();
  const { total, filter, setFilter, groups, headingRef, onFocusItem } = useChecks(workbook);
  const { mend, failure, dismiss, done } = useMend();
  return (
    <section className={styles.root} aria-labelledby={titleId}>
      <h2 id={titleId} ref={headingRef} tabIndex={-1} className={styles.title}>
        {words.result("checks.title")}
      </h2>
      {failure !== null && <FailureNotice failure={failure} onDismiss={dismiss} />}
      <div role="status" className={styles.told}>{done ? words.result("mend.done") : ""}</div>
      {total > 0 && (
        <SearchBox
          className={styles.filter}
          aria-label={words.result("checks.filter")}
          placeholder={words.result("checks.filter")}
          value={filter}
          onChange={(_, { value }) => setFilter(value)}
          dismiss={{ "aria-label": words.result("checks.clearFilter") }}
        />
      )}
      {total === 0 && (
        <EmptyState icon={<CheckmarkCircleRegular />} title={words.result("checks.empty")}>{words.result("checks.emptyBody")}</EmptyState>
      )}
      {total > 0 && groups.length === 0 && (
        <div className={styles.noMatch} role="status">
          {words.result("checks.noMatch", { filter: filter })}
          <Button size="small" onClick={() => setFilter("")}>{words.result("checks.clearFilter")}</Button>
        </div>
      )}
      {groups.map(({ group, items }) => (
        <CheckGroup key={group} group={group} items={items} filtered={filter.trim() !== ""} onFocusItem={onFocusItem} onMend={mend} />
      ))}
    </section>
  );
}
