import { inTasks } from "./nextTask";

function* work(done: number[]): Generator<undefined, string, undefined> {
  for (let piece = 1; piece <= 3; piece += 1) {
    done.push(piece);
    yield;
  }
  return "all";
}

test("a work in pieces lets others in between, and comes to its end", async () => {
  const done: number[] = [];
  setTimeout(() => done.push(0));
  const outcome = inTasks(work(done), () => true);
  expect(done).toEqual([1]);
  expect(await outcome).toBe("all");
  expect(done).toEqual([1, 0, 2, 3]);
});

test("what is not wanted any more goes no further", async () => {
  const done: number[] = [];
  expect(await inTasks(work(done), () => done.length < 2)).toBeNull();
  expect(done).toEqual([1, 2]);
});
