import { givenInstant } from "../instant.ts";
import { type JsonObject, member } from "../jose/json-object.ts";
import { type SignatureVerdict, worstVerdict } from "../xmldsig/verdict.ts";
import { type CredentialProof, checkProofs } from "./check-proofs.ts";
import {
  type CredentialIssue,
  type CredentialReport,
  credentialIssue,
  credentialVerdict,
  issueOfFault,
} from "./credential-issue.ts";
import { checkPresentationModel, idOf, manyOf } from "./data-model.ts";
import { readDocument } from "./read-document.ts";
import {
  type CredentialVerification,
  type VerifyCredentialOptions,
  mostEmbedded,
  verifyWithin,
} from "./verify-credential.ts";

/** What a presentation is checked against. */
export interface VerifyPresentationOptions extends VerifyCredentialOptions {
  /** Who asked: the recipient for whom it must be made. */
  readonly domain: string;
  /** What was sent for this one request. */
  readonly challenge: string;
}

/** What became of the check of a presentation. */
export interface PresentationVerification {
  /** Whether the holder's proof and every credential is valid. */
  readonly ok: boolean;
  readonly verdict: SignatureVerdict;
  /** Who presented it, when that was proven. */
  readonly holder?: string;
  readonly proofs: readonly CredentialProof[];
  /** Each credential with its own verdict; read content from here. */
  readonly credentials: readonly CredentialVerification[];
  readonly issues: readonly CredentialIssue[];
}

/**
 * Checks a presentation (bản xuất trình của người giữ, VC Data Model 2.0 section 4.13): that its holder made it for this recipient and this
 * request, and each credential in it. Any key of the holder's own counts: whether the holder is the subject is for the caller to decide.
 *
 * @example
 * ```ts
 * import { verifyPresentation } from "@lienthong/signature/credentials";
 *
 * const result = await verifyPresentation("{}", {
 *   at: "2026-06-05T08:00:00+07:00",
 *   signers: [],
 *   domain: "https://dai-hoc.example",
 *   challenge: "n-1",
 * });
 * result.ok; // false
 * ```
 */
export async function verifyPresentation(
  input: unknown,
  options: VerifyPresentationOptions,
): Promise<PresentationVerification> {
  const time = givenInstant(options.at);
  const issues: CredentialIssue[] = [];
  const report: CredentialReport = (code, details) => void issues.push(credentialIssue(code, details));
  try {
    return await check(readDocument(input), options, time, issues, report);
  } catch (error) {
    const found = issueOfFault(error);
    if (!found) throw error;
    issues.push(found);
    return { ok: false, verdict: credentialVerdict(issues), proofs: [], credentials: [], issues };
  }
}

async function check(
  document: JsonObject,
  options: VerifyPresentationOptions,
  time: number,
  issues: readonly CredentialIssue[],
  report: CredentialReport,
): Promise<PresentationVerification> {
  checkPresentationModel(document, report);
  const { domain, challenge, ...others } = options;
  const { resolve, rdf, unknownProofs = "refuse" } = others;
  const holder = idOf(member(document, "holder"));
  const checked = await checkProofs(
    document,
    {
      time,
      purpose: "authentication",
      owner: undefined,
      signers: [],
      resolve,
      rdf,
      unknownProofs,
      domain,
      challenge,
    },
    report,
  );
  const { proofs, signed } = checked;
  // A proof that holds names who made it; one that was left out as asked names nobody.
  const presenters = [...new Set(proofs.flatMap(({ controller }) => controller ?? []))];
  const [presenter] = presenters;
  if (signed && (presenters.length !== 1 || (holder !== undefined && presenter !== holder)))
    report("signature.credential.holder", { path: "holder" });
  const inside = member(document, "verifiableCredential");
  const credentials: CredentialVerification[] = [];
  const within = { time, depth: 0, left: { count: mostEmbedded }, lists: new Map() };
  const given = inside === undefined ? [] : manyOf(inside);
  if (given.length > mostEmbedded)
    report("signature.credential.too-complex", { params: { limit: mostEmbedded } });
  for (const one of given.slice(0, mostEmbedded)) credentials.push(await verifyWithin(one, others, within));
  const verdict = worstVerdict([
    credentialVerdict(issues),
    checked.verdict,
    ...credentials.map((one) => one.verdict),
  ]);
  const isHeld = signed !== undefined && checked.verdict === "valid" && credentialVerdict(issues) === "valid";
  return {
    ok: verdict === "valid",
    verdict,
    ...(isHeld && presenter !== undefined && { holder: presenter }),
    proofs,
    credentials,
    issues,
  };
}
