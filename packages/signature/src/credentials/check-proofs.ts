import { instantOf } from "../instant.ts";
import { type JsonObject, isJsonObject, member } from "../jose/json-object.ts";
import { type SignatureVerdict, worstVerdict } from "../xmldsig/verdict.ts";
import { decodeBase58 } from "./base58.ts";
import { canonicalJson } from "./canonical-json.ts";
import {
  type ProofPurpose,
  type ResolveController,
  type VerificationMethod,
  findMethod,
} from "./controller.ts";
import {
  CredentialFault,
  type CredentialIssue,
  type CredentialReport,
  credentialIssue,
  credentialVerdict,
  issueOfFault,
} from "./credential-issue.ts";
import { type ProofSuite, digestFor, isProvenBy, suiteOf } from "./cryptosuites.ts";
import { manyOf } from "./data-model.ts";
import { hashData } from "./hash-data.ts";
import { checkGraphShape, checkNodes } from "./rdf/graph-shape.ts";
import { credentialKey } from "./multikey.ts";
import { onceEach } from "./rdf/once.ts";
import type { RdfCanonicalizer } from "./rdf/rdf-canonicalizer.ts";
import { type TrustedSigner, trustedAs } from "./trusted-signer.ts";

/** One proof (chữ ký) of a credential, and all that could be told of it. */
export interface CredentialProof {
  /** Its place, from 1. */
  readonly number: number;
  readonly verdict: SignatureVerdict;
  /** How it was made, such as `eddsa-jcs-2022`; left out when that is not known here. */
  readonly cryptosuite?: string;
  /** The key that made it, when the value fits. */
  readonly verificationMethod?: string;
  /** Whose key that is. */
  readonly controller?: string;
  /** The role that the list of trusted signers gives to it. */
  readonly role?: string;
  /** The time that the signer claims. */
  readonly created?: string;
  readonly issues: readonly CredentialIssue[];
}

/** What proofs are checked against. */
export interface ProofRules {
  readonly time: number;
  readonly purpose: ProofPurpose;
  /** Who must have signed: the issuer, or the holder. */
  readonly owner: string | undefined;
  readonly signers: readonly TrustedSigner[];
  readonly resolve: ResolveController | undefined;
  readonly rdf: RdfCanonicalizer | undefined;
  readonly unknownProofs: "refuse" | "ignore";
  readonly domain: string | undefined;
  readonly challenge: string | undefined;
}

/** What came of the proofs of a document. */
export interface CheckedProofs {
  readonly proofs: readonly CredentialProof[];
  /** What all proofs signed; only when each of them holds, trusted or not. */
  readonly signed: JsonObject | undefined;
  /** The worst of them, but for those that were left out as asked. */
  readonly verdict: SignatureVerdict;
}

/** Proofs of one document. */
export const mostProofs = 16;

/** Checks each proof of a document (VC Data Integrity 1.0 section 4.4 and 4.5). */
export async function checkProofs(
  document: JsonObject,
  rules: ProofRules,
  report: CredentialReport,
): Promise<CheckedProofs> {
  const { proof: given, ...bare } = document;
  const all = given === undefined ? [] : manyOf(given);
  if (all.length === 0) report("signature.credential.proof-missing");
  if (all.length > mostProofs)
    report("signature.credential.proof-too-many", { params: { count: all.length, limit: mostProofs } });
  if (all.length === 0 || all.length > mostProofs)
    return { proofs: [], signed: undefined, verdict: "undecided" };
  const ids = all
    .flatMap((one) => (isJsonObject(one) ? [member(one, "id")] : []))
    .filter((id) => id !== undefined);
  if (new Set(ids).size < ids.length) report("signature.credential.proof-id", { path: "proof" });
  const rdf = rules.rdf && onceEach(rules.rdf);
  const checked: CheckedProof[] = [];
  for (const [at, one] of all.entries())
    checked.push(await checkProof(one, at + 1, { bare, all, rules: { ...rules, rdf } }));
  const counted = checked.filter(({ isIgnored }) => !isIgnored);
  const contexts = new Set(counted.map(({ signed }) => canonicalJson(signed?.["@context"] ?? null)));
  const holds = counted.length > 0 && counted.every(({ isSigned }) => isSigned) && contexts.size === 1;
  if (counted.length === 0) report("signature.credential.proof-missing");
  if (counted.every(({ isSigned }) => isSigned) && contexts.size > 1)
    report("signature.credential.proof-context", { params: { number: checked.length } });
  const [first] = counted;
  if (holds && canonicalJson(first?.signed?.["@context"]) !== canonicalJson(bare["@context"]))
    report("signature.credential.proof-context-shorter", { severity: "warning", path: "@context" });
  if (counted.some(({ suite }) => suite?.canonical === "rdfc")) checkNodes(bare, report);
  return {
    proofs: checked.map(({ proof }) => proof),
    signed: holds ? first?.signed : undefined,
    verdict: worstVerdict(counted.map(({ proof }) => proof.verdict)),
  };
}

