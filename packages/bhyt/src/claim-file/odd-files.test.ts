import { decodeBase64, encodeBase64, encodeUtf8 } from "@lienthong/core";
import { describe, expect, it } from "vitest";
import { checkVisit } from "../rules/check-visit.ts";
import { type Changes, aFile, aVisit } from "../testing.cases.ts";
import { formatClaimFile } from "./format-claim-file.ts";
import { readClaimFile } from "./read-claim-file.ts";

const right = formatClaimFile({ ...aFile(aVisit()), CHUKYDONVI: "<CHUKYDONVI></CHUKYDONVI>" });
const tables = (text: string, change: (base64: string) => string): string =>
  text.replaceAll(/(?<=<NOIDUNGFILE>)[^<]+/gu, change);
const rewritten = (text: string, change: (table: string) => string): string =>
  tables(text, (base64) => {
    const bytes = decodeBase64(base64);
    return bytes.ok ? encodeBase64(encodeUtf8(change(new TextDecoder().decode(bytes.value)))) : base64;
  });
const summary = (values: NonNullable<Changes["XML1"]>[number]): string =>
  formatClaimFile({
    ...aFile(aVisit({ XML1: [values] })),
    CHUKYDONVI: "<CHUKYDONVI></CHUKYDONVI>",
  });
const file = (name: string): RegExp =>
  new RegExp(`<FILEHOSO>\\s*<LOAIHOSO>${name}<[\\s\\S]*?</FILEHOSO>`, "u");

/** What is found in a file: severities and codes, each once. */
function found(input: unknown): readonly string[] {
  const { file: read, issues } = readClaimFile(input);
  const rules = (read?.visits ?? []).flatMap((visit) => checkVisit(visit, { today: "2026-08-01" }).issues);
  return [...new Set([...issues, ...rules].map(({ code, severity }) => `${severity} ${code}`))];
}

const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);
const joined = (...all: readonly Uint8Array[]): Uint8Array => Uint8Array.from(all.flatMap((one) => [...one]));

describe("an odd but lawful file", () => {
  it.each<readonly [string, unknown]>([
    ["with a byte order mark", joined(bytes(0xef, 0xbb, 0xbf), encodeUtf8(right))],
    ["with a byte order mark in the text", `\ufeff${right}`],
    ["with lines that end with CR LF", right.replaceAll("\n", "\r\n")],
    ["without white space between elements", right.replaceAll(/>\s+</gu, "><")],
    ["with base64 in lines of 76", tables(right, (base64) => base64.replaceAll(/.{76}/gu, "$&\r\n"))],
    [
      "with base64 in CDATA",
      tables(right, (base64) => base64).replaceAll(/(<NOIDUNGFILE>)([^<]+)/gu, "$1<![CDATA[$2]]>"),
    ],
    ["with a mark before each table", rewritten(right, (table) => `\ufeff${table}`)],
    [
      "with CDATA in fields",
      rewritten(right, (table) => table.replace(/<HO_TEN>([^<]+)/u, "<HO_TEN><![CDATA[$1]]>")),
    ],
    ["with comments", right.replaceAll("<FILEHOSO>", "<!-- bảng --><FILEHOSO>")],
    ["with attributes and a namespace", right.replace("<GIAMDINHHS", '<GIAMDINHHS xmlns="urn:x" Id="a"')],
    [
      "with its tables in another order",
      right.replace(file("XML1"), "").replace("</HOSO>", `${file("XML1").exec(right)?.[0] ?? ""}</HOSO>`),
    ],
    ["with decomposed letters", right.normalize("NFD")],
    [
      "of one with two cards, of which the second holds",
      summary({
        MA_THE_BHYT: "DN4010000000001;DN4010000000002",
        MA_DKBD: "01999;01999",
        GT_THE_TU: "20260101;20260701",
        GT_THE_DEN: "20260630;20261231",
      }),
    ],
    ["of one born on a leap day", summary({ NGAY_SINH: "202402290000" })],
    ["of one of whom the year of birth is known only", summary({ NGAY_SINH: "196000000000" })],
    [
      "of one whose visit lasts over midnight",
      summary({ NGAY_VAO: "202607142359", NGAY_RA: "202607151100", MA_LOAI_KCB: "01" }),
    ],
  ])("%s is right", (_title, input) => {
    expect(found(input)).toEqual([]);
  });
});

