import { Button, Field, Input, Select, Text } from "@fluentui/react-components";
import { AddRegular, DeleteRegular } from "@fluentui/react-icons";
import type { Stage } from "../../../application";
import type { AssessorRole } from "../../../core";
import { useWords } from "../../words";
import type { FormPartProps } from "./CompanyFields";
import { FormGroup } from "./FormGroup";
import { useStartStyles } from "./Start.styles";

const STAGES: readonly Stage[] = ["initial", "surveillance", "recertification"];
const ROLES: readonly AssessorRole[] = ["team-leader", "assessor", "expert"];

/** Stage, date, and the assessment team with its one leader. */
export function AssessmentFields({ form, change }: FormPartProps) {
  const styles = useStartStyles();
  const words = useWords();
  const { members } = form;
  const leader = members.some((member) => member.role === "team-leader");
  return (
    <FormGroup title={words.pane("start.assessment")}>
      <div className={styles.pair}>
        <Field label={words.pane("start.stage")}>
          <Select
            value={form.stage}
            onChange={(_, { value }) => change({ kind: "set", values: { stage: STAGES.find((stage) => stage === value) ?? "" } })}
          >
            <option value="">{words.pane("stage.none")}</option>
            {STAGES.map((stage) => (
              <option key={stage} value={stage}>{words.pane(`stage.${stage}`)}</option>
            ))}
          </Select>
        </Field>
        <Field label={words.pane("start.assessedOn")}>
          <Input type="date" value={form.assessedOn} onChange={(_, { value }) => change({ kind: "set", values: { assessedOn: value } })} />
        </Field>
      </div>
      <div role="group" aria-labelledby="assessors" className={styles.members}>
        <Text id="assessors">{words.pane("start.assessors")}</Text>
        {members.map(({ key, name, role }, index) => {
          const n = index + 1;
          return (
            <div key={key} className={styles.member}>
              <Input
                className={styles.memberName}
                aria-label={words.pane("start.assessorName", { n })}
                placeholder={words.pane("start.namePlaceholder")}
                autoComplete="off"
                value={name}
                onChange={(_, { value }) => change({ kind: "set-member", key, values: { name: value } })}
              />
              <Select
                className={styles.memberRole}
                aria-label={words.pane("start.assessorRole", { n })}
                value={role}
                onChange={(_, { value }) =>
                  change({ kind: "set-member", key, values: { role: ROLES.find((known) => known === value) ?? role } })
                }
              >
                {ROLES.map((known) => (
                  <option key={known} value={known}>{words.pane(`role.${known}`)}</option>
                ))}
              </Select>
              <Button
                appearance="subtle"
                icon={<DeleteRegular />}
                aria-label={words.pane("start.removeAssessor", { n })}
                onClick={() => change({ kind: "remove-member", key })}
              />
            </div>
          );
        })}
        <Text size={200} className={styles.quiet} role="status">
          {words.pane(leader ? "start.oneLeader" : "start.noLeader")}
        </Text>
        <Button icon={<AddRegular />} size="small" className={styles.add} onClick={() => change({ kind: "add-member" })}>
          {words.pane("start.addAssessor")}
        </Button>
      </div>
    </FormGroup>
  );
}
