import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Codec, type Residue, defineMap } from "../mapping.ts";

interface Line {
  readonly MA?: string;
  readonly NGAY?: string;
  readonly GHI_CHU?: string;
  readonly parts?: readonly { readonly STT?: number; readonly LO?: string }[];
}
interface Visit {
  readonly lines?: readonly Line[];
}
interface Item {
  readonly code?: string;
  readonly month?: string;
  readonly lot?: readonly { readonly number?: number }[];
}
interface Claim {
  readonly item?: readonly Item[];
}

/** `20260716` as `2026-07`: the day is lost, and the codec says so. */
const month: Codec<string, string> = {
  id: "month",
  to: (text) => (/^[0-9]{8}$/u.test(text) ? `${text.slice(0, 4)}-${text.slice(4, 6)}` : undefined),
  from: (text) => `${text.replace("-", "")}01`,
  exact: false,
};

const map = defineMap<Visit, Claim>({
  id: "https://example.org/fhir/StructureMap/lines",
  version: "1",
  rules: (rule) => [
    rule.each(
      "lines",
      "item",
      (line) => [
        line.field("MA", "code"),
        line.field("NGAY", "month", { via: month }),
        line.each("parts", "lot", (part) => [part.field("STT", "number")], { key: "STT" }),
      ],
      { key: "MA" },
    ),
  ],
});

/** What goes over the wire, beside the record. */
const sent = (residue: Residue): Residue => JSON.parse(JSON.stringify(residue)) as Residue;
const clean = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;

const given: Visit = {
  lines: [
    {
      MA: "A",
      NGAY: "20260716",
      GHI_CHU: "a",
      parts: [
        { STT: 1, LO: "x" },
        { STT: 2, LO: "y" },
      ],
    },
    { MA: "B", NGAY: "20260820", GHI_CHU: "b" },
    { MA: "C", GHI_CHU: "c" },
  ],
};
const there = map.forward(given);
const residue = sent(there.residue());
const items = there.value.item ?? [];
const back = (item: readonly Item[]): readonly Line[] => map.back({ item }, { residue }).value.lines ?? [];
const [a, b, c] = items as [Item, Item, Item];
const [rowA, rowB, rowC] = given.lines as [Line, Line, Line];

describe("a list with a key", () => {
  it("comes back as it was", () => {
    expect(back(items)).toEqual(given.lines);
  });

  it.each<[string, readonly Item[], readonly Line[]]>([
    ["was put in another order", [c, a, b], [rowC, rowA, rowB]],
    ["lost its first item", [b, c], [rowB, rowC]],
    ["lost all but the last", [c], [rowC]],
    ["got an item in front", [{ code: "N" }, a, b, c], [{ MA: "N" }, rowA, rowB, rowC]],
    ["has another item under a known place", [a, { code: "N" }, c], [rowA, { MA: "N" }, rowC]],
    ["is empty", [], []],
  ])("finds its rows again when it %s", (_title, changed, rows) => {
    expect(back(changed)).toEqual(rows);
  });

  it("keeps what the target changed, and what else the row had", () => {
    expect(back([b, { ...a, month: "2027-01" }])).toEqual([rowB, { ...rowA, NGAY: "20270101" }]);
    expect(back([{ ...c, month: "2027-01" }])).toEqual([{ ...rowC, NGAY: "20270101" }]);
  });

  it("finds the items of lists inside of its items, too", () => {
    const turned = { ...a, lot: [{ number: 2 }, { number: 3 }, { number: 1 }] };
    expect(back([b, turned])[1]?.parts).toEqual([{ STT: 2, LO: "y" }, { STT: 3 }, { STT: 1, LO: "x" }]);
  });

  it("tells items of the same key, or of none, by their order", () => {
    const same: Visit = {
      lines: [
        { MA: "A", GHI_CHU: "1" },
        { MA: "A", GHI_CHU: "2" },
        { GHI_CHU: "3" },
        { MA: "B", GHI_CHU: "4" },
      ],
    };
    const forth = map.forward(same);
    const [first, second, third, fourth] = forth.value.item as [Item, Item, Item, Item];
    const returned = map.back(
      { item: [fourth, first, third, second] },
      { residue: sent(forth.residue()) },
    ).value;
    expect(returned.lines?.map(({ GHI_CHU }) => GHI_CHU)).toEqual(["4", "1", "3", "2"]);
  });

  it("says places as they were in the record", () => {
    expect(there.loss().map(({ path }) => path)).toContain("lines[1].GHI_CHU");
    expect(there.loss().map(({ path }) => path)).toContain("lines[0].parts[1].LO");
  });

  it("has its key in the table and in the StructureMap", () => {
    expect(map.toTable("vi")[0]?.rule).toBe("từng mục của danh sách, khóa: MA");
    expect(JSON.stringify(map.toStructureMap())).toContain("key: MA");
  });

  it("works the other way round, by where the key stands there", () => {
    const claim = { item: [{ code: "A", note: "n" }, { code: "B" }] };
    expect(map.back(claim).residue()).toEqual([{ at: ["item", { index: 0, key: "A" }, "note"], value: "n" }]);
  });

  it.each([
    ["that no rule carries", "NGAY"],
    ["that is none", "a..b"],
  ])("is wrong with a key %s", (_title, key) => {
    expect(() =>
      defineMap({
        id: "x",
        version: "1",
        rules: () => [
          {
            kind: "each",
            from: "lines",
            to: "item",
            key,
            rules: [{ kind: "field", from: "MA", to: "code" }],
          },
        ],
      }),
    ).toThrow(TypeError);
  });
});

describe("the laws of lists with keys", () => {
  const text = fc.option(fc.constantFrom("A", "B", "20260716", "1", ""), { nil: undefined });
  const anyLine = (MA: fc.Arbitrary<string | undefined>): fc.Arbitrary<Line> =>
    fc.record({
      MA,
      NGAY: text,
      GHI_CHU: text,
      parts: fc.option(fc.array(fc.record({ STT: fc.nat(2), LO: text }), { maxLength: 3 }), {
        nil: undefined,
      }),
    }) as fc.Arbitrary<Line>;

  it("back(forward(x)) with its residue is x, whatever the keys", () => {
    fc.assert(
      fc.property(fc.array(anyLine(text), { maxLength: 5 }), (lines) => {
        const forth = map.forward({ lines });
        const { value } = map.back(forth.value, { residue: sent(forth.residue()) });
        expect(clean(value)).toEqual(clean({ lines }));
      }),
      { numRuns: 200 },
    );
  });

  it("any choice of the items, in any order, comes back as the same choice of the rows", () => {
    const lines = fc
      .uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { maxLength: 5 })
      .chain((keys) => fc.tuple(...keys.map((key) => anyLine(fc.constant(key)))));
    const choices = lines.chain((all) =>
      fc.shuffledSubarray([...all.keys()]).map((choice) => ({ lines: all, choice })),
    );
    fc.assert(
      fc.property(choices, ({ lines: all, choice }) => {
        const forth = map.forward({ lines: all });
        const item = choice.map((index) => forth.value.item?.[index] as Item);
        const returned = map.back({ item }, { residue: sent(forth.residue()) }).value.lines ?? [];
        expect(clean(returned)).toEqual(clean(choice.map((index) => all[index])));
      }),
      { numRuns: 200 },
    );
  });

  it("a long list comes back", () => {
    const lines = Array.from({ length: 2_000 }, (_, at) => ({ MA: String(at), GHI_CHU: "x" }));
    const forth = map.forward({ lines });
    expect(map.back(forth.value, { residue: forth.residue() }).value.lines).toEqual(lines);
  });
});
