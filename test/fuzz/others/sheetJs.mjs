import { createRequire } from "node:module";
import { serve } from "./serve.mjs";

// Installed with the benchmarks, and nowhere else.
const XLSX = createRequire(new URL("../../../bench/package.json", import.meta.url))("xlsx");

function* cellsOf(file) {
  const { SheetNames, Sheets } = XLSX.read(file, { type: "buffer", cellNF: true, cellHTML: false, cellText: true });
  for (const name of SheetNames) {
    for (const [address, cell] of Object.entries(Sheets[name] ?? {})) {
      const text = address.startsWith("!") ? null : shown(cell);
      if (text !== null) {
        const { r, c } = XLSX.utils.decode_cell(address);
        yield [`${name}!${r}:${c}`, text];
      }
    }
  }
}

function shown({ t, v, w, z }) {
  switch (t) {
    case "n":
      return typeof z === "string" && XLSX.SSF.is_date(z) ? "date" : `n ${v}`;
    case "s":
      return v === "" || v === undefined ? null : `t ${v}`;
    case "b":
      return `b ${v}`;
    case "e":
      return `e ${w ?? v}`;
    case "d":
      return "date";
    default:
      return null;
  }
}

await serve((file) => cellsOf(file));
