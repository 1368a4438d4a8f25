import type { Exemption, SubjectRecord } from "../model/year-record.ts";

/** The scale of a result: its type, in the words of Open Badges 3.0, and the values it may take. */
export interface Scale {
  readonly resultType: "ScaledScore" | "PerformanceLevel" | "RawScore" | "Status";
  readonly valueMin?: string;
  readonly valueMax?: string;
  readonly allowedValue?: readonly string[];
}

/** One value of a record by its path, the name of its result, and its scale. */
export interface Slot {
  /** Path inside the part of the record: `hk1.average`, `yearLevel`. */
  readonly path: string;
  /** Name of the result description, in the words of the circulars. */
  readonly name: string;
  readonly scale: Scale;
  /** A mark or level from which others are computed; left out unless marks are asked for. */
  readonly isDetail: boolean;
}

const mark: Scale = { resultType: "ScaledScore", valueMin: "0", valueMax: "10" };
const comment: Scale = { resultType: "PerformanceLevel", allowedValue: ["Đ", "CĐ"] };

const terms = [
  ["hk1", "HKI"],
  ["hk2", "HKII"],
] as const;

function slot(path: string, name: string, scale: Scale, isDetail = false): Slot {
  return { path, name, scale, isDetail };
}

/** How it is written what a pupil is exempt from. */
export const exemptionTexts: Readonly<Record<Exemption, string>> = {
  practice: "miễn phần thực hành",
  hk1: "miễn học kì I",
  hk2: "miễn học kì II",
  year: "miễn cả năm",
};

const exemption = slot("exemption", "Miễn học", {
  resultType: "Status",
  allowedValue: Object.values(exemptionTexts),
});

/** Results of a scored subject. */
export const scoredSlots: readonly Slot[] = [
  ...terms.flatMap(([term, name]) => [
    slot(`${term}.regular`, `ĐĐGtx ${name}`, mark, true),
    slot(`${term}.periodic`, `KTĐK ${name}`, mark, true),
    slot(`${term}.midTerm`, `ĐĐGgk ${name}`, mark, true),
    slot(`${term}.endTerm`, `ĐĐGck ${name}`, mark, true),
    slot(`${term}.average`, `ĐTBm ${name}`, mark),
  ]),
  slot("yearAverage", "ĐTBm cả năm", mark),
  slot("retest", "Đánh giá lại", mark),
  exemption,
];

/** Results of a comment-only subject. */
export const commentSlots: readonly Slot[] = [
  ...terms.flatMap(([term, name]) => [
    slot(`${term}.regular`, `ĐĐGtx ${name}`, comment, true),
    slot(`${term}.midTerm`, `ĐĐGgk ${name}`, comment, true),
    slot(`${term}.endTerm`, `ĐĐGck ${name}`, comment, true),
    slot(`${term}.level`, `Mức ${name}`, comment),
  ]),
  slot("yearLevel", "Mức cả năm", comment),
  slot("retest", "Đánh giá lại", comment),
  exemption,
];

/** Results of a primary subject. */
export const primarySlots: readonly Slot[] = [
  slot("level", "Mức đạt được", { resultType: "PerformanceLevel", allowedValue: ["T", "H", "C"] }),
  slot("finalTest", "Điểm KTĐK cuối năm", mark),
  exemption,
];

const anyLevel: Scale = { resultType: "PerformanceLevel" };

/** Results of conduct. */
export const conductSlots: readonly Slot[] = [
  slot("hk1", "Rèn luyện HKI", anyLevel),
  slot("hk2", "Rèn luyện HKII", anyLevel),
  slot("year", "Rèn luyện cả năm", anyLevel),
  slot("afterSummer", "Rèn luyện sau hè", anyLevel),
];

/** How the result of promotion is written. */
export const promotionTexts = { promoted: "lên lớp", notPromoted: "không được lên lớp" } as const;

/** Results of the year as a whole. */
export const yearSlots: readonly Slot[] = [
  slot("learningHk1", "Học tập HKI", anyLevel),
  slot("learningHk2", "Học tập HKII", anyLevel),
  slot("learningYear", "Học tập cả năm", anyLevel),
  slot("learningAfterRetest", "Học tập sau đánh giá lại", anyLevel),
  slot("overall", "Xếp loại", { resultType: "PerformanceLevel", allowedValue: ["HTXS", "HTT", "HT", "CHT"] }),
  slot("isPromoted", "Lên lớp", {
    resultType: "Status",
    allowedValue: [promotionTexts.promoted, promotionTexts.notPromoted],
  }),
  slot("absentSessions", "Số buổi nghỉ học", { resultType: "RawScore" }),
];

/** The result of a competence or quality. */
export const competenceSlot: Slot = slot("level", "Mức", {
  resultType: "PerformanceLevel",
  allowedValue: ["T", "Đ", "C"],
});

/** A subject as formats write it: in words what the pupil is exempt from. */
export function withExemptionText(subject: SubjectRecord): object {
  const { exemption: exempt } = subject;
  return exempt === undefined ? subject : { ...subject, exemption: exemptionTexts[exempt] };
}

/** What a pupil is exempt from, from the words of a format; other words stay, and the check of the record refuses them. */
export function exemptionOf(text: unknown): unknown {
  return Object.entries(exemptionTexts).find(([, words]) => words === text)?.[0] ?? text;
}
