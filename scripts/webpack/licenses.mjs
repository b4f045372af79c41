import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import webpack from "webpack";

const FILE = "third-party-licenses.txt";

/** The directory of the package that a module's file belongs to, or null for our own files. */
function packageDirectory(resource) {
  const parts = resource.split(/[\\/]/);
  const at = parts.lastIndexOf("node_modules");
  if (at < 0) return null;
  const scoped = parts[at + 1]?.startsWith("@");
  return parts.slice(0, at + (scoped ? 3 : 2)).join(path.sep);
}

function describe(directory) {
  const manifest = JSON.parse(readFileSync(path.join(directory, "package.json"), "utf8"));
  const texts = readdirSync(directory)
    .filter((file) => /^(licen[cs]e|copying|notice)/i.test(file))
    .sort()
    .map((file) => readFileSync(path.join(directory, file), "utf8").trim());
  const title = `${manifest.name} ${manifest.version} (${manifest.license ?? "see text"})`;
  return { title, text: texts.length > 0 ? texts.join("\n\n") : `Licence: ${manifest.license}` };
}

function resources(module) {
  if (module.modules) return [...module.modules].flatMap(resources);
  return module.resource ? [module.resource.split("?")[0]] : [];
}

/** Emits which packages stand in which bundle, with the licence text of each. */
export class LicensesPlugin {
  apply(compiler) {
    const name = "LicensesPlugin";
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      compilation.hooks.processAssets.tap({ name, stage: webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL }, () => {
        compilation.emitAsset(FILE, new webpack.sources.RawSource(listing(compilation)));
      });
    });
  }
}

function listing(compilation) {
  const packages = new Map();
  const bundles = [...compilation.chunks]
    .map((chunk) => {
      const directories = new Set();
      for (const module of compilation.chunkGraph.getChunkModulesIterable(chunk)) {
        for (const resource of resources(module)) {
          const directory = packageDirectory(resource);
          if (directory !== null) directories.add(directory);
        }
      }
      for (const directory of directories) {
        if (!packages.has(directory)) packages.set(directory, describe(directory));
      }
      const titles = [...new Set([...directories].map((directory) => packages.get(directory).title))].sort();
      return { title: chunk.name ?? String(chunk.id), titles };
    })
    .sort((a, b) => (a.title < b.title ? -1 : 1));
  const contents = bundles.map(({ title, titles }) => [`[${title}]`, ...(titles.length > 0 ? titles : ["no third-party code"]), ""].join("\n"));
  const texts = new Map([...packages.values()].map(({ title, text }) => [title, text]));
  const full = [...texts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([title, text]) => `${"-".repeat(72)}\n${title}\n\n${text}\n`);
  return ["Third-party software in ServiceStar's bundles, and its licences.", "", ...contents, ...full].join("\n");
}
