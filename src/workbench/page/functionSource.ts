import type { CustomFunctionSource, FunctionMetadata } from "../wire";

/** As in the manifest. */
const NAMESPACE = "STAR";

/** The add-in's custom functions, from the metadata file that Excel reads as well; rejects when it cannot be read. */
export async function fetchFunctions(locale: string): Promise<CustomFunctionSource> {
  const address = locale === "zh-CN" ? "functions-zh-CN.json" : "functions.json";
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  const metadata = (await answer.json()) as { functions: FunctionMetadata[]; allowErrorForDataTypeAny?: boolean };
  return {
    namespace: NAMESPACE,
    functions: metadata.functions,
    ...(metadata.allowErrorForDataTypeAny === undefined ? {} : { allowErrorForDataTypeAny: metadata.allowErrorForDataTypeAny }),
  };
}
