import { describeIssue } from "@lienthong/core";
import { describe, expect, it } from "vitest";
import { readClaimFile } from "../claim-file/read-claim-file.ts";
import { checkClaimFile } from "../rules/check-claim-file.ts";
import { aFile, aVisit } from "../testing.cases.ts";
import { formatClaimFile } from "../claim-file/format-claim-file.ts";
import { bhytMessages } from "./messages.ts";

const parameters = (text: string): readonly string[] =>
  [...text.matchAll(/\{([a-zA-Z]+)\}/gu)].map(([, name]) => name ?? "").sort();

describe("the messages", () => {
  it("exist in both languages with the same parameters", () => {
    expect(Object.keys(bhytMessages.en)).toEqual(Object.keys(bhytMessages.vi));
    for (const [code, text] of Object.entries(bhytMessages.vi)) {
      const english = bhytMessages.en[code as keyof typeof bhytMessages.en];
      expect([...new Set(parameters(english))], code).toEqual([...new Set(parameters(text))]);
      expect(text.normalize("NFC"), code).toBe(text);
      expect(/[.!?…)"]$/u.test(text), code).toBe(true);
    }
  });

  it("have all their parameters filled for issues of a wrong file", () => {
    const wrong = aVisit({
      XML1: [{ GIOI_TINH: "4", NGAY_RA: "202607150900", HO_TEN: "", MA_LOAI_KCB: "99" }],
      XML2: [{ STT: "3", SO_LUONG: "x", NGAY_YL: "20260715", MA_LK: "LK2", DON_GIA: "1.00001" }],
      XML4: [],
    });
    const { file, issues } = readClaimFile(formatClaimFile({ ...aFile(wrong), SOLUONGHOSO: "7" }));
    const all = [...issues, ...(file ? checkClaimFile(file).issues : [])];
    expect(all.length).toBeGreaterThan(8);
    for (const locale of ["vi", "en"] as const)
      for (const issue of all) {
        const sentence = describeIssue(issue, locale, bhytMessages);
        expect(sentence).not.toBe(issue.code);
        expect(parameters(sentence), issue.code).toEqual([]);
      }
  });
});
