import type { XmlAttribute, XmlElement, XmlPlace } from "./handler.ts";
import { splitName } from "./name.ts";
import { createNamespaceScopes, declaredPrefix, isQualifiedName } from "./namespaces.ts";
import type { XmlFault } from "./reason.ts";
import type { WrittenAttribute } from "./start-tag.ts";

/** Makes elements of start tags, and knows the namespaces in force. */
export interface ElementReader {
  /** The element of a start tag at index `at`, or what is wrong with its names. */
  enter(name: string, at: number, written: readonly WrittenAttribute[]): XmlElement | XmlFault;
  leave(): void;
}

const noAttributes: ReadonlyMap<string, XmlAttribute> = new Map();
const noDeclarations: readonly (readonly [string, string])[] = [];

/** `placeOf` tells the place of a part of the text at hand, and is asked from front to back. */
export function createElementReader(
  namespaces: boolean,
  placeOf: (from: number, to: number) => XmlPlace,
): ElementReader {
  const scopes = createNamespaceScopes();

  const position = (from: number) => {
    const { end: _end, ...rest } = placeOf(from, from);
    return rest;
  };

  const plainAttributes = (written: readonly WrittenAttribute[]): ReadonlyMap<string, XmlAttribute> =>
    new Map(
      written.map(({ name, value, at }) => [
        name,
        { name, ...splitName(name), uri: "", value, position: position(at) },
      ]),
    );

  const qualifiedAttributes = (
    written: readonly WrittenAttribute[],
  ): ReadonlyMap<string, XmlAttribute> | XmlFault => {
    const attributes = new Map<string, XmlAttribute>();
    const expanded = new Set<string>();
    for (const { name, value, at } of written) {
      const { prefix, local } = splitName(name);
      // The default namespace is not that of attributes (Namespaces in XML, 6.2).
      const uri = prefix === "" && name !== "xmlns" ? "" : scopes.resolve(prefix === "" ? "xmlns" : prefix);
      if (uri === undefined || !isQualifiedName(name)) return { reason: "namespace", at };
      const full = `{${uri}}${local}`;
      if (expanded.has(full)) return { reason: "duplicate-attribute", at };
      expanded.add(full);
      attributes.set(name, { name, prefix, local, uri, value, position: position(at) });
    }
    return attributes;
  };

  return {
    enter(name, at, written) {
      const { prefix, local } = splitName(name);
      if (!namespaces) {
        const attributes = written.length === 0 ? noAttributes : plainAttributes(written);
        return { name, prefix, local, uri: "", attributes };
      }
      let declarations = noDeclarations;
      if (written.length > 0)
        declarations = written.flatMap((attribute) => {
          const declared = declaredPrefix(attribute.name);
          return declared === undefined ? [] : [[declared, attribute.value] as const];
        });
      const mayBind = scopes.enter(declarations);
      const uri = scopes.resolve(prefix);
      if (!mayBind || uri === undefined || prefix === "xmlns" || !isQualifiedName(name))
        return { reason: "namespace", at };
      const attributes = written.length === 0 ? noAttributes : qualifiedAttributes(written);
      return "reason" in attributes ? attributes : { name, prefix, local, uri, attributes };
    },
    leave() {
      if (namespaces) scopes.leave();
    },
  };
}
