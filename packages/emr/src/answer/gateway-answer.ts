import type { Issue } from "@lienthong/core";
import { isObject } from "../lib/is-object.ts";
import { cleanText } from "../mapping/codecs.ts";
import type { EmrIssueCode } from "../messages/codes.ts";

/**
 * What the insurance gateway answers when a claim file is sent to it (trả lời của Cổng tiếp nhận, guiHoSoXmlQD4750 và
 * guiHoSoXmlQD3176): the names are those of the gateway. It says whether the file was taken in, not what will be paid.
 */
export interface GatewayAnswer {
  /** Result code: `200` when the file was taken in. */
  readonly maKetQua: string;
  /** Number of the transaction. */
  readonly maGiaoDich?: string;
  /** When it was taken in, `yyyyMMddHHmmss` in Vietnam's time. */
  readonly thoiGianTiepNhan?: string;
  /** What the gateway says of it in words. */
  readonly thongDiep?: string;
  /** The number that the gateway gives the claim, where it is known (XML1_ID); it does not replace MA_LK. */
  readonly XML1_ID?: string;
}

const fields = ["maKetQua", "maGiaoDich", "thoiGianTiepNhan", "thongDiep", "XML1_ID"] as const;

/** The fields of an answer that hold a text or a number; other things in it are not read. */
export function readAnswer(input: unknown, issues: Issue<EmrIssueCode>[]): GatewayAnswer | undefined {
  const found: Record<string, string> = {};
  if (!isObject(input)) {
    issues.push({ code: "emr.answer.not-an-answer", severity: "fatal", path: "" });
    return undefined;
  }
  const answer = input as Readonly<Record<string, unknown>>;
  for (const field of fields) {
    const value = Object.hasOwn(answer, field) ? answer[field] : undefined;
    const text = typeof value === "string" ? value : Number.isSafeInteger(value) ? String(value) : undefined;
    const clean = text !== undefined && text.length > 10_000 ? undefined : cleanText(text);
    if (clean !== undefined) found[field] = clean;
  }
  const { maKetQua, ...others } = found;
  if (maKetQua !== undefined) return { maKetQua, ...others };
  const params = { field: "maKetQua" };
  issues.push({ code: "emr.answer.field-missing", severity: "error", path: "maKetQua", params });
  return undefined;
}
