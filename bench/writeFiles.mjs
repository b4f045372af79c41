/** Writes the content of one scoresheet again and again, by our writer or by ExcelJS, in a process of its own. */
import { readFileSync } from "node:fs";
import path from "node:path";
import ExcelJS from "exceljs";
import { peakMegabytes } from "./peakMemory.mjs";

const [writer, folder, times] = process.argv.slice(2);
const bytes = readFileSync(path.join(folder, "scoresheet-0000.xlsx"));
const codec = await import(path.join(import.meta.dirname, "..", "dist", "bench", "codec.mjs"));

const writers = {
  ours: () => {
    const document = JSON.parse(readFileSync(path.join(folder, "document.json"), "utf8"));
    return () => codec.writeXlsx(document, { deflate: codec.deflateNode });
  },
  exceljs: async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(bytes);
    return () => workbook.xlsx.writeBuffer();
  },
};

const write = await writers[writer]();
const taken = [];
let size = 0;
for (let index = 0; index < Number(times); index += 1) {
  const begun = performance.now();
  size = (await write()).byteLength;
  taken.push(performance.now() - begun);
}
console.log(JSON.stringify({ cold: taken[0], warm: Math.min(...taken.slice(1)), peakMb: peakMegabytes(), bytes: size }));
