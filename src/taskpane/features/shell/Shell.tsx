import { Button, CounterBadge, Tab, TabList } from "@fluentui/react-components";
import { SearchRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { useWords } from "../../words";
import { useSession } from "../../session";
import { FailureNotice } from "../../components";
import { Checks, ChecksAnnouncer } from "../checks";
import { Clause, ShownClauseProvider } from "../clause";
import { FileCheckProvider, FileView, useFileCheck } from "../file";
import { Header, useHeader } from "../header";
import type { DisplayMenuProps } from "../header";
import { More, useMore } from "../more";
import { Palette, usePalette } from "../palette";
import { PriorRoundProvider } from "../priorRound";
import { Result } from "../result";
import { SignOffLine, SignOffProvider } from "../signOff";
import { Start } from "../start";
import { Panel } from "./Panel";
import { useShellStyles } from "./Shell.styles";
import { useNoStrayDrops } from "./useNoStrayDrops";
import { usePaletteItems } from "./usePaletteItems";
import { usePaneCommands, type PaneCommand, type PaneCommandSource } from "./usePaneCommands";
import { useShell, VIEWS } from "./useShell";
import { WorkbookGate } from "./WorkbookGate";

export interface ShellProps extends DisplayMenuProps {
  readonly commands?: PaneCommandSource | undefined;
  readonly onError?: ((error: unknown) => void) | undefined;
}

/** The views under one header, following the selected row. */
export function Shell(props: ShellProps) {
  return (
    <ShownClauseProvider>
      <PriorRoundProvider>
        <SignOffProvider>
          <Views {...props} />
        </SignOffProvider>
      </PriorRoundProvider>
    </ShownClauseProvider>
  );
}

/** All of them stay mounted, so that a form, a filter or a scroll place outlives a change of view. A file that was checked takes the whole pane, until a person goes back. */
function Views({ onError, commands, ...display }: ShellProps) {
  const styles = useShellStyles();
  const words = useWords();
  const session = useSession();
  const shell = useShell();
  const header = useHeader();
  const file = useFileCheck();
  const viewed = file.phase.kind === "checked" ? file.phase : null;
  const more = useMore();
  const palette = usePalette();
  const [clauseFocus, setClauseFocus] = useState(0);
  useNoStrayDrops();
  const actions: Readonly<Record<PaneCommand, () => void>> = {
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
  };
  usePaneCommands(commands, actions);
  const openTool = (id: string): void => {
    leaveFile();
    more.open(id);
    shell.show("more");
  };
  const items = usePaletteItems({
    ...display,
    showView: (view) => {
      leaveFile();
      shell.show(view);
    },
    showClause: () => {
      leaveFile();
      shell.show("clause");
      setClauseFocus((before) => before + 1);
    },
    openTool,
    build: actions["show-start"],
    check: actions["show-checks"],
    writeBack: actions["write-back"],
    repair: actions["repair-formulas"],
  });
  /** The ribbon's commands are about the open workbook. */
  function leaveFile(): void {
    if (viewed !== null) {
      file.close();
    }
  }
  return (
    <FileCheckProvider value={file}>
      <div className={styles.below} inert={palette.isOpen}>
        <div className={viewed === null ? styles.root : ""} hidden={viewed !== null}>
          <Header {...display} header={header}><SignOffLine onOpen={() => openTool("sign-off")} /></Header>
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
            <Button
              size="small"
              appearance="subtle"
              icon={<SearchRegular />}
              aria-label={words.tool("palette.open")}
              title={`${words.tool("palette.open")} (Ctrl+K)`}
              aria-keyshortcuts="Control+K"
              onClick={palette.open}
            />
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
            <Panel view="clause" shown={shell.view} onError={onError}>
              <WorkbookGate onGoToStart={() => shell.show("start")}>{(workbook) => <Clause workbook={workbook} onFind={palette.open} focusRequest={clauseFocus} />}</WorkbookGate>
            </Panel>
            <Panel view="checks" shown={shell.view} onError={onError}>
              <WorkbookGate onGoToStart={() => shell.show("start")}>{(workbook) => <Checks workbook={workbook} />}</WorkbookGate>
            </Panel>
            <Panel view="result" shown={shell.view} onError={onError}>
              <WorkbookGate onGoToStart={() => shell.show("start")}>
                {(workbook) => <Result workbook={workbook} onGoToChecks={() => shell.show("checks")} />}
              </WorkbookGate>
            </Panel>
            <Panel view="more" shown={shell.view} onError={onError}>
              <More shown={more.shown} opened={more.opened} onOpen={more.open} onBack={more.back} />
            </Panel>
          </main>
        </div>
        {viewed !== null && <FileView name={viewed.name} outcome={viewed.outcome} onBack={file.close} onError={onError} />}
      </div>
      {palette.isOpen && <Palette items={items} onClose={palette.close} />}
    </FileCheckProvider>
  );
}
