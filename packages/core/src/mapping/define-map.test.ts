import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Codec,
  conceptMapCodec,
  defineMap,
  shapeOf,
  shapeOfZod,
  tableCodec,
  zodCodec,
} from "../mapping.ts";

interface Line {
  readonly code?: string;
  readonly amount?: number;
  readonly remark?: string;
}
interface Row {
  readonly HO_TEN?: string;
  readonly HO?: string;
  readonly TEN?: string;
  readonly GIOI_TINH?: string;
  readonly NGAY?: string;
  readonly GHI_CHU?: string;
  readonly MAT?: string;
  readonly THE?: string;
  readonly lines?: readonly Line[];
  readonly other?: unknown;
}
interface Person {
  readonly status?: "active";
  readonly name?: readonly { readonly text?: string; readonly family?: string }[];
  readonly gender?: "male" | "female" | "unknown";
  readonly period?: { readonly start?: string };
  readonly initials?: string;
  readonly identifier?: readonly { readonly system?: string; readonly value?: string }[];
  readonly item?: readonly { readonly code?: string; readonly net?: { readonly value?: number } }[];
}

/** `20260716` as `2026-07`: the day is lost, and the codec says so. */
const month: Codec<string, string> = {
  id: "month",
  to: (text) => (/^[0-9]{8}$/u.test(text) ? `${text.slice(0, 4)}-${text.slice(4, 6)}` : undefined),
  from: (text) => `${text.replace("-", "")}01`,
  exact: false,
  doc: { vi: "chỉ giữ tháng", en: "month only" },
};
const sex = tableCodec("gioi-tinh", { 1: "male", 2: "female", 3: "unknown" });
const nowhere = { vi: "không có chỗ", en: "no place" };
const source = { document: "QĐ 3176/QĐ-BYT", table: "XML1", field: "HO_TEN" };

const map = defineMap<Row, Person>({
  id: "https://example.org/fhir/StructureMap/person",
  version: "1.0.0",
  source: shapeOf([
    "HO_TEN",
    "HO",
    "TEN",
    "GIOI_TINH",
    "NGAY",
    "GHI_CHU",
    "MAT",
    "THE",
    "lines.code",
    "lines.remark",
    "other",
  ]),
  target: shapeOf([
    "name.text",
    "name.family",
    "gender",
    "status",
    "initials",
    "item.code",
    "item.net.value",
  ]),
  rules: (rule) => [
    rule.constant("status", "active"),
    rule.field("HO_TEN", "name[0].text", { ref: source, doc: { vi: "Họ và tên", en: "Full name" } }),
    rule.field("GIOI_TINH", "gender", { via: sex }),
    rule.field("NGAY", "period.start", { via: month }),
    rule.field("THE", "identifier[system='urn:example:the.v1'].value"),
    rule.custom({
      reads: ["HO", "TEN"],
      writes: ["initials"],
      to: ({ HO, TEN }) => {
        const isPlain = HO && TEN && !`${HO}${TEN}`.includes(" ");
        return { initials: isPlain ? `${HO} ${TEN}` : undefined };
      },
      from: ({ initials }) => {
        const [HO, TEN] = (initials ?? "").split(" ");
        return HO && TEN ? { HO, TEN } : {};
      },
      doc: { vi: "Ghép họ và tên", en: "Surname and name together" },
    }),
    rule.each("lines", "item", (line) => [line.field("code", "code"), line.field("amount", "net.value")]),
    rule.drop("GHI_CHU", nowhere, { keep: "residue" }),
    rule.drop("MAT", nowhere),
  ],
});

const text = fc.option(fc.oneof(fc.string({ maxLength: 6 }), fc.constantFrom("1", "2", "20260716", "a b")), {
  nil: undefined,
});
const anyLine = fc.record({ code: text, amount: fc.option(fc.double(), { nil: undefined }), remark: text });
const anyRow: fc.Arbitrary<Row> = fc
  .record(
    {
      HO_TEN: text,
      HO: text,
      TEN: text,
      GIOI_TINH: text,
      NGAY: text,
      GHI_CHU: text,
      THE: text,
      lines: fc.array(anyLine, { maxLength: 3 }),
      other: fc.jsonValue(),
    },
    { requiredKeys: [] },
  )
  .map((row) => row as Row);
