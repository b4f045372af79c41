import { Button, Subtitle2, Text } from "@fluentui/react-components";
import { FilterRegular } from "@fluentui/react-icons";
import { useId } from "react";
import { exactText } from "../../../core";
import { RatioBar } from "../../components";
import { useWords } from "../../words";
import { usePeopleStyles } from "./People.styles";
import type { PeopleDesk } from "./usePeople";

/** Everybody's clauses, done and open, and the clauses that nobody has. */
export function PersonList({ desk: { assignments, filter, isBusy } }: { readonly desk: PeopleDesk }) {
  const styles = usePeopleStyles();
  const words = useWords();
  const titleId = useId();
  const { people, unassigned } = assignments;
  return (
    <>
      <Subtitle2 as="h3" id={titleId} className={styles.title}>{words.people("list.title")}</Subtitle2>
      {people.length === 0 && <Text as="p" className={styles.intro}>{words.people("list.nobody")}</Text>}
      <ul className={styles.list} aria-labelledby={titleId}>
        {people.map(({ name, role, clauses, open, points, pointsDone }) => (
          <li key={name} className={styles.person}>
            <div className={styles.row}>
              <Text weight="semibold" className={styles.name}>{name}</Text>
              <Text size={200} className={styles.quiet}>{words.people(role === null ? "list.stranger" : `role.${role}`)}</Text>
            </div>
            {clauses.length === 0 ? (
              <Text size={200} className={styles.quiet}>{words.people("list.nothing")}</Text>
            ) : (
              <>
                <RatioBar part={pointsDone} whole={points} />
                <div className={styles.figures}>
                  <Text size={200}>{words.people("list.done", { done: clauses.length - open.length, count: clauses.length })}</Text>
                  <Text size={200}>{words.people("list.open", { open: open.length })}</Text>
                  <Text size={200}>{words.people("list.points", { done: exactText(pointsDone), points: exactText(points) })}</Text>
                </div>
                <Button size="small" icon={<FilterRegular />} className={styles.action} disabledFocusable={isBusy} onClick={() => filter(name)}>
                  {words.people("filter.person", { name })}
                </Button>
              </>
            )}
          </li>
        ))}
      </ul>
      <Text as="p" className={styles.clauses}>
        {unassigned.length === 0 ? words.people("free.none") : `${words.people("free.count", { count: unassigned.length })} ${unassigned.join(" ")}`}
      </Text>
    </>
  );
}
