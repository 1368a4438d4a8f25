import type { Issue, Result } from "@lienthong/core";
import { toResult } from "@lienthong/core";
import type { ClrIssueCode } from "../messages/codes.ts";
import { contexts } from "./clr-credential.ts";
import { isDateTimeStamp, isUri } from "./formats.ts";

/** A JSON object that has the shape of a CLR 2.0 credential, as it was given. */
export type CheckedClr = Readonly<Record<string, unknown>>;

type Node = Readonly<Record<string, unknown>>;

const mostEntries = 1_000;
const mostIssues = 1_000;
const oldContext = "https://www.w3.org/2018/credentials/v1";

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Own property, never one of the prototype. */
function own(node: Node, property: string): unknown {
  return Object.hasOwn(node, property) ? node[property] : undefined;
}

class Check {
  readonly issues: Issue<ClrIssueCode>[] = [];

  add(code: ClrIssueCode, severity: Issue["severity"], path: string, params?: Issue["params"]): void {
    if (this.issues.length < mostIssues)
      this.issues.push(params ? { code, severity, path, params } : { code, severity, path });
  }

  wrongType(path: string, expected: string): void {
    this.add("transcript.clr.wrong-type", "error", path, { expected });
  }

  /** The value of a property that must be there. */
  need(node: Node, property: string, path: string): unknown {
    const value = own(node, property);
    if (value === undefined || value === null)
      this.add("transcript.clr.missing", "error", path, { property });
    return value ?? undefined;
  }

  text(node: Node, property: string, path: string): void {
    const value = this.need(node, property, path);
    if (value !== undefined && typeof value !== "string") this.wrongType(`${path}.${property}`, "text");
  }

  uri(value: unknown, path: string): void {
    if (!isUri(value)) this.add("transcript.clr.bad-uri", "error", path);
  }

  /** Lists of the standard may be written as one value; entries beyond a limit are not looked at. */
  list(value: unknown, path: string): readonly unknown[] {
    if (value === undefined || value === null) return [];
    if (!Array.isArray(value)) return [value];
    const list: readonly unknown[] = value;
    if (list.length > mostEntries)
      this.add("transcript.clr.too-many-entries", "error", path, { limit: mostEntries });
    return list.slice(0, mostEntries);
  }

  /** `type` is a text or list of texts that holds one of the given ones. */
  type(node: Node, path: string, ...wanted: readonly string[]): void {
    const value = this.need(node, "type", path);
    if (value === undefined) return;
    const types = this.list(value, `${path}.type`);
    if (!wanted.some((each) => types.includes(each)))
      this.add("transcript.clr.missing-credential-type", "error", at(path, "type"), {
        type: wanted.join(" / "),
      });
  }
}

function at(path: string, property: string): string {
  return path === "" ? property : `${path}.${property}`;
}

/** Contexts come first and in order; further ones may follow. Versions of Open Badges 3.0 and CLR 2.0 may differ. */
function checkContext(node: Node, path: string, wanted: readonly string[], check: Check): void {
  const value = check.need(node, "@context", path);
  if (value === undefined) return;
  const list = check.list(value, at(path, "@context"));
  const stem = (address: unknown): string =>
    typeof address === "string" ? address.slice(0, 200).replace(/-[0-9.]{1,12}\.json$/u, ".json") : "";
  for (const [index, context] of wanted.entries())
    if (stem(list[index]) !== stem(context))
      check.add("transcript.clr.wrong-context", "error", at(path, "@context"), { context });
}

function checkCredential(node: Node, path: string, check: Check): void {
  const list = check.list(own(node, "@context"), at(path, "@context"));
  if (list[0] === oldContext) check.add("transcript.clr.old-data-model", "error", at(path, "@context"));
  check.uri(check.need(node, "id", path), at(path, "id"));
  check.text(node, "name", path);
  const validFrom = check.need(node, "validFrom", path);
  if (validFrom !== undefined && !isDateTimeStamp(validFrom))
    check.add("transcript.clr.bad-date-time", "error", at(path, "validFrom"));
  const validUntil = own(node, "validUntil");
  if (validUntil !== undefined && !isDateTimeStamp(validUntil))
    check.add("transcript.clr.bad-date-time", "error", at(path, "validUntil"));
  const issuer = check.need(node, "issuer", path);
  if (isNode(issuer)) {
    check.uri(check.need(issuer, "id", at(path, "issuer")), at(path, "issuer.id"));
    check.type(issuer, at(path, "issuer"), "Profile");
  } else if (issuer !== undefined) check.uri(issuer, at(path, "issuer"));
}

