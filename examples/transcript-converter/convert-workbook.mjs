import { createHash } from "node:crypto";
import { isFailure } from "@lienthong/core";
import { checkYearRecord } from "@lienthong/transcript";
import { transcriptToClr } from "@lienthong/transcript/clr";
import { readWorkbook } from "@lienthong/transcript/workbook";

/**
 * Reads one class workbook and makes a credential for each pupil. A workbook with errors gives issues only: the school
 * corrects it first. `school` is `{ id, name }`, `issued` the day of issue, `YYYY-MM-DD`.
 */
export function convertWorkbook(bytes, { school, issued }) {
  const reading = readWorkbook(bytes);
  const workbook = reading.ok ? reading.value : reading.partial;
  const issues = [...reading.issues];
  workbook?.records.forEach((record, index) => {
    for (const issue of checkYearRecord(record))
      issues.push({ ...issue, path: workbook.cellOf(index, issue.path) ?? issue.path });
  });
  if (workbook === undefined || issues.some(({ severity }) => isFailure(severity)))
    return { issues, pupils: workbook?.records.length ?? 0, credentials: [] };

  const fileHash = createHash("sha256").update(bytes).digest();
  const credentials = workbook.records.map((record, index) => {
    const { value } = transcriptToClr(record, {
      issuer: school,
      validFrom: `${issued}T00:00:00+07:00`,
      id: (part) => uuidOf(fileHash, `${index} ${part}`),
    });
    // The name of the file must not name the pupil.
    return { file: `${String(index + 1).padStart(3, "0")}.clr.json`, value };
  });
  return { issues, pupils: workbook.records.length, credentials };
}

/** The same part of the same file always gets the same URI (UUID version 8, RFC 9562). */
function uuidOf(fileHash, part) {
  const hash = createHash("sha256").update(fileHash).update(part).digest();
  hash[6] = (hash[6] & 0x0f) | 0x80;
  hash[8] = (hash[8] & 0x3f) | 0x80;
  const hex = hash.toString("hex");
  return `urn:uuid:${[
    [0, 8],
    [8, 12],
    [12, 16],
    [16, 20],
    [20, 32],
  ]
    .map(([from, to]) => hex.slice(from, to))
    .join("-")}`;
}
