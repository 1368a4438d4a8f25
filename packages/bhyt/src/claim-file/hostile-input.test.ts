import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anEnvelope, base64 } from "../testing.cases.ts";
import { good, summaryChanged, summaryText } from "./claim-texts.cases.ts";
import { readClaimFile, validateClaimFile } from "./read-claim-file.ts";

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
    const start = process.cpuUsage();
    const result = validateClaimFile(input);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(1000);
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
