// The process that holds the workers of the bulk review, where it runs from the sources; the built program has its own beside it.
import { tsImport } from "tsx/esm/api";

await tsImport("../src/entry/reviewHost.ts", import.meta.url);
