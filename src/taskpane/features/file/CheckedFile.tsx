import { CounterBadge, Tab, TabList, Text } from "@fluentui/react-components";
import { useId, useMemo, useState } from "react";
import type { CheckedWorkbook } from "../../../application";
import { useWords } from "../../words";
import { Checks, ChecksAnnouncer, countItems, listItems } from "../checks";
import { Result } from "../result";
import { useFileViewStyles } from "./FileView.styles";

const VIEWS = ["result", "checks"] as const;
type FileTab = (typeof VIEWS)[number];

/** Result and checks of a file, drawn as those of the open workbook are. */
export function CheckedFile({ workbook }: { readonly workbook: CheckedWorkbook }) {
  const styles = useFileViewStyles();
  const words = useWords();
  const id = useId();
  const [view, setView] = useState<FileTab>("result");
  const counts = useMemo(() => countItems(listItems(workbook, words)), [workbook, words]);
  const toSettle = counts.refuse + counts.fail + counts.review + counts.unread;
  return (
    <>
      <nav className={styles.tabs} aria-label={words.file("view.tabs")}>
        <TabList
          size="small"
          aria-label={words.file("view.tabs")}
          selectedValue={view}
          onTabSelect={(_, { value }) => setView(VIEWS.find((known) => known === value) ?? view)}
        >
          {VIEWS.map((one) => (
            <Tab key={one} value={one} id={`${id}tab-${one}`} aria-controls={`${id}panel-${one}`}>
              {words.pane(`tab.${one}`)}
              {one === "checks" && toSettle > 0 && (
                <CounterBadge className={styles.count} count={toSettle} size="small" color={counts.refuse + counts.fail > 0 ? "danger" : "informative"} />
              )}
            </Tab>
          ))}
        </TabList>
      </nav>
      <ChecksAnnouncer workbook={workbook} />
      <main className={styles.main}>
        {VIEWS.map((one) => (
          <div
            key={one}
            role="tabpanel"
            id={`${id}panel-${one}`}
            aria-labelledby={`${id}tab-${one}`}
            hidden={one !== view}
            className={one === view ? styles.body : ""}
          >
            {one === "result" ? <Result workbook={workbook} onGoToChecks={() => setView("checks")} /> : (
              <>
                <Text as="p" size={200} className={styles.line}>{words.file("view.places")}</Text>
                <Checks workbook={workbook} />
              </>
            )}
          </div>
        ))}
      </main>
    </>
  );
}
