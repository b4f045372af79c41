import type { PackagePart } from "../../xlsx";

interface MemoryFile {
  readonly name: string;
  asText(): string;
}

/** The parts of a package in the shape in which the filling library asks for them; it never sees the container itself. */
export class MemoryPackage {
  readonly files: Record<string, MemoryFile> = {};
  private readonly order: string[] = [];
  private readonly written = new Map<string, Uint8Array>();
  private readonly parts: ReadonlyMap<string, PackagePart>;

  constructor(parts: readonly PackagePart[]) {
    this.parts = new Map(parts.map((part) => [part.name, part]));
    for (const { name } of parts) {
      this.add(name);
    }
  }

  file(name: string | RegExp): MemoryFile | null | readonly MemoryFile[];
  file(name: string, content: string | Uint8Array): this;
  file(name: string | RegExp, content?: string | Uint8Array): MemoryFile | null | readonly MemoryFile[] | this {
    if (typeof name !== "string") {
      return this.order.filter((each) => name.test(each)).flatMap((each) => this.files[each] ?? []);
    }
    if (content === undefined) {
      return this.files[name] ?? null;
    }
    this.written.set(name, typeof content === "string" ? new TextEncoder().encode(content) : content);
    if (!Object.hasOwn(this.files, name)) {
      this.add(name);
    }
    return this;
  }

  /** The library takes a part out only to put it in again: its place stays. */
  remove(name: string): this {
    this.written.delete(name);
    return this;
  }

  /** Every part as it is now, in the order of the template, new ones at the end. */
  entries(): readonly { readonly name: string; readonly bytes: Uint8Array }[] {
    return this.order.map((name) => ({ name, bytes: this.bytesOf(name) }));
  }

  private add(name: string): void {
    this.order.push(name);
    Object.defineProperty(this.files, name, { value: { name, asText: () => new TextDecoder().decode(this.bytesOf(name)) }, enumerable: true });
  }

  private bytesOf(name: string): Uint8Array {
    return this.written.get(name) ?? this.parts.get(name)?.bytes ?? new Uint8Array();
  }
}
