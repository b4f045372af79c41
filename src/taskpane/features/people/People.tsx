import { Button, Field, Select, Subtitle2, Text } from "@fluentui/react-components";
import { ArrowRightRegular, FilterDismissRegular, FilterRegular } from "@fluentui/react-icons";
import { useId } from "react";
import type { CheckedWorkbook } from "../../../application";
import { useSession } from "../../session";
import { useWords } from "../../words";
import { AssignForm } from "./AssignForm";
import { PeopleNotices } from "./PeopleNotices";
import { usePeopleStyles } from "./People.styles";
import { PersonList } from "./PersonList";
import { usePeople } from "./usePeople";

/** Who has which clauses of the open workbook and how far they are; shares out clauses and shows one person's rows. */
export function People() {
  const styles = usePeopleStyles();
  const words = useWords();
  const titleId = useId();
  const { workbook } = useSession();
  return (
    <div className={styles.root}>
      <section className={styles.card} aria-labelledby={titleId}>
        <Subtitle2 as="h2" id={titleId} className={styles.title}>{words.people("title")}</Subtitle2>
        <Text as="p" size={200} className={styles.intro}>{words.people(workbook === null ? "needsWorkbook" : "intro")}</Text>
        {workbook !== null && <Desk workbook={workbook} />}
      </section>
    </div>
  );
}

function Desk({ workbook }: { readonly workbook: CheckedWorkbook }) {
  const styles = usePeopleStyles();
  const words = useWords();
  const desk = usePeople(workbook);
  const { people } = desk.assignments;
  const names = people.map(({ name }) => name);
  const hasMe = desk.me !== "";
  return (
    <>
      <Field label={words.people("me.label")} hint={words.people("me.hint")}>
        <Select value={desk.me} onChange={(_, { value }) => desk.chooseMe(value)}>
          <option value="">{words.people("me.nobody")}</option>
          {[...names, ...(hasMe && !names.includes(desk.me) ? [desk.me] : [])].map((name) => <option key={name} value={name}>{name}</option>)}
        </Select>
      </Field>
      <div className={styles.row}>
        {hasMe && <Button appearance="primary" icon={<ArrowRightRegular />} onClick={desk.nextOfMine}>{words.people("me.next")}</Button>}
        {hasMe && <Button icon={<FilterRegular />} disabledFocusable={desk.isBusy} onClick={() => desk.filter(desk.me)}>{words.people("filter.mine")}</Button>}
        <Button icon={<FilterDismissRegular />} disabledFocusable={desk.isBusy} onClick={() => desk.filter(null)}>{words.people("filter.all")}</Button>
      </div>
      <PeopleNotices desk={desk} />
      <PersonList desk={desk} />
      <AssignForm workbook={workbook} desk={desk} />
    </>
  );
}
