import { differences } from "../compare.mjs";

const scored = ["Ngữ văn", "Toán", "Ngoại ngữ 1", "Lịch sử và Địa lí", "Khoa học tự nhiên", "Tin học"];
const comment = ["Giáo dục thể chất", "Nghệ thuật"];

/** An invented class whose marks run through the whole scale. */
function classOf(seed) {
  const mark = (step) => ((seed * 37 + step * 13) % 101) / 10;
  const text = (step) => mark(step).toFixed(1);
  const term = (step) => ({
    regular: [text(step), text(step + 1), text(step + 2)],
    midTerm: text(step + 3),
    endTerm: text(step + 4),
    average: text(step + 5),
  });
  const level = (step) => ((seed + step) % 7 === 0 ? "CĐ" : "Đ");
  const commentTerm = (step) => ({
    regular: [level(step), level(step + 1)],
    midTerm: level(step + 2),
    endTerm: level(step + 3),
    level: level(step + 4),
  });
  return Array.from({ length: 5 }, (_, pupil) => ({
    schoolYear: "2024-2025",
    grade: 6,
    className: "6A",
    pupil: { name: `Học sinh Thử ${seed} ${pupil}`, code: `24${String(seed * 10 + pupil).padStart(8, "0")}` },
    subjects: [
      ...scored.map((name, index) => ({
        kind: "scored",
        name,
        hk1: term(pupil + index),
        hk2: term(pupil + index + 7),
        yearAverage: text(pupil + index + 9),
      })),
      ...comment.map((name, index) => ({
        kind: "comment",
        name,
        hk1: commentTerm(index + pupil),
        hk2: commentTerm(index + pupil + 2),
        yearLevel: level(index),
      })),
    ],
    conduct: { hk1: "Tốt", hk2: "Khá", year: "Khá" },
    absentSessions: seed % 46,
    declared: { learningYear: "Khá", isPromoted: seed % 2 === 0, title: "Học sinh Giỏi" },
  }));
}

/** Classes written and read back, and filled into the workbook of another class with the same pupils. */
export function roundTripCases({ readWorkbook, writeWorkbook, fillTemplate }) {
  const facts = { schoolYear: "2024-2025", className: "6A" };
  const readBack = (bytes) => {
    const reading = readWorkbook(bytes);
    return reading.ok ? reading.value.records : reading.issues.map(({ code }) => code);
  };
  return Array.from({ length: 100 }, (_, seed) => seed + 1).flatMap((seed) => [
    [
      `round trip written ${seed}`,
      () => differences(classOf(seed), readBack(writeWorkbook({ ...facts, records: classOf(seed) }))),
    ],
    [
      `round trip filled ${seed}`,
      () => {
        const later = classOf(seed).map((record, index) => ({
          ...classOf(seed + 50)[index],
          pupil: record.pupil,
          declared: { ...record.declared, isPromoted: true },
        }));
        const template = writeWorkbook({ ...facts, records: classOf(seed) });
        const filled = fillTemplate(template, later, { replaces: true });
        return filled.ok
          ? differences(later, readBack(filled.value.bytes))
          : filled.issues.map(({ code }) => code);
      },
    ],
  ]);
}
