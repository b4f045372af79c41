import { Link } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Place } from "../../core";
import { useSession } from "../session";
import { placeText, useWords } from "../words";

export interface PlaceLinkProps {
  readonly place: Place;
  /** what is shown instead of the address */
  readonly children?: ReactNode;
  /** the children name the link well enough to be read out by themselves; the address becomes its description */
  readonly named?: boolean;
  readonly className?: string;
}

/** Selects a cell of the workbook on click, Enter or Space. */
export function PlaceLink({ place, children, named = false, className }: PlaceLinkProps) {
  const { jump } = useSession();
  const words = useWords();
  const text = placeText(place);
  return (
    <Link
      as="button"
      className={className ?? ""}
      {...(named ? { title: text } : { "aria-label": words.result("checks.jump", { place: text }) })}
      onClick={() => jump(place)}
    >
      {children ?? text}
    </Link>
  );
}
