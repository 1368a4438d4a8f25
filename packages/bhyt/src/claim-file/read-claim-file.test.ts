import { describe, expect, it } from "vitest";
import { aFile, aVisit, base64 } from "../testing.cases.ts";
import { BhytError } from "./bhyt-error.ts";
import { found, good, medicineChanged, medicineText, summaryChanged } from "./claim-texts.cases.ts";
import { formatClaimFile } from "./format-claim-file.ts";
import { parseClaimFile } from "./parse-claim-file.ts";
import { readClaimFile, validateClaimFile } from "./read-claim-file.ts";

describe("a right claim file", () => {
  it("is read without issues, from text and from UTF-8 bytes with or without a byte order mark", () => {
    const bytes = new TextEncoder().encode(good);
    for (const input of [good, bytes, new Uint8Array([0xef, 0xbb, 0xbf, ...bytes])]) {
      const result = validateClaimFile(input);
      expect(result.issues).toEqual([]);
      expect(result.ok && result.value).toEqual(aFile(aVisit()));
    }
  });

  it("keeps values exactly as they stand, white space and all", () => {
    const text = summaryChanged("<HO_TEN>NGƯỜI BỆNH GIẢ ĐỊNH<", "<HO_TEN> A &amp; B\n<![CDATA[<C>]]> <");
    expect(readClaimFile(text).file?.visits[0]?.XML1?.[0]?.HO_TEN).toBe(" A & B\n<C> ");
  });

  it("keeps the signature exactly as it stands", () => {
    const signature =
      '<CHUKYDONVI Id="s">\r\n <Signature xmlns="http://www.w3.org/2000/09/xmldsig#"/>\n</CHUKYDONVI>';
    const text = good.replace("<CHUKYDONVI></CHUKYDONVI>", signature);
    expect(readClaimFile(text).file?.CHUKYDONVI).toBe(signature);
    expect(readClaimFile(good.replace("<CHUKYDONVI></CHUKYDONVI>", "<CHUKYDONVI/>")).file?.CHUKYDONVI).toBe(
      "<CHUKYDONVI/>",
    );
  });
});

describe("places", () => {
  it("are those of the field in the decoded table, and of its text in the envelope", () => {
    const text = medicineChanged("<SO_LUONG>10<", "<SO_LUONG>1,5<");
    const [issue] = readClaimFile(text).issues;
    const decoded = medicineText.replace("<SO_LUONG>10<", "<SO_LUONG>1,5<");
    const offset = decoded.indexOf("<SO_LUONG>");
    const container = text.indexOf(base64(decoded));
    expect(issue).toMatchObject({
      code: "bhyt.field.not-a-number",
      severity: "error",
      path: "XML2[0].SO_LUONG",
      params: { table: "XML2", field: "SO_LUONG", rule: "STR-009" },
      source: { document: "QĐ 3176/QĐ-BYT", table: "XML2", field: "SO_LUONG", confidence: "confirmed" },
      position: {
        document: "XML2",
        offset,
        line: decoded.slice(0, offset).split("\n").length,
        column: 4,
        container: { offset: container, line: text.slice(0, container).split("\n").length },
      },
    });
  });

  it("name the visit when there are several", () => {
    const second = aVisit({ XML1: [{ GIOI_TINH: "4" }] });
    expect(found(formatClaimFile(aFile(aVisit(), second)))).toEqual([
      "error bhyt.field.not-in-list HOSO[1].XML1.GIOI_TINH",
      "warning bhyt.envelope.several-visits SOLUONGHOSO",
    ]);
  });
});

describe("a visit of an older version", () => {
  it("has its faults of fields as warnings, and is said to be older", () => {
    const old = (ngayRa: string): string =>
      formatClaimFile(aFile(aVisit({ XML1: [{ NGAY_RA: ngayRa, NGAY_VAO: ngayRa, GIOI_TINH: "4" }] })));
    expect(found(old("202406302359"))).toEqual([
      "warning bhyt.visit.older-version XML1.NGAY_RA",
      "warning bhyt.field.not-in-list XML1.GIOI_TINH",
    ]);
    expect(found(old("202407010000"))).toEqual(["error bhyt.field.not-in-list XML1.GIOI_TINH"]);
  });
});

describe("parseClaimFile", () => {
  it("gives the file, or throws a BhytError with code and issues", () => {
    expect(parseClaimFile(good)).toEqual(aFile(aVisit()));
    try {
      parseClaimFile("<HO_SO/>");
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(BhytError);
      if (error instanceof BhytError) {
        expect(error.code).toBe("bhyt.file.wrong-root");
        expect(error.issues).toHaveLength(1);
        expect(error.message).toBe("bhyt.file.wrong-root at the file");
      }
    }
  });
});
