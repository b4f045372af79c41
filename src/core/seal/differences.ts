import { statementLeaves, type Statement } from "./statement";

/** One thing that is no longer as it was signed. null: it is not there. */
export interface SignedDifference {
  /** slash path in the statement: "clauses/5.1.2.1/evidence", "result/grade" */
  readonly path: string;
  readonly signed: string | number | null;
  readonly present: string | number | null;
}

/** Whose program and which file it was read from are facts of the signing, and no content. */
const OF_THE_SIGNING: ReadonlySet<string> = new Set(["engine", "source"]);

/** Everything in which the present assessment differs from what was signed, in the order of the statement; [] where nothing does. */
export function signedDifferences(signed: Statement, present: Statement): readonly SignedDifference[] {
  const [then, now] = [statementLeaves(signed), statementLeaves(present)];
  const paths = new Set([...then.keys(), ...now.keys()]);
  return [...paths].flatMap((path) => {
    const [before = null, after = null] = [then.get(path), now.get(path)];
    return before === after || OF_THE_SIGNING.has(path) ? [] : [{ path, signed: before, present: after }];
  });
}
