import { type Certificate, equalBytes } from "@lienthong/pki";
import { checkDigest } from "../policy/check-policy.ts";
import type { SignaturePolicy } from "../policy/policy.ts";
import type { Report } from "../signature-fault.ts";
import { xmlDigest } from "../xmldsig/algorithms.ts";
import type { CheckedReference } from "../xmldsig/check-references.ts";
import { signedPropertiesType } from "../xmldsig/names.ts";
import { type SignatureParts, shown } from "../xmldsig/signature-parts.ts";
import type { XadesProperties } from "./properties.ts";

/** How far a signature keeps to XAdES (mức chữ ký): plain XML-DSig, basic, or basic with a proved time. */
export type XadesLevel = "xmldsig" | "xades-b-b" | "xades-b-t";

/** Whether the properties are those of this signature and covered by it; only then does anything in them count. */
export function isCovered(
  properties: XadesProperties,
  signature: SignatureParts,
  references: readonly CheckedReference[],
  report: Report,
): boolean {
  const { element, signedElement, target } = properties;
  if (target !== undefined && target !== "" && target !== `#${signature.id ?? ""}`) {
    report("signature.xades.target", { position: element.position });
    return false;
  }
  const isSigned = references.some(
    (checked) => checked.element === signedElement && checked.reference.type === signedPropertiesType,
  );
  // One that was pointed to and does not hold is reported already.
  const isNamed = signature.references.some(({ type }) => type === signedPropertiesType);
  if (!isSigned && !isNamed) report("signature.xades.not-signed", { position: element.position });
  for (const [id, { position }] of properties.describedReferences)
    if (!signature.references.some((reference) => reference.id !== undefined && reference.id === id))
      report("signature.xades.data-object", { position });
  return isSigned;
}

/** Whether the properties name the certificate of the signer, so that nobody can put another in its place. */
export function namesSigner(
  { signingCertificates, element }: XadesProperties,
  signer: Certificate,
  policy: SignaturePolicy,
  report: Report,
): boolean {
  const { position } = element;
  const [first] = signingCertificates;
  if (!first) {
    report("signature.xades.no-signing-certificate", { severity: "warning", position });
    return false;
  }
  const digest = xmlDigest(first.digestAlgorithm);
  if (!digest) {
    const params = { part: "SigningCertificate", algorithm: shown(first.digestAlgorithm) };
    report("signature.algorithm.unknown", { params, position });
    return false;
  }
  checkDigest(policy, digest, "SigningCertificate", report, position);
  const isSame = equalBytes(digest.hash(signer.bytes), first.digestValue);
  if (!isSame) report("signature.xades.signing-certificate-differs", { position });
  return isSame;
}
