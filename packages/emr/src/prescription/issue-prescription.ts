import { type Issue, type Result, toResult } from "@lienthong/core";
import type { DocumentIssueCode } from "../messages/documents/codes.ts";
import { partOf } from "../mapping/places.ts";
import { canonicalText, differences, frozenCopy } from "./canonical-text.ts";
import { prescriptionSources } from "./facts.ts";
import type { IssuedPrescription, PrescriptionDraft } from "./prescription.ts";
import { validatePrescriptionCode } from "./prescription-code.ts";

/**
 * Issues a prescription (phát hành đơn thuốc) under its code: from here its content is a frozen copy, and `text` is what is
 * signed. Check it before with `checkPrescription`.
 *
 * @example
 * ```ts
 * import { issuePrescription } from "@lienthong/emr/prescription";
 *
 * const draft = { patient: { name: "Nguyễn Văn An" }, facility: { code: "01999" }, prescriber: {}, diagnoses: [], medicines: [] };
 * const issued = issuePrescription(draft, "019990a1b2c3-C");
 * Object.isFrozen(issued.content); // true
 * ```
 */
export function issuePrescription(draft: PrescriptionDraft, code: string): IssuedPrescription {
  return make(draft, code);
}

function make(draft: PrescriptionDraft, code: string, replaces?: string): IssuedPrescription {
  if (partOf(draft) === undefined) throw new TypeError("issuePrescription takes a prescription");
  if (typeof code !== "string" || code.trim() === "")
    throw new TypeError("a prescription is issued under its code");
  if (draft.code !== undefined && draft.code !== code)
    throw new TypeError("the prescription says another code than the one it is issued under");
  const content = frozenCopy({ ...draft, code });
  return Object.freeze({
    code,
    status: "issued",
    content,
    text: canonicalText(content),
    ...(replaces !== undefined && { replaces }),
  });
}

/** Both prescriptions after a replacement. */
export interface ReplacedPrescription {
  /** The former prescription: kept as it was, no longer for dispensing. */
  readonly former: IssuedPrescription;
  readonly prescription: IssuedPrescription;
}

/**
 * Replaces an issued prescription by a new one (kê đơn mới thay thế đơn cũ, TT 26/2025/TT-BYT, Điều 6 khoản 9): the only way to
 * correct it. The former one keeps its content and names the new one.
 *
 * @example
 * ```ts
 * import { issuePrescription, replacePrescription } from "@lienthong/emr/prescription";
 *
 * const draft = { patient: {}, facility: {}, prescriber: {}, diagnoses: [], medicines: [] };
 * const issued = issuePrescription(draft, "019990a1b2c3-C");
 * const { former, prescription } = replacePrescription(issued, { ...draft, advice: "Uống sau ăn" }, "01999zzzzzzz-C");
 * former.replacedBy === prescription.code; // true
 * ```
 */
export function replacePrescription(
  issued: IssuedPrescription,
  draft: PrescriptionDraft,
  code: string,
): ReplacedPrescription {
  if (issued.status !== "issued") throw new TypeError("the prescription was replaced before");
  if (code === issued.code) throw new TypeError("the new prescription needs a code of its own");
  const { code: _, ...rest } = draft;
  const prescription = make(rest, code, issued.code);
  return { former: Object.freeze({ ...issued, status: "replaced", replacedBy: code }), prescription };
}

/**
 * Whether content that came back is that of an issued prescription, unchanged (kiểm tra đơn không bị sửa): each element that
 * differs is an error, as the text that was signed is no longer the one that is there.
 *
 * @example
 * ```ts
 * import { issuePrescription, validateUnchangedPrescription } from "@lienthong/emr/prescription";
 *
 * const draft = { patient: { name: "Nguyễn Văn An" }, facility: {}, prescriber: {}, diagnoses: [], medicines: [] };
 * const issued = issuePrescription(draft, "019990a1b2c3-C");
 * validateUnchangedPrescription(issued, { ...issued.content, advice: "Uống ít nước" }).issues[0]?.path; // "advice"
 * ```
 */
export function validateUnchangedPrescription(
  issued: IssuedPrescription,
  content: unknown,
): Result<IssuedPrescription, DocumentIssueCode> {
  const issue = (element: string): Issue<DocumentIssueCode> => ({
    code: "emr.prescription.changed",
    severity: "error",
    path: element,
    params: { element: element === "" ? "content" : element },
    source: prescriptionSources.replacement,
  });
  // Names of members that come from outside are no part of a message.
  const changed = differences(issued.content, content)
    .filter((path) => path !== "kind" || !isKindOfCode(issued, content))
    .map((path) => (known.test(path) ? path : ""));
  return toResult(issued, [...new Set(changed)].map(issue));
}

/** A kind that the code names is no change where the content left it to the code. */
function isKindOfCode({ code, content }: IssuedPrescription, other: unknown): boolean {
  const coded = validatePrescriptionCode(code);
  const kind = coded.ok ? coded.value.kind : undefined;
  return content.kind === undefined && kind !== undefined && partOf(other)?.["kind"] === kind;
}

/** Paths that a prescription can have. */
const known =
  /^(?:code|kind|writtenAt|advice|(?:patient|facility|prescriber)(?:\.[a-zA-Z]{1,20})?|(?:diagnoses|medicines)(?:\[[0-9]{1,4}\](?:\.[a-zA-Z]{1,20}(?:\[[0-9]{1,4}\])?(?:\.[a-zA-Z]{1,20}(?:\[[0-9]{1,4}\](?:\.[a-zA-Z]{1,20})?)?)?)?)?)$/u;
