import type { Catalogue, Clause } from "./catalogue";

/** Every clause of the catalogue, in its order. */
export function clausesOf(catalogue: Catalogue): readonly Clause[] {
  const clauses: Clause[] = [];
  for (const section of catalogue.sections) {
    for (const indicator of section.indicators) {
      clauses.push(...indicator.clauses);
    }
  }
  return clauses;
}

/** The clause with that id, or null. */
export function findClause(catalogue: Catalogue, id: string): Clause | null {
  return clausesOf(catalogue).find((clause) => clause.id === id) ?? null;
}

/** Orders dotted ids numerically, part by part: 5.1.9 before 5.1.10, 5.1 before 5.1.1. */
export function compareIds(a: string, b: string): -1 | 0 | 1 {
  const left = a.split(".");
  const right = b.split(".");
  for (const [index, part] of left.entries()) {
    const other = right[index];
    if (other === undefined) {
      return 1;
    }
    if (part !== other) {
      // Without leading zeros the longer run of digits is the larger number.
      return part.length === other.length ? (part < other ? -1 : 1) : part.length < other.length ? -1 : 1;
    }
  }
  return left.length === right.length ? 0 : -1;
}
