import { Button } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronUpRegular } from "@fluentui/react-icons";
import { useId, useState, type ReactNode } from "react";
import type { CheckedWorkbook } from "../../../application";
import { explainFigure, type Figure } from "../../../core";
import { useWords, type FigureTexts } from "../../words";
import { DerivationTree } from "./DerivationTree";
import { useUnfoldedStyles } from "./useUnfolded.styles";

/** A figure that unfolds: the button that shows it, and its derivation once it is wanted. They may stand apart. */
export interface Unfolded {
  readonly button: (text: ReactNode) => ReactNode;
  readonly derivation: ReactNode;
}

/** Lets what is shown of some figures unfold to how they came about; nothing is worked out before. `name` says what they are. */
export function useUnfolded(shown: readonly Figure[], name: string, workbook: CheckedWorkbook, figures: FigureTexts): Unfolded {
  const styles = useUnfoldedStyles();
  const words = useWords();
  const [open, setOpen] = useState(false);
  const id = useId();
  const { draft, catalogue, profile } = workbook;
  const derivations = open ? shown.map((figure) => explainFigure(figure, draft, catalogue, profile)).filter((found) => found !== null) : [];
  return {
    button: (text) => (
      <Button
        appearance="transparent"
        size="small"
        className={styles.button}
        icon={open ? <ChevronUpRegular /> : <ChevronDownRegular />}
        iconPosition="after"
        title={words.result("result.unfold")}
        aria-expanded={open}
        {...(open ? { "aria-controls": id } : {})}
        onClick={() => setOpen(!open)}
      >
        {text}
      </Button>
    ),
    derivation: open && (
      <div id={id} className={styles.derivation}>
        {derivations.map((root) => (
          <DerivationTree key={root.code} root={root} label={words.result("result.derivationOf", { name })} workbook={workbook} figures={figures} />
        ))}
      </div>
    ),
  };
}
