import { type Result, isFailure } from "@lienthong/core";
import { givenInstant } from "../instant.ts";
import { type JsonObject, isJsonObject, member } from "../jose/json-object.ts";
import { type KeySigner, openSigner } from "../jose/jws-signer.ts";
import type { JoseIssueCode } from "../jose/messages/codes.ts";
import type { SignatureIssueCode } from "../messages/codes.ts";
import { encodeBase58 } from "./base58.ts";
import {
  CredentialFault,
  type CredentialIssue,
  type CredentialReport,
  credentialIssue,
  issueOfFault,
} from "./credential-issue.ts";
import { mostProofs } from "./check-proofs.ts";
import { type Cryptosuite, digestFor, isProvenBy, suiteOf } from "./cryptosuites.ts";
import { checkCredentialModel, checkPresentationModel, isUrl, manyOf } from "./data-model.ts";
import { hashData } from "./hash-data.ts";
import { credentialKey, formatMultikey } from "./multikey.ts";
import type { CredentialIssueCode } from "./messages/codes.ts";
import { checkGraphShape, checkNodes } from "./rdf/graph-shape.ts";
import type { RdfCanonicalizer } from "./rdf/rdf-canonicalizer.ts";
import { readDocument } from "./read-document.ts";

/** As whom, when and how {@link issueCredential} signs. */
export interface IssueCredentialOptions {
  /** Holds the key; it is given the bytes that are signed, as WebCrypto wants them. */
  readonly signer: KeySigner;
  /** The name of its key: `did:web:truong.example#hieu-truong`; for did:key it may be left out. */
  readonly verificationMethod?: string;
  /** When it signs, as `2026-06-05T08:00:00+07:00`. */
  readonly at: string;
  /** How; over JSON (`eddsa-jcs-2022`, `ecdsa-jcs-2019`) unless said. */
  readonly cryptosuite?: Cryptosuite;
  /** Needed for the suites over RDF. */
  readonly rdf?: RdfCanonicalizer;
  /** Name of this proof (`urn:uuid:…`), so that a later one can be tied to it. */
  readonly proofId?: string;
  /** Names of proofs that are there, over which this one is made as well: they cannot be removed without it breaking. */
  readonly previousProof?: string | readonly string[];
  /** Recipient for whom it is made. */
  readonly domain?: string;
  /** What the recipient sent. */
  readonly challenge?: string;
  /** Role in which the signer is asked. */
  readonly role?: string;
}

/** Codes of the issues that {@link issueCredential} gives. */
export type IssueCredentialCode = CredentialIssueCode | JoseIssueCode | SignatureIssueCode;

/**
 * Signs a credential with one Data Integrity proof more (ký chứng nhận số). Call it once for each who signs, such as the homeroom teacher and
 * then the principal: the proofs become a set, or a chain with `previousProof`. What the signer answers is checked.
 *
 * @example
 * ```ts
 * import { type KeySigner, issueCredential } from "@lienthong/signature/credentials";
 *
 * const sign = async (transcript: object, teacher: KeySigner, principal: KeySigner) => {
 *   const at = "2026-06-05T08:00:00+07:00";
 *   const first = await issueCredential(transcript, { signer: teacher, at, role: "GVCN" });
 *   return first.ok ? issueCredential(first.value, { signer: principal, at, role: "CBQL" }) : first;
 * };
 * ```
 */
export async function issueCredential(
  credential: unknown,
  options: IssueCredentialOptions,
): Promise<Result<JsonObject, IssueCredentialCode>> {
  return issueAs("assertionMethod", credential, options);
}

