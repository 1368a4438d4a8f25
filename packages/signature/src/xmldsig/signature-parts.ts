import type { CanonicalElement } from "../c14n/canonical-node.ts";
import { type CanonicalMethod, canonicalMethods } from "../c14n/methods.ts";
import { SignatureFault } from "../signature-fault.ts";
import { algorithmOf, base64Bytes, childElements, isNamed, plainText, unexpected } from "./element-reader.ts";
import { dsig, envelopedTransform, exclusive } from "./names.ts";

/** How a canonicalisation is to be done. */
export interface CanonicalChoice {
  readonly algorithm: string;
  readonly method: CanonicalMethod;
  readonly inclusivePrefixes: ReadonlySet<string>;
}

/** One ds:Reference as it stands. */
export interface ReferenceParts {
  readonly element: CanonicalElement;
  readonly id: string | undefined;
  readonly type: string | undefined;
  readonly uri: string;
  readonly enveloped: boolean;
  readonly canonical: CanonicalChoice | undefined;
  readonly digestAlgorithm: string;
  readonly digestValue: Uint8Array;
}

/** One ds:Signature taken apart; nothing is checked but its form. */
export interface SignatureParts {
  readonly element: CanonicalElement;
  readonly id: string | undefined;
  readonly signedInfo: CanonicalElement;
  readonly canonical: CanonicalChoice;
  readonly algorithm: string;
  readonly references: readonly ReferenceParts[];
  readonly value: Uint8Array;
  readonly valueElement: CanonicalElement;
  readonly certificates: readonly Uint8Array[];
  readonly objects: readonly CanonicalElement[];
}

const mostReferences = 256;
const mostCertificates = 16;

/** Takes a signature apart by the schema of XML-DSig, strictly: one SignedInfo, the order of the schema, no comments in values. */
export function readSignatureParts(element: CanonicalElement): SignatureParts {
  const children = childElements(element);
  const named = (name: string): readonly CanonicalElement[] =>
    children.filter((child) => isNamed(child, dsig, name));
  if (named("SignedInfo").length > 1)
    throw new SignatureFault("signature.structure.several-signed-info", {}, element.position);
  const [signedInfo, valueElement, ...rest] = children;
  if (!signedInfo || !isNamed(signedInfo, dsig, "SignedInfo")) throw unexpected(signedInfo ?? element);
  if (!valueElement || !isNamed(valueElement, dsig, "SignatureValue"))
    throw unexpected(valueElement ?? element);
  const keyInfo = isNamed(rest[0], dsig, "KeyInfo") ? rest[0] : undefined;
  const objects = keyInfo ? rest.slice(1) : rest;
  for (const object of objects) if (!isNamed(object, dsig, "Object")) throw unexpected(object);
  return {
    element,
    id: element.attributes.get("Id")?.value,
    signedInfo,
    ...readSignedInfo(signedInfo),
    value: base64Bytes(valueElement),
    valueElement,
    certificates: keyInfo ? readKeyInfo(keyInfo) : [],
    objects,
  };
}

function readSignedInfo(
  signedInfo: CanonicalElement,
): Pick<SignatureParts, "canonical" | "algorithm" | "references"> {
  const [canonicalization, method, ...references] = childElements(signedInfo);
  if (!canonicalization || !isNamed(canonicalization, dsig, "CanonicalizationMethod"))
    throw unexpected(canonicalization ?? signedInfo);
  if (!method || !isNamed(method, dsig, "SignatureMethod")) throw unexpected(method ?? signedInfo);
  const canonical = readCanonical(canonicalization);
  if (!canonical)
    throw new SignatureFault(
      "signature.algorithm.unknown",
      { part: "CanonicalizationMethod", algorithm: shown(algorithmOf(canonicalization)) },
      canonicalization.position,
    );
  if (references.length === 0) throw new SignatureFault("signature.reference.none", {}, signedInfo.position);
  if (references.length > mostReferences)
    throw new SignatureFault("signature.reference.too-many", { limit: mostReferences }, signedInfo.position);
  const algorithm = algorithmOf(method);
  const [parameter] = childElements(method);
  if (parameter) throw unexpected(parameter);
  return { canonical, algorithm, references: references.map(readReference) };
}

