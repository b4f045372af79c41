import { evaluatorsOf, matchEvaluator } from "./evaluators";
import type { Roster, RosterPerson } from "./roster";
import type { Signer } from "./signoff";
import type { Statement } from "./statement";

const person = (name: string, staffNumber: string, ...keys: readonly string[]): RosterPerson => ({
  name, aliases: [], staffNumber, roles: [],
  keys: keys.map((thumbprint) => ({ thumbprint, jwk: { kty: "OKP", crv: "Ed25519", x: "" }, from: "2026-01-01", to: "", status: "active", enrolledBy: "" })),
});
const signer = (name: string, staffNumber: string, key: string): Signer => ({ name, staffNumber, role: "committee", key });
const rosterOf = (...people: readonly RosterPerson[]) => ({ people }) as unknown as Roster;
const statement = { assessors: [{ name: "张三", role: "team-leader" }, { name: "", role: "expert" }], clauses: [{ assessor: "" }], specialDeductions: [] } as unknown as Statement;

test("somebody without a name in common is found by staff number, then by key", () => {
  const roster = rosterOf(person("张三", "E1", "k1"), person("王五", "C1", "k2"));
  const evaluators = evaluatorsOf(statement, [], roster);
  expect(evaluators.people.map(({ name }) => name)).toEqual(["张三"]);
  expect(matchEvaluator(signer("王五", "e1", "k2"), null, evaluators)).toEqual({ evaluator: "张三", by: "staff-number" });
  expect(matchEvaluator(signer("王五", "C1", "k1"), null, evaluators)).toEqual({ evaluator: "张三", by: "key" });
  expect(matchEvaluator(signer("王五", "C1", "k2"), roster.people[1]!, evaluators)).toBeNull();
});

test("who submitted is one of them by name, number and key, also where the roster does not know the key", () => {
  const evaluators = evaluatorsOf(statement, [signer("赵六", "E9", "k9")], rosterOf(person("钱七", "E9"), person("孙八", "E8", "k9")));
  expect(evaluators.people.map(({ name }) => name)).toEqual(["钱七", "孙八"]);
  expect(matchEvaluator(signer("赵 六", "C1", "k2"), null, evaluators)).toEqual({ evaluator: "赵六", by: "name" });
  const unknown = evaluatorsOf(statement, [signer("赵六", "E9", "k9")], rosterOf());
  expect(matchEvaluator(signer("王五", "C1", "k9"), null, unknown)).toEqual({ evaluator: "赵六", by: "key" });
  expect(matchEvaluator(signer("王五", "C1", "k2"), null, unknown)).toBeNull();
});
