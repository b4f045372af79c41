import { Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { clausesOf, type Catalogue, type SchemeProfile } from "../../../core";
import { Notice } from "../../components";
import { useWords } from "../../words";
import { DocumentPicker } from "./DocumentPicker";
import { FormGroup } from "./FormGroup";
import { useStartStyles } from "./Start.styles";
import type { DocumentChoice } from "./useDocumentChoice";

export interface BasisFieldsProps {
  readonly catalogues: DocumentChoice<Catalogue>;
  readonly profiles: DocumentChoice<SchemeProfile>;
  readonly children: ReactNode;
}

/** Which clauses are scored and under which rules; says plainly what is draft or provisional. */
export function BasisFields({ catalogues, profiles, children }: BasisFieldsProps) {
  const words = useWords();
  const nameOf = (document: Catalogue | SchemeProfile): string => `${document.title[words.locale]} ${document.version}`;
  return (
    <FormGroup title={words.pane("start.basis")}>
      <DocumentPicker label={words.pane("start.catalogue")} pick={words.pane("start.pickCatalogue")} choice={catalogues} nameOf={nameOf}>
        {catalogues.chosen !== undefined && <CatalogueFacts catalogue={catalogues.chosen.document} />}
      </DocumentPicker>
      <DocumentPicker label={words.pane("start.profile")} pick={words.pane("start.pickProfile")} choice={profiles} nameOf={nameOf}>
        {profiles.chosen !== undefined && <ProfileFacts profile={profiles.chosen.document} />}
      </DocumentPicker>
      {children}
    </FormGroup>
  );
}

function CatalogueFacts({ catalogue }: { readonly catalogue: Catalogue }) {
  const styles = useStartStyles();
  const words = useWords();
  const clauses = clausesOf(catalogue);
  const provisional = clauses.filter((clause) => clause.provenance === "provisional").length;
  const { approval, standard, version } = catalogue;
  return (
    <>
      <Text size={200} className={styles.quiet}>
        {words.pane("start.catalogueFacts", { standard, version, clauses: clauses.length })}
        {approval.status === "approved" && ` · ${words.pane("start.approved", { by: approval.by, on: approval.on })}`}
      </Text>
      {(approval.status === "draft" || provisional > 0) && (
        <Notice intent="warning">
          {approval.status === "draft" && <div>{words.pane("start.draft")}</div>}
          {provisional > 0 && <div>{words.pane("start.provisional", { count: provisional })}</div>}
        </Notice>
      )}
    </>
  );
}

function ProfileFacts({ profile }: { readonly profile: SchemeProfile }) {
  const styles = useStartStyles();
  const words = useWords();
  return (
    <Text size={200} className={styles.quiet}>
      {words.pane("start.profileFacts", { version: profile.version, failAt: profile.specialDeduction.failAt })}
    </Text>
  );
}
