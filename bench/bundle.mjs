import path from "node:path";
import { promisify } from "node:util";
import webpack from "webpack";

const root = path.join(import.meta.dirname, "..");

/** Bundles one of the lists of what a benchmark takes from the project, as it would ship, and answers the path of the module. */
export async function bundleParts(name) {
  const output = path.join(root, "dist", "bench");
  const stats = await promisify(webpack)({
    mode: "production",
    context: root,
    target: "node20",
    entry: { [name]: `./bench/${name}.ts` },
    resolve: { extensions: [".ts", ".mjs", ".js", ".json"] },
    module: { rules: [{ test: /\.ts$/, exclude: /node_modules/, loader: "swc-loader", options: { jsc: { parser: { syntax: "typescript" }, target: "es2022" } } }] },
    optimization: { minimize: false },
    experiments: { outputModule: true },
    output: { path: output, filename: "[name].mjs", module: true, library: { type: "module" } },
    devtool: false,
    stats: "errors-warnings",
  });
  if (stats.hasErrors()) throw new Error(stats.toString("errors-only"));
  return path.join(output, `${name}.mjs`);
}
