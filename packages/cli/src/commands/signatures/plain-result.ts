import { type Issue, type Locale, coreMessages, describeIssue } from "@lienthong/core";
import { type XmlVerification, signatureMessages } from "@lienthong/signature";
import { type CredentialVerification, credentialMessages } from "@lienthong/signature/credentials";
import { type HealthCardVerification, healthCardMessages } from "@lienthong/signature/health-card";
import {
  type JwsSignature,
  type JwsVerification,
  type SdJwtVerification,
  joseMessages,
} from "@lienthong/signature/jose";
import { type PdfSignature, type PdfVerification, pdfMessages } from "@lienthong/signature/pdf";

/** What JSON can hold of a result: no bytes, no content, and each issue with its sentence. */
export function plainResult(
  result:
    | XmlVerification
    | PdfVerification
    | JwsVerification
    | SdJwtVerification
    | CredentialVerification
    | HealthCardVerification,
  locale: Locale,
): object {
  const told = (issues: readonly Issue[]): readonly Issue[] =>
    issues.map((issue) => ({
      ...issue,
      message: describeIssue(
        issue,
        locale,
        ...[
          credentialMessages,
          healthCardMessages,
          joseMessages,
          pdfMessages,
          signatureMessages,
          coreMessages,
        ],
      ),
    }));
  const { verdict, issues } = result;
  if ("unsigned" in result)
    return {
      verdict,
      unsigned: result.unsigned,
      issues: told(issues),
      signatures: result.signatures.map(
        ({ signedInfo: _bytes, chain, signer, parts, issues: own, ...rest }) => ({
          ...rest,
          ...(signer && { signer: withoutBytes(signer) }),
          chain: chain.map(withoutBytes),
          parts: parts.map(({ uri, kind, path }) => ({ uri, kind, path })),
          issues: told(own),
        }),
      ),
    };
  if ("cards" in result)
    return {
      verdict,
      issues: told(issues),
      signatures: result.cards.map(({ bundle: _content, chain, issues: own, ...rest }) => ({
        ...rest,
        chain: chain.map(withoutBytes),
        issues: told(own),
      })),
    };
  if ("proofs" in result) {
    const { issuer, status, proofs, embedded } = result;
    return {
      verdict,
      ...(issuer !== undefined && { issuer }),
      status,
      issues: told(issues),
      signatures: proofs.map(({ issues: own, ...rest }) => ({ ...rest, issues: told(own) })),
      embedded: embedded.map(({ path, verification }) => ({ path, ...plainResult(verification, locale) })),
    };
  }
  const plainSignature = ({
    header,
    chain,
    signer,
    objects,
    issues: own,
    ...rest
  }: JwsSignature): object => ({
    ...rest,
    algorithm: header["alg"],
    ...(signer && { signer: withoutBytes(signer) }),
    chain: chain.map(withoutBytes),
    objects: objects.map(({ reference }) => reference),
    issues: told(own),
  });
  const plainPdf = ({ document: _bytes, chain, signer, issues: own, ...rest }: PdfSignature): object => ({
    ...rest,
    ...(signer && { signer: withoutBytes(signer) }),
    chain: chain.map(withoutBytes),
    issues: told(own),
  });
  if ("signatures" in result)
    return {
      verdict,
      issues: told(issues),
      signatures: result.signatures.map((one: JwsSignature | PdfSignature) =>
        "field" in one ? plainPdf(one) : plainSignature(one),
      ),
    };
  const { claims, status, signature } = result;
  return {
    verdict,
    ...(status !== undefined && { status }),
    ...(claims && { shown: Object.keys(claims) }),
    issues: told(issues),
    signatures: signature ? [plainSignature(signature)] : [],
  };
}

function withoutBytes<Summary extends { readonly bytes: Uint8Array }>({
  bytes: _bytes,
  ...rest
}: Summary): Omit<Summary, "bytes"> {
  return rest;
}
