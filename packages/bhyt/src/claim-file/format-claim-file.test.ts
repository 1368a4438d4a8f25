import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeRow } from "../tables/make-row.ts";
import { claimTableOrder, tableSpec } from "../tables/table-spec.ts";
import { aFile, aVisit } from "../testing.cases.ts";
import { BhytError } from "./bhyt-error.ts";
import { formatClaimFile } from "./format-claim-file.ts";
import { isWritable } from "./format-text.ts";
import { readClaimFile } from "./read-claim-file.ts";
import type { ClaimFile, Visit } from "./types.ts";

/** Any text that XML can hold. */
const text = fc
  .oneof(
    fc.constantFrom("", "0", " ", "\r\n", "]]>", "&amp;", "<a/>", "đ\u0301"),
    fc.string({ maxLength: 12, unit: "binary" }),
  )
  .filter(isWritable);

const visit: fc.Arbitrary<Visit> = fc
  .tuple(
    ...claimTableOrder.map((table) => {
      const { fields, item } = tableSpec(table);
      const row = fc.tuple(...fields.map(() => text)).map((values): object => makeRow(table, fields, values));
      const rows = item === "" ? fc.tuple(row) : fc.array(row, { maxLength: 2 });
      return fc.option(rows, { nil: undefined, freq: 1 }).map((made) => [table, made] as const);
    }),
  )
  .map((tables) => Object.fromEntries(tables.filter(([, rows]) => rows !== undefined)) as Visit);

const file: fc.Arbitrary<ClaimFile> = fc.record({
  MACSKCB: text,
  NGAYLAP: text,
  SOLUONGHOSO: text,
  visits: fc.array(visit, { maxLength: 2 }),
  CHUKYDONVI: fc.constantFrom("", "<CHUKYDONVI/>", "<CHUKYDONVI>a\n<b c='d'/></CHUKYDONVI>"),
});

describe("formatClaimFile", () => {
  it("loses nothing: reading what was written gives the same file, whatever it holds", () => {
    fc.assert(
      fc.property(file, (one) => {
        const written = formatClaimFile(one);
        const read = readClaimFile(written);
        expect(read.file).toEqual(one);
        expect(read.file && formatClaimFile(read.file)).toBe(written);
      }),
      { numRuns: 60 },
    );
  });

  it("writes the same bytes whatever the order in which fields and tables were put together", () => {
    const usual = aVisit({ XML4: [{}] });
    const reversed = Object.fromEntries(
      Object.entries(usual)
        .reverse()
        .map(([id, rows]) => [
          id,
          (rows as readonly object[]).map((row) => Object.fromEntries(Object.entries(row).reverse())),
        ]),
    ) as Visit;
    expect(formatClaimFile(aFile(reversed))).toBe(formatClaimFile(aFile(usual)));
  });

  it("puts tables that could not be read back as they were", () => {
    const one = aFile({ ...aVisit(), unread: [{ LOAIHOSO: "XML99", NOIDUNGFILE: "A&B\n" }] });
    expect(readClaimFile(formatClaimFile(one)).file).toEqual(one);
  });

  it.each([
    ["a control character", aFile(aVisit({ XML1: [{ HO_TEN: "A\u0001" }] })), "XML1.HO_TEN"],
    ["a lone surrogate", aFile(aVisit({ XML2: [{ TEN_THUOC: "\ud800" }] })), "XML2[0].TEN_THUOC"],
    ["a table of one row with two", aFile(aVisit({ XML1: [{}, {}] })), "XML1"],
    ["a control character in the envelope", { ...aFile(), MACSKCB: "\u0000" }, "MACSKCB"],
    ["a signature that is another element", { ...aFile(), CHUKYDONVI: "<A/>" }, "CHUKYDONVI"],
    [
      "a signature that goes on after its end",
      { ...aFile(), CHUKYDONVI: "<CHUKYDONVI/><HOSO/>" },
      "CHUKYDONVI",
    ],
    ["a signature that does not end", { ...aFile(), CHUKYDONVI: "<CHUKYDONVI>" }, "CHUKYDONVI"],
  ])("refuses %s", (_title, one, path) => {
    try {
      formatClaimFile(one);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(BhytError);
      if (error instanceof BhytError) expect(error.issues.map((issue) => issue.path)).toEqual([path]);
    }
  });

  it("throws a TypeError for what is no claim file", () => {
    const wrong: never = {} as never;
    expect(() => formatClaimFile(wrong)).toThrow(TypeError);
  });
});
