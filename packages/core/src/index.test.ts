import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";

describe("what the package exports", () => {
  it("is exactly this", async () => {
    expect(Object.keys(await import("./index.ts")).sort()).toEqual([
      "addDecimals",
      "ageInYears",
      "cleanText",
      "compareDates",
      "compareDecimals",
      "coreMessages",
      "createLocator",
      "createUtf8Decoder",
      "daysBetween",
      "daysInMonth",
      "decimal",
      "decodeBase64",
      "decodeUtf8",
      "describeIssue",
      "divideDecimals",
      "encodeBase64",
      "encodeUtf8",
      "fillTemplate",
      "foldVietnamese",
      "formatCompactDate",
      "formatDayMonthYear",
      "formatDecimal",
      "formatIsoDate",
      "formatVietnamDateTime",
      "isDecimal",
      "isFailure",
      "isRealDate",
      "isWellFormedText",
      "locate",
      "multiplyDecimals",
      "parseCompactDate",
      "parseDayMonthYear",
      "parseIsoDate",
      "partialDate",
      "removeDiacritics",
      "roundDecimal",
      "severityFor",
      "subtractDecimals",
      "sumDecimals",
      "suspectLegacyText",
      "toNfc",
      "toResult",
      "trimScan",
    ]);
    expect(Object.keys(await import("./xml.ts")).sort()).toEqual([
      "createXmlReader",
      "defaultXmlLimits",
      "escapeXmlAttribute",
      "escapeXmlText",
      "parseXmlTree",
      "readXml",
      "textOf",
    ]);
    expect(Object.keys(await import("./mapping.ts")).sort()).toEqual([
      "conceptMapCodec",
      "defineMap",
      "shapeOf",
      "shapeOfZod",
      "tableCodec",
      "zodCodec",
    ]);
    expect(Object.keys(await import("./json.ts")).sort()).toEqual([
      "createNdjsonReader",
      "defaultJsonLimits",
      "readJson",
      "writeJson",
    ]);
  });

  it.each([
    ["severityFor", "index.ts", 500],
    ["decimal", "index.ts", 1_500],
    ["decodeBase64", "index.ts", 2_500],
    ["foldVietnamese", "index.ts", 2_000],
    ["readXml", "xml.ts", 13_500],
    ["readJson", "json.ts", 9_000],
    ["defineMap", "mapping.ts", 17_000],
    ["tableCodec", "mapping.ts", 500],
  ])("costs a page no more than what it uses: %s", async (name, entry, limit) => {
    const resolveDir = fileURLToPath(new URL(".", import.meta.url));
    const { outputFiles } = await build({
      stdin: { contents: `export { ${name} } from "./${entry}";`, resolveDir },
      bundle: true,
      minify: true,
      format: "esm",
      write: false,
      logLevel: "silent",
    });
    expect(outputFiles[0]?.contents.length).toBeLessThan(limit);
  });
});
