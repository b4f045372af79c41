import { Caption1, Link, Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Place } from "../../core";
import { useJump } from "../session";
import { placeText, useWords } from "../words";

export interface PlaceLinkProps {
  readonly place: Place;
  /** what is shown instead of the address */
  readonly children?: ReactNode;
  /** the children name the link well enough to be read out by themselves; the address becomes its description */
  readonly named?: boolean;
  readonly className?: string;
}

/** Selects a cell of the workbook on click, Enter or Space; where the workbook is not open, the cell's name as text. */
export function PlaceLink({ place, children, named = false, className }: PlaceLinkProps) {
  const jump = useJump();
  const words = useWords();
  const text = placeText(place);
  if (jump === null) {
    return named ? <Text>{children} <Caption1>{text}</Caption1></Text> : <Text>{children ?? text}</Text>;
  }
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
