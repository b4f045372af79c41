import { xmlAttribute } from "../write/xml";

/** An attribute as it is written, with the white space before it. */
interface WrittenAttribute {
  readonly name: string;
  readonly written: string;
  /** what stands between its quotes */
  readonly value: string;
}

const NAME = /^<([^\s/>]+)/;
const ATTRIBUTE = /\s+([^\s=/>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;

/** The start tag of a well-formed document, to be written again with what is not changed as it was. */
export class StartTag {
  /** with its prefix */
  readonly name: string;
  /** whether the element ends with this tag */
  readonly isEmpty: boolean;
  private readonly attributes: readonly WrittenAttribute[];

  private constructor(name: string, attributes: readonly WrittenAttribute[], isEmpty = false) {
    this.name = name;
    this.attributes = attributes;
    this.isEmpty = isEmpty;
  }

  static of(written: string): StartTag {
    const name = NAME.exec(written)?.[1] ?? "";
    const attributes: WrittenAttribute[] = [];
    ATTRIBUTE.lastIndex = name.length + 1;
    for (let found = ATTRIBUTE.exec(written); found !== null; found = ATTRIBUTE.exec(written)) {
      attributes.push({ name: found[1] ?? "", written: found[0], value: found[2] ?? found[3] ?? "" });
    }
    return new StartTag(name, attributes, written.endsWith("/>"));
  }

  /** A tag without attributes, of the same namespace prefix as another one. */
  sibling(local: string): StartTag {
    return new StartTag(`${this.prefix}${local}`, []);
  }

  /** With its colon; "" where there is none. */
  get prefix(): string {
    return this.name.slice(0, this.name.indexOf(":") + 1);
  }

  /** An attribute's value as it is written, without references resolved; "" where it is not there. */
  value(name: string): string {
    return this.attributes.find((each) => each.name === name)?.value ?? "";
  }

  without(...names: readonly string[]): StartTag {
    return this.changed(this.attributes.filter(({ name }) => !names.includes(name)));
  }

  /** An attribute that is there keeps its place; a new one stands last. */
  with(name: string, value: string): StartTag {
    const attribute = { name, written: ` ${name}="${xmlAttribute(value)}"`, value };
    const isThere = this.attributes.some((each) => each.name === name);
    return this.changed(isThere ? this.attributes.map((each) => (each.name === name ? attribute : each)) : [...this.attributes, attribute]);
  }

  private changed(attributes: readonly WrittenAttribute[]): StartTag {
    return new StartTag(this.name, attributes, this.isEmpty);
  }

  open(): string {
    return `${this.start()}>`;
  }

  /** The whole element, with nothing in it. */
  empty(): string {
    return `${this.start()}/>`;
  }

  close(): string {
    return `</${this.name}>`;
  }

  /** The whole element; without content it is an empty one. */
  around(content: string): string {
    return content === "" ? this.empty() : `${this.open()}${content}${this.close()}`;
  }

  private start(): string {
    return `<${this.name}${this.attributes.map(({ written }) => written).join("")}`;
  }
}
