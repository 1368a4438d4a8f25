import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { formatClaimFile } from "../claim-file/format-claim-file.ts";
import { formatTable } from "../claim-file/format-table.ts";
import { readClaimFile } from "../claim-file/read-claim-file.ts";
import type { Visit } from "../claim-file/types.ts";
import { checkVisit } from "../rules/check-visit.ts";
import { aFile, aVisit, anEnvelope, base64 } from "../testing.cases.ts";
import { tableSpecOn } from "./former-spec.ts";
import { type ClaimTableId, claimTableOrder, tableSpec } from "./table-spec.ts";

interface Change {
  readonly field: string;
  readonly in: string;
  readonly was: { readonly length?: number; readonly name?: string; readonly extra?: true };
  readonly source: string;
}
interface Field {
  readonly name: string;
  readonly note?: string;
}
const data = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../data/${name}`, import.meta.url), "utf8"));
const { changes } = data("versions.json") as { changes: readonly Change[] };
const { tables } = data("qd3176.json") as {
  tables: readonly { readonly id: string; readonly fields: readonly Field[] }[];
};

const split = (path: string): readonly [ClaimTableId, string] => {
  const [table = "", field = ""] = path.split(".");
  return [table as ClaimTableId, field];
};

describe("what is told of former versions", () => {
  it.each(changes)("of $field stands in a note of the compiled facts", ({ field, was }) => {
    const [table, name] = split(field);
    const notes = tables.find(({ id }) => id === table)?.fields.map(({ note = "" }) => note) ?? [];
    const own = tables.find(({ id }) => id === table)?.fields.find((one) => one.name === name)?.note ?? "";
    if (was.extra) expect(notes.some((note) => note.includes(name))).toBe(true);
    else expect(own).toContain(was.name ?? String(was.length));
  });

  it.each(changes.filter((change) => change.in === "3176" && change.was.length !== undefined))(
    "of the length of $field holds until the end of 2024",
    ({ field, was }) => {
      const [table, name] = split(field);
      const lengthOn = (date: string): number | undefined =>
        tableSpecOn(table, date).fields.find((one) => one.name === name)?.maxLength;
      expect(lengthOn("2024-12-31")).toBe(was.length);
      expect(lengthOn("2025-01-01")).toBe(
        tableSpec(table).fields.find((one) => one.name === name)?.maxLength,
      );
      expect(lengthOn("")).toBe(lengthOn("2025-01-01"));
    },
  );

  it("changes no field that no later decision touched", () => {
    for (const table of claimTableOrder)
      tableSpec(table).fields.forEach((field, index) => {
        const then = tableSpecOn(table, "2024-07-01").fields[index];
        if (field.since === "130" || field.since === "4750" || field.since === "1931")
          expect(then, `${table}.${field.name}`).toBe(field);
        else if (!changes.some((change) => change.field === `${table}.${field.name}`))
          expect(then?.maxLength, `${table}.${field.name}`).toBe(0);
      });
  });

  it("limits nothing in the fields that QĐ 4750 brought, before it", () => {
    for (const table of claimTableOrder)
      for (const field of tableSpecOn(table, "2024-06-30").fields)
        if (field.since !== "130")
          expect([field.form, field.maxLength, field.codeList, field.requirement === "required"]).toEqual([
            "text",
            0,
            "",
            false,
          ]);
  });
});

const october = { NGAY_VAO: "202410150930", NGAY_RA: "202410151100" };

function structureOf(visit: Visit): readonly string[] {
  return readClaimFile(formatClaimFile(aFile(visit)))
    .issues.filter(({ code }) => code.startsWith("bhyt.field.") || code.startsWith("bhyt.row."))
    .map(({ code, severity, path, source }) => `${severity} ${code} ${path} ${source?.document ?? ""}`);
}

describe("a visit of QĐ 4750", () => {
  it("is checked against its own lengths, errors being errors, with its own decision as source", () => {
    const visit = (date: object, value: string): Visit =>
      aVisit({ XML1: [{ ...date, MA_NGHE_NGHIEP: "00" }], XML4: [{ GIA_TRI: value }] });
    expect(structureOf(visit(october, "x".repeat(50)))).toEqual([]);
    expect(structureOf(visit(october, "x".repeat(51)))).toEqual([
      expect.stringMatching(/^\w+ bhyt\.field\.too-long XML4\[0\]\.GIA_TRI QĐ 4750\/QĐ-BYT$/u) as unknown,
    ]);
    expect(structureOf(visit({}, "x".repeat(255)))).toEqual([]);
    expect(structureOf(aVisit({ XML1: [{ ...october, MA_NGHE_NGHIEP: "00000" }] }))).toEqual([]);
    expect(structureOf(aVisit({ XML1: [{ MA_NGHE_NGHIEP: "00000" }] }))).not.toEqual([]);
    expect(structureOf(aVisit({ XML1: [{ ...october, GIOI_TINH: "4" }] }))).toEqual([
      "error bhyt.field.not-in-list XML1.GIOI_TINH QĐ 4750/QĐ-BYT",
    ]);
  });

  it("has an appointment to the minute, one of QĐ 3176 to the day", () => {
    const appointment = (date: object, value: string): readonly string[] =>
      structureOf(aVisit({ XML1: [date], XML14: [{ NGAY_HEN_KL: value }] })).filter((text) =>
        text.includes("NGAY_HEN_KL"),
      );
    expect(appointment(october, "202410220800")).toEqual([]);
    expect(appointment(october, "20241022")).toHaveLength(1);
    expect(appointment({}, "20260722")).toEqual([]);
    expect(appointment({}, "202607220800")).toHaveLength(1);
  });

  /** The text of XML13 under the names of QĐ 4750, in the order of the tables. */
  const referral = (id: string, values: Readonly<Record<string, string>>): string => {
    const spec = tableSpecOn("XML13", id === "4750" ? "2024-10-15" : "2025-01-01");
    return base64(formatTable(spec, [values]));
  };
  const summaryOn = (date: object): string =>
    base64(formatTable(tableSpec("XML1"), aVisit({ XML1: [date] }).XML1 ?? []));
  const read = (...files: readonly (readonly [string, string])[]): ReturnType<typeof readClaimFile> =>
    readClaimFile(anEnvelope(files));

  it("has a referral with the names of that time, wherever its summary stands", () => {
    const values = {
      MA_LK: "LK1",
      MA_NOI_DI: "01999",
      MA_NOI_DEN: "01998",
      PP_DIEU_TRI: "Mổ",
      TEN_THUOC: "T",
    };
    const xml13 = ["XML13", referral("4750", values)] as const;
    const xml1 = ["XML1", summaryOn(october)] as const;
    for (const files of [
      [xml1, xml13],
      [xml13, xml1],
    ]) {
      const { file, issues } = read(...files);
      expect(file?.visits[0]?.XML13?.[0]).toMatchObject({ ...values, MA_CSKCB_DI: "", TINH_TRANG_CT: "" });
      expect(issues.filter(({ code }) => code.startsWith("bhyt.row."))).toEqual([]);
      if (file === undefined) throw new Error("unread");
      expect(readClaimFile(formatClaimFile(file)).file).toEqual(file);
      const { issues: broken } = checkVisit(file.visits[0] ?? {}, { rules: ["DOC-015"] });
      expect(broken.map(({ path }) => path)).not.toContain("XML13.TINH_TRANG_CT");
    }
  });

  it("takes the dropped fields of a referral wherever they stand", () => {
    const text = formatTable(tableSpecOn("XML13", "2024-10-15"), [{ MA_LK: "LK1" }]);
    const moved = text
      .replace(/ *<TEN_THUOC><\/TEN_THUOC>\n/u, "")
      .replace("<PP_DIEU_TRI>", "<TEN_THUOC>T</TEN_THUOC><PP_DIEU_TRI>");
    const { file, issues } = read(["XML1", summaryOn(october)], ["XML13", base64(moved)]);
    expect(issues.filter(({ code }) => code.startsWith("bhyt.row."))).toEqual([]);
    expect(file?.visits[0]?.XML13?.[0]).toHaveProperty("TEN_THUOC", "T");
  });

  it("has not the names of QĐ 3176, as one of QĐ 3176 has not the names of QĐ 4750", () => {
    const unknown = (date: object, id: string): number =>
      read(["XML1", summaryOn(date)], ["XML13", referral(id, { MA_LK: "LK1" })]).issues.filter(
        ({ code }) => code === "bhyt.row.unknown-field",
      ).length;
    expect(unknown(october, "4750")).toBe(0);
    expect(unknown(october, "3176")).toBe(3);
    expect(unknown({}, "4750")).toBe(5);
    expect(unknown({}, "3176")).toBe(0);
  });

  it("keeps unread tables in the order of the file", () => {
    const { file } = read(
      ["XML12", "QQ=="],
      ["XML1", summaryOn(october)],
      ["XML1", "Qg=="],
      ["XML99", "Qw=="],
    );
    expect(file?.visits[0]?.unread?.map(({ LOAIHOSO }) => LOAIHOSO)).toEqual(["XML12", "XML1", "XML99"]);
  });
});
