import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { base64Size } from "./base64.ts";
import { primitiveRule } from "./rules.ts";

/** `[type, value, code]`; no code when the value is right. Both sides of each border of the specification. */
const rows: readonly (readonly [string, unknown, string?])[] = [
  ["date", "2024"],
  ["date", "2024-02"],
  ["date", "2024-02-29"],
  ["date", "2023-02-29", "fhir.value.date-not-real"],
  ["date", "1900-02-29", "fhir.value.date-not-real"],
  ["date", "2000-02-29"],
  ["date", "2024-04-31", "fhir.value.date-not-real"],
  ["date", "0000-01-01", "fhir.value.date-format"],
  ["date", "0001-01-01"],
  ["date", "2024-13-01", "fhir.value.date-format"],
  ["date", "29/02/2024", "fhir.value.date-format"],
  ["date", "2024-2-9", "fhir.value.date-format"],
  ["dateTime", "2024"],
  ["dateTime", "2024-02-29T23:59:60+07:00"],
  ["dateTime", "2024-02-29T24:00:00+07:00", "fhir.value.datetime-format"],
  ["dateTime", "2024-02-29T10:00:00", "fhir.value.datetime-needs-zone"],
  ["dateTime", "2024-02-29T10:00+07:00", "fhir.value.datetime-format"],
  ["dateTime", "2024-02-29T10:00:00.123Z"],
  ["dateTime", "2024-02-29T10:00:00+14:00"],
  ["dateTime", "2024-02-29T10:00:00+14:01", "fhir.value.datetime-format"],
  ["dateTime", "2023-02-29T10:00:00Z", "fhir.value.date-not-real"],
  ["dateTime", "2024-02T10:00:00Z", "fhir.value.datetime-format"],
  ["instant", "2024-02-29T10:00:00Z"],
  ["instant", "2024-02-29", "fhir.value.instant-format"],
  ["time", "00:00:00"],
  ["time", "23:59:59.9"],
  ["time", "24:00:00", "fhir.value.time-format"],
  ["time", "10:00", "fhir.value.time-format"],
  ["integer", 2_147_483_647],
  ["integer", 2_147_483_648, "fhir.value.integer-range"],
  ["integer", -2_147_483_648],
  ["integer", -2_147_483_649, "fhir.value.integer-range"],
  ["integer", 1.5, "fhir.value.integer-format"],
  ["integer", Number.NaN, "fhir.value.integer-format"],
  ["unsignedInt", 0],
  ["unsignedInt", -1, "fhir.value.integer-range"],
  ["positiveInt", 1],
  ["positiveInt", 0, "fhir.value.integer-range"],
  ["integer64", "9223372036854775807"],
  ["integer64", "9223372036854775808", "fhir.value.integer-range"],
  ["integer64", "007", "fhir.value.integer-format"],
  ["decimal", 0.1],
  ["decimal", Number.POSITIVE_INFINITY, "fhir.value.decimal-format"],
  ["string", "Nguyễn Văn A"],
  ["string", "", "fhir.value.empty"],
  ["string", "dòng 1\n\tdòng 2\r\n"],
  ["string", "a\u0000b", "fhir.value.control-character"],
  ["string", "a\ud800", "fhir.value.not-unicode"],
  ["string", "😀"],
  ["string", "a".repeat(1_048_576)],
  ["string", "a".repeat(1_048_577), "fhir.value.too-long"],
  ["code", "male"],
  ["code", "two words"],
  ["code", "two  words", "fhir.value.code-format"],
  ["code", " male", "fhir.value.code-format"],
  ["code", "male ", "fhir.value.code-format"],
  ["id", "a.B-9"],
  ["id", "a".repeat(64)],
  ["id", "a".repeat(65), "fhir.value.id-format"],
  ["id", "a_b", "fhir.value.id-format"],
  ["id", "mã", "fhir.value.id-format"],
  ["uri", "http://example.org/x"],
  ["uri", "relative/is/a/uri"],
  ["uri", "http://example.org/a b", "fhir.value.uri-format"],
  ["uri", "urn:uuid:c757873d-ec9a-4326-a141-556f43239520"],
  ["uri", "urn:uuid:C757873D-EC9A-4326-A141-556F43239520", "fhir.value.uuid-format"],
  ["uri", "urn:oid:1.2.840.113883"],
  ["uri", "urn:oid:1.02.840", "fhir.value.oid-format"],
  ["uri", "oid:1.2.3", "fhir.value.uri-prefix"],
  ["uri", "uuid:c757873d-ec9a-4326-a141-556f43239520", "fhir.value.uri-prefix"],
  ["canonical", "http://example.org/vs|1.0"],
  ["canonical", "#contained"],
  ["canonical", "Library/x", "fhir.value.canonical-not-absolute"],
  ["oid", "urn:oid:2.16"],
  ["oid", "2.16", "fhir.value.oid-format"],
  ["oid", "urn:oid:3.16", "fhir.value.oid-format"],
  ["uuid", "urn:uuid:c757873d-ec9a-4326-a141-556f43239520"],
  ["uuid", "c757873d-ec9a-4326-a141-556f43239520", "fhir.value.uuid-format"],
  ["base64Binary", "TGnDqm4gVGjDtG5n"],
  ["base64Binary", "TGn\n DqQ=="],
  ["base64Binary", "TGnD=", "fhir.value.base64-format"],
  ["base64Binary", "====", "fhir.value.base64-format"],
  ["base64Binary", "TG=n", "fhir.value.base64-format"],
  ["base64Binary", "%%%2@()()", "fhir.value.base64-format"],
  ["base64Binary", "", "fhir.value.empty"],
];

function check(type: string, value: unknown): string | undefined {
  const rule = primitiveRule(type);
  if (rule?.json === "string" && typeof value === "string") return rule.check(value);
  if (rule?.json === "number" && typeof value === "number") return rule.check(value);
  throw new Error(`no check of ${type} for ${typeof value}`);
}

describe("values of primitive types", () => {
  it.each(rows.map(([type, value, code]) => ({ type, shown: String(value).slice(0, 40), value, code })))(
    "$type $shown gives $code",
    ({ type, value, code }) => expect(check(type, value)).toBe(code),
  );

  it.each([
    ["integer", "1"],
    ["integer", "1.0", "fhir.value.integer-format"],
    ["integer", "01", "fhir.value.integer-format"],
    ["integer", "+1", "fhir.value.integer-format"],
    ["decimal", "1.00"],
    ["decimal", "-0.5e-10"],
    ["decimal", ".5", "fhir.value.decimal-format"],
    ["decimal", "01.5", "fhir.value.decimal-format"],
    ["decimal", "NaN", "fhir.value.decimal-format"],
  ])("the text of %s %s gives %s", (type, text, code?: string) => {
    const rule = primitiveRule(type);
    expect(rule?.json === "number" && rule.checkText(text)).toBe(code);
  });

  it("knows the size of base64 data without decoding it", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1 }), (bytes) => {
        expect(base64Size(Buffer.from(bytes).toString("base64"))).toBe(bytes.length);
      }),
    );
  });

  it("answers every text for every type, in time that grows with its length only", () => {
    const types = ["date", "dateTime", "instant", "time", "string", "code", "id", "uri", "canonical", "oid"];
    const start = process.cpuUsage();
    for (const type of [...types, "uuid", "base64Binary", "integer64", "markdown", "url"]) {
      for (const part of ["0", " ", "a ", "A", "-", "1.", "2024-", ":", "=", "\ud800"]) {
        check(type, part.repeat(100_000));
      }
    }
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(2000);
  });
});
