/** Throws when the program itself is wrong; never used for data that came from outside. */
export function assert(condition: boolean, message: string): asserts condition {
  if (!condition) {
    throw new Error(message);
  }
}

/** Makes a `switch` exhaustive at compile time and loud at run time. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${String(value)}`);
}
