import { mergeClasses, Text, Tree, TreeItem, TreeItemLayout } from "@fluentui/react-components";
import type { CheckedWorkbook } from "../../../application";
import { findClause, type Catalogue, type Derivation } from "../../../core";
import { useJump } from "../../session";
import { useWords, type FigureTexts } from "../../words";
import { useDerivationTreeStyles } from "./DerivationTree.styles";

export interface DerivationTreeProps {
  readonly root: Derivation;
  /** what a screen reader calls the tree */
  readonly label: string;
  readonly workbook: CheckedWorkbook;
  readonly figures: FigureTexts;
}

/** The derivation as a tree: arrow keys unfold and move, Enter on a clause selects its row where the workbook is open. */
export function DerivationTree({ root, label, workbook, figures }: DerivationTreeProps) {
  const styles = useDerivationTreeStyles();
  return (
    <Tree aria-label={label} defaultOpenItems={["0", "0.0"]} size="small" className={styles.tree}>
      <Step step={root} path="0" workbook={workbook} figures={figures} />
    </Tree>
  );
}

interface StepProps {
  readonly step: Derivation;
  /** the step's place in the tree, "0.2.1": the same from reading to reading, so that what is unfolded stays so */
  readonly path: string;
  readonly workbook: CheckedWorkbook;
  readonly figures: FigureTexts;
}

function Step({ step, path, workbook, figures }: StepProps) {
  const styles = useDerivationTreeStyles();
  const words = useWords();
  const jump = useJump();
  const place = step.clause === undefined || jump === null ? undefined : workbook.clausePlaces.get(step.clause);
  const value = figures.points(step.value);
  const exact = figures.exact(step.value, value);
  const leaf = step.parts.length === 0;
  return (
    <TreeItem
      itemType={leaf ? "leaf" : "branch"}
      value={path}
      {...(place === undefined || jump === null ? {} : { onClick: () => jump(place) })}
    >
      <TreeItemLayout className={mergeClasses(styles.layout, place !== undefined && styles.jumps)} main={{ className: styles.main }}>
        <span className={styles.row}>
          <span className={styles.text}>
            {words.step(step.code, step.params)}
            <Text as="span" size={200} block className={styles.title}>{titleOf(step, workbook.catalogue, words.locale)}</Text>
          </span>
          <span className={styles.value}>
            {value}
            {exact !== null && <Text as="span" size={200} block className={styles.title}>{exact}</Text>}
          </span>
        </span>
      </TreeItemLayout>
      {!leaf && (
        <Tree>
          {step.parts.map((part, index) => (
            <Step key={index} step={part} path={`${path}.${String(index)}`} workbook={workbook} figures={figures} />
          ))}
        </Tree>
      )}
    </TreeItem>
  );
}

function titleOf({ clause, params }: Derivation, catalogue: Catalogue, locale: "zh-CN" | "en-US"): string {
  if (clause !== undefined) {
    return findClause(catalogue, clause)?.title[locale] ?? "";
  }
  const groups = catalogue.sections.flatMap((section) => [section, ...section.indicators]);
  const id = params["indicator"] ?? params["section"];
  return groups.find((group) => group.id === id)?.title[locale] ?? "";
}
