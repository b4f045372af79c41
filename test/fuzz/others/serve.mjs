/** Answers on standard output, a line of JSON each, for files that come in on standard input behind their length in 4 bytes. */
export async function serve(cellsOf) {
  let waiting = Buffer.alloc(0);
  for await (const chunk of process.stdin) {
    waiting = Buffer.concat([waiting, chunk]);
    while (waiting.length >= 4 && waiting.length >= 4 + waiting.readUInt32LE(0)) {
      const end = 4 + waiting.readUInt32LE(0);
      const file = waiting.subarray(4, end);
      waiting = waiting.subarray(end);
      process.stdout.write(`${JSON.stringify(await answer(cellsOf, file))}\n`);
    }
  }
}

async function answer(cellsOf, file) {
  try {
    return { cells: Object.fromEntries(await cellsOf(file)) };
  } catch (error) {
    return { error: String(error).slice(0, 200) };
  }
}
