import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { testDocument } from "../testing/test-pki.ts";
import { ascii, der } from "../testing/write-der.ts";
import { validateChip } from "./validate-chip.ts";

const time = "2026-06-01T00:00:00Z";
const efCom = (tags: readonly number[], version = "0107"): Uint8Array =>
  der(0x60, der(0x5f01, ascii(version)), der(0x5f36, ascii("040000")), der(0x5c, tags));

const check = (com: unknown, ldsVersion?: string) => {
  const { anchor, sod, dataGroups } = testDocument(ldsVersion === undefined ? {} : { sod: { ldsVersion } });
  return validateChip({ sod, dataGroups, com }, { trustAnchors: [anchor], time });
};

describe("EF.COM beside EF.SOD, which signs DG1 and DG13", () => {
  it.each<[string, unknown, string | undefined, readonly string[]]>([
    ["the same groups", efCom([0x61, 0x6d]), undefined, []],
    ["the same groups in another order", efCom([0x6d, 0x61]), undefined, []],
    ["no EF.COM", null, undefined, []],
    ["the same version", efCom([0x61, 0x6d], "0108"), "0108", []],
    ["a group too few", efCom([0x61]), undefined, ["warning identity.com.differs 13"]],
    ["a group too many", efCom([0x61, 0x75, 0x6d]), undefined, ["warning identity.com.differs 2"]],
    [
      "quite other groups",
      efCom([0x75]),
      undefined,
      ["warning identity.com.differs 1", "warning identity.com.differs 2", "warning identity.com.differs 13"],
    ],
    ["another version", efCom([0x61, 0x6d], "0107"), "0108", ["warning identity.com.version-differs"]],
    ["an unknown tag", efCom([0x61, 0x6d, 0x99]), undefined, ["information identity.com.unknown-tag"]],
    ["an EF.COM that is no bytes", "60", undefined, ["warning identity.com.not-bytes"]],
    ["a broken EF.COM", Uint8Array.of(0x60, 0x05), undefined, ["warning identity.com.structure"]],
    ["another file", Uint8Array.of(0x61, 0x00), undefined, ["warning identity.com.wrong-file"]],
  ])("with %s leaves the proof to EF.SOD", (_title, com, version, expected) => {
    const result = check(com, version);
    const said = result.issues.map(({ severity, code, params }) =>
      `${severity} ${code} ${params?.["dataGroup"] ?? ""}`.trim(),
    );
    expect(said).toEqual(expected);
    expect(result).toMatchObject({ ok: true, value: { dataGroups: [1, 13], notGiven: [] } });
  });

  it("never changes the proof, whatever stands in it", () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.uint8Array({ maxLength: 300 })), (com) => check(com).ok),
      { numRuns: 12 },
    );
  });
});
