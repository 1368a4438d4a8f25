import { loadPackage } from "../../conformance/lib/packages.mjs";

export const title =
  "40 pupils, 13 subjects, 4 years (160 school years) by TT 22/2021: averages, levels, promotion, title";
export const floor = "JSON.parse of the records";

const scored = [
  "Ngữ văn",
  "Toán",
  "Ngoại ngữ 1",
  "Giáo dục công dân",
  "Lịch sử và Địa lí",
  "Khoa học tự nhiên",
  "Công nghệ",
  "Tin học",
  "Ngoại ngữ 2",
];
const comment = [
  "Giáo dục thể chất",
  "Nghệ thuật",
  "Hoạt động trải nghiệm, hướng nghiệp",
  "Nội dung giáo dục của địa phương",
];

const mark = (seed) => `${5 + (seed % 5)}.${(seed * 7) % 10}`;
const scoredTerm = (seed) => ({
  regular: [mark(seed), mark(seed + 1), mark(seed + 2), mark(seed + 3)],
  midTerm: mark(seed + 4),
  endTerm: mark(seed + 5),
});
const commentTerm = { regular: ["Đ", "Đ"], midTerm: "Đ", endTerm: "Đ" };

/** An invented pupil's year. */
const record = (pupil, year) => ({
  schoolYear: `${2021 + year}-${2022 + year}`,
  grade: 6 + year,
  pupil: { name: `Học sinh thử nghiệm ${pupil}` },
  conduct: { hk1: "Tốt", hk2: "Tốt" },
  absentSessions: pupil % 10,
  subjects: [
    ...scored.map((name, index) => ({
      kind: "scored",
      name,
      hk1: scoredTerm(pupil + year + index),
      hk2: scoredTerm(pupil + year + index + 3),
    })),
    ...comment.map((name) => ({ kind: "comment", name, hk1: commentTerm, hk2: commentTerm })),
  ],
});

const items = 160;
const records = Array.from({ length: items }, (_, index) => record(index >> 2, index % 4));
const texts = records.map((each) => JSON.stringify(each));
const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);

export const contenders = {
  "JSON.parse of the records": () => ({
    bytes,
    items,
    work() {
      for (const text of texts) JSON.parse(text);
    },
  }),
  "@lienthong/transcript assess": async () => {
    const { assess } = await loadPackage("@lienthong/transcript");
    const { learning } = assess(records[0]);
    if (!learning.year.decided) throw new Error("the record is not complete");
    return {
      bytes,
      items,
      work() {
        for (const each of records) assess(each);
      },
    };
  },
  "the same with every explanation read": async () => {
    const { assess } = await loadPackage("@lienthong/transcript");
    const outcomesOf = ({ subjects, learning, conductYear, promotion, title }) => [
      ...subjects.flatMap(({ hk1, hk2, year }) => [hk1, hk2, year]),
      ...Object.values(learning),
      conductYear,
      promotion,
      title,
    ];
    if (outcomesOf(assess(records[0])).some(({ because }) => because.length === 0))
      throw new Error("a result has no explanation");
    return {
      bytes,
      items,
      work() {
        let reasons = 0;
        for (const each of records)
          for (const { because } of outcomesOf(assess(each))) reasons += because.length;
        if (reasons === 0) throw new Error("no explanations");
      },
    };
  },
};
