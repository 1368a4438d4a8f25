import type { SubjectRecord, TermId } from "../model/year-record.ts";

/** What stands in an empty cell of a subject from which the pupil is exempt in that term or year. */
export function orExempt(text: string, { exemption }: SubjectRecord, period: TermId | "year"): string {
  return text === "" && (exemption === "year" || exemption === period) ? "Miễn" : text;
}

/** The name of a subject, with what of it the pupil is exempt from where no cell can say so. */
export function nameWithExemption({ name, exemption }: SubjectRecord): string {
  return exemption === "practice" ? `${name} (miễn phần thực hành)` : name;
}
