import { AttributeMap } from "./attribute-map.ts";
import type { Position } from "../issue/position.ts";
import type { XmlAttribute, XmlElement } from "./handler.ts";
import { localOf, prefixOf } from "./name.ts";
import { createNamespaceScopes, declaredPrefix, isQualifiedName } from "./namespaces.ts";
import type { XmlFault } from "./reason.ts";
import type { WrittenAttribute } from "./start-tag.ts";

/** Makes elements of start tags, and knows the namespaces in force. */
export interface ElementReader {
  /** The element of a start tag at index `at`, or what is wrong with its names. */
  enter(name: string, at: number, written: readonly WrittenAttribute[]): XmlElement | XmlFault;
  leave(): void;
}

const noAttributes: ReadonlyMap<string, XmlAttribute> = /* @__PURE__ */ new AttributeMap([]);
const noDeclarations: readonly (readonly [string, string])[] = [];

/** The prefixes that a start tag declares, `""` for the default namespace. */
function declarationsIn(written: readonly WrittenAttribute[]): readonly (readonly [string, string])[] {
  let found: (readonly [string, string])[] | undefined;
  for (const { name, value } of written) {
    const declared = declaredPrefix(name);
    if (declared !== undefined) (found ??= []).push([declared, value]);
  }
  return found ?? noDeclarations;
}

/** `positionOf` tells the position of an index of the text at hand, and is asked from front to back. */
export function createElementReader(
  namespaces: boolean,
  positionOf: (index: number) => Position,
): ElementReader {
  const scopes = createNamespaceScopes();

  /** The attributes of a tag, or the first whose name is not right. */
  const attributesOf = (
    written: readonly WrittenAttribute[],
  ): ReadonlyMap<string, XmlAttribute> | XmlFault => {
    const attributes: XmlAttribute[] = [];
    let expanded: Set<string> | undefined;
    for (const { name, value, at } of written) {
      const prefix = prefixOf(name);
      const local = localOf(name);
      let uri: string | undefined = "";
      // The default namespace is not that of attributes (Namespaces in XML, 6.2).
      if (namespaces && (prefix !== "" || local.length !== name.length || name === "xmlns")) {
        uri = scopes.resolve(prefix === "" ? "xmlns" : prefix);
        if (uri === undefined || !isQualifiedName(name)) return { reason: "namespace", at };
        const full = `{${uri}}${local}`;
        expanded ??= new Set();
        if (expanded.has(full)) return { reason: "duplicate-attribute", at };
        expanded.add(full);
      }
      attributes.push({ name, prefix, local, uri, value, position: positionOf(at) });
    }
    return new AttributeMap(attributes);
  };

  return {
    enter(name, at, written) {
      const prefix = prefixOf(name);
      const local = localOf(name);
      let uri: string | undefined = "";
      if (namespaces) {
        const mayBind = scopes.enter(declarationsIn(written));
        uri = scopes.resolve(prefix);
        const isGood = mayBind && prefix !== "xmlns" && (local === name || isQualifiedName(name));
        if (!isGood || uri === undefined) return { reason: "namespace", at };
      }
      const attributes = written.length === 0 ? noAttributes : attributesOf(written);
      return "reason" in attributes ? attributes : { name, prefix, local, uri, attributes };
    },
    leave() {
      if (namespaces) scopes.leave();
    },
  };
}
