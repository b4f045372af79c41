import { Button, Checkbox, Field, Select, Text } from "@fluentui/react-components";
import { DocumentAddRegular } from "@fluentui/react-icons";
import { useId, useState } from "react";
import type { CheckedWorkbook } from "../../../application";
import { clausesOf, type EvidenceHealth, type FoundFile } from "../../../core";
import { MoreRows, usePages } from "../../components";
import { useWords } from "../../words";
import { useEvidenceStyles } from "./Evidence.styles";
import { clauseNamedIn } from "./pieces";
import type { HealthDesk } from "./useHealth";

export interface UnregisteredFilesProps {
  readonly workbook: CheckedWorkbook;
  readonly health: EvidenceHealth;
  readonly desk: HealthDesk;
  readonly page: number;
}

/** The files of the folder that nobody registered: those that a person marks are registered for the clause that the person names, in one action. */
export function UnregisteredFiles({ workbook, health, desk, page }: UnregisteredFilesProps) {
  const styles = useEvidenceStyles();
  const words = useWords();
  const titleId = useId();
  const { unregistered } = health;
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const [clause, setClause] = useState("");
  const [isNamedByFile, setNamedByFile] = useState(false);
  const pages = usePages(unregistered, { page });
  const clauses = clausesOf(workbook.catalogue);
  const chosen = unregistered.filter(({ path }) => marked.has(path));
  const numbers = new Map(health.pieces.filter(({ piece }) => piece.hash !== "").map(({ piece }) => [piece.hash, piece.number]));

  const mark = ({ path }: FoundFile, isMarked: boolean): void => {
    const next = new Set(marked);
    if (isMarked) {
      next.add(path);
    } else {
      next.delete(path);
    }
    setMarked(next);
    if (clause === "" || isNamedByFile) {
      const named = new Set(unregistered.filter((one) => next.has(one.path)).map((one) => clauseNamedIn(one.path, clauses)));
      const [only = null] = named.size === 1 ? [...named] : [];
      setClause(only ?? "");
      setNamedByFile(only !== null);
    }
  };
  const register = async (): Promise<void> => {
    if (await desk.register(chosen, clause)) {
      setMarked(new Set());
    }
  };

  return (
    <div role="group" aria-labelledby={titleId} className={styles.part}>
      <Text weight="semibold" id={titleId} className={styles.doubt}>{words.evidence("state.unregistered", { count: unregistered.length })}</Text>
      <ul className={styles.list}>
        {pages.shown.map((file) => {
          const twin = file.hash === "" ? undefined : numbers.get(file.hash);
          return (
            <li key={file.path} className={styles.piece}>
              <Checkbox className={styles.grow} label={file.path} checked={marked.has(file.path)} onChange={(_, { checked }) => mark(file, checked === true)} />
              {twin !== undefined && <Text size={200} className={styles.quiet}>{words.evidence("health.copyOf", { number: twin })}</Text>}
            </li>
          );
        })}
      </ul>
      <MoreRows pages={pages} />
      {chosen.length > 0 && (
        <>
          <Field label={words.evidence("health.clause")} {...(isNamedByFile ? { hint: words.evidence("health.clauseNamed") } : {})}>
            <Select
              value={clause}
              onChange={(_, { value }) => {
                setClause(value);
                setNamedByFile(false);
              }}
            >
              <option value="">{words.evidence("health.chooseClause")}</option>
              {clauses.map(({ id, title }) => <option key={id} value={id}>{`${id} ${title[words.locale]}`}</option>)}
            </Select>
          </Field>
          <Button className={styles.start} icon={<DocumentAddRegular />} disabled={clause === ""} onClick={() => void register()}>
            {words.evidence("health.register", { count: chosen.length })}
          </Button>
        </>
      )}
    </div>
  );
}
