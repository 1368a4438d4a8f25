import { describe, expect, it } from "vitest";
import { tableSpec } from "../tables/table-spec.ts";
import { anEnvelope, base64 } from "../testing.cases.ts";
import { found, good, medicineText, summaryText } from "./claim-texts.cases.ts";
import { formatTable } from "./format-table.ts";
import { readClaimFile } from "./read-claim-file.ts";

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
      anEnvelope([one, ["XML4", base64(formatTable(tableSpec("XML4"), []))]]),
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
