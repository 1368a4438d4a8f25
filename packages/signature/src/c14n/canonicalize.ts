import { escapeXmlAttribute, escapeXmlText } from "@lienthong/core/xml";
import type { CanonicalDocument, CanonicalElement, CanonicalNode } from "./canonical-node.ts";
import { compareCodePoints } from "./code-point-order.ts";
import type { CanonicalMethod } from "./methods.ts";
import { type Bindings, scopeAbove, scopeInside, usedPrefixes, xmlNamespace } from "./namespaces.ts";
import { inheritedXmlAttributes } from "./xml-attributes.ts";

/** What to canonicalise, and how. */
export interface CanonicalOptions extends CanonicalMethod {
  /** Prefixes that exclusive canonical XML treats as the inclusive one does; `""` for the default namespace. */
  readonly inclusivePrefixes?: ReadonlySet<string>;
  /** An element left out with all that is in it: the signature that a reference stands in. */
  readonly without?: CanonicalElement | undefined;
}

const nothingRendered: Bindings = /* @__PURE__ */ new Map([["", ""]]);

/** The canonical form (dạng chuẩn hoá) of a document, or of an element as part of its document. */
export function canonicalize(what: CanonicalDocument | CanonicalElement, options: CanonicalOptions): string {
  const writer = new Writer(options);
  if (what.kind === "element") {
    writer.top(what);
    return writer.text;
  }
  for (const node of what.before) writer.outside(node, "", "\n");
  writer.top(what.root);
  for (const node of what.after) writer.outside(node, "\n", "");
  return writer.text;
}

class Writer {
  text = "";
  readonly #options: CanonicalOptions;

  constructor(options: CanonicalOptions) {
    this.#options = options;
  }

  top(element: CanonicalElement): void {
    const above = scopeAbove(element);
    this.#element(element, above, nothingRendered, true);
  }

  /** Comments and instructions outside the root stand on lines of their own. */
  outside(node: CanonicalNode, before: string, after: string): void {
    if (node.kind === "instruction" || (node.kind === "comment" && this.#options.comments)) {
      this.text += before;
      this.#leaf(node);
      this.text += after;
    }
  }

  #leaf(node: Exclude<CanonicalNode, CanonicalElement>): void {
    if (node.kind === "text") this.text += escapeXmlText(node.text);
    else if (node.kind === "instruction")
      this.text += node.body === "" ? `<?${node.target}?>` : `<?${node.target} ${node.body}?>`;
    else if (this.#options.comments) this.text += `<!--${node.text}-->`;
  }

  #element(element: CanonicalElement, outer: Bindings, rendered: Bindings, isTop: boolean): void {
    if (element === this.#options.without) return;
    const scope = scopeInside(outer, element);
    const declarations = this.#declarations(element, scope, rendered, isTop);
    const inside = declarations.length === 0 ? rendered : new Map([...rendered, ...declarations]);
    this.text += `<${element.name}`;
    for (const [prefix, uri] of declarations)
      this.text += ` ${prefix === "" ? "xmlns" : `xmlns:${prefix}`}="${escapeXmlAttribute(uri)}"`;
    this.#attributes(element, isTop);
    this.text += ">";
    for (const child of element.children) {
      if (child.kind === "element") this.#element(child, scope, inside, false);
      else this.#leaf(child);
    }
    this.text += `</${element.name}>`;
  }

  /** The namespaces to write on an element, in order. */
  #declarations(
    element: CanonicalElement,
    scope: Bindings,
    rendered: Bindings,
    isTop: boolean,
  ): readonly (readonly [string, string])[] {
    const found: (readonly [string, string])[] = [];
    const consider = (prefix: string): void => {
      const uri = scope.get(prefix) ?? "";
      if (prefix === "xml" || (prefix !== "" && !scope.has(prefix))) return;
      if ((rendered.get(prefix) ?? (prefix === "" ? "" : undefined)) !== uri) found.push([prefix, uri]);
    };
    const { kind, inclusivePrefixes } = this.#options;
    if (kind === "exclusive") {
      const wanted = new Set(usedPrefixes(element));
      // Below the top such a prefix changes only where it is declared; the list can be as long as the document.
      if (isTop) for (const prefix of inclusivePrefixes ?? []) wanted.add(prefix);
      else for (const [prefix] of element.declared) if (inclusivePrefixes?.has(prefix)) wanted.add(prefix);
      wanted.forEach(consider);
    } else if (isTop) new Set(["", ...scope.keys()]).forEach(consider);
    else for (const [prefix] of element.declared) consider(prefix);
    return found.length < 2 ? found : found.sort(([one], [other]) => compareCodePoints(one, other));
  }

  #attributes(element: CanonicalElement, isTop: boolean): void {
    const rows: (readonly [uri: string, local: string, name: string, value: string])[] = [];
    const inherited = isTop ? inheritedXmlAttributes(element, this.#options.kind) : undefined;
    for (const { name, prefix, local, uri, value } of element.attributes.values()) {
      if (prefix === "xmlns" || name === "xmlns" || inherited?.has(name) === true) continue;
      rows.push([uri, local, name, value]);
    }
    for (const [name, value] of inherited ?? []) rows.push([xmlNamespace, name.slice(4), name, value]);
    if (rows.length > 1)
      rows.sort((one, other) => compareCodePoints(one[0], other[0]) || compareCodePoints(one[1], other[1]));
    for (const [, , name, value] of rows) this.text += ` ${name}="${escapeXmlAttribute(value)}"`;
  }
}
