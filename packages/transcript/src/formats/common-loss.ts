import type { FormatLoss, LossReason } from "./loss.ts";
import type { TranscriptDocument } from "./transcript-document.ts";

/** Collects what is lost; fields that the transcript does not have are none. */
export class LossList {
  readonly list: FormatLoss[] = [];

  /** A loss, when there is a value at all. */
  add(value: unknown, path: string, why: LossReason): void {
    if (value !== undefined) this.list.push({ path, why });
  }
}

/** The parts of the years that no format of courses and results has a place for. */
export function addRecordLoss({ years, history }: TranscriptDocument, loss: LossList): void {
  loss.add(history, "history", "no-place");
  for (const [index, year] of years.entries()) {
    const path = `years[${index}]`;
    loss.add(year.isRecognisedByClass, `${path}.isRecognisedByClass`, "no-place");
    for (const [at, subject] of year.subjects.entries())
      if (subject.kind === "scored") {
        loss.add(subject.lessonsPerYear, `${path}.subjects[${at}].lessonsPerYear`, "no-place");
        loss.add(subject.isSpecialised, `${path}.subjects[${at}].isSpecialised`, "no-place");
      }
  }
}

/** The fields of a pupil that were not asked for. */
export function addIdentityLoss(
  { pupil = {} }: TranscriptDocument,
  asked: readonly string[],
  loss: LossList,
): void {
  for (const [field, value] of Object.entries(pupil))
    if (!asked.includes(field)) loss.add(value, `pupil.${field}`, "not-asked-for");
}
