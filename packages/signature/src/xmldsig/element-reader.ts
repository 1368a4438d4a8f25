import { decodeBase64 } from "@lienthong/core";
import type { CanonicalElement } from "../c14n/canonical-node.ts";
import { SignatureFault } from "../signature-fault.ts";

/** The elements in an element; anything but white space between them is a fault, and so are comments and instructions. */
export function childElements(element: CanonicalElement): readonly CanonicalElement[] {
  const found: CanonicalElement[] = [];
  for (const child of element.children) {
    if (child.kind === "element") found.push(child);
    else if (child.kind !== "text") throw comment(element);
    else if (child.text.trim() !== "") throw unexpected(element);
  }
  return found;
}

/** The text of an element that holds one text and nothing else: a comment in it would let two readers see two values. */
export function plainText(element: CanonicalElement): string {
  let text = "";
  for (const child of element.children) {
    if (child.kind === "element") throw unexpected(child);
    if (child.kind !== "text") throw comment(element);
    text += child.text;
  }
  return text;
}

/** The bytes of an element that holds base64. */
export function base64Bytes(element: CanonicalElement): Uint8Array {
  const decoded = decodeBase64(plainText(element));
  if (!decoded.ok || decoded.value.length === 0)
    throw new SignatureFault("signature.structure.base64", { element: element.local }, element.position);
  return decoded.value;
}

/** Whether this is the element of a namespace. */
export function isNamed(element: CanonicalElement | undefined, uri: string, local: string): boolean {
  return element?.local === local && element.uri === uri;
}

/** The Algorithm attribute of an element. */
export function algorithmOf(element: CanonicalElement): string {
  const value = element.attributes.get("Algorithm")?.value;
  if (value === undefined) throw unexpected(element);
  return value;
}

/** The fault of an element that is not where XML-DSig allows it, or lacks what it must have. */
export function unexpected(element: CanonicalElement): SignatureFault {
  return new SignatureFault("signature.structure.unexpected", { element: element.local }, element.position);
}

function comment(element: CanonicalElement): SignatureFault {
  return new SignatureFault("signature.structure.comment", { element: element.local }, element.position);
}
