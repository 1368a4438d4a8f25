import type { CompetenceRecord, YearRecord } from "../model/year-record.ts";
import { nameWithExemption, orExempt } from "./exempt-text.ts";
import { headerCell, type PageTable } from "./page.ts";

/** Levels and final tests of the subjects of a primary year. */
export function primaryTable(record: YearRecord): PageTable {
  const rows = record.subjects.flatMap((subject) =>
    subject.kind === "primary"
      ? [
          [
            nameWithExemption(subject),
            orExempt(subject.level ?? "", subject, "year"),
            subject.finalTest ?? "",
          ],
        ]
      : [],
  );
  return {
    caption: "Môn học và hoạt động giáo dục (T: Hoàn thành tốt; H: Hoàn thành; C: Chưa hoàn thành)",
    header: [[headerCell("TT"), headerCell("Môn học"), headerCell("Mức đạt được"), headerCell("Điểm KTĐK")]],
    widths: [4, 40, 14, 14],
    names: [1],
    rows: rows.map((row, index) => [String(index + 1), ...row]),
  };
}

/** Levels of competences or qualities. */
export function competenceTable(caption: string, list: readonly CompetenceRecord[] | undefined): PageTable {
  return {
    caption: `${caption} (T: Tốt; Đ: Đạt; C: Cần cố gắng)`,
    header: [[headerCell("TT"), headerCell(caption), headerCell("Mức đạt được")]],
    widths: [4, 54, 14],
    names: [1],
    rows: (list ?? []).map(({ name, level = "" }, index) => [String(index + 1), name, level]),
  };
}