/** A member without a value is no member. */
const clean = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;

const aRow: Row = {
  HO_TEN: "Nguyễn Văn An",
  HO: "Nguyễn",
  TEN: "An",
  GIOI_TINH: "1",
  NGAY: "20260716",
  GHI_CHU: "mẫu",
  MAT: "x",
  THE: "DN4010000000001",
  lines: [{ code: "K", amount: 2, remark: "r" }, { code: "L" }],
  other: { deep: [1] },
};

describe("a map", () => {
  it("converts there", () => {
    const { value, issues } = map.forward(aRow);
    expect(value).toEqual({
      status: "active",
      name: [{ text: "Nguyễn Văn An" }],
      gender: "male",
      period: { start: "2026-07" },
      identifier: [{ system: "urn:example:the.v1", value: "DN4010000000001" }],
      initials: "Nguyễn An",
      item: [{ code: "K", net: { value: 2 } }, { code: "L" }],
    });
    expect(issues).toEqual([]);
  });

  it("says what is lost, why, and whether it said so before", () => {
    expect(map.forward(aRow).loss()).toEqual([
      { path: "NGAY", kind: "coarsened", declared: true, kept: true },
      { path: "GHI_CHU", kind: "dropped", declared: true, kept: true },
      { path: "MAT", kind: "dropped", declared: true, kept: false },
      { path: "lines[0].remark", kind: "unmapped", declared: false, kept: true },
      { path: "other.deep", kind: "unmapped", declared: false, kept: true },
    ]);
  });

  it("gives the same record back with its residue, but for what it drops for good", () => {
    const there = map.forward(aRow);
    const residue = JSON.parse(JSON.stringify(there.residue())) as ReturnType<typeof there.residue>;
    const { MAT, ...kept } = aRow;
    expect(MAT).toBe("x");
    expect(map.back(there.value, { residue }).value).toEqual(kept);
  });

  it("reports a value that a codec refuses, by its place and never by its text", () => {
    const there = map.forward({ GIOI_TINH: "bí mật" });
    expect(there.issues).toEqual([
      {
        code: "core.mapping.value-refused",
        severity: "warning",
        path: "GIOI_TINH",
        params: { to: "gender", codec: "gioi-tinh" },
      },
    ]);
    expect(there.loss()).toEqual([{ path: "GIOI_TINH", kind: "changed", declared: false, kept: true }]);
  });

  it("knows where a value comes from", () => {
    const there = map.forward(aRow);
    expect(there.provenance("name[0].text")).toEqual({ from: ["HO_TEN"], kind: "field", ref: source });
    expect(there.provenance("gender")).toEqual({ from: ["GIOI_TINH"], kind: "field", codec: "gioi-tinh" });
    expect(there.provenance("item[1].net.value")).toEqual({ from: ["lines[1].amount"], kind: "field" });
    expect(there.provenance("item[1]")).toEqual({ from: ["lines[1]"], kind: "each" });
    expect(there.provenance("initials")?.from).toEqual(["HO", "TEN"]);
    expect(there.provenance("status")).toEqual({ from: [], kind: "const" });
    expect(there.provenance("nothing")).toBeUndefined();
    expect(map.back(there.value).provenance("lines[0].code")?.from).toEqual(["item[0].code"]);
  });

  it("knows which leaves nobody speaks of, without a record", () => {
    expect(map.coverage()).toEqual({
      unmappedSource: ["lines.remark", "other"],
      unmappedTarget: ["name.family"],
    });
  });

  it("is a table for domain experts in both languages", () => {
    const rows = map.toTable("vi");
    expect(rows[1]).toEqual({
      from: "HO_TEN",
      to: "name[0].text",
      rule: "chép nguyên",
      text: "Họ và tên",
      source: "QĐ 3176/QĐ-BYT, XML1, HO_TEN",
      exact: true,
    });
    expect(rows.map(({ from, rule }) => `${from}: ${rule}`)).toEqual([
      ': giá trị cố định: "active"',
      "HO_TEN: chép nguyên",
      "GIOI_TINH: chuyển đổi: gioi-tinh",
      "NGAY: chuyển đổi: month",
      "THE: chép nguyên",
      "HO, TEN: chuyển bằng chương trình",
      "lines: từng mục của danh sách",
      "lines[].code: chép nguyên",
      "lines[].amount: chép nguyên",
      "GHI_CHU: không chuyển, giữ trong phần dư",
      "MAT: không chuyển",
    ]);
    expect(map.toTable("en")[3]).toMatchObject({
      rule: "converted: month",
      text: "month only",
      exact: false,
    });
  });
});

