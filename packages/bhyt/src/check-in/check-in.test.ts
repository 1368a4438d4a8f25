import { coreMessages, describeIssue } from "@lienthong/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BhytError } from "../claim-file/bhyt-error.ts";
import { checkInMessages } from "../messages/check-in-messages.ts";
import { type Some, aRow } from "../testing.cases.ts";
import { formatCheckIn, readCheckIn, validateCheckIn } from "./check-in.ts";

const usual: Some<"XML0"> = {
  MA_LK: "LK1",
  STT: "1",
  MA_BN: "BN1",
  HO_TEN: "NGƯỜI BỆNH GIẢ ĐỊNH",
  NGAY_SINH: "198504120000",
  GIOI_TINH: "2",
  MA_THE_BHYT: "DN4010000000001",
  MA_DKBD: "01999",
  GT_THE_TU: "20260101",
  GT_THE_DEN: "20261231",
  MA_DOITUONG_KCB: "1.1",
  NGAY_VAO: "202607150930",
  MA_LOAI_KCB: "01",
  MA_CSKCB: "01999",
  MA_DICH_VU: "02.1896.0000",
  TEN_DICH_VU: "Khám bệnh (thử)",
  NGAY_YL: "202607150935",
};
const signature = "<CHUKYDONVI>\n<A/>\r\n</CHUKYDONVI>";
const text = (...changes: readonly Some<"XML0">[]): string =>
  formatCheckIn({
    rows: changes.map((change) => aRow("XML0", { ...usual, ...change })),
    CHUKYDONVI: signature,
  });
const found = (input: unknown): readonly string[] =>
  readCheckIn(input).issues.map(({ severity, code, path, params }) =>
    `${severity} ${code} ${path} ${String(params?.["rule"] ?? "")}`.trim(),
  );

describe("a check-in file", () => {
  it("that is right is read whole and written back as it was", () => {
    const one = text({}, { STT: "2" });
    const result = validateCheckIn(new TextEncoder().encode(one));
    expect(result.issues).toEqual([]);
    expect(result.ok && result.value.rows).toHaveLength(2);
    expect(result.ok && result.value.CHUKYDONVI).toBe(signature);
    expect(result.ok && formatCheckIn(result.value)).toBe(one);
  });

  const cases: readonly (readonly [string, unknown, readonly string[]])[] = [
    ["another sex", text({ GIOI_TINH: "4" }), ["error bhyt.field.not-in-list XML0[0].GIOI_TINH DEM-004"]],
    [
      "born after arrival",
      text({ NGAY_SINH: "202607160000" }),
      ["error bhyt.rule.dem-002 XML0[0].NGAY_SINH DEM-002"],
    ],
    [
      "a card of 14",
      text({ MA_THE_BHYT: "DN401000000001" }),
      ["error bhyt.rule.card-001 XML0[0].MA_THE_BHYT CARD-001"],
    ],
    [
      "an unknown group",
      text({ MA_THE_BHYT: "ZZ4010000000001" }),
      ["warning bhyt.rule.card-002 XML0[0].MA_THE_BHYT CARD-002"],
    ],
    ["an ID of 11", text({ SO_CCCD: "00108500001" }), ["warning bhyt.rule.dem-005 XML0[0].SO_CCCD DEM-005"]],
    [
      "no service at all",
      text({ MA_DICH_VU: "", TEN_DICH_VU: "" }),
      ["warning bhyt.rule.svc-005 XML0[0].MA_DICH_VU SVC-005"],
    ],
    [
      "a medicine instead",
      text({ MA_DICH_VU: "", TEN_DICH_VU: "", MA_THUOC: "40.67", TEN_THUOC: "THUỐC" }),
      [],
    ],
    [
      "a supply without name",
      text({ MA_VAT_TU: "N01" }),
      ["warning bhyt.rule.svc-005 XML0[0].TEN_VAT_TU SVC-005"],
    ],
    [
      "admitted for no reason",
      text({ NGAY_VAO_NOI_TRU: "202607151000" }),
      ["warning bhyt.rule.svc-005 XML0[0].LY_DO_VNT SVC-005"],
    ],
    ["a claim file", "<GIAMDINHHS/>", ["fatal bhyt.file.is-claim XML0"]],
    ["another file", "<A/>", ["fatal bhyt.file.wrong-root XML0"]],
    ["nothing", "", ["fatal core.xml.empty XML0"]],
    ["no text", undefined, ["fatal bhyt.file.not-text"]],
  ];
  it.each(cases)("with %s", (_title, input, issues) => {
    expect(found(input)).toEqual(issues);
  });

  it.each(cases)("with %s is explained by the messages of the entry, in both languages", (_title, input) => {
    for (const issue of readCheckIn(input).issues)
      for (const locale of ["vi", "en"] as const) {
        const sentence = describeIssue(issue, locale, checkInMessages, coreMessages);
        expect(sentence).not.toBe(issue.code);
        expect(sentence).not.toMatch(/\{\w+\}/u);
      }
  });

  it("has places in the file itself, not in a table inside another", () => {
    const one = text({ GIOI_TINH: "4" });
    const [issue] = readCheckIn(one).issues;
    expect(issue?.position).toEqual({ line: 11, column: 4, offset: one.indexOf("<GIOI_TINH>") });
  });

  it("is not written with characters that XML cannot hold", () => {
    expect(() => text({ HO_TEN: "\u0000" })).toThrow(BhytError);
    expect(() => formatCheckIn({ rows: [], CHUKYDONVI: "<A/>" })).toThrow(BhytError);
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.uint8Array()), (input) => {
        expect(validateCheckIn(input).ok).toBe(false);
      }),
    );
  });
});
