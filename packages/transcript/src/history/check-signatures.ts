import type { Issue } from "@lienthong/core";
import type { YearRecord } from "../model/year-record.ts";
import type { HistoryIssueCode } from "./codes.ts";
import type { SignatureRecord, YearState } from "./state.ts";

/** How signatures are checked: by a package that knows keys and certificates, given by the caller. */
export interface SignatureChecks {
  /** The text or bytes that were signed for a version of the record, such as its canonical JSON. */
  contentOf(record: YearRecord): string | Uint8Array;
  /** Whether a signature holds for that content. */
  verify(content: string | Uint8Array, signature: SignatureRecord): boolean | Promise<boolean>;
}

/** A signature and whether it holds for the version that it says it signs. */
export interface CheckedSignature {
  readonly signature: SignatureRecord;
  readonly isValid: boolean;
}

/**
 * Checks every signature of a school year against the version it was put under (kiểm tra chữ ký của từng bản), by a
 * function of the caller. A signature of an earlier version may be valid and is still reported as outdated.
 *
 * @example
 * ```ts
 * import { checkSignatures, replayTranscript } from "@lienthong/transcript/history";
 *
 * const by = { role: "GVCN", id: "gv-02" } as const;
 * const at = "2025-05-20T08:00:00+07:00";
 * const schoolYear = "2024-2025";
 * const history = replayTranscript([
 *   { kind: "opened", at, by, schoolYear, record: { subjects: [] } },
 *   { kind: "signed", at, by, schoolYear, version: 1, signature: "sig-1" },
 * ]);
 * const [year] = history.ok ? history.value.years : [];
 * if (year) {
 *   const { issues } = await checkSignatures(year, {
 *     contentOf: (record) => JSON.stringify(record),
 *     verify: (_content, { signature }) => signature === "sig-1",
 *   });
 *   issues.length; // 0
 * }
 * ```
 */
export async function checkSignatures(
  year: YearState,
  checks: SignatureChecks,
): Promise<{
  readonly checked: readonly CheckedSignature[];
  readonly issues: readonly Issue<HistoryIssueCode>[];
}> {
  const checked: CheckedSignature[] = [];
  const issues: Issue<HistoryIssueCode>[] = [];
  for (const [index, signature] of year.signatures.entries()) {
    const version = year.versions.find((each) => each.version === signature.version);
    const isValid =
      version !== undefined && (await checks.verify(checks.contentOf(version.record), signature));
    checked.push({ signature, isValid });
    const path = `signatures[${index}]`;
    if (!isValid) issues.push({ code: "transcript.history.signature-invalid", severity: "error", path });
    else if (!signature.isCurrent)
      issues.push({ code: "transcript.history.signature-outdated", severity: "warning", path });
  }
  return { checked, issues };
}
