import type { IssueParams } from "@lienthong/core";
import { instantOf } from "../instant.ts";
import { type JsonObject, isJsonObject, member } from "../jose/json-object.ts";
import type { SignerKey } from "../crypto/public-key.ts";
import { publicKeyOf } from "../jose/jwk.ts";
import { CredentialFault, type CredentialReport } from "./credential-issue.ts";
import { readMultikey } from "./multikey.ts";
import { readDocument } from "./read-document.ts";

/** Gives the document of a controller (DID document) by its id, or nothing when it has none; the network is the caller's. */
export type ResolveController = (id: string) => unknown;

/** What a proof may be made for. */
export type ProofPurpose = "assertionMethod" | "authentication";

/** A key, and who controls it. */
export interface VerificationMethod {
  readonly id: string;
  readonly controller: string;
  readonly key: SignerKey;
}

/** Which proof asks, for what and when. */
export interface MethodQuestion {
  readonly number: number;
  readonly purpose: ProofPurpose;
  readonly time: number;
}

/**
 * Finds the key that a proof names (Controlled Identifiers 1.0 section 3.3). did:key says its key itself; every other document comes from
 * the caller, must be of the very id that was asked for, and must let the key serve the purpose.
 */
export async function findMethod(
  id: string,
  question: MethodQuestion,
  resolve: ResolveController | undefined,
  report: CredentialReport,
): Promise<VerificationMethod> {
  const params = { number: question.number };
  const [controller = "", fragment, ...more] = id.split("#");
  if (more.length > 0 || controller === "" || fragment === "")
    throw new CredentialFault("signature.credential.proof-structure", {
      ...params,
      name: "verificationMethod",
    });
  if (controller.startsWith("did:key:")) return didKey(controller, fragment, params, report);
  const given = fragment === undefined ? undefined : await resolve?.(controller);
  if (given === undefined || given === null)
    throw new CredentialFault("signature.credential.controller-unknown", params);
  const document = controllerDocument(given, controller, params);
  const entry = methodEntry(document, id);
  if (!entry) throw new CredentialFault("signature.credential.method-missing", params);
  if (member(entry, "controller") !== controller)
    throw new CredentialFault("signature.credential.controller-document", params);
  if (!servesFor(document, id, question.purpose))
    report("signature.credential.method-purpose", { params: { ...params, name: question.purpose } });
  if (hasEnded(entry, question.time)) report("signature.credential.method-ended", { params });
  return { id, controller, key: keyOfMethod(entry, params) };
}

function didKey(
  controller: string,
  fragment: string | undefined,
  params: IssueParams,
  report: CredentialReport,
): VerificationMethod {
  const name = controller.slice("did:key:".length);
  const key = readMultikey(name);
  if (!key) throw new CredentialFault("signature.credential.key-unusable", params);
  if (fragment !== undefined && fragment !== name)
    throw new CredentialFault("signature.credential.method-missing", params);
  if (fragment === undefined) report("signature.credential.method-whole", { severity: "warning", params });
  return { id: `${controller}#${name}`, controller, key };
}

/** A document that is not that of the controller proves nothing, so that a mistaken or swapped answer is refused. */
function controllerDocument(given: unknown, controller: string, params: IssueParams): JsonObject {
  const wrong = new CredentialFault("signature.credential.controller-document", params);
  try {
    const document = readDocument(given);
    if (member(document, "id") === controller) return document;
  } catch (error) {
    if (!(error instanceof CredentialFault)) throw error;
  }
  throw wrong;
}

const relationships = ["verificationMethod", "assertionMethod", "authentication"];

/** The one entry of this id; two of them would leave the choice to chance. */
function methodEntry(document: JsonObject, id: string): JsonObject | undefined {
  const found = relationships.flatMap((name) =>
    listOf(member(document, name)).filter(
      (one): one is JsonObject => isJsonObject(one) && isId(member(one, "id"), id, document),
    ),
  );
  return found.length === 1 ? found[0] : undefined;
}

function servesFor(document: JsonObject, id: string, purpose: ProofPurpose): boolean {
  return listOf(member(document, purpose)).some((one) =>
    isId(isJsonObject(one) ? member(one, "id") : one, id, document),
  );
}

/** An id of a method may be relative to its document (`#key-1`, DID 1.0 section 3.2.2). */
function isId(value: unknown, id: string, document: JsonObject): boolean {
  if (typeof value !== "string") return false;
  return value === id || (value.startsWith("#") && `${String(member(document, "id"))}${value}` === id);
}

function listOf(value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

/** `expires` and `revoked` of a method; a date that cannot be read ends it, too. */
function hasEnded(entry: JsonObject, time: number): boolean {
  return ["expires", "revoked"].some((name) => {
    const value = member(entry, name);
    const end = instantOf(value);
    return value !== undefined && (end === undefined || end <= time);
  });
}

const multikeyTypes = ["Multikey", "Ed25519VerificationKey2020"];
const jwkTypes = ["JsonWebKey", "JsonWebKey2020"];

function keyOfMethod(entry: JsonObject, params: IssueParams): SignerKey {
  const type = member(entry, "type");
  const [multibase, jwk] = [member(entry, "publicKeyMultibase"), member(entry, "publicKeyJwk")];
  const isOne = (multibase === undefined) !== (jwk === undefined);
  const key =
    isOne && multikeyTypes.some((one) => one === type)
      ? readMultikey(multibase)
      : isOne && jwkTypes.some((one) => one === type)
        ? publicKeyOf(jwk)
        : undefined;
  if (!key) throw new CredentialFault("signature.credential.key-unusable", params);
  return key;
}
