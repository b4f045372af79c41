import { Tools } from "@univerjs/core";

/**
 * Has Univer copy plain objects and arrays without asking four times for the name of each value's type. Every cell whose look changes is
 * copied with its style several times: building a workbook spends a quarter of its time there. What is neither is left to Univer.
 */
export function cloneQuickly(): void {
  if (Tools.deepClone === quickClone) return;
  cloneSlowly = Tools.deepClone.bind(Tools);
  Tools.deepClone = quickClone;
}

let cloneSlowly: typeof Tools.deepClone = (value) => value;

function quickClone<T>(value: T): T {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) {
    const list: unknown[] = [];
    value.forEach((item, index) => {
      list[index] = quickClone(item);
    });
    return list as T;
  }
  if (Object.getPrototypeOf(value) !== Object.prototype) return cloneSlowly(value);
  const clone: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) clone[key] = quickClone(item);
  return clone as T;
}