describe("a wrong file", () => {
  it.each<readonly [string, unknown, readonly string[]]>([
    [
      "in UTF-16",
      joined(
        bytes(0xff, 0xfe),
        ...[...right].map((one) => bytes(one.charCodeAt(0) & 255, one.charCodeAt(0) >> 8)),
      ),
      ["fatal core.text.utf16"],
    ],
    ["that is an archive", bytes(0x50, 0x4b, 3, 4), ["fatal core.xml.not-well-formed"]],
    ["that is cut off", right.slice(0, right.length / 2), ["fatal core.xml.not-well-formed"]],
    ["with something after its end", `${right}<x/>`, ["fatal core.xml.not-well-formed"]],
    ["with a DOCTYPE", right.replace("<GIAMDINHHS", "<!DOCTYPE a><GIAMDINHHS"), ["fatal core.xml.doctype"]],
    [
      "with XML in place of base64",
      tables(right, () => "").replace("<NOIDUNGFILE>", "<NOIDUNGFILE><TONG_HOP/>"),
      ["error bhyt.envelope.embedded-xml", "fatal core.xml.empty"],
    ],
    [
      "with base64 for addresses of pages",
      tables(right, (base64) => `-_${base64}`),
      ["error bhyt.envelope.not-base64"],
    ],
    ["with XML1 twice", right.replace(file("XML1"), "$&$&"), ["warning bhyt.table.repeated"]],
    // The medicines are there, though under another name: that their sum is missing is not said.
    [
      "with the name of a table in small letters",
      right.replace("<LOAIHOSO>XML2<", "<LOAIHOSO>xml2<"),
      ["warning bhyt.table.unknown"],
    ],
    [
      "with blanks around the name of a table",
      right.replace("<LOAIHOSO>XML3<", "<LOAIHOSO> XML3 <"),
      ["warning bhyt.table.unknown"],
    ],
    [
      "without signature",
      formatClaimFile({ ...aFile(aVisit()), CHUKYDONVI: "" }),
      ["warning bhyt.envelope.missing-element"],
    ],
    [
      "with a table without rows",
      formatClaimFile({ ...aFile({ ...aVisit(), XML4: [] }), CHUKYDONVI: "<CHUKYDONVI/>" }),
      ["information bhyt.table.empty"],
    ],
    ["with an hour that is none", summary({ NGAY_RA: "202607152400" }), ["error bhyt.field.no-such-date"]],
    ["with a day that was none", summary({ NGAY_SINH: "202302290000" }), ["error bhyt.field.no-such-date"]],
    ["with digits of another width", summary({ T_BNTT: "０" }), ["error bhyt.field.not-a-number"]],
    [
      "with a semicolon after the only card",
      summary({ MA_THE_BHYT: "DN4010000000001;" }),
      ["warning bhyt.field.empty-part", "error bhyt.rule.card-004"],
    ],
    [
      "with a comma between cards",
      summary({ MA_THE_BHYT: "DN4010000000001,DN4010000000002" }),
      ["error bhyt.rule.card-001"],
    ],
    [
      "with a card in small letters",
      summary({ MA_THE_BHYT: "dn4010000000001" }),
      ["warning bhyt.rule.card-002"],
    ],
    [
      "of a newborn without hour of birth",
      summary({ NGAY_SINH: "202607100000" }),
      ["warning bhyt.rule.dem-003"],
    ],
  ])("%s is told for what it is, and for nothing else", (_title, input, codes) => {
    expect(found(input)).toEqual(codes);
  });
});
