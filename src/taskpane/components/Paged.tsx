import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { useWords } from "../words";

const PAGE = 50;

/** The rows of a long list that are on the page, and how many the next page would add. */
export interface Pages<Row> {
  readonly shown: readonly Row[];
  readonly next: number;
  readonly showMore: () => void;
  /** back to the first page */
  readonly restart: () => void;
}

/** Shows a long list page by page: drawn whole, it would hold up the pane. `isKept` names rows that are shown wherever they stand; `page` is how many rows one has. */
export function usePages<Row>(rows: readonly Row[], { isKept = () => false, page = PAGE }: { readonly isKept?: (row: Row) => boolean; readonly page?: number } = {}): Pages<Row> {
  const [pages, setPages] = useState(1);
  const end = pages * page;
  return {
    shown: rows.length <= end ? rows : rows.filter((row, place) => place < end || isKept(row)),
    next: Math.min(page, Math.max(0, rows.length - end)),
    showMore: () => setPages(pages + 1),
    restart: () => setPages(1),
  };
}

/** Leads to the next page; nothing where there is none. */
export function MoreRows({ pages: { next, showMore } }: { readonly pages: Pick<Pages<unknown>, "next" | "showMore"> }) {
  const words = useWords();
  return next === 0 ? null : <div><Button size="small" onClick={showMore}>{words.pane("list.more", { count: next })}</Button></div>;
}
