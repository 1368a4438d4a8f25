import { fillTemplate, type IssueParams, type Locale } from "@lienthong/core";
import { reasonMessages } from "../messages/reasons.ts";
import type { Outcome, Reason } from "./outcome.ts";

/** Marks as Vietnamese texts and the circulars write them: 6,5. */
function withCommas(params: IssueParams): IssueParams {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === "string" && /^[0-9]{1,6}\.[0-9]$/u.test(value.slice(0, 9))
        ? value.replace(".", ",")
        : value,
    ]),
  );
}

function sentence({ code, params, source }: Reason, locale: Locale): string {
  const text = fillTemplate(reasonMessages[locale][code], locale === "vi" ? withCommas(params) : params);
  if (source === undefined) return text;
  const { document, article } = source;
  return `${text} (${article === undefined ? document : `${article}, ${document}`})`;
}

/**
 * The explanation of a result as sentences with the numbers and the article (giải thích kết quả). The
 * sentences hold the pupil's marks: show them to who may see the result, and keep them out of logs.
 *
 * @example
 * ```ts
 * import { assess } from "@lienthong/transcript";
 * import { explain } from "@lienthong/transcript/explain";
 *
 * const result = assess({
 *   schoolYear: "2024-2025",
 *   grade: 6,
 *   subjects: [],
 *   conduct: { hk1: "Tốt", hk2: "Đạt" },
 * });
 * if (result.kind === "secondary") explain(result.conductYear, "en");
 * // ["Term I Tốt, term II Đạt: the year is Khá (Điều 8.2.b, TT 22/2021/TT-BGDĐT)"]
 * ```
 */
export function explain(outcome: Outcome<unknown>, locale: Locale): readonly string[] {
  return outcome.because.map((each) => sentence(each, locale));
}
