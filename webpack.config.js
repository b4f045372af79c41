import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import CopyWebpackPlugin from "copy-webpack-plugin";
import HtmlWebpackPlugin from "html-webpack-plugin";
import MiniCssExtractPlugin from "mini-css-extract-plugin";
import MinimizerPlugin from "minimizer-webpack-plugin";
import { FunctionMetadataPlugin } from "./scripts/webpack/functionMetadata.mjs";
import { InlinePagePlugin } from "./scripts/webpack/inlinePage.mjs";
import { LicensesPlugin } from "./scripts/webpack/licenses.mjs";
import { baseAddress, DEVELOPMENT_BASE, rebaseManifest } from "./scripts/webpack/manifestBase.mjs";
import { paneForWorkbench } from "./scripts/webpack/paneForWorkbench.mjs";
import { EXCEL_FRAME_ANCESTORS, OFFICE_SCRIPTS, panePolicy, workbenchPolicy } from "./scripts/webpack/policy.mjs";

const root = path.dirname(fileURLToPath(import.meta.url));
const at = (...parts) => path.join(root, ...parts);
const version = JSON.parse(readFileSync(at("package.json"), "utf8")).version;

/** What every bundle shares. Each build has its own cache: one cache for two configurations mixes up their source maps. */
function common(name, mode, { target = ["web", "es2021"], ecma = "es2021" } = {}) {
  return {
    name,
    mode,
    context: root,
    target,
    resolve: { extensions: [".ts", ".tsx", ".mjs", ".js", ".json"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: "swc-loader",
          options: {
            jsc: {
              parser: { syntax: "typescript", tsx: true },
              target: ecma,
              transform: { react: { runtime: "automatic" } },
            },
          },
        },
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
        // A report's template is part of the worker that fills it: no request is made for it.
        { test: /\.docx$/, type: "asset/inline" },
        { test: /\.(woff2?|ttf|png|svg)$/, type: "asset/resource", generator: { filename: "static/[name].[contenthash:16][ext]" } },
      ],
    },
    optimization: {
      minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify, extractComments: false, minimizerOptions: { format: { comments: false } } })],
    },
    performance: false,
    stats: "errors-warnings",
    cache: { type: "filesystem", name: `${name}-${mode}`, cacheDirectory: at(".cache", "webpack"), buildDependencies: { config: [fileURLToPath(import.meta.url)] } },
  };
}

/** The add-in as Excel loads it: static files for an https server, and the manifest that points at them. */
function excel(env, mode) {
  const officeScript = OFFICE_SCRIPTS[env.cloud ?? "global"];
  if (officeScript === undefined) throw new Error(`--env cloud must be one of ${Object.keys(OFFICE_SCRIPTS).join(", ")}; it is "${env.cloud}"`);
  const base = baseAddress(env.base ?? DEVELOPMENT_BASE);
  return {
    ...common("excel", mode),
    entry: {
      functions: "./src/entry/functions.ts",
      taskpane: ["./src/entry/commands.ts", "./src/entry/taskpane.tsx"],
    },
    output: {
      path: at("dist", "excel"),
      // The manifest names functions.js; everything else may be cached for ever under its own hash.
      filename: ({ chunk }) => (chunk.name === "functions" ? "functions.js" : "[name].[contenthash:16].js"),
      chunkFilename: "[name].[contenthash:16].js",
      // The worker's file lies beside the page: its address needs no script element to be worked out from.
      publicPath: "",
      clean: true,
    },
    devtool: mode === "production" ? false : "source-map",
    plugins: [
      new MiniCssExtractPlugin({ filename: "[name].[contenthash:16].css" }),
      new HtmlWebpackPlugin({
        template: "./src/entry/taskpane.html",
        filename: "taskpane.html",
        chunks: ["functions", "taskpane"],
        chunksSortMode: "manual",
        scriptLoading: "defer",
        minify: false,
        templateParameters: { officeScript, policy: panePolicy(officeScript), version },
      }),
      new FunctionMetadataPlugin(),
      new LicensesPlugin(),
      new CopyWebpackPlugin({
        patterns: [
          { from: "assets/*.{png,css}" },
          { from: "assets/help.html", to: "help.html" },
          { from: "manifest.xml", transform: (content) => rebaseManifest(content.toString("utf8"), base) },
        ],
      }),
    ],
    devServer: {
      port: 3000,
      hot: false,
      liveReload: true,
      static: false,
      headers: { "Access-Control-Allow-Origin": "*", "Content-Security-Policy": EXCEL_FRAME_ANCESTORS },
    },
  };
}

