import { tsImport } from "tsx/esm/api";
import webpack from "webpack";

const SOURCE = new URL("../../src/functions/metadata.ts", import.meta.url);
const FILES = { "en-US": "functions.json", "zh-CN": "functions-zh-CN.json" };

/** Emits the custom-function metadata that Excel reads, one file a language, from `src/functions/metadata.ts`. */
export class FunctionMetadataPlugin {
  apply(compiler) {
    const name = "FunctionMetadataPlugin";
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      compilation.hooks.processAssets.tapPromise({ name, stage: webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL }, async () => {
        const { functionMetadata } = await tsImport(SOURCE.href, import.meta.url);
        for (const [locale, file] of Object.entries(FILES)) {
          const json = `${JSON.stringify(functionMetadata(locale), null, 2)}\n`;
          compilation.emitAsset(file, new webpack.sources.RawSource(json));
        }
      });
    });
  }
}
