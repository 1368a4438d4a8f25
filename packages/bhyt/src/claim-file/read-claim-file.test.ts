import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aFile, aVisit, anEnvelope, base64 } from "../testing.cases.ts";
import { BhytError } from "./bhyt-error.ts";
import { formatClaimFile } from "./format-claim-file.ts";
import { formatTable } from "./format-table.ts";
import { parseClaimFile } from "./parse-claim-file.ts";
import { readClaimFile, validateClaimFile } from "./read-claim-file.ts";

const good = formatClaimFile(aFile(aVisit()));
const summaryText = formatTable("XML1", aVisit().XML1 ?? []);
const medicineText = formatTable("XML2", aVisit().XML2 ?? []);
const medicineChanged = (from: string, to: string): string => {
  expect(medicineText).toContain(from);
  return anEnvelope([
    ["XML1", base64(summaryText)],
    ["XML2", base64(medicineText.replace(from, to))],
  ]);
};
const summaryChanged = (from: string, to: string): string => {
  expect(summaryText).toContain(from);
  return anEnvelope([["XML1", base64(summaryText.replace(from, to))]]);
};
const found = (input: unknown): readonly string[] =>
  readClaimFile(input).issues.map(({ severity, code, path }) => `${severity} ${code} ${path}`);

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

describe("the envelope", () => {
  const cases: readonly (readonly [title: string, text: string, issues: readonly string[]])[] = [
    ["another root", "<HO_SO/>", ["fatal bhyt.file.wrong-root "]],
    ["a check-in file", "<CHI_TIEU_TRANG_THAI_KCB/>", ["fatal bhyt.file.is-check-in "]],
    [
      "an unknown element",
      good.replace("<THONGTINDONVI>", "<THEM/><THONGTINDONVI>"),
      ["error bhyt.envelope.unknown-element GIAMDINHHS"],
    ],
    [
      "no sender",
      good.replace(/<MACSKCB>.*<\/MACSKCB>/u, ""),
      ["error bhyt.envelope.missing-element THONGTINDONVI", "error bhyt.field.required MACSKCB"],
    ],
    [
      "two senders",
      good.replace("<MACSKCB>", "<MACSKCB>01999</MACSKCB><MACSKCB>"),
      ["error bhyt.envelope.repeated-element THONGTINDONVI"],
    ],
    [
      "text between elements",
      good.replace("<THONGTINDONVI>", "a<THONGTINDONVI>"),
      ["warning bhyt.envelope.stray-text GIAMDINHHS"],
    ],
    [
      "no signature",
      good.replace("<CHUKYDONVI></CHUKYDONVI>", ""),
      ["warning bhyt.envelope.missing-element GIAMDINHHS"],
    ],
    [
      "a count that is not the number of visits",
      good.replace("<SOLUONGHOSO>1<", "<SOLUONGHOSO>2<"),
      ["error bhyt.envelope.wrong-count SOLUONGHOSO"],
    ],
    [
      "a count that is no number",
      good.replace("<SOLUONGHOSO>1<", "<SOLUONGHOSO>một<"),
      ["error bhyt.envelope.wrong-count SOLUONGHOSO"],
    ],
    [
      "a day that is none",
      good.replace("<NGAYLAP>20260715<", "<NGAYLAP>15/07/2026<"),
      ["error bhyt.field.not-a-date NGAYLAP"],
    ],
    [
      "another facility",
      good.replace("<MACSKCB>01999<", "<MACSKCB>01998<"),
      ["information bhyt.envelope.other-facility XML1.MA_CSKCB"],
    ],
    [
      "no visit",
      good.replace(/<HOSO>[\s\S]*<\/HOSO>/u, ""),
      ["error bhyt.envelope.no-visit DANHSACHHOSO", "error bhyt.envelope.wrong-count SOLUONGHOSO"],
    ],
    [
      "sender after the visits",
      good
        .replace(/ <THONGTINDONVI>[\s\S]*<\/THONGTINDONVI>/u, "")
        .replace("<CHUKYDONVI>", "<THONGTINDONVI><MACSKCB>01999</MACSKCB></THONGTINDONVI><CHUKYDONVI>"),
      ["warning bhyt.envelope.misplaced-element GIAMDINHHS"],
    ],
  ];
  it.each(cases)("with %s", (_title, text, issues) => {
    expect(found(text)).toEqual(issues);
  });
});

