import { Button } from "@fluentui/react-components";
import { Notice } from "../../components";
import { useWords } from "../../words";
import type { EvidenceDesk } from "./useEvidence";

/** Files that have a number already: nothing is registered twice without being asked. */
export function TwinsNotice({ desk: { twins, settleTwins } }: { readonly desk: EvidenceDesk }) {
  const words = useWords();
  return twins.length === 0 ? null : (
    <Notice
      intent="warning"
      title={words.evidence("twins.title")}
      announced
      actions={(
        <>
          <Button size="small" onClick={() => settleTwins(true)}>{words.evidence("twins.again")}</Button>
          <Button size="small" appearance="primary" onClick={() => settleTwins(false)}>{words.evidence("twins.leave")}</Button>
        </>
      )}
    >
      {twins.map(({ hashed: { file }, number }) => <div key={`${file.name} ${number}`}>{words.evidence("twins.file", { file: file.name, number })}</div>)}
      <div>{words.evidence("twins.hint")}</div>
    </Notice>
  );
}
