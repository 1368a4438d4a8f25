import { isFailure, type Result } from "@lienthong/core";
import { parseXmlTree, textOf, type XmlNode } from "@lienthong/core/xml";
import { longestDocument } from "../formats/format-name.ts";
import { type FormatIssue, FormatIssues } from "../formats/format-issues.ts";
import { type ElmoVersion, elmoNamespace } from "./elmo-format.ts";
import { type ComplexType, type ElmoChild, elmoModel, type ElmoType } from "./elmo-model.ts";
import { isOfType, simpleExamples } from "./simple-types.ts";

const signatureNamespace = "http://www.w3.org/2000/09/xmldsig#";

/** A checked file: its version, its elements, and whether it has a signature (which is not verified here). */
export interface CheckedElmo {
  readonly version: ElmoVersion;
  readonly isSigned: boolean;
}

function elementsOf(node: XmlNode): XmlNode[] {
  return node.children.filter((child) => child.kind === "element");
}

/** The element of a name below another. */
export function childOf(node: XmlNode, name: string): XmlNode | undefined {
  return elementsOf(node).find((child) => child.local === name);
}

/** The elements of a name below another. */
export function childrenOf(node: XmlNode, name: string): readonly XmlNode[] {
  return elementsOf(node).filter((child) => child.local === name);
}

function isNamed(node: XmlNode, name: string): boolean {
  return node.local === name && node.uri === (name === "Signature" ? signatureNamespace : elmoNamespace);
}

function checkText(node: XmlNode, type: ElmoType, path: string, issues: FormatIssues): void {
  const { position } = node;
  if (elementsOf(node).length > 0) {
    issues.add("transcript.format.not-text", path, undefined, { position });
    return;
  }
  const text = textOf(node);
  if (typeof type === "string" && type !== "any") {
    if (!isOfType(text, type))
      issues.add("transcript.format.wrong-form", path, { expected: simpleExamples[type] }, { position });
  } else if (typeof type === "object" && "oneOf" in type && !type.oneOf.includes(text.trim()))
    issues.add("transcript.format.wrong-value", path, { allowed: type.oneOf.join(", ") }, { position });
}

function checkElement(node: XmlNode, given: ElmoChild[3], path: string, issues: FormatIssues): void {
  const type = typeof given === "function" ? given() : given;
  if (type === "any" || issues.isFull) return;
  if (typeof type === "string" || "oneOf" in type) {
    checkText(node, type, path, issues);
    return;
  }
  for (const name of type.required ?? [])
    if (!node.attributes.has(name))
      issues.add("transcript.format.missing", path, { field: name }, { position: node.position });
  if (type.text !== undefined) checkText(node, type.text, path, issues);
  else checkChildren(node, type, path, issues);
}

/** The children in the order of the sequence, each as often as it may. */
function checkChildren(node: XmlNode, { children }: ComplexType, path: string, issues: FormatIssues): void {
  for (const child of node.children)
    if (child.kind === "text" && child.text.trim() !== "")
      issues.add("transcript.format.wrong-place", path, { expected: "<…>" }, { position: child.position });
  const elements = elementsOf(node);
  let next = 0;
  for (const [name, least, most, type] of children) {
    const start = next;
    while (next < elements.length && (most === "many" || next === start)) {
      const element = elements[next];
      if (element === undefined || !isNamed(element, name)) break;
      const place = most === "many" ? `${name}[${next - start}]` : name;
      checkElement(element, type, path === "" ? place : `${path}.${place}`, issues);
      next += 1;
    }
    if (next === start && least === 1) {
      const position = (elements[next] ?? node).position;
      issues.add("transcript.format.missing", path, { field: name }, { position });
    }
  }
  const extra = elements[next];
  if (extra !== undefined)
    issues.add("transcript.format.unknown-field", path, undefined, { position: extra.position });
}

/** The version that a file is of: both have one namespace, but only 2.0 has these fields of the learner. */
function versionOf(root: XmlNode): ElmoVersion {
  const learner = childOf(root, "learner");
  const isSecond = learner && (childOf(learner, "alternativeName") ?? childOf(learner, "dateOfBirth"));
  return isSecond ? "2.0" : "1.7";
}

/** How to check an ELMO file. */
export interface ValidateElmoOptions {
  /** Found out from the fields of the learner unless given. */
  readonly version?: ElmoVersion;
}

/** Reads an ELMO file into elements and checks them. */
export function readElmo(
  text: string,
  { version }: ValidateElmoOptions,
): { readonly root?: XmlNode; readonly version?: ElmoVersion; readonly issues: readonly FormatIssue[] } {
  const limits = { maxLength: longestDocument, maxElements: 100_000, maxDepth: 60 };
  const tree = parseXmlTree(text, { namespaces: true, limits });
  if (!tree.ok) return { issues: tree.issues };
  const root = tree.value;
  const issues = new FormatIssues();
  const { position } = root;
  if (!isNamed(root, "elmo")) {
    issues.add(
      "transcript.format.not-this-format",
      "",
      { format: "EMREX ELMO" },
      { severity: "fatal", position },
    );
    return { issues: issues.list };
  }
  const used = version ?? versionOf(root);
  checkChildren(root, elmoModel(used), "", issues);
  for (const { uri, name } of root.attributes.values())
    if (uri === "" && name !== "xmlns" && !name.startsWith("xmlns:"))
      issues.add("transcript.format.unknown-field", "", undefined, { position });
  const code = childOf(root, "Signature") ? "transcript.format.not-verified" : "transcript.format.not-signed";
  issues.add(code, "", undefined, { severity: "information" });
  return { root, version: used, issues: issues.list };
}

/**
 * Checks an EMREX ELMO file (kiểm tra tệp ELMO) against the text of version 1.7 or 2.0: elements, their order and number,
 * values. Every issue has its place in the text. The rules are written from the published schema, which is not part of
 * this package; signatures are not verified. Never throws on a text.
 *
 * @example
 * ```ts
 * import { validateElmo } from "@lienthong/transcript/elmo";
 *
 * validateElmo("<elmo/>").issues[0]?.code; // "transcript.format.not-this-format"
 * ```
 */
export function validateElmo(
  text: string,
  options: ValidateElmoOptions = {},
): Result<CheckedElmo, FormatIssue["code"]> {
  if (typeof text !== "string") throw new TypeError("validateElmo takes a string");
  const { root, version, issues } = readElmo(text, options);
  if (!root || !version || issues.some(({ severity }) => isFailure(severity))) return { ok: false, issues };
  return { ok: true, value: { version, isSigned: childOf(root, "Signature") !== undefined }, issues };
}