describe("a FILEHOSO", () => {
  const one: readonly [string, string] = ["XML1", base64(summaryText)];
  const cases: readonly (readonly [title: string, text: string, issues: readonly string[]])[] = [
    ["that is no base64", anEnvelope([one, ["XML2", "@@@@"]]), ["error bhyt.envelope.not-base64 XML2"]],
    [
      "that holds XML itself",
      anEnvelope([one, ["XML2", medicineText.slice(medicineText.indexOf("\n"))]]),
      ["error bhyt.envelope.embedded-xml XML2"],
    ],
    ["of no known name", anEnvelope([one, ["XML99", "AAAA"]]), ["warning bhyt.table.unknown XML99"]],
    [
      "whose name could be a person's",
      anEnvelope([one, ["Trần Thị B", "AAAA"]]),
      ["warning bhyt.table.unknown FILEHOSO"],
    ],
    ["of the check-in table", anEnvelope([one, ["XML0", "AAAA"]]), ["warning bhyt.table.unknown XML0"]],
    ["that came before", anEnvelope([one, one]), ["warning bhyt.table.repeated XML1"]],
    [
      "of another table",
      anEnvelope([one, ["XML3", base64(medicineText)]]),
      ["error bhyt.table.wrong-root XML3"],
    ],
    [
      "that is no XML",
      anEnvelope([one, ["XML2", base64("không phải XML")]]),
      ["fatal core.xml.not-well-formed XML2"],
    ],
    [
      "that is cut off",
      anEnvelope([one, ["XML2", base64(medicineText.slice(0, 300))]]),
      ["fatal core.xml.not-well-formed XML2"],
    ],
    [
      "with a DOCTYPE",
      anEnvelope([one, ["XML2", base64("<!DOCTYPE a><CHITIEU_CHITIET_THUOC/>")]]),
      ["fatal core.xml.doctype XML2"],
    ],
    ["that is empty", anEnvelope([one, ["XML2", ""]]), ["fatal core.xml.empty XML2"]],
    [
      "of no rows",
      anEnvelope([one, ["XML4", base64(formatTable("XML4", []))]]),
      ["information bhyt.table.empty XML4"],
    ],
    ["missing for XML1", anEnvelope([["XML2", base64(medicineText)]]), ["warning bhyt.table.missing "]],
  ];
  it.each(cases)("%s", (_title, text, issues) => {
    expect(found(text)).toEqual(issues);
  });

  it("that could not be read is kept as it was, and the rest is read", () => {
    const { file } = readClaimFile(anEnvelope([one, ["XML2", " @@@@ "], ["XML99", "AAAA"]]));
    expect(file?.visits[0]?.XML1).toHaveLength(1);
    expect(file?.visits[0]?.unread).toEqual([
      { LOAIHOSO: "XML2", NOIDUNGFILE: " @@@@ " },
      { LOAIHOSO: "XML99", NOIDUNGFILE: "AAAA" },
    ]);
  });

  it("in UTF-16 or an old encoding is named as such", () => {
    const utf16 = Buffer.from(`\ufeff${medicineText}`, "utf16le").toString("base64");
    const old = Buffer.from(medicineText.replace("Viên", "Vi\u00EAn"), "latin1").toString("base64");
    expect(found(anEnvelope([one, ["XML2", utf16]]))).toEqual(["fatal core.text.utf16 XML2"]);
    expect(found(anEnvelope([one, ["XML2", old]]))[0]).toMatch(
      /^fatal core\.text\.(not-utf8|legacy-encoding) XML2$/u,
    );
  });
});

describe("the elements of a table", () => {
  const cases: readonly (readonly [title: string, text: string, issues: readonly string[]])[] = [
    ["an unknown field", medicineChanged("<STT>", "<LA/><STT>"), ["error bhyt.row.unknown-field XML2[0]"]],
    [
      "a missing field that is optional",
      medicineChanged("   <DU_PHONG></DU_PHONG>\n", ""),
      ["warning bhyt.row.missing-field XML2[0].DU_PHONG"],
    ],
    [
      "a missing field that is required",
      medicineChanged("   <MA_NHOM>4</MA_NHOM>\n", ""),
      ["error bhyt.field.required XML2[0].MA_NHOM"],
    ],
    [
      "a field that came before",
      medicineChanged("<STT>", "<MA_LK>LK1</MA_LK><STT>"),
      ["error bhyt.row.repeated-field XML2[0].MA_LK"],
    ],
    [
      "two fields that changed places",
      medicineChanged("   <MA_LK>LK1</MA_LK>\n   <STT>1</STT>\n", "<STT>1</STT><MA_LK>LK1</MA_LK>"),
      ["warning bhyt.row.misplaced-field XML2[0].MA_LK"],
    ],
    [
      "an element in a field",
      medicineChanged("<STT>1", "<STT>1<B>2</B>"),
      ["error bhyt.field.nested-element XML2[0].STT"],
    ],
    ["text between fields", medicineChanged("<STT>", "chữ<STT>"), ["warning bhyt.table.stray-text XML2[0]"]],
    [
      "an element beside the rows",
      medicineChanged("  <CHI_TIET_THUOC>", "<LA/><CHI_TIET_THUOC>"),
      ["error bhyt.table.unknown-element XML2[0]"],
    ],
    [
      "a row number that is not the row's",
      medicineChanged("<STT>1<", "<STT>2<"),
      ["warning bhyt.row.wrong-number XML2[0].STT"],
    ],
    [
      "another key",
      medicineChanged("<MA_LK>LK1<", "<MA_LK>LK2<"),
      ["error bhyt.visit.other-key XML2[0].MA_LK"],
    ],
  ];
  it.each(cases)("%s", (_title, text, issues) => {
    expect(found(text)).toEqual(issues);
  });
});

