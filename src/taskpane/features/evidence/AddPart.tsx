import { Button, Text } from "@fluentui/react-components";
import { DocumentAddRegular, GlobeAddRegular, NotepadRegular, type FluentIcon } from "@fluentui/react-icons";
import { FileButton } from "../../components";
import { useWords, type EvidenceKey } from "../../words";
import { useEvidenceStyles } from "./Evidence.styles";
import { PieceFields } from "./PieceFields";
import { isWebAddress } from "./pieces";
import type { EvidenceDesk } from "./useEvidence";
import { BLANK_FORM, type Forms, type PieceForm } from "./useForms";

interface Written {
  readonly kind: "web" | "record";
  readonly label: EvidenceKey;
  readonly hint: EvidenceKey;
  readonly icon: FluentIcon;
}

/** What is registered by typing: it has no file of its own. */
const WRITTEN: readonly Written[] = [
  { kind: "web", label: "add.web", hint: "hint.web", icon: GlobeAddRegular },
  { kind: "record", label: "add.record", hint: "hint.record", icon: NotepadRegular },
];

export interface AddPartProps {
  readonly clause: string;
  readonly desk: EvidenceDesk;
  readonly forms: Forms;
}

/** Adds files, a page of the web or a paper. */
export function AddPart({ clause, desk, forms }: AddPartProps) {
  const styles = useEvidenceStyles();
  const words = useWords();
  const target = (kind: Written["kind"]): string => `${clause} ${kind}`;
  return (
    <div className={styles.part}>
      <div className={styles.actions}>
        <FileButton size="small" takes="files" label={words.evidence("add.files")} accept="" icon={<DocumentAddRegular />} onTake={desk.addFiles} />
        {WRITTEN.map(({ kind, label, icon: Icon }) => (
          <Button key={kind} size="small" icon={<Icon />} aria-expanded={forms.typed(target(kind)) !== null} onClick={() => forms.open(target(kind))}>{words.evidence(label)}</Button>
        ))}
      </div>
      <Text as="p" size={200} className={styles.quiet}>{words.evidence("add.hint")}</Text>
      {WRITTEN.map(({ kind, label, hint }) => {
        const typed = forms.typed(target(kind));
        const form: PieceForm = { ...BLANK_FORM, ...typed };
        const isEnough = kind === "web" ? isWebAddress(form.location) : (form.title.trim() || form.location.trim()) !== "";
        return typed === null ? null : (
          <PieceFields
            key={kind}
            label={words.evidence(label)}
            form={form}
            locationHint={words.evidence(hint)}
            saveLabel={words.evidence("register", { number: desk.nextNumber })}
            canSave={isEnough}
            onChange={(values) => forms.change(target(kind), values)}
            onCancel={() => forms.close(target(kind))}
            onSave={async () => {
              if ((await desk.add(() => ({ ...form, location: form.location.trim(), kind, hash: "", size: null }))) !== null) {
                forms.close(target(kind));
              }
            }}
          />
        );
      })}
    </div>
  );
}
