import type { CanonicalElement } from "../c14n/canonical-node.ts";
import { instantOf } from "../instant.ts";
import { SignatureFault } from "../signature-fault.ts";
import { algorithmOf, base64Bytes, childElements, isNamed } from "../xmldsig/element-reader.ts";
import { dsig, xades } from "../xmldsig/names.ts";
import { trimmedText } from "../xmldsig/signature-parts.ts";

/** A certificate as SigningCertificate names it. */
export interface NamedCertificate {
  readonly digestAlgorithm: string;
  readonly digestValue: Uint8Array;
}

/** What XAdES adds to a signature (ETSI EN 319 132-1), read but not checked. */
export interface XadesProperties {
  readonly element: CanonicalElement;
  /** xades:SignedProperties: what the signature must cover. */
  readonly signedElement: CanonicalElement;
  readonly target: string | undefined;
  /** Milliseconds since 1970, as the signer claims. */
  readonly signingTime: number | undefined;
  readonly claimedRoles: readonly string[];
  readonly signingCertificates: readonly NamedCertificate[];
  /** References, by their Ids, that the properties describe. */
  readonly describedReferences: readonly (readonly [id: string, element: CanonicalElement])[];
  readonly timeStamps: readonly TimeStampParts[];
}

/** A time stamp over the signature value. */
export interface TimeStampParts {
  readonly element: CanonicalElement;
  readonly canonicalization: string | undefined;
  readonly token: Uint8Array;
}

const most = 64;

/** The properties of a signature, `undefined` when it has none; more than one set is a fault. */
export function readXades(objects: readonly CanonicalElement[]): XadesProperties | undefined {
  const found = objects.flatMap((object) =>
    object.children.flatMap((child) =>
      child.kind === "element" && isNamed(child, xades, "QualifyingProperties") ? [child] : [],
    ),
  );
  const [element, other] = found;
  if (!element) return undefined;
  if (other) throw structure(other);
  const parts = childElements(element);
  const signedElement = child(parts, "SignedProperties");
  if (!signedElement || parts.filter((one) => one.local === "SignedProperties").length > 1)
    throw structure(element);
  const sections = childElements(signedElement);
  const ofSignature = childrenOf(child(sections, "SignedSignatureProperties"));
  const ofData = childrenOf(child(sections, "SignedDataObjectProperties"));
  const unsigned = childrenOf(child(parts, "UnsignedProperties"));
  return {
    element,
    signedElement,
    target: element.attributes.get("Target")?.value,
    signingTime: readTime(child(ofSignature, "SigningTime")),
    claimedRoles: readRoles(child(ofSignature, "SignerRoleV2") ?? child(ofSignature, "SignerRole")),
    signingCertificates: readCertificates(
      child(ofSignature, "SigningCertificateV2") ?? child(ofSignature, "SigningCertificate"),
    ),
    describedReferences: ofData
      .filter((one) => isNamed(one, xades, "DataObjectFormat"))
      .map((one) => [(one.attributes.get("ObjectReference")?.value ?? "").replace(/^#/u, ""), one]),
    timeStamps: childrenOf(child(unsigned, "UnsignedSignatureProperties"))
      .filter((one) => isNamed(one, xades, "SignatureTimeStamp"))
      .slice(0, most)
      .map(readTimeStamp),
  };
}

function structure({ local, position }: CanonicalElement): SignatureFault {
  return new SignatureFault("signature.xades.structure", { element: local }, position);
}

function child(elements: readonly CanonicalElement[], local: string): CanonicalElement | undefined {
  return elements.find((one) => isNamed(one, xades, local));
}

function childrenOf(element: CanonicalElement | undefined): readonly CanonicalElement[] {
  return element ? childElements(element) : [];
}

function readTime(element: CanonicalElement | undefined): number | undefined {
  if (!element) return undefined;
  const time = instantOf(trimmedText(element));
  if (time === undefined) throw structure(element);
  return time;
}

function readRoles(element: CanonicalElement | undefined): readonly string[] {
  const roles = child(childrenOf(element), "ClaimedRoles");
  return childrenOf(roles)
    .filter((one) => isNamed(one, xades, "ClaimedRole"))
    .slice(0, most)
    .map((one) => trimmedText(one).normalize("NFC"));
}

function readCertificates(element: CanonicalElement | undefined): readonly NamedCertificate[] {
  return childrenOf(element)
    .slice(0, most)
    .map((certificate) => {
      const digest = child(childElements(certificate), "CertDigest");
      const [method, value] = childrenOf(digest);
      if (!isNamed(method, dsig, "DigestMethod") || !isNamed(value, dsig, "DigestValue"))
        throw structure(certificate);
      if (!method || !value) throw structure(certificate);
      return { digestAlgorithm: algorithmOf(method), digestValue: base64Bytes(value) };
    });
}

function readTimeStamp(element: CanonicalElement): TimeStampParts {
  const parts = childElements(element);
  const method = parts.find((one) => isNamed(one, dsig, "CanonicalizationMethod"));
  const token = child(parts, "EncapsulatedTimeStamp");
  if (!token) throw structure(element);
  return { element, canonicalization: method && algorithmOf(method), token: base64Bytes(token) };
}
