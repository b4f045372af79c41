import { refuse, shown } from "../refusal";

const XML = "http://www.w3.org/XML/1998/namespace";
const XMLNS = "http://www.w3.org/2000/xmlns/";

/** Which prefix stands for which namespace, here in the document. */
export class XmlNamespaces {
  private readonly bound = new Map<string, string>().set("xml", XML);
  private readonly undo: { readonly depth: number; readonly prefix: string; readonly before: string | undefined }[] = [];
  /** what a name without a prefix belongs to */
  defaultUri = "";
  /** that of the innermost element that binds anything */
  depth = 0;

  /** Binds a prefix ("" for none) until the element at `depth` ends. */
  bind(depth: number, prefix: string, uri: string): void {
    if (prefix === "xmlns" || uri === XMLNS || (prefix === "xml") !== (uri === XML) || (prefix !== "" && uri === "")) {
      refuse("xml-namespace", { prefix: shown(prefix) });
    }
    this.depth = depth;
    this.undo.push({ depth, prefix, before: this.bound.get(prefix) });
    this.bound.set(prefix, uri);
    this.defaultUri = prefix === "" ? uri : this.defaultUri;
  }

  /** Forgets what the element at `depth` bound. */
  leave(depth: number): void {
    for (let last = this.undo.at(-1); last?.depth === depth; last = this.undo.at(-1)) {
      this.undo.pop();
      if (last.before === undefined) {
        this.bound.delete(last.prefix);
      } else {
        this.bound.set(last.prefix, last.before);
      }
      this.defaultUri = this.bound.get("") ?? "";
    }
    this.depth = this.undo.at(-1)?.depth ?? 0;
  }

  /** The namespace of a prefix that is not "". */
  resolve(prefix: string): string {
    return this.bound.get(prefix) ?? refuse("xml-namespace", { prefix: shown(prefix) });
  }
}
