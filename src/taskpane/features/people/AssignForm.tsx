import { Button, Field, Select, Subtitle2 } from "@fluentui/react-components";
import { PersonArrowRightRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { CheckedWorkbook } from "../../../application";
import { clausesOf } from "../../../core";
import { aboutWorkbook, useTypedForms } from "../../session";
import { useWords } from "../../words";
import { usePeopleStyles } from "./People.styles";
import type { PeopleDesk } from "./usePeople";

/** No name has a blank alone: it stands for nobody. */
const NOBODY = " ";
const FORM = "form";

/** Gives a section, an indicator, a clause or everything that is free to a person. */
export function AssignForm({ workbook, desk }: { readonly workbook: CheckedWorkbook; readonly desk: PeopleDesk }) {
  const styles = usePeopleStyles();
  const words = useWords();
  const forms = useTypedForms("assignment", aboutWorkbook(workbook), ["who", "scope"]);
  const [chosen, setChosen] = useState(() => ({ who: "", scope: "free", ...forms.typed(FORM) }));
  const { scope } = chosen;
  // Who was chosen before a reload may have left the team.
  const who = chosen.who === NOBODY || desk.assignments.people.some(({ name }) => name === chosen.who) ? chosen.who : "";
  const choose = (values: Partial<typeof chosen>): void => {
    setChosen({ ...chosen, ...values });
    forms.change(FORM, values);
  };
  const { sections } = workbook.catalogue;
  const title = ({ id, title: texts }: { readonly id: string; readonly title: Readonly<Record<"zh-CN" | "en-US", string>> }): string => `${id} ${texts[words.locale]}`;
  return (
    <>
      <Subtitle2 as="h3" className={styles.title}>{words.people("assign.title")}</Subtitle2>
      <Field label={words.people("assign.who")}>
        <Select value={who} onChange={(_, { value }) => choose({ who: value })}>
          <option value="">{words.people("assign.choose")}</option>
          {desk.assignments.people.map(({ name }) => <option key={name} value={name}>{name}</option>)}
          <option value={NOBODY}>{words.people("assign.nobody")}</option>
        </Select>
      </Field>
      <Field label={words.people("assign.what")}>
        <Select value={scope} onChange={(_, { value }) => choose({ scope: value })}>
          <option value="free">{words.people("assign.free", { count: desk.assignments.unassigned.length })}</option>
          <optgroup label={words.people("assign.sections")}>
            {sections.map((section) => <option key={section.id} value={`section ${section.id}`}>{title(section)}</option>)}
          </optgroup>
          <optgroup label={words.people("assign.indicators")}>
            {sections.flatMap(({ indicators }) => indicators).map((indicator) => <option key={indicator.id} value={`indicator ${indicator.id}`}>{title(indicator)}</option>)}
          </optgroup>
          <optgroup label={words.people("assign.clauses")}>
            {clausesOf(workbook.catalogue).map((clause) => <option key={clause.id} value={`clause ${clause.id}`}>{title(clause)}</option>)}
          </optgroup>
        </Select>
      </Field>
      <Button icon={<PersonArrowRightRegular />} className={styles.action} disabledFocusable={desk.isBusy || who === ""} onClick={() => {
          forms.close(FORM);
          desk.assign(who.trim(), scope);
        }}>
        {words.people("assign.action")}
      </Button>
    </>
  );
}
