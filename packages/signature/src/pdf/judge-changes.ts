import type { PdfChange } from "./changes/change.ts";
import type { FieldLock, Permissions } from "./form/signature-dictionary.ts";
import type { PdfReport } from "./pdf-issue.ts";

/**
 * Says what changes after a signature mean for it. Further signatures, data for later checks and descriptions leave the pages as they were; all
 * else is a change after signing, whatever the signer allowed: what is allowed can still cover content.
 */
export function judgeChanges(
  changes: readonly PdfChange[],
  { level, locks }: Permissions,
  report: PdfReport,
): void {
  for (const change of changes) {
    const { kind, field } = change;
    const isLocked = field !== undefined && locks.some((lock) => locksField(lock, field));
    if (kind === "content") report("signature.pdf.changed-content");
    else if (kind === "validation-data") report("signature.pdf.data-added", { severity: "information" });
    else if (isLocked || (level === 1 && !(kind === "time-stamp" && change.isVisible !== true)))
      report("signature.pdf.changed-forbidden");
    else if (kind === "metadata") report("signature.pdf.data-added", { severity: "information" });
    else if (kind === "form")
      report(level === undefined ? "signature.pdf.changed-form" : "signature.pdf.changed-permitted");
    else if (kind === "comment") {
      if (level === 2) report("signature.pdf.changed-forbidden");
      else report(level === 3 ? "signature.pdf.changed-permitted" : "signature.pdf.changed-comments");
    } else {
      report("signature.pdf.signed-after", { severity: "information" });
      if (change.isVisible === true) report("signature.pdf.appearance-added", { severity: "warning" });
    }
  }
}

/** Whether a lock holds a field or a part of it. */
export function locksField({ action, fields }: FieldLock, name: string): boolean {
  const isNamed = fields.some((field) => name === field || name.startsWith(`${field}.`));
  return action === "All" || (action === "Include" ? isNamed : !isNamed);
}