interface CheckedProof {
  readonly proof: CredentialProof;
  readonly suite: ProofSuite | undefined;
  readonly signed: JsonObject | undefined;
  readonly isSigned: boolean;
  readonly isIgnored: boolean;
}

interface Surroundings {
  readonly bare: JsonObject;
  readonly all: readonly unknown[];
  readonly rules: ProofRules;
}

async function checkProof(given: unknown, number: number, around: Surroundings): Promise<CheckedProof> {
  const issues: CredentialIssue[] = [];
  const report: CredentialReport = (code, details) => void issues.push(credentialIssue(code, details));
  const suite = isJsonObject(given) ? suiteOf(given) : undefined;
  const isIgnored = suite === undefined && isJsonObject(given) && around.rules.unknownProofs === "ignore";
  let made: MadeProof | undefined;
  try {
    if (!isJsonObject(given)) throw malformed(number, "proof");
    if (suite) made = await checkValue(given, suite, number, around, report);
    else if (isIgnored)
      report("signature.credential.proof-ignored", { severity: "warning", params: { number } });
    else report("signature.credential.proof-kind", { params: { number } });
  } catch (error) {
    const found = issueOfFault(error);
    if (!found) throw error;
    issues.push(found);
  }
  const created = isJsonObject(given) ? member(given, "created") : undefined;
  const proof: CredentialProof = {
    number,
    verdict: isIgnored ? "undecided" : credentialVerdict(issues),
    ...(suite && { cryptosuite: suite.name }),
    ...(made?.isSigned && {
      verificationMethod: made.method.id,
      controller: made.method.controller,
      ...(made.trusted?.role !== undefined && { role: made.trusted.role }),
    }),
    ...(typeof created === "string" && instantOf(created) !== undefined && { created }),
    issues,
  };
  return { proof, suite, signed: made?.signed, isSigned: made?.isSigned === true, isIgnored };
}

interface MadeProof {
  readonly method: VerificationMethod;
  readonly trusted: TrustedSigner | undefined;
  readonly signed: JsonObject;
  readonly isSigned: boolean;
}

async function checkValue(
  proof: JsonObject,
  suite: ProofSuite,
  number: number,
  { bare, all, rules }: Surroundings,
  report: CredentialReport,
): Promise<MadeProof> {
  const { proofValue, ...configuration } = proof;
  const { time, purpose, resolve, rdf, owner, signers } = rules;
  checkStatements(proof, number, rules, report);
  const id = member(proof, "verificationMethod");
  if (typeof id !== "string") throw malformed(number, "verificationMethod");
  const value =
    typeof proofValue === "string" && proofValue.startsWith("z")
      ? decodeBase58(proofValue.slice(1))
      : undefined;
  if (!value) throw malformed(number, "proofValue");
  const method = await findMethod(id, { number, purpose, time }, resolve, report);
  const key = credentialKey(method.key);
  if (!key) throw new CredentialFault("signature.credential.key-unusable", { number });
  if (key.kind !== suite.key) throw new CredentialFault("signature.credential.key-kind", { number });
  const signed = { ...bare, ...signedContext(bare, configuration, suite, number) };
  if (suite.canonical === "rdfc") checkGraphShape(signed);
  let isSigned = false;
  for (const before of earlierProofs(proof, all, number)) {
    const content = {
      unsecured: before.length === 0 ? signed : { ...signed, proof: before },
      configuration,
      suite,
      digest: digestFor(key),
      number,
    };
    isSigned ||= isProvenBy(key, await hashData(content, rdf), value);
  }
  if (!isSigned) {
    report("signature.value.mismatch");
    return { method, trusted: undefined, signed, isSigned };
  }
  const trusted = owner === undefined ? undefined : trustedAs(method, owner, signers, number, report);
  return { method, trusted, signed, isSigned };
}

