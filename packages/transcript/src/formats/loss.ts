import { type Catalogues, fillTemplate, type Locale } from "@lienthong/core";

/** Why something of a transcript is not in what was written. */
export type LossReason = "no-place" | "not-asked-for" | "only-whole-dates" | "other-spacing";

/** A part of a transcript that is not in what was written (phần không chuyển được), by its path. */
export interface FormatLoss {
  readonly path: string;
  readonly why: LossReason;
}

const sentences: Catalogues<LossReason> = {
  vi: {
    "no-place": "{path}: định dạng không có chỗ cho phần này.",
    "not-asked-for": "{path}: không đưa vào vì không được yêu cầu.",
    "only-whole-dates": "{path}: định dạng chỉ nhận ngày đầy đủ (năm, tháng, ngày).",
    "other-spacing": "{path}: định dạng không giữ khoảng trắng đúng như trong hồ sơ.",
  },
  en: {
    "no-place": "{path}: the format has no place for it.",
    "not-asked-for": "{path}: left out, because it was not asked for.",
    "only-whole-dates": "{path}: the format takes whole dates only (year, month, day).",
    "other-spacing": "{path}: the format does not keep the white space of the record.",
  },
};

/**
 * The sentence for a loss (mô tả phần không chuyển được).
 *
 * @example
 * ```ts
 * import { describeLoss } from "@lienthong/transcript/elmo";
 *
 * describeLoss({ path: "years[0].className", why: "no-place" }, "en");
 * // "years[0].className: the format has no place for it."
 * ```
 */
export function describeLoss({ path, why }: FormatLoss, locale: Locale): string {
  return fillTemplate(sentences[locale][why], { path });
}
