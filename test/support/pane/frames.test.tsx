import { act, render, screen } from "@testing-library/react";
import { setImmediate } from "node:timers";
import { useState, type ReactNode } from "react";

let answer: () => void = () => undefined;
function Asked(): ReactNode {
  const [text, setText] = useState("asked");
  answer = () => setText("answered");
  return text;
}

/** Lets what is due within a millisecond be due. */
function passOneTick(): void {
  const start = performance.now();
  while (performance.now() - start < 3) {
    // Nothing else may run meanwhile.
  }
}

test("a frame while an act is flushing leaves that act under way: an answer right behind it belongs to it", async () => {
  render(<Asked />);
  // From here on timers come before the task in which React looks whether anything is left to flush.
  await new Promise<void>((resolve) => {
    setImmediate(resolve);
  });
  await act(async () => {
    requestAnimationFrame(() => undefined);
    setTimeout(() => answer(), 0);
    passOneTick();
    await Promise.resolve();
  });
  expect(screen.getByText("answered")).toBeInTheDocument();
});

test("a frame by itself is an act: what it changes is shown at once", async () => {
  render(<Asked />);
  await new Promise<void>((resolve) => {
    requestAnimationFrame(() => {
      answer();
      setTimeout(resolve, 0);
    });
  });
  expect(screen.getByText("answered")).toBeInTheDocument();
});
