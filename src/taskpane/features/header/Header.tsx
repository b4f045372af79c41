import { Badge, Button, Subtitle1, Text } from "@fluentui/react-components";
import { ArrowSyncRegular, WrenchRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { useSession } from "../../session";
import { useWords } from "../../words";
import { DisplayMenu, type DisplayMenuProps } from "./DisplayMenu";
import { useHeaderStyles } from "./Header.styles";
import { HeaderNotices } from "./HeaderNotices";
import type { HeaderActions } from "./useHeader";
import { workbookState } from "./workbookState";

export interface HeaderProps extends DisplayMenuProps {
  readonly header: HeaderActions;
  /** further lines about the open workbook */
  readonly children?: ReactNode;
}

/** Whose assessment this is, under which catalogue, how far it is, and what can be done with the workbook. */
export function Header({ header, children, ...display }: HeaderProps) {
  const styles = useHeaderStyles();
  const words = useWords();
  const { outcome, workbook } = useSession();
  const state = workbookState(outcome);
  const ours = outcome !== null && outcome.kind !== "none";
  const busy = header.running !== null;
  return (
    <header className={styles.root}>
      <div className={styles.top}>
        <div className={styles.names}>
          <Subtitle1 as="h1" className={styles.company}>
            {workbook === null ? words.pane("app.name") : workbook.companyName || words.pane("header.noCompany")}
          </Subtitle1>
          {workbook !== null && (
            <Text as="p" size={200} className={styles.catalogue}>
              {words.pane("header.catalogue", { id: workbook.catalogue.id, version: workbook.catalogue.version })}
            </Text>
          )}
          {state !== null && (
            <Badge appearance="tint" shape="rounded" color={state.color}>{words.pane(state.key, state.params)}</Badge>
          )}
          {children}
        </div>
        <DisplayMenu {...display} />
      </div>
      {ours && (
        <div className={styles.actions} role="group" aria-label={words.pane("header.actions")}>
          <Button size="small" icon={<ArrowSyncRegular />} disabledFocusable={busy} onClick={header.writeBack}>
            {words.pane(header.running === "writeBack" ? "header.writingBack" : "header.writeBack")}
          </Button>
          <Button size="small" icon={<WrenchRegular />} disabledFocusable={busy} onClick={header.repair}>
            {words.pane(header.running === "repair" ? "header.repairing" : "header.repair")}
          </Button>
        </div>
      )}
      <HeaderNotices notice={header.notice} onDismiss={header.dismiss} onRetry={{ writeBack: header.writeBack, repair: header.repair }} />
    </header>
  );
}
