/**
 * What somebody did to a file after a signature (thay đổi sau khi ký): a further `signature` or `time-stamp`, `validation-data` (certificates and
 * lists kept for later checks), `metadata` (dates, title), a `form` field, a `comment`, or other `content`.
 */
export type PdfChangeKind =
  "signature" | "time-stamp" | "validation-data" | "metadata" | "form" | "comment" | "content";

/** One thing that changed. */
export interface PdfChange {
  readonly kind: PdfChangeKind;
  /** Name of the form field. */
  readonly field?: string;
  /** Whether something is drawn on a page that was not there before. */
  readonly isVisible?: boolean;
}

/** Changes, each once. */
export class ChangeList {
  readonly #found = new Map<string, PdfChange>();

  /** Takes note of a change. */
  add(change: PdfChange): void {
    const { kind, field = "", isVisible = false } = change;
    this.#found.set(`${kind} ${String(isVisible)} ${field}`, change);
  }

  /** All changes. */
  get all(): readonly PdfChange[] {
    return [...this.#found.values()];
  }
}
