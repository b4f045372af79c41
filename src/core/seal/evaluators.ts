import { namesIn } from "../checks";
import { beginsName, isSameName, namesOf } from "./personName";
import type { Roster, RosterPerson } from "./roster";
import type { Signer } from "./signoff";
import type { Statement } from "./statement";

/** Everybody who took part in an assessment, as far as its statement and its submissions tell. */
export interface Evaluators {
  /** names of the team */
  readonly team: readonly string[];
  /** names beside clauses and of those who verified a rectification, each once */
  readonly beside: readonly string[];
  /** people of the roster who are named so or who submitted it */
  readonly people: readonly RosterPerson[];
  readonly submitters: readonly Signer[];
}

/** Who assessed, by every name that the statement has, and who handed it in. */
export function evaluatorsOf({ assessors, clauses, specialDeductions }: Statement, submitters: readonly Signer[], roster: Roster): Evaluators {
  const team = assessors.map(({ name }) => name).filter((name) => name !== "");
  const texts = [...clauses.map(({ assessor }) => assessor), ...specialDeductions.map(({ rectification }) => rectification.verifiedBy)];
  const beside = [...new Set(texts.flatMap((text) => [text, ...namesIn(text)]))].filter((name) => name !== "");
  const named = [...team, ...beside, ...submitters.map(({ name }) => name)];
  const people = roster.people.filter(
    (person) =>
      named.some((name) => namesOf(person).some((own) => isSameName(own, name))) ||
      submitters.some(({ staffNumber, key }) => person.staffNumber === staffNumber || person.keys.some(({ thumbprint }) => thumbprint === key)),
  );
  return { team, beside, people, submitters };
}

/** How somebody is found among the evaluators. */
export interface EvaluatorMatch {
  readonly evaluator: string;
  readonly by: "name" | "staff-number" | "key";
}

/** The evaluator who this signer is: by any of the person's names in any spelling, by staff number, or by key. Null where there is none. */
export function matchEvaluator(signer: Signer, person: RosterPerson | null, { team, beside, people, submitters }: Evaluators): EvaluatorMatch | null {
  const names = [signer.name, ...(person === null ? [] : namesOf(person))];
  const named = [...team, ...beside, ...submitters.map(({ name }) => name)].find((evaluator) => names.some((name) => isSameName(name, evaluator)));
  if (named !== undefined) {
    return { evaluator: named, by: "name" };
  }
  // A row that says only "Li" is signed by the one of the team who is called so; where nobody is, it may be anybody of that name.
  const short = beside.find((text) => names.some((name) => beginsName(text, name)) && !team.some((member) => beginsName(text, member)));
  if (short !== undefined) {
    return { evaluator: short, by: "name" };
  }
  const numbers = [...people, ...submitters].find(({ staffNumber }) => isSameName(staffNumber, signer.staffNumber));
  if (numbers !== undefined) {
    return { evaluator: numbers.name, by: "staff-number" };
  }
  const keyed = people.find(({ keys }) => keys.some(({ thumbprint }) => thumbprint === signer.key)) ?? submitters.find(({ key }) => key === signer.key);
  return keyed === undefined ? null : { evaluator: keyed.name, by: "key" };
}