describe("a visit of an older version", () => {
  it("has its faults of fields as warnings, and is said to be older", () => {
    const old = (ngayRa: string): string =>
      formatClaimFile(aFile(aVisit({ XML1: [{ NGAY_RA: ngayRa, NGAY_VAO: ngayRa, GIOI_TINH: "4" }] })));
    expect(found(old("202412312359"))).toEqual([
      "warning bhyt.visit.older-version XML1.NGAY_RA",
      "warning bhyt.field.not-in-list XML1.GIOI_TINH",
    ]);
    expect(found(old("202501010000"))).toEqual(["error bhyt.field.not-in-list XML1.GIOI_TINH"]);
  });
});

describe("hostile and broken input", () => {
  const deep = `${"<a>".repeat(200_000)}${"</a>".repeat(200_000)}`;
  const attributes = `<GIAMDINHHS ${Array.from({ length: 100_000 }, (_, i) => `a${i}="1"`).join(" ")}/>`;
  const cases: readonly (readonly [title: string, input: unknown, code: string])[] = [
    ["nothing", "", "core.xml.empty"],
    ["no bytes", new Uint8Array(), "core.xml.empty"],
    ["null", null, "bhyt.file.not-text"],
    ["an object", { visits: [] }, "bhyt.file.not-text"],
    ["the listing of a folder", "total 8\ndrwxr-xr-x  2 root root 4096 .\n", "core.xml.not-well-formed"],
    ["a zip file", new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0, 0, 0]), "core.text.binary"],
    ["UTF-16", new Uint8Array([0xff, 0xfe, 0x3c, 0, 0x61, 0]), "core.text.utf16"],
    ["windows-1258", new Uint8Array([0x3c, 0x61, 0x3e, 0xd0, 0xf2, 0x3c, 0x2f, 0x61, 0x3e]), "core.text."],
    ["a file cut off", good.slice(0, good.length / 2), "core.xml.not-well-formed"],
    ["a DOCTYPE", `<!DOCTYPE GIAMDINHHS [<!ENTITY a "b">]>${good}`, "core.xml."],
    ["200,000 elements in each other", deep, "bhyt.file.wrong-root"],
    [
      "200,000 elements in each other below the root",
      `<GIAMDINHHS>${deep}</GIAMDINHHS>`,
      "core.xml.too-deep",
    ],
    ["100,000 attributes", attributes, "core.xml.too-many-attributes"],
    ["comments that never end", "<!--".repeat(100_000), "core.xml.not-well-formed"],
    ["a lone surrogate", good.replace("01999", "\ud800"), "core.xml.not-well-formed"],
  ];
  it.each(cases)("%s is refused at once", (_title, input, code) => {
    const start = performance.now();
    const result = validateClaimFile(input);
    expect(performance.now() - start).toBeLessThan(1000);
    expect(result.ok).toBe(false);
    expect(result.issues.map((issue) => issue.code).some((one) => one.startsWith(code))).toBe(true);
  });

  it("200,000 elements deep inside a table is refused, with the rest of the file read", () => {
    const { file, issues } = readClaimFile(
      anEnvelope([
        ["XML1", base64(summaryText)],
        ["XML2", base64(`<CHITIEU_CHITIET_THUOC>${deep}</CHITIEU_CHITIET_THUOC>`)],
      ]),
    );
    expect(issues.map(({ code }) => code)).toContain("core.xml.too-deep");
    expect(file?.visits[0]?.XML1).toHaveLength(1);
  });

  it("a million faults are counted, not kept", () => {
    const many = `<GIAMDINHHS>${"<X/>".repeat(300_000)}</GIAMDINHHS>`;
    const { issues } = readClaimFile(many);
    expect(issues).toHaveLength(1001);
    expect(issues.at(-1)).toMatchObject({ code: "bhyt.file.too-many-issues", severity: "error" });
  });

  it("never throws and never takes a broken file for a right one", () => {
    fc.assert(
      fc.property(
        fc.nat({ max: good.length - 1 }),
        fc.string({ maxLength: 8, unit: "binary" }),
        fc.nat({ max: 20 }),
        (at, piece, cut) => {
          const broken = good.slice(0, at) + piece + good.slice(at + cut);
          const result = validateClaimFile(broken);
          expect(result.ok || result.issues.length > 0).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("never throws on anything", () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.uint8Array(), fc.string({ unit: "binary" })), (input) => {
        expect(validateClaimFile(input).ok).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it("shows no value of the file in params or errors", () => {
    const secret = "NGUYENVANBIMAT";
    const text = summaryChanged("<GIOI_TINH>2<", `<${secret.toLowerCase()}/><GIOI_TINH>${secret}<`).replace(
      "<THONGTINDONVI>",
      `<${secret.toLowerCase()}/><THONGTINDONVI>`,
    );
    const { issues } = readClaimFile(text);
    expect(issues.length).toBeGreaterThan(2);
    expect(JSON.stringify(issues).toUpperCase()).not.toContain(secret);
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
