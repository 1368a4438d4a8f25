import { givenInstant } from "../instant.ts";
import { type JsonObject, isJsonObject, member } from "../jose/json-object.ts";
import { type SignatureVerdict, worstVerdict } from "../xmldsig/verdict.ts";
import { type CredentialProof, checkProofs } from "./check-proofs.ts";
import type { ResolveController } from "./controller.ts";
import {
  type CredentialIssue,
  type CredentialReport,
  credentialIssue,
  credentialVerdict,
  issueOfFault,
} from "./credential-issue.ts";
import { checkValidity } from "./check-validity.ts";
import { checkCredentialModel, idOf, manyOf } from "./data-model.ts";
import type { RdfCanonicalizer } from "./rdf/rdf-canonicalizer.ts";
import { readDocument } from "./read-document.ts";
import { type CredentialStatus, type GiveStatusList, type ProvenList, statusOf } from "./status.ts";
import type { TrustedSigner } from "./trusted-signer.ts";

/** What a credential is checked against. */
export interface VerifyCredentialOptions {
  /** When it must hold, as `2026-06-05T08:00:00+07:00`. */
  readonly at: string;
  /** Whose signatures count, in which roles, for which issuers; nobody's unless said. */
  readonly signers: readonly TrustedSigner[];
  /** Gives DID documents and the like by their id; did:key needs none. Nothing is fetched here. */
  readonly resolve?: ResolveController;
  /** Gives status lists by their address; they are checked as the credential is. */
  readonly statusList?: GiveStatusList;
  /** Needed for proofs over RDF (`…-rdfc-…`), made by `createRdfCanonicalizer`. */
  readonly rdf?: RdfCanonicalizer;
  /** Roles that must each have signed. */
  readonly roles?: readonly string[];
  /** Types that it must have. */
  readonly types?: readonly string[];
  /** Recipient for whom proofs must be made. */
  readonly domain?: string;
  /** What proofs must repeat. */
  readonly challenge?: string;
  /** What becomes of proofs of a kind that is not known here; `refuse` unless said. */
  readonly unknownProofs?: "refuse" | "ignore";
}

/** A credential inside another, with proofs of its own. */
export interface EmbeddedCredential {
  /** Where it stands. */
  readonly path: string;
  readonly verification: CredentialVerification;
}

/** What became of the check of a credential. */
export interface CredentialVerification {
  /** Whether every proof is valid and all that was asked for is there. */
  readonly ok: boolean;
  readonly verdict: SignatureVerdict;
  /** What was signed, without the proofs; only when every proof holds, trusted or not. */
  readonly credential?: JsonObject;
  /** Who issued it, when that was signed. */
  readonly issuer?: string;
  readonly proofs: readonly CredentialProof[];
  readonly status: CredentialStatus;
  /** Credentials inside that have proofs of their own; their verdicts are warnings on this one. */
  readonly embedded: readonly EmbeddedCredential[];
  /** What concerns the whole. */
  readonly issues: readonly CredentialIssue[];
}

/**
 * Checks a verifiable credential (chứng nhận số: CLR 2.0, Open Badges 3.0, any of VC Data Model 2.0 or 1.1) with Data Integrity proofs: each
 * proof, who made it and in which role, contexts, validity and status. Nothing is fetched; bad input is a value; content is handed out only
 * when every proof holds.
 *
 * @example
 * ```ts
 * import { verifyCredential } from "@lienthong/signature/credentials";
 *
 * const result = await verifyCredential('{"@context":[]}', { at: "2026-06-05T08:00:00+07:00", signers: [] });
 * result.verdict; // "undecided"
 * ```
 */
export async function verifyCredential(
  input: unknown,
  options: VerifyCredentialOptions,
): Promise<CredentialVerification> {
  const time = givenInstant(options.at);
  return verifyWithin(input, options, { time, depth: 0, left: { count: mostEmbedded }, lists: new Map() });
}

/** How many credentials are checked inside one document. */
export const mostEmbedded = 500;
const deepestEmbedded = 4;

/** Where in the whole a check is, so that it ends. */
export interface Within {
  readonly time: number;
  readonly depth: number;
  readonly left: { count: number };
  /** Status lists that were checked, by their addresses: a transcript names one of them for each of its parts. */
  readonly lists: Map<string, Promise<ProvenList | "missing" | "unproven">>;
}

/** The same for a credential inside a document. */
export async function verifyWithin(
  input: unknown,
  options: VerifyCredentialOptions,
  within: Within,
): Promise<CredentialVerification> {
  const issues: CredentialIssue[] = [];
  const report: CredentialReport = (code, details) => void issues.push(credentialIssue(code, details));
  try {
    const document = readDocument(input);
    return await checkDocument(document, options, within, issues, report);
  } catch (error) {
    const found = issueOfFault(error);
    if (!found) throw error;
    issues.push(found);
    const verdict = credentialVerdict(issues);
    return { ok: false, verdict, proofs: [], status: "not-checked", embedded: [], issues };
  }
}

