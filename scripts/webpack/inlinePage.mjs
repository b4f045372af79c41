import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import webpack from "webpack";
import { verifyPagePolicy } from "./policy.mjs";

const { Compilation, sources } = webpack;

/** Makes one page that holds everything: the template with script, style, licences and the policy that lets in these two alone. */
export class InlinePagePlugin {
  constructor({ template, filename, script, style, licences }) {
    Object.assign(this, { template, filename, script, style, licences });
  }

  apply(compiler) {
    const name = "InlinePagePlugin";
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      compilation.fileDependencies.add(this.template);
      compilation.hooks.processAssets.tap({ name, stage: Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_INLINE }, () => {
        const take = (asset) => {
          const text = compilation.getAsset(asset).source.source().toString();
          compilation.deleteAsset(asset);
          return text;
        };
        const script = withoutTags(take(this.script));
        const style = take(this.style);
        if (style.includes("</")) throw new Error(`${this.style} would end its element`);
        const parts = { script, style, licences: escaped(take(this.licences)), policy: verifyPagePolicy(digest(script), digest(style)) };
        const page = readFileSync(this.template, "utf8").replace(/<%= (\w+) %>/g, (whole, part) => parts[part] ?? whole);
        compilation.emitAsset(this.filename, new sources.RawSource(page));
      });
    });
  }
}

/** What ends or nests a script element stands in strings and patterns alone, where an escape means the same. */
function withoutTags(script) {
  return script.replace(/<(?=\/script|script|!--)/gi, "\\x3c");
}

function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

/** Line ends are as the browser's parser leaves them. */
function digest(text) {
  if (text.includes("\r")) throw new Error("a page has line feeds alone, else its policy's digests do not fit");
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}
