import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { carriedFields } from "./carried-fields.ts";
import { mappingLines } from "./mapping-table.ts";

const path = fileURLToPath(new URL("../../../../../shared/specs/vn-core/facts.json", import.meta.url));

interface Fact {
  readonly table: string;
  readonly field: string;
  readonly fhirPath: string;
  readonly source?: string;
  readonly confidence?: string;
}

const facts = (): { readonly bhytMapping: readonly Fact[]; readonly bhytMappingProposal: readonly Fact[] } =>
  JSON.parse(readFileSync(path, "utf8")) as never;

/** Rows of VN Core that name no field of QĐ 3176, or no address that was seen; with what we do instead. */
const withoutPlace: Readonly<Record<string, string>> = {
  "all MA_LK": "Claim.identifier has it, from XML1",
  "XML1 MA_LYDO_VVIEN (IG text: MALYDO)": "QĐ 3176 has no such field; MA_DOITUONG_KCB took its place",
  "XML2 PHAM_VI": "the address of insuranceCostInfo was not visible",
  "XML2 TYLE_TT (QĐ 3176: TYLE_TT_BH)": "the address of insuranceCostInfo was not visible",
  "XML2 MUC_HUONG": "the address of insuranceCostInfo was not visible",
  "XML2 SO_DANG_KY": "its address was not visible",
  "gateway response XML1_ID": "an answer of the gateway, in no claim file",
  "XML1 totals T_THUOC, T_BHTT, T_BNCCT …":
    "the address of the cost summary was not visible; they are ExplanationOfBenefit.total",
  "XML7–XML15 certificates": "each paper is a Composition; VN Core shows no fields",
};

/** Proposals that another place serves better, or that code places because they make resources of their own. */
const placedOtherwise: Readonly<Record<string, string>> = {
  "XML2.HAM_LUONG": "Medication.ingredient.strength is a ratio of numbers, the field is free text; carried",
};
const placedByCode = new Set(
  "CHAN_DOAN_VAO CHAN_DOAN_RV MA_BENH_CHINH MA_BENH_KT MA_BENH_YHCT MA_PTTT_QT NAM_QT THANG_QT".split(" "),
);

describe.skipIf(!existsSync(path))("the facts of VN Core", () => {
  it("of its own pages are fixed lines, or have no place for a stated reason", () => {
    const own = facts().bhytMapping.filter(({ source }) => !source?.startsWith("MoH draft"));
    expect(own).toHaveLength(24);
    for (const { table, field, fhirPath, confidence } of own) {
      const basis = confidence?.startsWith("confirmed") === true ? "confirmed" : "single-source";
      const name = `${table} ${field}`;
      if (Object.hasOwn(withoutPlace, name)) continue;
      const [resource = ""] = /^[A-Z][A-Za-z]+/u.exec(fhirPath) ?? [table === "XML1" ? "Encounter" : ""];
      for (const one of field.replace(/\(.*\)/u, "").match(/[A-Z][A-Z_0-9]+/gu) ?? []) {
        const lines = mappingLines.filter((line) => line.table === table && line.field === one);
        // As sure as VN Core is, and no surer.
        const fixed = lines.filter((line) => line.basis === basis && line.resource === resource);
        expect([name, one, fixed.map(({ isDefault }) => isDefault)]).toEqual([name, one, [false]]);
      }
    }
    const names = own.map(({ table, field }) => `${table} ${field}`);
    expect(Object.keys(withoutPlace).filter((name) => !names.includes(name))).toEqual([]);
  });

  it("that are proposals are defaults that the caller may move, or are placed otherwise for a stated reason", () => {
    const proposals = facts().bhytMappingProposal;
    expect(proposals).toHaveLength(61);
    for (const { table, field } of proposals) {
      const name = `${table}.${field}`;
      const lines = mappingLines.filter((line) => line.table === table && line.field === field);
      if (Object.hasOwn(placedOtherwise, name))
        expect([name, carriedFields[table as "XML2"]?.split(" ").includes(field)]).toEqual([name, true]);
      else if (table === "XML1" && placedByCode.has(field))
        expect([name, lines.length > 0]).toEqual([name, true]);
      else expect([name, lines.some(({ isDefault }) => isDefault)]).toEqual([name, true]);
    }
  });
});
