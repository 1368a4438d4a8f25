import type { Issue } from "@lienthong/core";
import { type XmlVerification, describeVerification, verifyXmlSignature } from "@lienthong/signature";
import {
  type CredentialVerification,
  describeCredential,
  verifyCredential,
  verifyCredentialJwt,
} from "@lienthong/signature/credentials";
import {
  type HealthCardVerification,
  describeHealthCards,
  verifyHealthCards,
} from "@lienthong/signature/health-card";
import {
  type JwsVerification,
  type SdJwtVerification,
  describeJose,
  verifyJws,
  verifySdJwt,
} from "@lienthong/signature/jose";
import { type PdfVerification, describePdf, verifyPdfSignatures } from "@lienthong/signature/pdf";
import type { VerifyCommand } from "../../arguments/command.ts";
import type { CliIssueCode } from "../../messages/codes.ts";
import { rdfOf } from "./rdf.ts";
import { idOfJson } from "./read-controllers.ts";
import type { TrustedFolder } from "./read-trust.ts";
import { signedKindOf } from "./signed-kind.ts";

/** What the caller gave beside the signed files. */
export interface Given extends TrustedFolder {
  readonly at: string;
  readonly content: Readonly<Record<string, Uint8Array>>;
  readonly lists: readonly Uint8Array[];
}

/** What was found, and how it is said. */
export interface Verified {
  readonly result:
    | XmlVerification
    | PdfVerification
    | JwsVerification
    | SdJwtVerification
    | CredentialVerification
    | HealthCardVerification;
  readonly lines: readonly string[];
}

/** Checks one file as what its content shows it to be. */
export async function verifyFile(
  bytes: Uint8Array,
  { locale, roles, content: names }: VerifyCommand,
  given: Given,
): Promise<Verified | Issue<CliIssueCode>> {
  const { trust, keys, at, content, lists } = given;
  const wrong = (code: CliIssueCode): Issue<CliIssueCode> => ({ code, severity: "error", path: "" });
  const { kind, text, typ } = signedKindOf(bytes);
  if (kind === "unknown") return wrong("cli.signature.unknown-file");
  if (kind === "xml") {
    if (names.length > 0) return wrong("cli.signature.content-inside");
    const result = verifyXmlSignature(bytes, { trust, at, expected: { roles } });
    return { result, lines: describeVerification(result, locale) };
  }
  const sources = {
    at,
    signers: given.signers,
    rdf: rdfOf(given.contexts),
    resolve: (id: string): unknown => given.documents.get(id),
    statusList: (address: string): unknown => lists.find((list) => idOfJson(list) === address),
  };
  if (kind === "credential-jwt") {
    if (names.length > 0) return wrong("cli.signature.content-inside");
    const result = await verifyCredentialJwt(text, { ...sources, ...(roles.length > 0 && { roles }) });
    return { result, lines: describeCredential(result, locale) };
  }
  if (kind === "credential") {
    if (names.length > 0) return wrong("cli.signature.content-inside");
    const result = await verifyCredential(text, {
      ...sources,
      ...(roles.length > 0 && { roles }),
    });
    return { result, lines: describeCredential(result, locale) };
  }
  if (roles.length > 0) return wrong("cli.signature.no-roles");
  if (kind === "health-card") {
    if (names.length > 0) return wrong("cli.signature.content-inside");
    const result = verifyHealthCards(cardsOf(text), { issuers: given.cardIssuers, at });
    return { result, lines: describeHealthCards(result, locale) };
  }
  if (kind === "pdf") {
    if (names.length > 0) return wrong("cli.signature.content-inside");
    const result = verifyPdfSignatures(bytes, { trust, at });
    return { result, lines: describePdf(result, locale) };
  }
  if (kind === "sd-jwt") {
    if (names.length > 0) return wrong("cli.signature.content-inside");
    const result = verifySdJwt(text, {
      trust,
      keys,
      at,
      ...(lists.length > 0 && { status: { lists } }),
      ...(typ?.toLowerCase().replace(/^application\//u, "") === "dc+sd-jwt" && {
        credential: { version: "draft-24" },
      }),
    });
    return { result, lines: describeJose(result, locale) };
  }
  // Files that the signature names by their hashes, or else the one content that it leaves out.
  const named = verifyJws(text, { trust, keys, at, objects: content });
  const [only] = Object.values(content);
  const isNamed = named.signatures.some(({ header }) => "sigD" in header);
  const result =
    only && !isNamed && names.length === 1 ? verifyJws(text, { trust, keys, at, detached: only }) : named;
  return { result, lines: describeJose(result, locale) };
}

/** The text of one QR code, the texts of several, one a line, or a card or file as it is. */
function cardsOf(text: string | Uint8Array): string | Uint8Array | readonly string[] {
  return typeof text === "string" && text.startsWith("shc:") ? text.split(/\s+/u) : text;
}
