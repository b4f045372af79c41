import { CounterBadge, Tab, TabList } from "@fluentui/react-components";
import { useWords } from "../../words";
import { useSession } from "../../session";
import { FailureNotice } from "../../components";
import { Checks, ChecksAnnouncer } from "../checks";
import { FilePanel, FileView, useFileCheck } from "../file";
import { Header, useHeader } from "../header";
import type { DisplayMenuProps } from "../header";
import { Result } from "../result";
import { Start } from "../start";
import { Panel } from "./Panel";
import { useShellStyles } from "./Shell.styles";
import { useNoStrayDrops } from "./useNoStrayDrops";
import { usePaneCommands, type PaneCommandSource } from "./usePaneCommands";
import { useShell, VIEWS } from "./useShell";
import { WorkbookGate } from "./WorkbookGate";

export interface ShellProps extends DisplayMenuProps {
  readonly commands?: PaneCommandSource | undefined;
  readonly onError?: ((error: unknown) => void) | undefined;
}

/** The four views under one header. All of them stay mounted, so that a form, a filter or a scroll place outlives a change of view. A file that was checked takes the whole pane, until a person goes back. */
export function Shell({ onError, commands, ...display }: ShellProps) {
  const styles = useShellStyles();
  const words = useWords();
  const session = useSession();
  const shell = useShell();
  const header = useHeader();
  const file = useFileCheck();
  const viewed = file.phase.kind === "checked" ? file.phase : null;
  useNoStrayDrops();
  usePaneCommands(commands, {
    "show-start": () => {
      leaveFile();
      shell.show("start");
    },
    "show-checks": () => {
      leaveFile();
      shell.show("checks");
      session.recheck();
    },
    "write-back": () => {
      leaveFile();
      header.writeBack();
    },
    "repair-formulas": () => {
      leaveFile();
      header.repair();
    },
  });
  /** The ribbon's commands are about the open workbook. */
  function leaveFile(): void {
    if (viewed !== null) {
      file.close();
    }
  }
  return (
    <>
      <div className={viewed === null ? styles.root : ""} hidden={viewed !== null}>
        <Header {...display} header={header} />
        <nav className={styles.tabs} aria-label={words.pane("tabs.label")}>
          <TabList
            size="small"
            aria-label={words.pane("tabs.label")}
            selectedValue={shell.view}
            onTabSelect={(_, { value }) => shell.show(VIEWS.find((view) => view === value) ?? shell.view)}
          >
            {VIEWS.map((view) => (
              <Tab key={view} value={view} id={`tab-${view}`} aria-controls={`panel-${view}`}>
                {words.pane(`tab.${view}`)}
                {view === "checks" && shell.toSettle > 0 && (
                  <CounterBadge className={styles.count} count={shell.toSettle} size="small" color={shell.severe ? "danger" : "informative"} />
                )}
              </Tab>
            ))}
          </TabList>
        </nav>
        <ChecksAnnouncer workbook={session.workbook} />
        <main className={styles.main}>
          {session.failure !== null && session.outcome !== null && (
            <div className={styles.notice}>
              <FailureNotice failure={session.failure} note={words.pane("app.stale")} onRetry={session.recheck} />
            </div>
          )}
          {session.jumpFailure !== null && (
            <div className={styles.notice}>
              <FailureNotice failure={session.jumpFailure} onDismiss={session.dismissJumpFailure} />
            </div>
          )}
          <Panel view="start" shown={shell.view} onError={onError}>
            <Start onGoToChecks={() => shell.show("checks")} />
          </Panel>
          <Panel view="checks" shown={shell.view} onError={onError}>
            <WorkbookGate onGoToStart={() => shell.show("start")}>{(workbook) => <Checks workbook={workbook} />}</WorkbookGate>
          </Panel>
          <Panel view="result" shown={shell.view} onError={onError}>
            <WorkbookGate onGoToStart={() => shell.show("start")}>
              {(workbook) => <Result workbook={workbook} onGoToChecks={() => shell.show("checks")} />}
            </WorkbookGate>
          </Panel>
          <Panel view="file" shown={shell.view} onError={onError}>
            <FilePanel file={file} />
          </Panel>
        </main>
      </div>
      {viewed !== null && <FileView name={viewed.name} outcome={viewed.outcome} onBack={file.close} onError={onError} />}
    </>
  );
}
