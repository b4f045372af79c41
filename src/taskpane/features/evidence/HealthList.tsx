import { Button, Text } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { EvidenceHealth, FoundFile, PieceHealth } from "../../../core";
import { MoreRows, PlaceLink, usePages } from "../../components";
import { useWords, type EvidenceKey } from "../../words";
import { useEvidenceStyles } from "./Evidence.styles";
import { nameOf, placeOf } from "./pieces";
import { UnregisteredFiles } from "./UnregisteredFiles";
import type { HealthDesk } from "./useHealth";

/** What needs a person stands first. */
const ORDER = ["changed", "missing", "several", "unread", "unhashed", "moved", "unchanged"] as const satisfies readonly PieceHealth["state"][];

const HEADING = {
  changed: "state.changed",
  missing: "state.missing",
  several: "state.several",
  unread: "state.unread",
  unhashed: "state.unhashed",
  moved: "state.moved",
  unchanged: "state.unchanged",
} as const satisfies Record<PieceHealth["state"], EvidenceKey>;

/** Rows that the first pages of all groups have together: a row has its buttons and takes about a millisecond to draw. */
const ROWS_AT_ONCE = 100;
const LARGEST_PAGE = 50;
const SMALLEST_PAGE = 8;

/** Every registered file by its state, and the files that nobody registered. */
export function HealthList({ health, desk }: { readonly health: EvidenceHealth; readonly desk: HealthDesk }) {
  const styles = useEvidenceStyles();
  const words = useWords();
  const groups = ORDER.map((state) => ({ state, pieces: health.pieces.filter((one) => one.state === state) })).filter(({ pieces }) => pieces.length > 0);
  const page = pageOf(groups.length + (health.unregistered.length > 0 ? 1 : 0));
  return (
    <>
      {groups.map(({ state, pieces }) => (
        <Group key={state} page={page} title={words.evidence(HEADING[state], { count: pieces.length })} look={state === "unchanged" ? styles.good : state === "moved" ? styles.doubt : styles.bad} rows={pieces}>
          {(one, place) => <PieceLine key={`${one.piece.number} ${String(place)}`} one={one} desk={desk} />}
        </Group>
      ))}
      {health.unregistered.length > 0 && <UnregisteredFiles workbook={desk.writes.seen} health={health} desk={desk} page={page} />}
    </>
  );
}

/** How many rows a page of each group has where there are so many groups. */
function pageOf(groups: number): number {
  return Math.min(LARGEST_PAGE, Math.max(SMALLEST_PAGE, Math.floor(ROWS_AT_ONCE / Math.max(groups, 1))));
}

interface GroupProps<Row> {
  readonly page: number;
  readonly title: string;
  readonly look: string;
  readonly rows: readonly Row[];
  readonly children: (row: Row, place: number) => ReactElement;
}

/** A long list begins with its first page. */
function Group<Row>({ page, title, look, rows, children }: GroupProps<Row>) {
  const styles = useEvidenceStyles();
  const pages = usePages(rows, { page });
  return (
    <div role="group" aria-label={title} className={styles.part}>
      <Text weight="semibold" className={look}>{title}</Text>
      <ul className={styles.list}>{pages.shown.map(children)}</ul>
      <MoreRows pages={pages} />
    </div>
  );
}

function PieceLine({ one, desk }: { readonly one: PieceHealth; readonly desk: HealthDesk }) {
  const styles = useEvidenceStyles();
  const words = useWords();
  const { piece } = one;
  const listed = desk.listed(piece);
  const place = listed === null ? null : placeOf(desk.writes.seen, listed);
  return (
    <li className={styles.piece}>
      <div className={styles.line}>
        <Text weight="semibold" className={styles.number}>{piece.number === "" ? words.evidence("noNumber") : piece.number}</Text>
        <Text className={styles.name} title={nameOf(piece)}>{nameOf(piece)}</Text>
        {place !== null && <PlaceLink place={place} />}
      </div>
      {one.state !== "unchanged" && <Text size={200} className={styles.location}>{piece.location}</Text>}
      {one.state === "moved" && <Text size={200} className={styles.location}>{words.evidence("health.now", { file: one.file.path })}</Text>}
      {one.state === "moved" && one.others.length > 0 && <Text size={200} className={styles.quiet}>{words.evidence("health.others", { count: one.others.length })}</Text>}
      {listed === null
        ? <Text size={200} className={styles.doubt}>{words.evidence("health.inSheet")}</Text>
        : choicesOf(one).map(({ file, label }) => (
          <div key={`${label} ${file.path}`} className={styles.actions}>
            <Text size={200} className={styles.grow}>{file.path}</Text>
            <Button size="small" aria-label={words.evidence("health.for", { action: words.evidence(label), number: piece.number, file: file.path })} onClick={() => desk.take(listed, file)}>{words.evidence(label)}</Button>
          </div>
        ))}
    </li>
  );
}

/** Files that a person may take for the piece: never without being asked. */
function choicesOf(one: PieceHealth): readonly { readonly file: FoundFile; readonly label: EvidenceKey }[] {
  const all = (files: readonly FoundFile[], label: EvidenceKey) => files.filter(({ hash }) => hash !== "").map((file) => ({ file, label }));
  switch (one.state) {
    case "changed":
      return [...all([one.file], "health.anew"), ...all(one.copies, "health.useCopy")];
    case "several":
      return all(one.files, "health.thisOne");
    case "unhashed":
      return all([one.file], "health.addHash");
    case "missing":
      return all(one.sameName, "health.anew");
    default:
      return [];
  }
}