/** The canonicalisation that an element names, `undefined` when it is none of the allowed ones. */
function readCanonical(element: CanonicalElement): CanonicalChoice | undefined {
  const algorithm = algorithmOf(element);
  const method = canonicalMethods.get(algorithm);
  if (!method) return undefined;
  const [parameters, ...others] = childElements(element);
  if (!parameters) return { algorithm, method, inclusivePrefixes: new Set() };
  const list = parameters.attributes.get("PrefixList")?.value;
  const isRight =
    method.kind === "exclusive" &&
    isNamed(parameters, exclusive, "InclusiveNamespaces") &&
    others.length === 0;
  if (!isRight || list === undefined || childElements(parameters).length > 0) throw unexpected(parameters);
  const prefixes = list.split(/[ \t\r\n]+/u).filter((prefix) => prefix !== "");
  return {
    algorithm,
    method,
    inclusivePrefixes: new Set(prefixes.map((prefix) => (prefix === "#default" ? "" : prefix))),
  };
}

function readReference(element: CanonicalElement): ReferenceParts {
  if (!isNamed(element, dsig, "Reference")) throw unexpected(element);
  const children = childElements(element);
  const transforms = isNamed(children[0], dsig, "Transforms") ? children[0] : undefined;
  const [digestMethod, digestValue, ...others] = transforms ? children.slice(1) : children;
  if (!digestMethod || !isNamed(digestMethod, dsig, "DigestMethod"))
    throw unexpected(digestMethod ?? element);
  if (!digestValue || !isNamed(digestValue, dsig, "DigestValue")) throw unexpected(digestValue ?? element);
  if (others[0]) throw unexpected(others[0]);
  const [parameter] = childElements(digestMethod);
  if (parameter) throw unexpected(parameter);
  const uri = element.attributes.get("URI")?.value;
  if (uri === undefined) throw new SignatureFault("signature.reference.pointer", {}, element.position);
  return {
    element,
    id: element.attributes.get("Id")?.value,
    type: element.attributes.get("Type")?.value,
    uri,
    ...readTransforms(transforms),
    digestAlgorithm: algorithmOf(digestMethod),
    digestValue: base64Bytes(digestValue),
  };
}

/** At most: leave the signature out, then canonicalise. All else (XPath, XSLT, base64) can hide what is signed, and is refused. */
function readTransforms(
  transforms: CanonicalElement | undefined,
): Pick<ReferenceParts, "enveloped" | "canonical"> {
  let enveloped = false;
  let canonical: CanonicalChoice | undefined;
  for (const transform of transforms ? childElements(transforms) : []) {
    if (!isNamed(transform, dsig, "Transform")) throw unexpected(transform);
    const algorithm = algorithmOf(transform);
    const isEnveloped = algorithm === envelopedTransform;
    if (!isEnveloped && !canonicalMethods.has(algorithm))
      throw new SignatureFault(
        "signature.transform.refused",
        { algorithm: shown(algorithm) },
        transform.position,
      );
    if (canonical || (isEnveloped && enveloped))
      throw new SignatureFault("signature.transform.order", {}, transform.position);
    if (!isEnveloped) canonical = readCanonical(transform);
    else if (childElements(transform)[0]) throw unexpected(transform);
    else enveloped = true;
  }
  return { enveloped, canonical };
}

/** The certificates of ds:KeyInfo. Names and bare keys prove nothing and are passed over; what sends elsewhere is refused. */
function readKeyInfo(keyInfo: CanonicalElement): readonly Uint8Array[] {
  const found: Uint8Array[] = [];
  for (const child of childElements(keyInfo)) {
    if (child.local === "RetrievalMethod" || child.local === "KeyInfoReference")
      throw new SignatureFault("signature.key.remote", {}, child.position);
    if (!isNamed(child, dsig, "X509Data")) continue;
    for (const item of childElements(child)) {
      if (!isNamed(item, dsig, "X509Certificate")) continue;
      if (found.length === mostCertificates)
        throw new SignatureFault("signature.key.too-many", { limit: mostCertificates }, item.position);
      found.push(base64Bytes(item));
    }
  }
  return found;
}

/** An algorithm as far as a message shows it; plain characters only. */
export function shown(algorithm: string): string {
  return algorithm.slice(0, 120).replaceAll(/[^\x21-\x7e]/gu, "?");
}

/** The text of an element without the white space around it. */
export function trimmedText(element: CanonicalElement): string {
  return plainText(element).trim();
}
