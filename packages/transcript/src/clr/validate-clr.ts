import { type Result, toResult } from "@lienthong/core";
import type { ClrIssueCode } from "../messages/codes.ts";
import { at, ClassCheck, type ClrNode, isNode, own } from "./check-class.ts";
import { achievementCredential, clrCredential, endorsement } from "./clr-classes.ts";
import { contexts } from "./clr-credential.ts";

/** A JSON object that has the shape of a CLR 2.0 credential, as it was given. */
export type CheckedClr = ClrNode;

const oldContext = "https://www.w3.org/2018/credentials/v1";
const badgeTypes = ["AchievementCredential", "OpenBadgeCredential"] as const;

/** Contexts come first and in order; further ones may follow. Versions of Open Badges 3.0 and CLR 2.0 may differ. */
function checkContext(node: ClrNode, path: string, wanted: readonly string[], check: ClassCheck): void {
  const value = check.need(node, "@context", path);
  if (value === undefined) return;
  const place = at(path, "@context");
  const list = check.list(value, place);
  const stem = (address: unknown): string =>
    typeof address === "string" ? address.slice(0, 200).replace(/-[0-9.]{1,12}\.json$/u, ".json") : "";
  for (const [index, context] of wanted.entries())
    if (stem(list[index]) !== stem(context))
      check.add("transcript.clr.wrong-context", "error", place, { context });
  if (list[0] === oldContext) check.add("transcript.clr.old-data-model", "error", place);
}

function typesOf(node: ClrNode): readonly unknown[] {
  const value = own(node, "type");
  return Array.isArray(value) ? (value as readonly unknown[]).slice(0, 100) : [value];
}

/** One achievement, or the endorsement of someone or something. */
function checkBadge(node: ClrNode, path: string, check: ClassCheck): void {
  const isEndorsement = typesOf(node).includes("EndorsementCredential");
  check.type(node, path, "VerifiableCredential");
  if (!isEndorsement) check.type(node, path, ...badgeTypes);
  checkContext(node, path, [contexts.credentials, contexts.openBadges], check);
  check.node(node, isEndorsement ? endorsement : achievementCredential, path);
}

/** A credential inside a record: an achievement, or another credential of which only the frame is known. */
function checkInner(value: unknown, path: string, check: ClassCheck): void {
  if (!isNode(value)) {
    check.add("transcript.clr.not-a-group", "error", path);
    return;
  }
  const types = typesOf(value);
  if (badgeTypes.some((type) => types.includes(type)) || types.includes("EndorsementCredential")) {
    checkBadge(value, path, check);
    return;
  }
  check.type(value, path, "VerifiableCredential");
  const { credentialSubject: _unknown, ...frame } = achievementCredential.properties();
  check.node(value, { properties: () => frame }, path);
}

function checkClr(input: ClrNode, check: ClassCheck): void {
  check.type(input, "", "VerifiableCredential");
  check.type(input, "", "ClrCredential");
  checkContext(input, "", [contexts.credentials, contexts.clr, contexts.openBadges], check);
  check.node(input, clrCredential, "");
  const subject = own(input, "credentialSubject");
  if (!isNode(subject)) return;
  const path = "credentialSubject.verifiableCredential";
  const credentials = check.list(check.need(subject, "verifiableCredential", "credentialSubject"), path);
  for (const [index, each] of credentials.entries()) checkInner(each, `${path}[${index}]`, check);
}

function checked(
  input: unknown,
  run: (node: ClrNode, check: ClassCheck) => void,
): Result<CheckedClr, ClrIssueCode> {
  const check = new ClassCheck();
  if (!isNode(input)) {
    check.add("transcript.clr.not-an-object", "fatal", "");
    return { ok: false, issues: check.issues };
  }
  run(input, check);
  const hasProof = check.list(own(input, "proof"), "proof").length > 0;
  check.add(hasProof ? "transcript.clr.not-verified" : "transcript.clr.no-proof", "information", "");
  return toResult(input, check.issues);
}

/**
 * Checks that an unknown value has the shape of a CLR 2.0 credential (VC data model 2.0): contexts in order,
 * types, identifiers, times, vocabularies, and the properties that the standard asks of the record, its achievement
 * credentials, profiles, achievements and results. It is a check of structure: signatures, status and JSON-LD terms
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
  return checked(input, checkClr);
}

/**
 * Checks that an unknown value has the shape of an Open Badges 3.0 credential, of an achievement or an endorsement (huy hiệu
 * mở), as `validateClr` does for learner records. Never throws on data.
 *
 * @example
 * ```ts
 * import { validateOpenBadge } from "@lienthong/transcript/clr";
 *
 * validateOpenBadge({ type: ["VerifiableCredential", "OpenBadgeCredential"] }).ok; // false
 * ```
 */
export function validateOpenBadge(input: unknown): Result<CheckedClr, ClrIssueCode> {
  return checked(input, (node, check) => {
    checkBadge(node, "", check);
  });
}
