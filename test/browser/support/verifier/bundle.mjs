// Makes one script of the product's sources for a page to run, and prints it.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import webpack from "webpack";

const folder = mkdtempSync(path.join(tmpdir(), "servicestar-seal-"));
const compiler = webpack({
  mode: "production",
  target: ["web", "es2021"],
  entry: path.join(import.meta.dirname, "sealInPage.ts"),
  output: { path: folder, filename: "seal.js" },
  resolve: { extensions: [".ts", ".js"] },
  module: { rules: [{ test: /\.ts$/, exclude: /node_modules/, loader: "swc-loader", options: { jsc: { parser: { syntax: "typescript" }, target: "es2021" } } }] },
});
compiler.run((error, stats) => {
  const failed = error ?? (stats.hasErrors() ? new Error(stats.toString("errors-only")) : null);
  if (failed === null) process.stdout.write(readFileSync(path.join(folder, "seal.js")));
  rmSync(folder, { recursive: true });
  if (failed !== null) throw failed;
});
