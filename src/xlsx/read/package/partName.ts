import { refuse, shown } from "../refusal";

/** Plain names from where the target is seen, without a step up: nothing about these has to be worked out. */
const USUAL_TARGET = /^\/?(?:\w[\w.-]*\/)*\w[\w.-]*$/;

/** The part that a target names, seen from the part that holds it ("" for the package itself); without a leading "/". */
export function resolveTarget(source: string, target: string): string {
  if (USUAL_TARGET.test(target)) {
    return target.startsWith("/") ? target.slice(1) : `${source.slice(0, source.lastIndexOf("/") + 1)}${target}`;
  }
  // A scheme, a query or an escape makes a target that programs resolve differently.
  if (target === "" || /[\\:?#%\p{Cc}]/u.test(target)) {
    return refuse("package-target", { target: shown(target) });
  }
  const path = target.startsWith("/") ? target.slice(1) : `${source.slice(0, source.lastIndexOf("/") + 1)}${target}`;
  const segments: string[] = [];
  for (const segment of path.split("/")) {
    if (segment === ".." && segments.pop() === undefined) {
      return refuse("package-target", { target: shown(target) });
    }
    if (segment === "") {
      return refuse("package-target", { target: shown(target) });
    }
    if (segment !== ".." && segment !== ".") {
      segments.push(segment);
    }
  }
  return segments.join("/");
}

/** The part that holds a part's relationships. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}