function checkAchievement(value: unknown, path: string, check: Check): void {
  if (!isNode(value)) {
    check.wrongType(path, "object");
    return;
  }
  check.uri(check.need(value, "id", path), at(path, "id"));
  check.type(value, path, "Achievement");
  check.text(value, "name", path);
  check.text(value, "description", path);
  if (!isNode(check.need(value, "criteria", path))) check.wrongType(at(path, "criteria"), "object");
  for (const [index, each] of check.list(own(value, "resultDescription"), path).entries()) {
    const place = `${path}.resultDescription[${index}]`;
    if (!isNode(each)) check.wrongType(place, "object");
    else {
      check.uri(check.need(each, "id", place), at(place, "id"));
      check.type(each, place, "ResultDescription");
      check.text(each, "name", place);
      check.text(each, "resultType", place);
    }
  }
}

function checkAchievementCredential(value: unknown, path: string, check: Check): void {
  if (!isNode(value)) {
    check.wrongType(path, "object");
    return;
  }
  check.type(value, path, "VerifiableCredential");
  checkCredential(value, path, check);
  const types = check.list(own(value, "type"), path);
  if (!types.includes("AchievementCredential") && !types.includes("OpenBadgeCredential")) return;
  checkContext(value, path, [contexts.credentials, contexts.openBadges], check);
  const place = at(path, "credentialSubject");
  const subject = check.need(value, "credentialSubject", path);
  if (!isNode(subject)) {
    if (subject !== undefined) check.wrongType(place, "object");
    return;
  }
  check.type(subject, place, "AchievementSubject");
  checkAchievement(check.need(subject, "achievement", place), at(place, "achievement"), check);
  for (const [index, each] of check.list(own(subject, "result"), place).entries()) {
    const resultPlace = `${place}.result[${index}]`;
    if (isNode(each)) check.type(each, resultPlace, "Result");
    else check.wrongType(resultPlace, "object");
  }
}

function checkClr(input: Node, check: Check): void {
  check.type(input, "", "VerifiableCredential");
  check.type(input, "", "ClrCredential");
  checkContext(input, "", [contexts.credentials, contexts.clr, contexts.openBadges], check);
  checkCredential(input, "", check);
  const subject = check.need(input, "credentialSubject", "");
  if (!isNode(subject)) {
    if (subject !== undefined) check.wrongType("credentialSubject", "object");
    return;
  }
  check.type(subject, "credentialSubject", "ClrSubject");
  const path = "credentialSubject.verifiableCredential";
  const credentials = check.list(check.need(subject, "verifiableCredential", "credentialSubject"), path);
  for (const [index, each] of credentials.entries())
    checkAchievementCredential(each, `${path}[${index}]`, check);
  for (const [index, each] of check.list(own(subject, "achievement"), "credentialSubject").entries())
    checkAchievement(each, `credentialSubject.achievement[${index}]`, check);
}

/**
 * Checks that an unknown value has the shape of a CLR 2.0 credential (VC data model 2.0): contexts in order,
 * types, identifiers, times, the properties that the standard requires of the record, its achievement
 * credentials, achievements and results. It is a check of structure: signatures, status and JSON-LD terms
 * are not checked, and `issues` says so. Never throws on data.
 *
 * @example
 * ```ts
 * import { validateClr } from "@lienthong/transcript/clr";
 *
 * validateClr({ type: ["VerifiableCredential"] }).ok; // false
 * ```
 */
export function validateClr(input: unknown): Result<CheckedClr, ClrIssueCode> {
  const check = new Check();
  if (!isNode(input)) {
    check.add("transcript.clr.not-an-object", "fatal", "");
    return { ok: false, issues: check.issues };
  }
  checkClr(input, check);
  const hasProof = check.list(own(input, "proof"), "proof").length > 0;
  check.add(hasProof ? "transcript.clr.not-verified" : "transcript.clr.no-proof", "information", "");
  return toResult(input, check.issues);
}