async function checkDocument(
  document: JsonObject,
  options: VerifyCredentialOptions,
  within: Within,
  issues: readonly CredentialIssue[],
  report: CredentialReport,
): Promise<CredentialVerification> {
  checkCredentialModel(document, report);
  const issuer = idOf(member(document, "issuer"));
  const checked = await checkProofs(
    document,
    {
      time: within.time,
      purpose: "assertionMethod",
      owner: issuer,
      signers: options.signers,
      resolve: options.resolve,
      rdf: options.rdf,
      unknownProofs: options.unknownProofs ?? "refuse",
      domain: options.domain,
      challenge: options.challenge,
    },
    report,
  );
  const { proofs, signed } = checked;
  checkValidity(document, options.types ?? [], within.time, report);
  for (const role of options.roles ?? [])
    if (!proofs.some((one) => one.role === role && one.verdict === "valid"))
      report("signature.credential.role-missing", { params: { role } });
  const status = signed
    ? await statusOf(signed, issuer, (address) => proveList(address, options, within), report)
    : "not-checked";
  const embedded = await checkEmbedded(document, options, within, report);
  const verdict = worstVerdict([credentialVerdict(issues), checked.verdict]);
  const holds = signed !== undefined && (verdict === "valid" || verdict === "untrusted");
  return {
    ok: verdict === "valid",
    verdict,
    ...(holds && { credential: signed }),
    ...(holds && issuer !== undefined && { issuer }),
    proofs,
    status,
    embedded,
    issues,
  };
}

/** A list is proven when it is a valid credential of its own, now; it has no status itself. */
export async function proveList(
  address: string,
  options: VerifyCredentialOptions,
  within: Within,
): Promise<ProvenList | "missing" | "unproven"> {
  const known = within.lists.get(address) ?? proveNow(address, options, within);
  within.lists.set(address, known);
  return known;
}

async function proveNow(
  address: string,
  { at, signers, resolve, rdf, statusList }: VerifyCredentialOptions,
  within: Within,
): Promise<ProvenList | "missing" | "unproven"> {
  const given = await statusList?.(address);
  if (given === undefined || given === null) return "missing";
  const list = await verifyWithin(
    given,
    { at, signers, ...(resolve && { resolve }), ...(rdf && { rdf }) },
    // A list that names itself as its status must not wait for itself.
    { ...within, depth: deepestEmbedded, lists: new Map() },
  );
  const { ok, credential, issuer, proofs } = list;
  if (!ok || !credential || issuer === undefined) return "unproven";
  // Another may publish lists for an issuer (Bitstring Status List 1.0 section 2.2), if it may sign for it at all.
  const others = signers.flatMap(({ id, issuers = [] }) =>
    proofs.some((one) => one.verificationMethod === id || one.controller === id) ? issuers : [],
  );
  return { issuers: [issuer, ...others], credential };
}

/** Credentials of subjects (CLR) that somebody signed by themselves. */
async function checkEmbedded(
  document: JsonObject,
  { roles: _, types: __, domain: ___, challenge: ____, ...options }: VerifyCredentialOptions,
  within: Within,
  report: CredentialReport,
): Promise<readonly EmbeddedCredential[]> {
  const found = embeddedIn(document);
  if (found.length === 0) return [];
  const { left } = within;
  left.count -= found.length;
  if (within.depth >= deepestEmbedded || left.count < 0) {
    report("signature.credential.too-complex", { params: { limit: mostEmbedded } });
    return [];
  }
  const checked: EmbeddedCredential[] = [];
  for (const { path, credential } of found) {
    const verification = await verifyWithin(credential, options, { ...within, depth: within.depth + 1 });
    const { verdict } = verification;
    if (verdict !== "valid")
      report("signature.credential.embedded", { severity: "warning", path, params: { verdict } });
    checked.push({ path, verification });
  }
  return checked;
}

function embeddedIn(
  document: JsonObject,
): readonly { readonly path: string; readonly credential: JsonObject }[] {
  const subjects = member(document, "credentialSubject");
  const isList = Array.isArray(subjects);
  return manyOf(subjects).flatMap((subject, at) => {
    const inside = isJsonObject(subject) ? member(subject, "verifiableCredential") : undefined;
    const place = `credentialSubject${isList ? `[${at}]` : ""}.verifiableCredential`;
    return manyOf(inside).flatMap((one, number) =>
      isJsonObject(one) && member(one, "proof") !== undefined
        ? [{ path: `${place}${Array.isArray(inside) ? `[${number}]` : ""}`, credential: one }]
        : [],
    );
  });
}
