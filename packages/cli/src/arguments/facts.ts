import { parseIsoDate } from "@lienthong/core";
import type { CommonOptions, ConvertCommand } from "./command.ts";
import { Misuse } from "./misuse.ts";

/** Who issues a transcript, and when. */
export function issuerFacts(values: {
  readonly issuer?: string;
  readonly "issuer-name"?: string;
  readonly issued?: string;
}): Pick<ConvertCommand, "issuer" | "issuerName" | "issued"> {
  const { issuer, "issuer-name": issuerName, issued } = values;
  if (issuer !== undefined && !/^[a-z][a-z0-9+.-]{1,30}:\S{1,500}$/iu.test(issuer))
    throw new Misuse("cli.usage.bad-value", {
      option: "--issuer",
      value: issuer,
      allowed: "https://…, did:…, urn:…",
    });
  if (issued !== undefined && parseIsoDate(issued)?.day === undefined)
    throw new Misuse("cli.usage.bad-value", { option: "--issued", value: issued, allowed: "2026-05-31, …" });
  return {
    ...(issuer !== undefined && { issuer }),
    ...(issuerName !== undefined && { issuerName }),
    ...(issued !== undefined && { issued }),
  };
}

/** What a workbook may not say of its class. */
export function classFacts(
  schoolYear: string | undefined,
  grade: string | undefined,
): Pick<CommonOptions, "schoolYear" | "grade"> {
  if (schoolYear !== undefined && !/^\d{4}-\d{4}$/u.test(schoolYear))
    throw new Misuse("cli.usage.bad-value", {
      option: "--school-year",
      value: schoolYear,
      allowed: "2025-2026, …",
    });
  if (grade !== undefined && !/^(?:[1-9]|1[0-2])$/u.test(grade))
    throw new Misuse("cli.usage.bad-value", { option: "--grade", value: grade, allowed: "1, 2, … 12" });
  return {
    ...(schoolYear !== undefined && { schoolYear }),
    ...(grade !== undefined && { grade: Number(grade) }),
  };
}
