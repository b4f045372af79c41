import type { ReviewProgress } from "../application";
import { progressTeller } from "./reviewProgress";

const at = (done: number, more: Partial<ReviewProgress> = {}): ReviewProgress => ({ done, of: 20, resumed: 0, refused: 0, perMinute: null, secondsLeft: null, inHand: [], ...more });

function told(columns: number | null, all: readonly ReviewProgress[], milliseconds = 1000): readonly string[] {
  const written: string[] = [];
  let time = 0;
  const teller = progressTeller("en-US", columns, () => (time += milliseconds), (text) => written.push(text));
  all.forEach((progress) => teller.tell(progress));
  teller.end();
  return written;
}

describe("the progress of a review", () => {
  it("is a plain line at every tenth of the files where there is no terminal", () => {
    const all = Array.from({ length: 21 }, (_, done) => at(done, { perMinute: 60, secondsLeft: 20 - done }));
    const lines = told(null, all);
    expect(lines).toHaveLength(10);
    expect([lines[0], lines[9]]).toEqual(["2/20  60 a minute  18 s left\n", "20/20  60 a minute\n"]);
  });

  it("is a bar with the file in hand on a terminal, drawn over itself and taken away at the end", () => {
    expect(told(80, [at(5, { perMinute: 3, secondsLeft: 300, inHand: ["in/a\u001b[2J.xlsx"] })])).toEqual(["\r\u001b[K[#####...............]  5/20  3 a minute  5 min left  in/a\\u001b[2J.xlsx", "\r\u001b[K"]);
  });

  it("never takes more than a line, with wide characters neither", () => {
    expect(told(34, [at(0, { inHand: ["甲乙丙丁"] })])[0]).toBe("\r\u001b[K[....................]  0/20  甲乙".slice(0, -1));
  });

  it("is not drawn more often than an eye can follow, but always at the end", () => {
    expect(told(80, Array.from({ length: 21 }, (_, done) => at(done)), 10)).toHaveLength(4);
  });
});
