import type { Position } from "@lienthong/core";
import { readJson } from "@lienthong/core/json";
import { textOf, type XmlNode } from "@lienthong/core/xml";
import type { FormatIssues } from "../formats/format-issues.ts";
import type { AnyShape, ObjectShape, ValueShape, VariantShape } from "../formats/shape.ts";

type Open = Record<string, unknown>;

/** What the reader of a document needs at every element. */
export interface ReadFrame {
  readonly issues: FormatIssues;
  readonly namespace: string;
  /** Elements that are not known are of a newer version: they are passed over. */
  readonly isNewer: boolean;
}

const instance = "http://www.w3.org/2001/XMLSchema-instance";

/** No element has attributes but for namespaces and where the schema is; the root has its version. */
function addAttributeIssues(node: XmlNode, path: string, issues: FormatIssues): void {
  for (const { name, prefix, uri, position } of node.attributes.values())
    if (name !== "xmlns" && prefix !== "xmlns" && uri !== instance && !(path === "" && name === "version"))
      issues.add("transcript.format.unknown-field", path, undefined, { position });
}

function elementsOf(node: XmlNode, path: string, { issues, namespace }: ReadFrame): XmlNode[] {
  const elements: XmlNode[] = [];
  for (const child of node.children) {
    if (child.kind === "text") {
      if (child.text.trim() !== "")
        issues.add("transcript.format.wrong-place", path, { expected: "<…>" }, { position: child.position });
    } else if (child.uri === namespace) elements.push(child);
    else issues.add("transcript.format.unknown-field", path, undefined, { position: child.position });
  }
  addAttributeIssues(node, path, issues);
  return elements;
}

function unknownElement(node: XmlNode, path: string, expected: string, frame: ReadFrame): void {
  const { position } = node;
  if (frame.isNewer)
    frame.issues.add("transcript.format.unknown-field", path, undefined, { severity: "warning", position });
  else frame.issues.add("transcript.format.wrong-place", path, { expected }, { position });
}

/** Reads the children of an element into the fields of an object, each at most once and in their order. */
export function readFields(node: XmlNode, shape: ObjectShape, path: string, frame: ReadFrame): Open {
  const names = Object.keys(shape.fields);
  const found: Open = {};
  let next = 0;
  for (const child of elementsOf(node, path, frame)) {
    const at = names.indexOf(child.local);
    const field = Object.hasOwn(shape.fields, child.local) ? shape.fields[child.local] : undefined;
    if (field === undefined || at < next) {
      const expected = names.slice(next).join(", ") || `</${node.local}>`;
      unknownElement(child, path, expected, field === undefined ? frame : { ...frame, isNewer: false });
      continue;
    }
    next = at + 1;
    found[child.local] = readValue(child, field, path === "" ? child.local : `${path}.${child.local}`, frame);
  }
  for (const field of shape.required)
    if (!Object.hasOwn(found, field))
      frame.issues.add("transcript.format.missing", path, { field }, { position: node.position });
  return found;
}

function readEntry(node: XmlNode, of: ValueShape | VariantShape, path: string, frame: ReadFrame): unknown {
  if (of.kind !== "variant") return readValue(node, of, path, frame);
  const variant = of.variants[node.local];
  return variant && { [of.tag]: node.local, ...readFields(node, variant, path, frame) };
}

function readSimple(node: XmlNode, path: string, frame: ReadFrame): string | undefined {
  const element = node.children.find((child) => child.kind === "element");
  addAttributeIssues(node, path, frame.issues);
  if (element !== undefined) {
    const { position } = element;
    frame.issues.add("transcript.format.not-text", path, undefined, { position });
    return undefined;
  }
  return textOf(node);
}

/** Reads the JSON text of an element that may hold any value. */
function readAny(
  text: string,
  { most }: AnyShape,
  path: string,
  { issues }: ReadFrame,
  position: Position,
): unknown {
  const read = readJson(text, { limits: { maxLength: most } });
  if (read.ok) return read.value;
  issues.add("transcript.format.wrong-form", path, { expected: "JSON" }, { position });
  return undefined;
}

/** Reads an element as a value of a shape; what is wrong is reported with its path and place. */
function readValue(node: XmlNode, shape: ValueShape, path: string, frame: ReadFrame): unknown {
  const { issues } = frame;
  const { position } = node;
  if (shape.kind === "object") return readFields(node, shape, path, frame);
  if (shape.kind === "list") {
    const names = shape.of.kind === "variant" ? Object.keys(shape.of.variants) : [shape.entry];
    const entries: unknown[] = [];
    for (const child of elementsOf(node, path, frame)) {
      if (!names.includes(child.local)) unknownElement(child, path, names.join(", "), frame);
      else if (entries.length === shape.most) {
        issues.add("transcript.format.too-many", path, { limit: shape.most }, { position });
        break;
      } else entries.push(readEntry(child, shape.of, `${path}[${entries.length}]`, frame));
    }
    return entries;
  }
  const text = readSimple(node, path, frame);
  if (text === undefined) return undefined;
  switch (shape.kind) {
    case "flag":
      if (text === "true" || text === "false") return text === "true";
      issues.add("transcript.format.wrong-value", path, { allowed: "true, false" }, { position });
      return undefined;
    case "whole":
      if (/^(?:0|[1-9][0-9]{0,8})$/u.test(text) && Number(text) >= shape.least && Number(text) <= shape.most)
        return Number(text);
      issues.add(
        "transcript.format.out-of-range",
        path,
        { least: shape.least, most: shape.most },
        { position },
      );
      return undefined;
    case "word":
      if (shape.words.includes(text)) return text;
      issues.add("transcript.format.wrong-value", path, { allowed: shape.words.join(", ") }, { position });
      return undefined;
    case "any":
      return readAny(text, shape, path, frame, position);
    case "text":
      // Its length and form are rules of the record, which are checked next.
      return text;
  }
}