describe("the laws of a map", () => {
  it("back(forward(x)) with its residue is x", () => {
    fc.assert(
      fc.property(anyRow, (row) => {
        const there = map.forward(row);
        expect(clean(map.back(there.value, { residue: there.residue() }).value)).toEqual(clean(row));
      }),
      { numRuns: 150 },
    );
  });

  it("forward(back(y)) is y, of whatever forward gave", () => {
    fc.assert(
      fc.property(anyRow, (row) => {
        const { value } = map.forward(row);
        expect(map.forward(map.back(value).value).value).toEqual(value);
      }),
      { numRuns: 100 },
    );
  });

  it("no leaf is lost in silence: the residue and the value hold every one", () => {
    fc.assert(
      fc.property(anyRow, (row) => {
        const there = map.forward(row);
        const paths = new Set(there.loss().map(({ path }) => path.split(/[.[]/u)[0]));
        const returned = map.back(there.value).value as Readonly<Record<string, unknown>>;
        for (const [name, value] of Object.entries(clean(row) as Record<string, unknown>))
          if (JSON.stringify(returned[name]) !== JSON.stringify(value)) expect(paths).toContain(name);
      }),
      { numRuns: 100 },
    );
  });

  it("the order of the rules changes nothing but the order of members", () => {
    fc.assert(
      fc.property(anyRow, (row) => {
        const turned = defineMap<Row, Person>({
          id: "x",
          version: "1",
          rules: () => [...map.rules].reverse(),
        });
        expect(turned.forward(row).value).toEqual(map.forward(row).value);
      }),
      { numRuns: 50 },
    );
  });

  it("whatever it is given, it gives a result", () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withBigInt: true }), (value) => {
        const there = map.forward(value as Row);
        const back = map.back(value as Person);
        expect([there.loss().length, back.loss().length].every((count) => count >= 0)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

describe("the residue", () => {
  it("from outside writes nothing but its record", () => {
    const residue = JSON.parse(
      '[{"at":["__proto__","polluted"],"value":true},{"at":["lines",9],"value":1}]',
    ) as [];
    const { value } = map.back({}, { residue });
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
    expect(Object.keys(value)).toEqual(["__proto__"]);
    expect(map.back({ item: [{ code: "K" }] }, { residue }).value.lines).toEqual([{ code: "K" }]);
  });
});

describe("wrong use of a map", () => {
  const defined = (rules: Parameters<typeof defineMap<Row, Person>>[0]["rules"]) => () =>
    defineMap<Row, Person>({ id: "x", version: "1", rules });

  it.each(["", ".", "a..b", "a.", "a[", "a[x]", "a[x=1]", "__proto__.x", "a.constructor", "a['b']"])(
    "is a path that is none: %s",
    (path) => {
      expect(defined(() => [{ kind: "field", from: path, to: "gender" }])).toThrow(TypeError);
      expect(defined(() => [{ kind: "drop", from: path, because: nowhere, keep: false }])).toThrow(TypeError);
    },
  );

  it("is two rules for one place", () => {
    expect(defined((rule) => [rule.field("HO", "initials"), rule.field("TEN", "initials")])).toThrow(
      "two rules of a map write initials",
    );
  });

  it("is a custom rule that does not say what it reads or writes, when it is asked to", () => {
    const secret = defineMap<Row, Person>({
      id: "x",
      version: "1",
      rules: (rule) => [
        rule.custom({
          reads: ["HO"],
          writes: ["initials"],
          to: (row) => ({ initials: row.TEN }),
          doc: nowhere,
        }),
      ],
    });
    expect(secret.forward({ TEN: "An" }).value).toEqual({ initials: "An" });
    expect(() => secret.forward({ TEN: "An" }, { strict: true })).toThrow("a custom rule reads TEN");
    expect(map.forward(aRow, { strict: true }).value).toEqual(map.forward(aRow).value);
  });
});

describe("codecs", () => {
  it("of tables tell when two codes become one", () => {
    expect(tableCodec("x", { a: "1", b: "1" })).toMatchObject({ exact: false });
    expect(tableCodec("x", { a: "1", b: "1" }).from("1")).toBe("a");
    expect(sex.to("constructor")).toBeUndefined();
  });

  it.each([
    ["R4", { equivalence: "equivalent" }],
    ["R5", { relationship: "equivalent" }],
  ])("of ConceptMaps of FHIR %s", (_version, relation) => {
    const codec = conceptMapCodec({
      resourceType: "ConceptMap",
      url: "https://example.org/fhir/ConceptMap/sex",
      group: [
        {
          source: "urn:a",
          element: [
            { code: "1", target: [{ code: "male", ...relation }] },
            { code: "9", target: [{ code: "x", equivalence: "unmatched", relationship: "not-related-to" }] },
          ],
        },
      ],
    });
    expect([codec.id, codec.to("1"), codec.from("male"), codec.to("9")]).toEqual([
      "sex",
      "male",
      "1",
      undefined,
    ]);
    expect(() => conceptMapCodec({ resourceType: "Patient" })).toThrow(TypeError);
  });

  it("of zod refuse what its schemas refuse", () => {
    const codec = zodCodec("count", {
      safeDecode: (value: string) => ({ success: value === "1", data: 1 }),
      safeEncode: (value: number) => ({ success: value === 1, data: "1" }),
    });
    const context = { root: {}, parameters: {} };
    expect([codec.to("1", context), codec.to("x", context), codec.from(2, context)]).toEqual([
      1,
      undefined,
      undefined,
    ]);
  });

  it("may ask for parameters, and for the whole record", () => {
    const given: Codec<string, string> = {
      id: "given",
      to: (value, { parameters, root }) =>
        `${String(parameters["prefix"])}${value}${Object.keys(root as object).length}`,
      from: (value) => value,
      exact: false,
    };
    const own = defineMap<Row, Person>({
      id: "x",
      version: "1",
      rules: (rule) => [rule.field("HO", "initials", { via: given })],
    });
    expect(own.forward({ HO: "A" }, { parameters: { prefix: "p" } }).value).toEqual({ initials: "pA1" });
  });
});

describe("shapes", () => {
  it("are read from schemas of zod by their structure", () => {
    const leaf = { _zod: { def: { type: "string" } } };
    const list = {
      _zod: { def: { type: "array", element: { _zod: { def: { type: "object", shape: { a: leaf } } } } } },
    };
    const maybe = { _zod: { def: { type: "optional", innerType: leaf } } };
    const whole = { _zod: { def: { type: "object", shape: { x: leaf, list, maybe } } } };
    expect(shapeOfZod(whole).leaves).toEqual(["x", "list.a", "maybe"]);
    expect(() => shapeOfZod({})).toThrow(TypeError);
    expect(() => shapeOf(["a..b"])).toThrow(TypeError);
  });
});
