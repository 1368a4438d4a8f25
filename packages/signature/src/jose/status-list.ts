import type { TrustStore } from "../certificate/trust-store.ts";
import { inflate } from "../compression/inflate.ts";
import type { SignaturePolicy } from "../policy/policy.ts";
import type { JwsAlgorithm } from "./algorithms.ts";
import { bytesOfBase64url, decodeBase64url } from "./base64url.ts";
import { JoseFault, type JoseReport, orJoseReport } from "./jose-issue.ts";
import { type JsonObject, isJsonObject, member, memberOr, readJsonObject } from "./json-object.ts";
import { inputText, readJws } from "./read-jws.ts";
import { verifyJws } from "./verify-jws.ts";

/** Lists of revoked credentials that the caller fetched (danh sách trạng thái, Token Status List). */
export interface StatusRules {
  /** The lists as they are published: JWTs of type `statuslist+jwt`. */
  readonly lists: readonly (string | Uint8Array)[];
  /** Public keys (JWK) of those who publish lists; those of issuers unless said. */
  readonly keys?: readonly unknown[];
  /** Roots that certificates of lists must lead to; those of issuers unless said. */
  readonly trust?: TrustStore;
}

/** What a list says of a credential (trạng thái): `other` stands for values that only its issuer knows. */
export type CredentialStatus = "valid" | "invalid" | "suspended" | "other" | "not-checked";

/** What the check of a status needs from the check of the rest. */
export interface StatusContext {
  readonly at: string;
  readonly time: number;
  readonly policy: SignaturePolicy;
  readonly algorithms: readonly JwsAlgorithm[];
  readonly keys: readonly unknown[] | undefined;
  readonly trust: TrustStore | undefined;
}

const mostLists = 64;
/** 16 million states of eight bits, or 134 million of one. */
const longestList = 16 * 1024 * 1024;

/** Looks a credential up in the list that its `status` names; `undefined` when it names none at all. */
export function statusOf(
  claims: JsonObject,
  rules: StatusRules | undefined,
  context: StatusContext,
  report: JoseReport,
): CredentialStatus | undefined {
  const status = member(claims, "status");
  if (status === undefined) return undefined;
  const reference = isJsonObject(status) ? member(status, "status_list") : undefined;
  if (!isJsonObject(status) || (Object.hasOwn(status, "status_list") && !isJsonObject(reference))) {
    report("signature.status-list.reference");
    return "not-checked";
  }
  if (!isJsonObject(reference) || !rules) {
    // Another way to say it, or nobody who asked for it.
    report("signature.status-list.not-checked", { severity: rules ? "error" : "warning" });
    return "not-checked";
  }
  const [index, uri] = [member(reference, "idx"), member(reference, "uri")];
  if (!isIndex(index) || typeof uri !== "string" || uri === "") {
    report("signature.status-list.reference");
    return "not-checked";
  }
  return orJoseReport(report, () => lookUp(uri, index, rules, context, report)) ?? "not-checked";
}

function isIndex(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}

function lookUp(
  uri: string,
  index: number,
  rules: StatusRules,
  context: StatusContext,
  report: JoseReport,
): CredentialStatus | undefined {
  if (rules.lists.length > mostLists) throw new TypeError(`status.lists: at most ${mostLists} lists`);
  const named = rules.lists.filter((list) => subjectOf(list) === uri);
  if (named.length === 0) throw new JoseFault("signature.status-list.missing");
  const { keys = context.keys, trust = context.trust } = rules;
  const { at, policy, algorithms } = context;
  const options = { at, policy, algorithms, ...(keys && { keys }), ...(trust && { trust }) };
  let newest: { readonly claims: JsonObject; readonly issued: number } | undefined;
  for (const list of named) {
    const token = verifyJws(list, { ...options, typ: "statuslist+jwt" });
    if (!token.ok || !token.payload) {
      const [first] = token.signatures.flatMap(({ issues }) => issues);
      throw new JoseFault("signature.status-list.signature", first && { reason: first.code });
    }
    const claims = readJsonObject(token.payload, "status list");
    const issued = member(claims, "iat");
    if (typeof issued !== "number") throw new JoseFault("signature.status-list.structure");
    if (!newest || issued > newest.issued) newest = { claims, issued };
  }
  if (!newest || !isCurrent(newest.claims, newest.issued, context.time / 1000, report)) return undefined;
  return meaningOf(stateAt(member(newest.claims, "status_list"), index), report);
}

/** What a list says it is the list of, before anybody vouches for it. */
function subjectOf(list: string | Uint8Array): unknown {
  return orJoseReport(
    () => undefined,
    () =>
      member(
        readJsonObject(decodeBase64url(readJws(inputText(list)).payloadText, "payload"), "payload"),
        "sub",
      ),
  );
}

function isCurrent(claims: JsonObject, issued: number, now: number, report: JoseReport): boolean {
  const [expires, life] = [member(claims, "exp"), member(claims, "ttl")];
  const begins = memberOr(claims, "nbf", issued);
  const isSound =
    (expires === undefined || typeof expires === "number") &&
    typeof begins === "number" &&
    (life === undefined || (typeof life === "number" && life > 0));
  if (!isSound) throw new JoseFault("signature.status-list.structure");
  if (issued > now || begins > now || (typeof expires === "number" && expires <= now)) {
    report("signature.status-list.time");
    return false;
  }
  // It may be kept for so long only; it is right all the same until it expires.
  if (typeof life === "number" && issued + life < now)
    report("signature.status-list.stale", { severity: "warning" });
  return true;
}

/** The bits at an index, counted from the lowest of each byte. */
function stateAt(list: unknown, index: number): number {
  const bits = isJsonObject(list) ? member(list, "bits") : undefined;
  const text = isJsonObject(list) ? member(list, "lst") : undefined;
  const packed = typeof text === "string" ? bytesOfBase64url(text) : undefined;
  if ((bits !== 1 && bits !== 2 && bits !== 4 && bits !== 8) || !packed)
    throw new JoseFault("signature.status-list.structure");
  const states = inflate(packed, "zlib", longestList);
  if (!states) throw new JoseFault("signature.status-list.structure");
  if (states === "too-long") throw new JoseFault("signature.status-list.too-long", { limit: longestList });
  const byte = states[Math.floor((index * bits) / 8)];
  if (byte === undefined) throw new JoseFault("signature.status-list.index");
  return (byte >> ((index * bits) % 8)) & (2 ** bits - 1);
}

function meaningOf(state: number, report: JoseReport): CredentialStatus {
  if (state === 0) return "valid";
  const status = state === 1 ? "invalid" : state === 2 ? "suspended" : "other";
  if (status === "invalid") report("signature.status-list.revoked");
  else if (status === "suspended") report("signature.status-list.suspended");
  else report("signature.status-list.other", { params: { state } });
  return status;
}
