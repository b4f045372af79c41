import { Button } from "@fluentui/react-components";
import { FailureNotice, Notice } from "../../components";
import { useWords } from "../../words";
import { usePeopleStyles } from "./People.styles";
import type { PeopleDesk } from "./usePeople";

/** What the last action came to, and what it asks before it goes on. */
export function PeopleNotices({ desk }: { readonly desk: PeopleDesk }) {
  const styles = usePeopleStyles();
  const words = useWords();
  const { notice, dismiss, settle } = desk;
  switch (notice.kind) {
    case "none":
      return null;
    case "filtered":
      return (
        <Notice intent="success" announced onDismiss={dismiss}>
          {notice.name === null ? words.people("filter.cleared") : words.people("filter.shown", { name: notice.name })}
        </Notice>
      );
    case "filter-failed":
      return <FailureNotice failure={notice.failure} heading={(title) => words.people("filter.failed", { title })} note={words.people("filter.byHand")} onDismiss={dismiss} />;
    case "none-open":
      return <Notice intent="info" announced onDismiss={dismiss}>{words.people("me.noneOpen", { name: notice.name })}</Notice>;
    case "assigned":
      return (
        <Notice intent={notice.count === 0 ? "info" : "success"} announced onDismiss={dismiss}>
          {notice.count === 0
            ? words.people("assign.nothing")
            : notice.name === ""
              ? words.people("assign.taken", { count: notice.count })
              : words.people("assign.done", { count: notice.count, name: notice.name })}
        </Notice>
      );
    case "assign-failed":
      return <FailureNotice failure={notice.failure} heading={(title) => words.people("assign.failed", { title })} onDismiss={dismiss} />;
    case "asked":
      return (
        <Notice
          intent="warning"
          title={words.people("assign.others", { count: notice.others.length })}
          announced
          onDismiss={dismiss}
          actions={
            <>
              <Button size="small" onClick={() => settle(notice, "leave")}>{words.people("assign.leave")}</Button>
              {notice.name !== "" && <Button size="small" onClick={() => settle(notice, "add")}>{words.people("assign.add")}</Button>}
              <Button size="small" onClick={() => settle(notice, "replace")}>
                {notice.name === "" ? words.people("assign.takeAway") : words.people("assign.replace", { name: notice.name })}
              </Button>
            </>
          }
        >
          <span className={styles.line}>
            {notice.others.map(({ clause, names }) => words.people("assign.otherClause", { clause, names: names.join("、") })).join(" ")}
          </span>
        </Notice>
      );
  }
}
