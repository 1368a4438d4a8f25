import type { XmlAttribute } from "./handler.ts";

/**
 * The attributes of one element by name, in document order. Most elements have one or two: a list is then made
 * in a fraction of the time that a Map takes, and that is most of the time of reading FHIR.
 */
export class AttributeMap implements ReadonlyMap<string, XmlAttribute> {
  // Declared only: a field that is defined before it is set costs a third of making the map.
  declare private readonly list: readonly XmlAttribute[];

  constructor(list: readonly XmlAttribute[]) {
    this.list = list;
  }

  get size(): number {
    return this.list.length;
  }

  get(name: string): XmlAttribute | undefined {
    for (const attribute of this.list) if (attribute.name === name) return attribute;
    return undefined;
  }

  has(name: string): boolean {
    return this.get(name) !== undefined;
  }

  forEach(
    visit: (value: XmlAttribute, key: string, map: ReadonlyMap<string, XmlAttribute>) => void,
    self?: unknown,
  ): void {
    for (const attribute of this.list) visit.call(self, attribute, attribute.name, this);
  }

  values(): MapIterator<XmlAttribute> {
    return this.list.values();
  }

  *keys(): MapIterator<string> {
    for (const { name } of this.list) yield name;
  }

  *entries(): MapIterator<[string, XmlAttribute]> {
    for (const attribute of this.list) yield [attribute.name, attribute];
  }

  [Symbol.iterator](): MapIterator<[string, XmlAttribute]> {
    return this.entries();
  }
}
