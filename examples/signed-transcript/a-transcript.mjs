/** A transcript of an invented pupil: two school years, three subjects each. */
const term = (...marks) => ({ regular: marks.slice(0, 3), midTerm: marks[3], endTerm: marks[4] });
const scored = (name, first, second) => ({ kind: "scored", name, hk1: term(...first), hk2: term(...second) });
const levels = { regular: ["Đ", "Đ"], midTerm: "Đ", endTerm: "Đ" };

const year = (schoolYear, grade, maths) => ({
  schoolYear,
  grade,
  className: `${grade}A`,
  subjects: [
    scored("Toán", ["8.0", "9.0", "8.5", "8.0", maths], ["8.5", "9.0", "9.0", "8.5", "9.0"]),
    scored("Ngữ văn", ["7.0", "7.5", "8.0", "7.0", "7.5"], ["7.5", "8.0", "7.5", "7.0", "8.0"]),
    { kind: "comment", name: "Giáo dục thể chất", hk1: levels, hk2: levels },
  ],
  conduct: { hk1: "Tốt", hk2: "Tốt" },
});

export const aTranscript = {
  pupil: { name: "Nguyễn Thị Mẫu", code: "2400000001", birthDate: "2013-05-19", gender: "female" },
  years: [year("2024-2025", 6, "8.5"), year("2025-2026", 7, "9.5")],
};