/** The document with one proof more. */
async function addProof(
  document: JsonObject,
  purpose: "assertionMethod" | "authentication",
  options: IssueCredentialOptions,
  report: CredentialReport,
): Promise<JsonObject> {
  const { signer, at, rdf, proofId, previousProof, domain, challenge, role } = options;
  givenInstant(at);
  const opened = openSigner(signer);
  const key = credentialKey(opened.key);
  const multikey = key && formatMultikey(key);
  if (!key || multikey === undefined) throw new TypeError("signer must sign with Ed25519, P-256 or P-384");
  const cryptosuite = options.cryptosuite ?? (key.kind === "ed25519" ? "eddsa-jcs-2022" : "ecdsa-jcs-2019");
  const { proof: given, ...bare } = document;
  const before = given === undefined ? [] : manyOf(given);
  if (before.length >= mostProofs)
    throw new CredentialFault("signature.credential.proof-too-many", {
      count: before.length + 1,
      limit: mostProofs,
    });
  const strange = before.findIndex((one) => !isJsonObject(one));
  if (strange >= 0)
    throw new CredentialFault("signature.credential.proof-structure", { number: strange + 1, name: "proof" });
  const ids = before.filter(isJsonObject).map((one) => member(one, "id"));
  if (proofId !== undefined && ids.includes(proofId)) throw new TypeError("proofId is taken");
  const names = previousProof === undefined ? [] : manyOf(previousProof);
  if (names.some((name) => ids.filter((id) => id === name).length !== 1))
    throw new TypeError("previousProof names none, or several");
  // As they stand, however they are named: readers differ in the order in which they take them.
  const isNamed = (id: unknown): boolean => names.includes(id);
  const standing = before.filter((_, at) => isNamed(ids[at]));
  const context = member(bare, "@context");
  const configuration: JsonObject = {
    ...(proofId !== undefined && { id: proofId }),
    type: "DataIntegrityProof",
    cryptosuite,
    created: at,
    verificationMethod: methodName(options.verificationMethod, multikey),
    proofPurpose: purpose,
    ...(domain !== undefined && { domain }),
    ...(challenge !== undefined && { challenge }),
    ...(previousProof !== undefined && {
      previousProof: typeof previousProof === "string" ? previousProof : ids.filter(isNamed),
    }),
    ...(cryptosuite.includes("-jcs-") && { "@context": context }),
  };
  const suite = suiteOf(configuration);
  if (suite?.key !== key.kind) throw new TypeError("cryptosuite is not one for the key of the signer");
  if (suite.canonical === "rdfc") {
    checkGraphShape(bare);
    checkNodes(bare, report);
  }
  const signed = await hashData(
    {
      unsecured: standing.length === 0 ? bare : { ...bare, proof: standing },
      configuration,
      suite,
      digest: digestFor(key),
      number: before.length + 1,
    },
    rdf,
  );
  const value = await opened.sign(signed, role);
  if (!isProvenBy(key, signed, value)) throw new TypeError("the answer of the signer is not for its key");
  const proof = { ...configuration, proofValue: `z${encodeBase58(value)}` };
  return { ...bare, proof: before.length === 0 ? proof : [...before, proof] };
}

/** The name of the signer's key; one by which nobody could find this very key is a mistake of the caller. */
function methodName(given: string | undefined, multikey: string): string {
  const own = `did:key:${multikey}#${multikey}`;
  const name = given ?? own;
  const [controller, fragment = "", ...more] = name.split("#");
  if (
    !isUrl(controller) ||
    fragment === "" ||
    more.length > 0 ||
    (name.startsWith("did:key:") && name !== own)
  )
    throw new TypeError("verificationMethod must name the key, with #");
  return name;
}

/**
 * Signs a presentation as its holder (người giữ xuất trình) for one recipient and one request (`domain`, `challenge`).
 *
 * @example
 * ```ts
 * import { type KeySigner, issuePresentation } from "@lienthong/signature/credentials";
 *
 * const present = (credential: object, holder: KeySigner) =>
 *   issuePresentation(
 *     {
 *       "@context": ["https://www.w3.org/ns/credentials/v2"],
 *       type: ["VerifiablePresentation"],
 *       verifiableCredential: [credential],
 *     },
 *     { signer: holder, at: "2026-06-05T08:00:00+07:00", domain: "https://dai-hoc.example", challenge: "n-1" },
 *   );
 * ```
 */
export async function issuePresentation(
  presentation: unknown,
  options: IssueCredentialOptions & { readonly domain: string; readonly challenge: string },
): Promise<Result<JsonObject, IssueCredentialCode>> {
  return issueAs("authentication", presentation, options);
}

async function issueAs(
  purpose: "assertionMethod" | "authentication",
  given: unknown,
  options: IssueCredentialOptions,
): Promise<Result<JsonObject, IssueCredentialCode>> {
  const issues: CredentialIssue[] = [];
  const report: CredentialReport = (code, details) => void issues.push(credentialIssue(code, details));
  const isSound = (): boolean => !issues.some(({ severity }) => isFailure(severity));
  try {
    const document = readDocument(given);
    if (purpose === "assertionMethod") checkCredentialModel(document, report);
    else checkPresentationModel(document, report);
    if (!isSound()) return { ok: false, issues };
    const value = await addProof(document, purpose, options, report);
    return isSound() ? { ok: true, value, issues } : { ok: false, issues };
  } catch (error) {
    const found = issueOfFault(error);
    if (!found) throw error;
    return { ok: false, issues: [...issues, found] };
  }
}
