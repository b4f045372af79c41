import { Button, Field, Select, Subtitle2, Text } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons";
import { useId, useState } from "react";
import { RECTIFICATION_WORDS, type CheckedWorkbook } from "../../../application";
import { FailureNotice, MoreRows, Notice, usePages } from "../../components";
import { useSession } from "../../session";
import { useWords } from "../../words";
import { AsFound } from "./AsFound";
import { RectificationCard } from "./RectificationCard";
import { useRectificationStyles } from "./Rectification.styles";
import { keyOfItem } from "./keyOfItem";
import { useRectification, type RectificationList, type StateFilter } from "./useRectification";

/** Follows special deductions and lost points from the finding to the verification; the score as found stays what it is. */
export function Rectification() {
  const styles = useRectificationStyles();
  const words = useWords();
  const titleId = useId();
  const { workbook } = useSession();
  return (
    <section className={styles.card} aria-labelledby={titleId}>
      <Subtitle2 as="h2" id={titleId} className={styles.title}>{words.rectification("title")}</Subtitle2>
      <Text as="p" size={200} className={styles.quiet}>{words.rectification(workbook === null ? "needsWorkbook" : "intro")}</Text>
      {workbook !== null && <List workbook={workbook} />}
    </section>
  );
}

/** A card costs more than a line. */
const CARDS = 15;

function List({ workbook }: { readonly workbook: CheckedWorkbook }) {
  const styles = useRectificationStyles();
  const words = useWords();
  const list = useRectification(workbook);
  // What was typed and not written is in sight again after a reload.
  const [opened, setOpened] = useState<ReadonlySet<string>>(() => new Set(list.items.filter((item) => list.typed.holds(list.fieldsOf(item))).map(keyOfItem)));
  const { items, shown, counts, again, sheetProblem } = list;
  const pages = usePages(shown, { isKept: (item) => list.typed.holds(list.fieldsOf(item)), page: CARDS });
  const toggle = (key: string): void => setOpened((before) => new Set(before.has(key) ? [...before].filter((one) => one !== key) : [...before, key]));
  return (
    <>
      <AsFound workbook={workbook} again={again} />
      {items.length === 0 ? (
        <Text as="p">{words.rectification("none")}</Text>
      ) : (
        <>
          <Counts list={list} />
          <Filters list={list} />
        </>
      )}
      {counts.without > 0 && (
        <div className={styles.actions}>
          <Button size="small" icon={<AddRegular />} onClick={list.addMissing}>{words.rectification("addAll", { count: counts.without })}</Button>
        </div>
      )}
      <Failure list={list} />
      {sheetProblem !== null && <Notice intent="error" announced>{words.issue(sheetProblem)}</Notice>}
      {items.length > 0 && (
        <Text as="p" size={200} role="status" className={styles.quiet}>
          {shown.length === 0 ? words.rectification("filter.nothing") : words.rectification("filter.shown", { count: shown.length, all: items.length })}
        </Text>
      )}
      <ul className={styles.list}>
        {pages.shown.map((item) => {
          const key = keyOfItem(item);
          return (
            <li key={key}>
              <RectificationCard list={list} item={item} isOpen={opened.has(key)} onToggle={() => toggle(key)} />
            </li>
          );
        })}
      </ul>
      <MoreRows pages={pages} />
    </>
  );
}

function Counts({ list: { counts } }: { readonly list: RectificationList }) {
  const styles = useRectificationStyles();
  const words = useWords();
  return (
    <ul className={styles.counts} aria-label={words.rectification("counts.label")}>
      {(["open", "done", "verified", "overdue", "without"] as const).map((state) => (
        <li key={state} className={(state === "overdue" || state === "without") && counts[state] > 0 ? styles.late : ""}>
          {words.rectification(`counts.${state}`, { count: counts[state] })}
        </li>
      ))}
    </ul>
  );
}

const STATES: readonly StateFilter[] = ["all", "open", "done", "verified", "overdue", "without"];

function Filters({ list: { state, setState, owner, setOwner, owners } }: { readonly list: RectificationList }) {
  const styles = useRectificationStyles();
  const words = useWords();
  const nameOf = (one: StateFilter): string => (one === "all" || one === "overdue" || one === "without" ? words.rectification(`filter.${one}`) : RECTIFICATION_WORDS[one][words.locale]);
  return (
    <div className={`${styles.filters} ${styles.fluid}`}>
      <Field size="small" label={words.rectification("filter.state")}>
        <Select size="small" value={state} onChange={(_, { value }) => setState(STATES.find((one) => one === value) ?? "all")}>
          {STATES.map((one) => <option key={one} value={one}>{nameOf(one)}</option>)}
        </Select>
      </Field>
      <Field size="small" label={words.rectification("filter.owner")}>
        <Select size="small" value={owner === null ? "everybody" : `owner ${owner}`} onChange={(_, { value }) => setOwner(value === "everybody" ? null : value.slice("owner ".length))}>
          <option value="everybody">{words.rectification("filter.everybody")}</option>
          {owners.map((one) => <option key={one} value={`owner ${one}`}>{one === "" ? words.rectification("filter.nobody") : one}</option>)}
        </Select>
      </Field>
    </div>
  );
}

function Failure({ list: { writes: { failure, retry, dismissFailure } } }: { readonly list: RectificationList }) {
  const words = useWords();
  const advice = failure?.code === "protected" ? "locked" : failure?.code === "conflict" ? "moved" : null;
  return failure === null ? null : (
    <FailureNotice
      failure={failure}
      heading={(title) => words.rectification("failed", { title })}
      {...(advice === null ? {} : { mend: words.rectification(advice) })}
      onRetry={retry}
      onDismiss={dismissFailure}
    />
  );
}
