import { cleanText, toNfc } from "@lienthong/core";
import { type XmlNode, textOf } from "@lienthong/core/xml";

/** Attributes that say how the document is built, not what it says about the patient. */
const structural = new Set(
  "classCode moodCode typeCode contextConductionInd inversionInd determinerCode xsi:type type nullFlavor codeSystemName codeSystemVersion sdtc:valueSet sdtc:valueSetVersion valueSet valueSetVersion operator institutionSpecified contextControlCode independentInd unsorted styleCode ID".split(
    " ",
  ),
);
const structuralElements = new Set(["templateId", "typeId", "realmCode", "text"]);

/** An element of a document (phần tử); it remembers what was read, so that the rest can be declared. */
export class CdaElement {
  readonly node: XmlNode;
  readonly path: string;
  readonly #children: readonly CdaElement[];
  readonly #used = new Set<string>();
  #isDone = false;

  constructor(node: XmlNode, path: string) {
    this.node = node;
    this.path = path;
    const counts = new Map<string, number>();
    this.#children = node.children.flatMap((child) => {
      if (child.kind !== "element") return [];
      const index = counts.get(child.local) ?? 0;
      counts.set(child.local, index + 1);
      return [new CdaElement(child, `${path}/${child.local}[${index}]`)];
    });
  }

  get name(): string {
    return this.node.local;
  }

  get children(): readonly CdaElement[] {
    return this.#children;
  }

  all(name: string): readonly CdaElement[] {
    return this.#children.filter((child) => child.name === name);
  }

  one(name: string): CdaElement | undefined {
    return this.#children.find((child) => child.name === name);
  }

  /** The first element down a path of names. */
  down(...names: readonly string[]): CdaElement | undefined {
    return names.reduce<CdaElement | undefined>((element, name) => element?.one(name), this);
  }

  /** The value of an attribute, NFC; undefined when it is empty or not there. */
  attribute(name: string): string | undefined {
    this.#used.add(name);
    const value = cleanText(toNfc(this.node.attributes.get(name)?.value ?? ""));
    return value === "" ? undefined : value;
  }

  /** Its type in the sense of `xsi:type`, without prefix. */
  get type(): string | undefined {
    const stated = [...this.node.attributes.values()].find(
      ({ local, uri }) => local === "type" && uri === "http://www.w3.org/2001/XMLSchema-instance",
    );
    return stated?.value.trim().replace(/^[^:]*:/u, "");
  }

  /** All text inside, white space put together. */
  get text(): string | undefined {
    this.#used.add("#text");
    const text = cleanText(toNfc(textOf(this.node)));
    return text === "" ? undefined : text;
  }

  hasTemplate(root: string): boolean {
    return this.all("templateId").some((template) => template.attribute("root") === root);
  }

  /** Says that all inside is held elsewhere. */
  done(): void {
    this.#isDone = true;
  }

  /** Paths of what holds something that nobody has read. */
  *unread(): Generator<string> {
    if (this.#isDone || structuralElements.has(this.name)) return;
    for (const [name, { value }] of this.node.attributes) {
      const isStructural = structural.has(name) || name.startsWith("xmlns");
      if (!isStructural && !this.#used.has(name) && value.trim() !== "") yield `${this.path}/@${name}`;
    }
    const hasText = this.node.children.some((child) => child.kind === "text" && child.text.trim() !== "");
    if (hasText && !this.#used.has("#text")) yield this.path;
    if (this.#used.has("#text")) return;
    for (const child of this.#children) yield* child.unread();
  }
}