/** What a proof says of itself: purpose, times, recipient. */
function checkStatements(
  proof: JsonObject,
  number: number,
  rules: ProofRules,
  report: CredentialReport,
): void {
  const { time, purpose } = rules;
  if (member(proof, "proofPurpose") !== purpose)
    report("signature.credential.proof-purpose", { params: { number, name: purpose } });
  for (const name of ["created", "expires"]) {
    const value = member(proof, name);
    const instant = instantOf(value);
    if (value === undefined) continue;
    if (instant === undefined) throw malformed(number, name);
    if (name === "created" && instant > time)
      report("signature.credential.proof-time", { params: { number } });
    if (name === "expires" && instant <= time)
      report("signature.credential.proof-expired", { params: { number } });
  }
  // Made for others besides, it could be shown to each of them (VC Data Integrity 1.0 section 4.4).
  const domains = manyOf(member(proof, "domain"));
  const isForUs = domains.length > 0 && domains.every((one) => one === rules.domain);
  if (rules.domain !== undefined && !isForUs) report("signature.credential.domain", { params: { number } });
  if (rules.challenge !== undefined && member(proof, "challenge") !== rules.challenge)
    report("signature.credential.challenge", { params: { number } });
}

/**
 * The contexts that a proof signed. Over JSON it may name them itself, and those of the document must begin with them (EdDSA Cryptosuites
 * section 3.3.2); over RDF they are those of the document.
 */
function signedContext(
  bare: JsonObject,
  configuration: JsonObject,
  { canonical }: ProofSuite,
  number: number,
): JsonObject {
  const own = member(configuration, "@context");
  if (own === undefined) return {};
  const shown = member(bare, "@context");
  const [ownList, shownList] = [Array.isArray(own) ? own : [], Array.isArray(shown) ? shown : []];
  const begins =
    ownList.length > 0 &&
    (canonical === "jcs" ? ownList.length <= shownList.length : ownList.length === shownList.length) &&
    ownList.every((one, at) => canonicalJson(one) === canonicalJson(shownList[at]));
  if (!begins) throw new CredentialFault("signature.credential.proof-context", { number });
  return { "@context": ownList };
}

/**
 * The proofs over which this one was made, too (`previousProof`, VC Data Integrity 1.0 section 4.5), in each order that they may have had: as they stand in the document,
 * and as it names them.
 */
function earlierProofs(
  proof: JsonObject,
  all: readonly unknown[],
  number: number,
): readonly (readonly JsonObject[])[] {
  const names = member(proof, "previousProof");
  if (names === undefined) return [[]];
  const earlier = manyOf(names).map((name) =>
    all.find(
      (one): one is JsonObject =>
        isJsonObject(one) && one !== proof && typeof name === "string" && member(one, "id") === name,
    ),
  );
  const found = earlier.filter((one) => one !== undefined);
  if (found.length === 0 || found.length < earlier.length || new Set(found).size < found.length)
    throw new CredentialFault("signature.credential.proof-chain", { number });
  const standing = all.filter((one): one is JsonObject => isJsonObject(one) && found.includes(one));
  return found.every((one, at) => one === standing[at]) ? [found] : [standing, found];
}

function malformed(number: number, name: string): CredentialFault {
  return new CredentialFault("signature.credential.proof-structure", { number, name });
}
