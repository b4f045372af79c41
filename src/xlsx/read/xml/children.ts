import { refuse, shown } from "../refusal";
import type { XmlScanner } from "./scanner";

const COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006";

/** Visits each element that stands directly in the one that has just begun; a visit takes in the whole element. */
export function eachChild(scanner: XmlScanner, visit: (scanner: XmlScanner) => void): void {
  while (scanner.next() === "start") {
    visit(scanner);
  }
}

/** Refuses what follows the root, and whatever makes a document not end there. */
export function closeDocument(scanner: XmlScanner): void {
  scanner.next();
}

/**
 * Passes over an element that the reader has no use for. Nothing that it does use may hide in there: programs disagree on whether it
 * counts. `needed` holds the local names of the part's own namespace that are read.
 */
export function passOver(scanner: XmlScanner, main: string, needed: ReadonlySet<string>): void {
  const isChoice = scanner.uri === COMPATIBILITY && scanner.local === "AlternateContent";
  if (scanner.uri !== main && needed.has(scanner.local)) {
    refuse("xml-element", { element: shown(scanner.local) });
  }
  scanner.skip(({ uri, local }) => {
    if (uri === main && needed.has(local)) {
      refuse(isChoice ? "xml-alternate-content" : "xml-element", { element: shown(local) });
    }
  });
}

/**
 * Passes over an element that stands among those of a list that the reader looks through. It may not itself be one that the reader uses
 * elsewhere, either.
 */
export function passOverOther(scanner: XmlScanner, main: string, needed: ReadonlySet<string>): void {
  if (needed.has(scanner.local)) {
    refuse("xml-element", { element: shown(scanner.local) });
  }
  passOver(scanner, main, needed);
}

/** Refuses the second of what may stand once. */
export function onlyOnce(seen: Set<string>, local: string): void {
  if (seen.has(local)) {
    refuse("xml-element-twice", { element: shown(local) });
  }
  seen.add(local);
}

/** A true-or-false attribute; `otherwise` where it is not given. */
export function booleanAttribute(scanner: XmlScanner, name: string, otherwise: boolean): boolean {
  const value = scanner.attributes.get(name);
  switch (value) {
    case null:
      return otherwise;
    case "1":
    case "true":
      return true;
    case "0":
    case "false":
      return false;
    default:
      return refuse("xml-attribute", { attribute: name, value: shown(value) });
  }
}

/** A whole number from 0 that an attribute holds; null where it is not given. */
export function countAttribute({ attributes }: XmlScanner, name: string): number | null {
  const index = attributes.find(name);
  if (index < 0) {
    return null;
  }
  const number = attributes.wholeNumber(index);
  if (number >= 0) {
    return number;
  }
  const value = attributes.value(index);
  return /^[0-9]{1,10}$/.test(value) ? Number.parseInt(value, 10) : refuse("xml-attribute", { attribute: name, value: shown(value) });
}

/** A decimal number that an attribute holds, as sizes are written; null where it is not given. */
export function sizeAttribute(scanner: XmlScanner, name: string): number | null {
  const value = scanner.attributes.get(name);
  if (value === null) {
    return null;
  }
  return /^-?[0-9]{1,20}(?:\.[0-9]{1,40})?(?:[eE][-+]?[0-9]{1,3})?$/.test(value) ? Number(value) : refuse("xml-attribute", { attribute: name, value: shown(value) });
}

/** The value of an attribute that must be there. */
export function requiredAttribute(scanner: XmlScanner, name: string): string {
  return scanner.attributes.get(name) ?? refuse("xml-attribute-missing", { attribute: name });
}
