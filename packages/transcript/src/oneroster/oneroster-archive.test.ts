import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aZip, rawZip } from "../testing/a-zip.ts";
import { anyTranscript } from "../testing/a-transcript.ts";
import { packOneRoster, unpackOneRoster } from "./oneroster-archive.ts";
import { oneRosterToTranscripts } from "./oneroster-to-transcripts.ts";
import { transcriptsToOneRoster } from "./transcripts-to-oneroster.ts";

const dates = () => ({ startDate: "2024-09-05", secondTerm: "2025-01-13", endDate: "2025-06-01" });
const code = (bytes: Uint8Array) => unpackOneRoster(bytes).issues[0]?.code;
const text = (content: string) => new TextEncoder().encode(content);

describe("a OneRoster package as a zip file", () => {
  it("holds what the files hold", () => {
    fc.assert(
      fc.property(fc.array(anyTranscript, { minLength: 1, maxLength: 3 }), (transcripts) => {
        const { value } = transcriptsToOneRoster(transcripts, { dates });
        const files = unpackOneRoster(packOneRoster(value));
        expect(files).toEqual({ ok: true, value, issues: [] });
        expect(files.ok && oneRosterToTranscripts(files.value)).toEqual(oneRosterToTranscripts(value));
      }),
      { numRuns: 10 },
    );
  });

  it("is the same bytes for the same files", () => {
    const files = { "manifest.csv": "propertyName,value\r\n" };
    expect(packOneRoster(files)).toEqual(packOneRoster({ ...files }));
  });

  it("leaves files alone that no manifest names, and those in folders", () => {
    const files = unpackOneRoster(
      aZip({
        "manifest.csv": "a",
        "users.csv": "b",
        "extra.csv": "c",
        "x/users.csv": "d",
        "users.csv.exe": "e",
      }),
    );
    expect(files.ok && files.value).toEqual({ "manifest.csv": "a", "users.csv": "b" });
  });

  it.each([
    ["bytes that are no archive", text("propertyName,value"), "transcript.format.damaged-archive"],
    ["nothing", new Uint8Array(), "transcript.format.damaged-archive"],
    [
      "half an archive",
      packOneRoster({ "manifest.csv": "a,b" }).subarray(0, 40),
      "transcript.format.damaged-archive",
    ],
    [
      "a wrong checksum",
      rawZip([{ name: "manifest.csv", content: text("a"), crc: 7 }]),
      "transcript.format.damaged-archive",
    ],
    [
      "a password",
      rawZip([{ name: "users.csv", content: text("a"), flags: 1 }]),
      "transcript.format.encrypted-archive",
    ],
    [
      "another way of packing",
      rawZip([{ name: "users.csv", content: text("a"), method: 14 }]),
      "transcript.format.damaged-archive",
    ],
    ["a text that is no UTF-8", aZip({ "users.csv": new Uint8Array([0xff, 0x80]) }), "core.text.not-utf8"],
  ])("is refused with %s", (_title, bytes, expected) => {
    expect(code(bytes)).toBe(expected);
  });

  it("is refused when it swells out of all measure", () => {
    const bomb = rawZip([{ name: "results.csv", content: new Uint8Array(8 * 1024 * 1024), claimedSize: 10 }]);
    expect(bomb.length).toBeLessThan(20_000);
    expect(code(bomb)).toBe("transcript.format.archive-bomb");
  });

  it("never throws on bytes", () => {
    const good = packOneRoster({ "manifest.csv": "propertyName,value\r\n", "users.csv": "sourcedId\r\n" });
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.nat(255), (at, byte) => {
        const bytes = good.slice();
        bytes[at] = byte;
        expect(typeof unpackOneRoster(bytes).ok).toBe("boolean");
      }),
    );
  });

  it("is no business of values that are no bytes", () => {
    expect(() => unpackOneRoster("x" as unknown as Uint8Array)).toThrow(TypeError);
    expect(() => packOneRoster({ "users.csv": 1 } as unknown as Record<string, string>)).toThrow(TypeError);
  });
});
