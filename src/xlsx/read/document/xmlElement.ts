import { RELATIONSHIP_IDS } from "../package/schemas";
import { refuse } from "../refusal";
import type { XmlScanner } from "../xml/scanner";

/** One element with what was asked for of it. */
export interface XmlElement {
  readonly local: string;
  /** by name as it is written */
  readonly attributes: ReadonlyMap<string, string>;
  /** the relationship that it names; "" where it names none */
  readonly relationship: string;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

/** Which elements are gone into and which hold a text, by local name; the others are taken with their attributes alone. */
export interface Shape {
  readonly nests: ReadonlySet<string>;
  readonly texts: ReadonlySet<string>;
}

/** How many elements may still be kept, over everything that is read with it. */
export interface ElementBudget {
  elements: number;
}

/** Reads the element that has just begun. Elements of another namespace than `main` are passed over, unless `main` is null. */
export function readElement(scanner: XmlScanner, shape: Shape, main: string | null, budget: ElementBudget): XmlElement {
  budget.elements -= 1;
  if (budget.elements < 0) {
    // Never told to anybody: looks that ask for so much are left out.
    refuse("limit-styles");
  }
  const { attributes, local } = scanner;
  const own = new Map<string, string>();
  for (let index = 0; index < attributes.count; index += 1) {
    own.set(attributes.nameAt(index), attributes.value(index));
  }
  const relationship = attributes.getIn(RELATIONSHIP_IDS, "id") ?? attributes.getIn(RELATIONSHIP_IDS, "embed") ?? "";
  const children: XmlElement[] = [];
  let text = "";
  if (shape.texts.has(local)) {
    text = scanner.text();
  } else if (shape.nests.has(local)) {
    while (scanner.next() === "start") {
      if (main !== null && scanner.uri !== main) {
        scanner.skip();
      } else {
        children.push(readElement(scanner, shape, main, budget));
      }
    }
  } else {
    scanner.skip();
  }
  return { local, attributes: own, relationship, children, text };
}

export function childOf(element: XmlElement | undefined, local: string): XmlElement | undefined {
  return element?.children.find((child) => child.local === local);
}

export function childrenOf(element: XmlElement | undefined, local: string): readonly XmlElement[] {
  return element?.children.filter((child) => child.local === local) ?? [];
}

/** The element below, name by name. */
export function below(element: XmlElement | undefined, ...locals: readonly string[]): XmlElement | undefined {
  return locals.reduce<XmlElement | undefined>((found, local) => childOf(found, local), element);
}

/** A true-or-false attribute; whatever is no such value counts as not given. */
export function flagOf(element: XmlElement | undefined, name: string, otherwise: boolean): boolean {
  const value = element?.attributes.get(name);
  return value === "1" || value === "true" || value === "on" ? true : value === "0" || value === "false" || value === "off" ? false : otherwise;
}

/** A number that an attribute holds; null where it is not given, or is none. */
export function figureOf(element: XmlElement | undefined, name: string): number | null {
  const value = element?.attributes.get(name) ?? "";
  return /^-?[0-9]{1,15}(?:\.[0-9]{1,40})?(?:[eE][-+]?[0-9]{1,3})?$/.test(value) ? Number(value) : null;
}

/** A whole number from 0 that an attribute holds; null where it is not given, or is none. */
export function indexOf(element: XmlElement | undefined, name: string): number | null {
  const value = element?.attributes.get(name) ?? "";
  return /^[0-9]{1,9}$/.test(value) ? Number.parseInt(value, 10) : null;
}
