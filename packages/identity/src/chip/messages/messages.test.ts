import { describeIssue } from "@lienthong/core";
import { describe, expect, it } from "vitest";
import { identityMessages } from "../../messages/messages.ts";
import { chipIssue } from "../chip-issue.ts";
import type { ChipIssueCode } from "./codes.ts";
import { chipMessages } from "./messages.ts";
import { en } from "./en.ts";
import { vi } from "./vi.ts";

const placeholders = (text: string): readonly string[] => (text.match(/\{[a-zA-Z]+\}/gu) ?? []).sort();

describe("messages about chips", () => {
  it.each(Object.keys(en) as (keyof typeof en)[])(
    "%s is said in both languages with the same parameters, and only here",
    (code) => {
      expect(placeholders(vi[code])).toEqual(placeholders(en[code]));
      expect(vi[code]).toBe(vi[code].normalize("NFC"));
      expect(vi[code]).toMatch(/[.]$/u);
      expect(en[code]).toMatch(/[.]$/u);
      expect(identityMessages.vi).not.toHaveProperty([code]);
    },
  );

  it.each<[ChipIssueCode, Record<string, string>, string, string]>([
    [
      "identity.certificate.expired",
      { certificate: "signer" },
      "Chứng thư của bên ký đã hết hạn vào thời điểm kiểm tra.",
      "The certificate of the signer had expired at the time of the check.",
    ],
    [
      "identity.certificate.key-usage",
      { certificate: "issuer" },
      "Chứng thư của cơ quan cấp không được cấp cho mục đích này.",
      "The certificate of the issuer was not issued for this use.",
    ],
    [
      "identity.sod.algorithm-weak",
      { part: "data-groups", algorithm: "SHA-1" },
      "Thuật toán SHA-1 (băm các nhóm dữ liệu) không còn an toàn nên không được chấp nhận.",
      "The algorithm SHA-1 (hashes of data groups) is no longer safe and is not accepted.",
    ],
    [
      "identity.access.status",
      { step: "read", status: "6982" },
      "Chip từ chối bước đọc tệp với mã 6982.",
      "The chip refused reading a file with 6982.",
    ],
  ])("of %s with %j name things in the language of the sentence", (code, params, inVietnamese, inEnglish) => {
    const issue = chipIssue(code, params);
    expect(describeIssue(issue, "vi", chipMessages)).toBe(inVietnamese);
    expect(describeIssue(issue, "en", chipMessages)).toBe(inEnglish);
  });

  it("have words for everything that the code names", () => {
    const steps = ["select", "challenge", "authenticate", "read", "pace", "active", "chip-key"];
    for (const step of steps) expect(chipMessages.vi).toHaveProperty([`identity.access.answer.${step}`]);
    for (const owner of ["signer", "issuer", "chip"])
      expect(chipMessages.vi).toHaveProperty([`identity.certificate.key-invalid.${owner}`]);
    for (const part of ["signer", "issuer", "data-groups"])
      expect(chipMessages.vi).toHaveProperty([`identity.master-list.algorithm-weak.${part}`]);
  });
});
