import type { Result } from "@lienthong/core";
import { type XmlIssueCode, type XmlReadOptions, readXml } from "@lienthong/core/xml";
import type { CanonicalDocument, CanonicalElement, CanonicalNode } from "./canonical-node.ts";

const noDeclarations: CanonicalElement["declared"] = [];

/** An element whose end is not read yet. */
interface OpenElement extends CanonicalElement {
  readonly parent: OpenElement | undefined;
  contentEnd: number;
}

/** Reads a document into a tree that keeps comments, instructions and namespace declarations; a DOCTYPE is refused. */
export function readDocument(
  text: string,
  options: XmlReadOptions = {},
): Result<CanonicalDocument, XmlIssueCode> {
  const before: CanonicalNode[] = [];
  const after: CanonicalNode[] = [];
  let root: CanonicalElement | undefined;
  let current: OpenElement | undefined;
  let into: CanonicalNode[] = before;
  const stack: CanonicalNode[][] = [];
  const { issues } = readXml(
    text,
    {
      open(element, { line, column, offset, end }) {
        const children: CanonicalNode[] = [];
        let declared: [string, string][] | undefined;
        for (const attribute of element.attributes.values()) {
          const prefix = declaredPrefix(attribute.name);
          if (prefix !== undefined) (declared ??= []).push([prefix, attribute.value]);
        }
        const node: OpenElement = {
          kind: "element",
          name: element.name,
          prefix: element.prefix,
          local: element.local,
          uri: element.uri,
          attributes: element.attributes,
          parent: current,
          children,
          declared: declared ?? noDeclarations,
          position: { line, column, offset },
          contentStart: end,
          contentEnd: end,
        };
        if (root === undefined) root = node;
        else into.push(node);
        current = node;
        stack.push(into);
        into = children;
      },
      text(content) {
        into.push({ kind: "text", text: content });
      },
      close(_name, { offset }) {
        if (current) current.contentEnd = offset;
        current = current?.parent;
        const outer = stack.pop() ?? after;
        into = stack.length === 0 ? after : outer;
      },
      comment(content) {
        into.push({ kind: "comment", text: content });
      },
      instruction(target, body) {
        into.push({ kind: "instruction", target, body });
      },
    },
    options,
  );
  if (root === undefined || issues.length > 0) return { ok: false, issues };
  return { ok: true, value: { kind: "document", root, before, after }, issues };
}

/** The prefix that an attribute declares, `""` for the default namespace, or `undefined` when it declares none. */
function declaredPrefix(name: string): string | undefined {
  if (name === "xmlns") return "";
  return name.startsWith("xmlns:") ? name.slice(6) : undefined;
}
