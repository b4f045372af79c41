import { basisText, isSamePerson, ownName, parseBasis } from "../..";
import type { ReviewBasis } from "../..";

test.each([
  ["张三", "张 三", true], ["张三", "张　三", true], ["ZHANG San", "zhang san", true], ["Zhang San", "ＺＨＡＮＧ　ＳＡＮ", true], ["San Zhang", "Zhang San", true], ["Zhang, San", "san zhang", true],
  ["张三", "ZHANG San", false], ["张三", "张四", false], ["", "", false], [" ", "张三", false], ["三 张", "张 三", false],
])("%p and %p are one person: %p", (one, other, expected) => {
  expect(isSamePerson(one, other)).toBe(expected);
  expect(isSamePerson(other, one)).toBe(expected);
});

const team = [{ name: " 张三 ", role: "team-leader" as const }];
test.each<[string, string, readonly string[], string | null]>([
  ["in the team", "张 三", [], "张三"],
  ["beside a clause", "李四", ["王五、李 四"], "李 四"],
  ["with a word in the name that divides others", "李和平", ["李和平"], "李和平"],
  ["signed with the beginning of a name that no member has", "李四", ["李"], "李"],
  ["the beginning of a member's name is the member", "张伟", ["张"], null],
  ["nobody like that", "赵六", ["王五", "、"], null],
  ["no name", " ", ["王五"], null],
])("%s", (_, person, people, expected) => {
  expect(ownName(person, { team, people })).toBe(expected);
});

const HASH = "0f".repeat(32);
test.each<[string, ReviewBasis]>([
  [`accepted ${HASH} 4369/46 ServiceStar/1.0.0 four-star`, { hash: HASH, total: "4369/46", grade: "four-star", engine: "ServiceStar/1.0.0" }],
  [`accepted ${HASH} -3 e two words`, { hash: HASH, total: "-3", grade: "two words", engine: "e" }],
  ["accepted - - e -", { hash: "", total: "", grade: "", engine: "e" }],
])("%s is written and read back", (text, basis) => {
  expect(basisText("accepted", basis)).toBe(text);
  expect(parseBasis(text)).toEqual({ state: "accepted", basis });
});

test.each(["", "approved - - e -", `accepted ${HASH.slice(1)} 1 e g`, `accepted ${HASH.toUpperCase()} 1 e g`, `accepted ${HASH} 1.5 e g`, `accepted ${HASH} 1 e`, ` accepted ${HASH} 1 e g`, "accepted - - e  "])("%p is read as nothing", (text) => {
  expect(parseBasis(text)).toBeNull();
});
