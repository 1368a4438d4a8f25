import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { claimTableOrder, tableIds, tableSpec } from "./table-spec.ts";
import { codeList } from "./code-list.ts";
import { codeListLabels, fieldMeanings, tableLabels } from "../generated/labels.ts";
import { ruleIds, ruleInfo } from "../rules/rule-info.ts";

interface Field {
  readonly name: string;
  readonly maxLength: number | "n";
  readonly required: boolean | "conditional";
  readonly codeList: string | null;
  readonly confidence: string;
  readonly vi: string;
}
interface Table {
  readonly id: string;
  readonly fieldCount: number;
  readonly rootElement: string | null;
  readonly fields: readonly Field[];
}

const data = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../data/${name}`, import.meta.url), "utf8"));
const { tables } = data("qd3176.json") as { tables: readonly Table[] };

describe("the generated tables", () => {
  it("are 16 tables of 479 fields, each as in the data", () => {
    expect(tableIds).toEqual(tables.map(({ id }) => id));
    let count = 0;
    for (const id of tableIds) {
      const table = tables.find((one) => one.id === id);
      const spec = tableSpec(id);
      count += spec.fields.length;
      expect(spec.fields).toHaveLength(table?.fieldCount ?? -1);
      expect(spec.root).toBe(table?.rootElement ?? "");
      spec.fields.forEach((field, index) => {
        const source = table?.fields[index];
        expect(field.name).toBe(source?.name);
        expect(field.maxLength).toBe(source?.maxLength === "n" ? 0 : source?.maxLength);
        if (field.requirement !== "disputed") {
          const words = { true: "required", false: "optional", conditional: "conditional" };
          expect(field.requirement).toBe(words[String(source?.required) as keyof typeof words]);
        }
        expect(field.confidence).toBe(source?.confidence === "single source" ? "single-source" : "confirmed");
        expect(field.detailConfidence).toBe(
          source?.confidence === "confirmed" ? "confirmed" : "single-source",
        );
        expect(fieldMeanings[id][index]?.[0]).toBe(source?.vi);
      });
    }
    expect(count).toBe(479);
  });

  it("leave XML0 and XML12 out of the claim file", () => {
    expect(claimTableOrder).toEqual(tableIds.filter((id) => id !== "XML0" && id !== "XML12"));
  });

  it("know the code list of every field that names one", () => {
    for (const id of tableIds)
      for (const { name, codeList: list } of tableSpec(id).fields)
        if (list !== "") expect(codeList(list, id), `${id}.${name}`).toBeDefined();
    expect(codeList("KHONG_CO")).toBeUndefined();
  });

  it("have labels for all tables and lists", () => {
    expect(Object.keys(tableLabels)).toEqual(tableIds);
    expect(Object.keys(codeListLabels)).toHaveLength(70);
  });

  it("refuse a table that does not exist", () => {
    expect(() => tableSpec("XML16" as never)).toThrow(TypeError);
  });
});

describe("the generated rules", () => {
  it("are those of the compiled list, in its order, as sure as it says", () => {
    const read = (path: string): string => readFileSync(new URL(path, import.meta.url), "utf8");
    const { rules } = JSON.parse(read("../../data/rules.json")) as {
      readonly rules: readonly {
        readonly id: string;
        readonly confidence: string;
        readonly tables: readonly string[];
      }[];
    };
    expect(ruleIds).toEqual(rules.map(({ id }) => id));
    const typed = read("../generated/rules.ts").match(/\| "[A-Z]+-\d{3}"/gu) ?? [];
    expect(typed.map((text) => text.slice(3, -1))).toEqual(ruleIds);
    const words = { confirmed: "confirmed", "single-source": "single source", unverified: "from memory" };
    for (const { id, confidence, tables } of rules) {
      const info = ruleInfo(ruleIds.find((known) => known === id) ?? "STR-001");
      expect(confidence.startsWith(words[info.confidence]), id).toBe(true);
      expect(info.tables).toEqual(tables);
    }
  });
});
