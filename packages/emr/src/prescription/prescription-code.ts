import { type Issue, type Result, severityFor, toResult } from "@lienthong/core";
import type { DocumentIssueCode } from "../messages/documents/codes.ts";
import { prescriptionSources } from "./facts.ts";

/**
 * Kinds of prescription (loại đơn): N with narcotics (gây nghiện), H with psychotropics and precursors (hướng thần, tiền
 * chất), C all others; T of traditional remedies (thuốc thang, TT 55/2025/TT-BYT).
 */
export type PrescriptionKind = "N" | "H" | "C" | "T";

/** The code of an electronic prescription (mã đơn thuốc), as far as it has the known form. */
export interface PrescriptionCode {
  /** The code as it was given, in NFC without white space around it. */
  readonly text: string;
  /** Facility code, the first 5 characters. */
  readonly facility?: string;
  /** What makes the code unique in its facility: 7 digits or small letters. */
  readonly serial?: string;
  readonly kind?: PrescriptionKind;
}

/** What the code must agree with. */
export interface PrescriptionCodeOptions {
  /** Code of the prescriber's facility. */
  readonly facility?: string;
  readonly kind?: PrescriptionKind;
}

/** Which characters a facility code has is in a decision that was not read (QĐ 384/QĐ-BYT): letters and digits pass. */
const form = /^([0-9A-Za-z]{5})([0-9a-z]{7})-([NHCT])$/u;

/**
 * Reads the code of an electronic prescription (mã đơn thuốc điện tử, TT 26/2025/TT-BYT): 14 characters, `xxxxxyyyyyyy-z`. What
 * is known of the form comes from one source, so a code of another form is a warning.
 *
 * @example
 * ```ts
 * import { validatePrescriptionCode } from "@lienthong/emr/prescription";
 *
 * const result = validatePrescriptionCode("019990a1b2c3-C");
 * result.ok && result.value.kind; // "C"
 * ```
 */
export function validatePrescriptionCode(
  input: unknown,
  { facility, kind }: PrescriptionCodeOptions = {},
): Result<PrescriptionCode, DocumentIssueCode> {
  const source = prescriptionSources.code;
  const warn = (
    code: DocumentIssueCode,
    params?: Readonly<Record<string, string>>,
  ): Issue<DocumentIssueCode> => ({
    code,
    severity: severityFor(source.confidence),
    path: "",
    ...(params && { params }),
    source,
  });
  if (typeof input !== "string" || input.length > 200)
    return { ok: false, issues: [{ ...warn("emr.prescription.code-form"), severity: "error" }] };
  const text = input.normalize("NFC").trim();
  const found = form.exec(text);
  if (!found) return toResult({ text }, [warn("emr.prescription.code-form")]);
  const [, place = "", serial = ""] = found;
  const read = found[3] as PrescriptionKind;
  const issues: Issue<DocumentIssueCode>[] = [];
  if (facility !== undefined && facility !== place) issues.push(warn("emr.prescription.code-facility"));
  if (kind !== undefined && kind !== read)
    issues.push(warn("emr.prescription.kind-differs", { found: read, expected: kind }));
  return toResult({ text, facility: place, serial, kind: read }, issues);
}

/**
 * The code of a new prescription, of its facility, kind and 7 characters that the caller drew at random and has not used in that
 * facility before.
 *
 * @example
 * ```ts
 * import { createPrescriptionCode } from "@lienthong/emr/prescription";
 *
 * createPrescriptionCode({ facility: "01999", serial: "0a1b2c3", kind: "C" }); // "019990a1b2c3-C"
 * ```
 */
export function createPrescriptionCode({
  facility,
  serial,
  kind,
}: Readonly<Record<"facility" | "serial", string>> & { readonly kind: PrescriptionKind }): string {
  const code = `${facility}${serial}-${kind}`;
  if (facility.length !== 5 || !form.test(code))
    throw new TypeError(
      "facility has 5 letters or digits, serial 7 digits or small letters, kind is N, H, C or T",
    );
  return code;
}
