import { FailureNotice, Notice, PlaceLink } from "../../components";
import { useWords } from "../../words";
import { useHeaderStyles } from "./Header.styles";
import type { HeaderAction, HeaderNotice } from "./useHeader";

const PLACES_SHOWN = 8;

export interface HeaderNoticesProps {
  readonly notice: HeaderNotice | null;
  readonly onDismiss: () => void;
  readonly onRetry: Readonly<Record<HeaderAction, () => void>>;
}

/** Tells how an action of the header ended: what was restored, each cell a link, or what went wrong. */
export function HeaderNotices({ notice, onDismiss, onRetry }: HeaderNoticesProps) {
  const styles = useHeaderStyles();
  const words = useWords();
  if (notice === null) {
    return null;
  }
  if (notice.kind === "failed") {
    return <FailureNotice failure={notice.failure} onDismiss={onDismiss} onRetry={onRetry[notice.action]} />;
  }
  if (notice.kind === "repaired") {
    return (
      <Notice intent="success" announced onDismiss={onDismiss}>
        {notice.count === 0 ? words.pane("header.nothingToRepair") : words.pane("header.repaired", { count: notice.count })}
      </Notice>
    );
  }
  if (notice.places.length === 0) {
    return <Notice intent="success" announced onDismiss={onDismiss}>{words.pane("header.intact")}</Notice>;
  }
  const hidden = notice.places.length - PLACES_SHOWN;
  return (
    <Notice intent="success" announced onDismiss={onDismiss}>
      {words.pane("header.restored", { count: notice.places.length })}
      <ul className={styles.places}>
        {notice.places.slice(0, PLACES_SHOWN).map((place) => (
          <li key={`${place.sheet}!${place.address}`}><PlaceLink place={place} /></li>
        ))}
        {hidden > 0 && <li>{words.pane("header.more", { count: hidden })}</li>}
      </ul>
    </Notice>
  );
}
