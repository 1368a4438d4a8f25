import { instantOf } from "../instant.ts";
import { type JsonObject, isJsonObject, member } from "../jose/json-object.ts";
import type { CredentialReport } from "./credential-issue.ts";

/** Version of the data model of a credential. */
export type DataModel = "2.0" | "1.1";

const baseContexts: ReadonlyMap<unknown, DataModel> = /* @__PURE__ */ new Map<unknown, DataModel>([
  ["https://www.w3.org/ns/credentials/v2", "2.0"],
  ["https://www.w3.org/2018/credentials/v1", "1.1"],
]);

/** A URL with a scheme, without blanks; whether somebody answers there does not matter. */
export function isUrl(value: unknown): value is string {
  return (
    typeof value === "string" &&
    value.length <= 4096 &&
    /^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`]+$/u.test(value)
  );
}

/** Several values, or the one. */
export function manyOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

/** The id of something that is written as its id or as an object with it. */
export function idOf(value: unknown): string | undefined {
  const id = isJsonObject(value) ? member(value, "id") : value;
  return isUrl(id) ? id : undefined;
}

/** Types of a node. */
export function typesOf(node: JsonObject): readonly unknown[] {
  const type = member(node, "type");
  return type === undefined ? [] : manyOf(type);
}

/** Checks what every credential must have (VC Data Model 2.0 section 4, 1.1 section 4); says its version when that can be told. */
export function checkCredentialModel(
  credential: JsonObject,
  report: CredentialReport,
): DataModel | undefined {
  const version = checkBase(credential, "VerifiableCredential", report);
  need(credential, "issuer", (value) => idOf(value) !== undefined && hasSoundNames(value), report);
  need(credential, "credentialSubject", isSubjects, report);
  if (version === "1.1") need(credential, "issuanceDate", (value) => instantOf(value) !== undefined, report);
  for (const name of [...beginNames, ...endNames])
    may(credential, name, (value) => instantOf(value) !== undefined, report);
  may(credential, "name", isLanguageText, report);
  may(credential, "description", isLanguageText, report);
  may(credential, "credentialStatus", every(isTyped), report);
  may(
    credential,
    "credentialSchema",
    every((one) => isTyped(one) && idOf(one) !== undefined),
    report,
  );
  for (const name of ["termsOfUse", "evidence", "refreshService"])
    may(credential, name, every(isTyped), report);
  const instants = (names: readonly string[]): readonly number[] =>
    names.flatMap((name) => instantOf(member(credential, name)) ?? []);
  if (Math.min(...instants(endNames)) < Math.max(...instants(beginNames)))
    report("signature.credential.period");
  return version;
}

/** What a presentation must have (VC Data Model 2.0 section 4.13). */
export function checkPresentationModel(presentation: JsonObject, report: CredentialReport): void {
  checkBase(presentation, "VerifiablePresentation", report);
  may(presentation, "holder", (value) => idOf(value) !== undefined, report);
  may(presentation, "verifiableCredential", every(isCredential), report);
}

/** Members that tell since when a credential holds, in VC 2.0 and 1.1. */
export const beginNames: readonly string[] = ["validFrom", "issuanceDate"];
/** Members that tell until when. */
export const endNames: readonly string[] = ["validUntil", "expirationDate"];

function checkBase(document: JsonObject, type: string, report: CredentialReport): DataModel | undefined {
  const contexts = member(document, "@context");
  const version = Array.isArray(contexts) ? baseContexts.get(contexts[0]) : undefined;
  const isSound =
    Array.isArray(contexts) && contexts.every((one: unknown) => isUrl(one) || isJsonObject(one));
  if (version === undefined || !isSound) report("signature.credential.context", { path: "@context" });
  const types = typesOf(document);
  if (!types.includes(type)) report("signature.credential.type", { path: "type", params: { name: type } });
  else if (!types.every((one) => typeof one === "string" && one !== ""))
    report("signature.credential.member", { path: "type", params: { name: "type" } });
  may(document, "id", isUrl, report);
  return version;
}

type Check = (value: unknown) => boolean;

function need(document: JsonObject, name: string, check: Check, report: CredentialReport): void {
  if (member(document, name) === undefined)
    report("signature.credential.member-missing", { path: name, params: { name } });
  else may(document, name, check, report);
}

function may(document: JsonObject, name: string, check: Check, report: CredentialReport): void {
  const value = member(document, name);
  if (value !== undefined && !check(value))
    report("signature.credential.member", { path: name, params: { name } });
}

/** One, or a set of one or more. */
const every =
  (check: Check): Check =>
  (value) =>
    manyOf(value).length > 0 && manyOf(value).every(check);

/** An object with a type, and with at most one id. */
const isTyped: Check = (value) => {
  if (!isJsonObject(value)) return false;
  const id = member(value, "id");
  const types = typesOf(value);
  return (
    types.length > 0 &&
    types.every((one) => typeof one === "string" && one !== "") &&
    (id === undefined || isUrl(id))
  );
};

/** A credential, or one in an envelope (VC Data Model 2.0 section 4.12). */
const isCredential: Check = (value) =>
  isJsonObject(value) &&
  ["VerifiableCredential", "EnvelopedVerifiableCredential"].some((type) => typesOf(value).includes(type));

const isSubjects: Check = (value) =>
  manyOf(value).length > 0 &&
  manyOf(value).every((one) => {
    if (!isJsonObject(one) || Object.keys(one).length === 0) return false;
    const id = member(one, "id");
    return id === undefined || isUrl(id);
  });

/** Text, or text with its language, or several of these (VC Data Model 2.0 section 11.1). */
const isLanguageText: Check = (value) =>
  manyOf(value).every((one) => {
    if (typeof one === "string") return true;
    if (!isJsonObject(one) || typeof member(one, "@value") !== "string") return false;
    const others = Object.keys(one).filter((name) => name !== "@value");
    return others.every(
      (name) => ["@language", "@direction"].includes(name) && typeof one[name] === "string",
    );
  });

const hasSoundNames: Check = (value) =>
  !isJsonObject(value) ||
  ["name", "description"].every((name) => {
    const text = member(value, name);
    return text === undefined || isLanguageText(text);
  });
