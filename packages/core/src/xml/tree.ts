import type { Position } from "../issue/position.ts";
import type { Result } from "../issue/result.ts";
import type { XmlIssueCode } from "./codes.ts";
import type { XmlAttribute, XmlPlace } from "./handler.ts";
import type { XmlReadOptions } from "./read-options.ts";
import { readXml } from "./read-xml.ts";

/** A text of the tree, CDATA sections and texts around comments joined. */
export interface XmlText {
  readonly kind: "text";
  readonly text: string;
  readonly position: Position;
}

/** An element of the tree. */
export interface XmlNode {
  readonly kind: "element";
  /** Name as written, with its prefix. */
  readonly name: string;
  readonly prefix: string;
  readonly local: string;
  /** Namespace; `""` for none, and always when namespaces are off. */
  readonly uri: string;
  /** By name as written, in document order. */
  readonly attributes: ReadonlyMap<string, XmlAttribute>;
  readonly children: readonly (XmlNode | XmlText)[];
  /** Place of the start tag. */
  readonly position: Position;
}

function toPosition({ end: _end, ...position }: XmlPlace): Position {
  return position;
}

/**
 * Reads a small XML document into a tree of elements and texts, comments and instructions left out.
 *
 * @example
 * ```ts
 * import { parseXmlTree } from "@lienthong/core/xml";
 *
 * const result = parseXmlTree('<MA_LK kieu="1">HS01</MA_LK>');
 * result.ok && result.value.attributes.get("kieu")?.value; // "1"
 * result.ok && result.value.children.length; // 1
 * ```
 */
export function parseXmlTree(text: string, options: XmlReadOptions = {}): Result<XmlNode, XmlIssueCode> {
  let root: XmlNode | undefined;
  const open: (XmlNode | XmlText)[][] = [];
  const { issues } = readXml(
    text,
    {
      open(element, at) {
        const children: (XmlNode | XmlText)[] = [];
        const node: XmlNode = { kind: "element", ...element, children, position: toPosition(at) };
        root ??= node;
        open.at(-1)?.push(node);
        open.push(children);
      },
      text(content, at) {
        open.at(-1)?.push({ kind: "text", text: content, position: toPosition(at) });
      },
      close() {
        open.pop();
      },
    },
    options,
  );
  return root === undefined || issues.length > 0 ? { ok: false, issues } : { ok: true, value: root, issues };
}

/**
 * All text inside a node, its elements' text included.
 *
 * @example
 * ```ts
 * import { parseXmlTree, textOf } from "@lienthong/core/xml";
 *
 * const result = parseXmlTree("<p>Trần <b>An</b></p>");
 * result.ok && textOf(result.value); // "Trần An"
 * ```
 */
export function textOf(node: XmlNode | XmlText): string {
  const waiting = [node];
  let text = "";
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.kind === "text") text += next.text;
    else
      for (let at = next.children.length - 1; at >= 0; at -= 1)
        waiting.push(next.children[at] as XmlNode | XmlText);
  }
  return text;
}