/** The page that stands in for Excel, and beside it the Excel build's own files, unchanged. */
function workbench(env, mode) {
  return {
    ...common("workbench", mode),
    dependencies: ["excel"],
    entry: {
      workbench: "./src/entry/workbench.ts",
      "workbench-client": "./src/entry/workbenchClient.ts",
    },
    output: {
      path: at("dist", "workbench"),
      filename: ({ chunk }) => (chunk.name === "workbench-client" ? "workbench-client.js" : "[name].[contenthash:16].js"),
      chunkFilename: "[name].[contenthash:16].js",
      clean: true,
    },
    devtool: mode === "production" ? false : "source-map",
    plugins: [
      new MiniCssExtractPlugin({ filename: "[name].[contenthash:16].css" }),
      new HtmlWebpackPlugin({
        template: "./src/entry/workbench.html",
        filename: "index.html",
        chunks: ["workbench"],
        scriptLoading: "defer",
        minify: false,
        templateParameters: { policy: workbenchPolicy(), version },
      }),
      new LicensesPlugin(),
      new CopyWebpackPlugin({
        patterns: [
          // Already minimised: minimising again would give other bytes under the same hash.
          { context: at("dist", "excel"), from: "**/*", info: { minimized: true }, globOptions: { ignore: ["**/manifest.xml", "**/taskpane.html", "**/third-party-licenses.txt"] } },
          { context: at("dist", "excel"), from: "third-party-licenses.txt", to: "third-party-licenses-pane.txt" },
          { context: at("dist", "excel"), from: "taskpane.html", to: "taskpane-office.html" },
          { context: at("dist", "excel"), from: "taskpane.html", transform: (content) => paneForWorkbench(content.toString("utf8")) },
        ],
      }),
    ],
  };
}

/** The page that verifies sign-offs from a disk: one file that asks nothing of anybody. */
function verify(env, mode) {
  return {
    ...common("verify", mode),
    entry: { verify: "./src/entry/verifyPage.ts" },
    output: {
      path: at("dist", "verify"),
      filename: "verify.js",
      // The script runs as its own worker as well, where there is no address to work one out from.
      publicPath: "",
      clean: true,
    },
    optimization: { ...common("verify", mode).optimization, splitChunks: false },
    devtool: false,
    plugins: [
      new MiniCssExtractPlugin({ filename: "verify.css" }),
      new LicensesPlugin(),
      new InlinePagePlugin({ template: at("src", "entry", "verifyPage.html"), filename: "verify.html", script: "verify.js", style: "verify.css", licences: "third-party-licenses.txt" }),
    ],
  };
}

/** The command line, its process and its worker in one file each, so that they start without node_modules. */
function cli(env, mode) {
  const base = common("cli", mode, { target: "node20", ecma: "es2022" });
  return {
    ...base,
    // The process and the workers of the bulk review are started from files of their own, found beside the program's at run time.
    entry: { servicestar: "./src/entry/cli.ts", "review-host": "./src/entry/reviewHost.ts", "review-worker": "./src/entry/reviewWorker.ts" },
    module: { ...base.module, parser: { javascript: { importMeta: false } } },
    experiments: { outputModule: true },
    output: {
      path: at("dist", "cli"),
      filename: "[name].mjs",
      module: true,
      chunkFormat: "module",
      library: { type: "module" },
      clean: true,
      // The program takes its bundle only where no source is newer: one that came out the same is written all the same.
      compareBeforeEmit: false,
    },
    devtool: false,
    // Templates lie beside the program, which reads the one that it needs.
    plugins: [new LicensesPlugin(), new CopyWebpackPlugin({ patterns: [{ context: at("assets"), from: "decision/*.docx" }] })],
  };
}

export default async function configurations(env = {}, { mode = "production" } = {}) {
  const all = [excel(env, mode), workbench(env, mode), verify(env, mode), cli(env, mode)];
  if (!env.WEBPACK_SERVE) return all;
  // The certificate is made only for the development server: making it may ask for an administrator's password.
  const { getHttpsServerOptions } = await import("office-addin-dev-certs");
  const [add] = all;
  return [{ ...add, devServer: { ...add.devServer, server: { type: "https", options: await getHttpsServerOptions() } } }];
}
