import { addIdentityLoss, addRecordLoss, LossList } from "../formats/common-loss.ts";
import type { FormatLoss } from "../formats/loss.ts";
import { namePathOf, partsOf, resultPathOf } from "../formats/record-parts.ts";
import type { PlaceReference, TranscriptDocument } from "../formats/transcript-document.ts";
import { collapse } from "../xml/xml-lines.ts";
import type { TranscriptToElmoOptions } from "./transcript-to-elmo.ts";

function addPlaceLoss(place: PlaceReference | undefined, path: string, loss: LossList): void {
  for (const field of ["provinceCode", "districtCode", "communeCode"] as const)
    loss.add(place?.[field], `${path}.${field}`, "no-place");
}

/** A text that ELMO would give back with other white space. */
function addSpacingLoss(text: string | undefined, path: string, loss: LossList): void {
  if (text !== undefined && text !== collapse(text)) loss.add(text, path, "other-spacing");
}

/** What an ELMO file does not hold of a transcript (phần học bạ mà ELMO không chứa được). */
export function elmoLoss(
  transcript: TranscriptDocument,
  options: TranscriptToElmoOptions,
): readonly FormatLoss[] {
  const loss = new LossList();
  const asked = options.identity ?? ["name", "code"];
  const { pupil = {}, years } = transcript;
  addIdentityLoss(transcript, asked, loss);
  if (asked.includes("birthDate") && pupil.birthDate !== undefined && pupil.birthDate.length < 10)
    loss.add(pupil.birthDate, "pupil.birthDate", "only-whole-dates");
  if (asked.includes("birthPlace")) {
    addPlaceLoss(pupil.birthPlace, "pupil.birthPlace", loss);
    addSpacingLoss(pupil.birthPlace?.text, "pupil.birthPlace.text", loss);
  }
  if (asked.includes("name") && options.version === "1.7") addSpacingLoss(pupil.name, "pupil.name", loss);
  if (asked.includes("code")) addSpacingLoss(pupil.code, "pupil.code", loss);
  for (const [index, year] of years.entries()) {
    const path = `years[${index}]`;
    for (const field of ["code", "name"] as const)
      addSpacingLoss(year.school?.[field], `${path}.school.${field}`, loss);
    addPlaceLoss(year.school?.place, `${path}.school.place`, loss);
    loss.add(year.school?.place?.text, `${path}.school.place.text`, "no-place");
    loss.add(year.className, `${path}.className`, "no-place");
    loss.add(year.absentSessions, `${path}.absentSessions`, "no-place");
    for (const part of partsOf(year)) {
      const name = namePathOf(part);
      if (name !== undefined) addSpacingLoss(part.name, `${path}.${name}`, loss);
      for (const { slot, value } of part.results)
        addSpacingLoss(value, `${path}.${resultPathOf(part, slot)}`, loss);
    }
  }
  addRecordLoss(transcript, loss);
  return loss.list;
}
