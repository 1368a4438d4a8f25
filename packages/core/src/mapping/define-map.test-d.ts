import { describe, expectTypeOf, it } from "vitest";
import { type Codec, type PathOf, type ValueAt, defineMap, tableCodec } from "../mapping.ts";

interface Line {
  readonly code: string;
  readonly amount?: number;
}
interface Source {
  readonly name: string;
  readonly sex?: "1" | "2";
  readonly lines?: readonly Line[];
  readonly note?: string;
}
interface Target {
  readonly who?: readonly { readonly text?: string; readonly given?: readonly string[] }[];
  readonly gender?: "male" | "female";
  readonly item?: readonly { readonly code?: string; readonly net?: number }[];
  readonly extension?: readonly { readonly url: string; readonly valueString?: string }[];
  readonly status?: "active" | "inactive";
}
/** As in FHIR: an identifier names its assigner, which has an identifier. */
interface Identifier {
  readonly system?: string;
  readonly value?: string;
  readonly assigner?: { readonly identifier?: Identifier };
}
interface Patient {
  readonly identifier?: Identifier[];
  readonly deceased?: { readonly boolean: boolean } | { readonly dateTime: string };
  readonly contained?: readonly unknown[];
}
const lost = { vi: "không có chỗ", en: "no place" };

describe("the types of paths", () => {
  it("are those of what stands there", () => {
    expectTypeOf<ValueAt<Source, "name">>().toEqualTypeOf<string>();
    expectTypeOf<ValueAt<Target, "who[0].text">>().toEqualTypeOf<string | undefined>();
    expectTypeOf<ValueAt<Target, "who[0].given[1]">>().toEqualTypeOf<string>();
    expectTypeOf<ValueAt<Target, "extension[url='http://example.org/a.b'].valueString">>().toEqualTypeOf<
      string | undefined
    >();
    expectTypeOf<ValueAt<Target, "who[0].family">>().toBeNever();
    expectTypeOf<ValueAt<Target, "extension[link='a'].url">>().toBeNever();
    expectTypeOf<ValueAt<Patient, "identifier[system='urn:x'].assigner.identifier.value">>().toEqualTypeOf<
      string | undefined
    >();
    expectTypeOf<ValueAt<Patient, "deceased.dateTime">>().toEqualTypeOf<string>();
    expectTypeOf<ValueAt<Patient, "contained[0].anything">>().toBeUnknown();
    expectTypeOf<PathOf<Source, "nmae">>().toEqualTypeOf<"no such path: nmae">();
  });

  it("are checked in every kind of rule", () => {
    defineMap<Source, Target>({
      id: "https://example.org/fhir/StructureMap/types",
      version: "1",
      rules: (rule) => [
        rule.field("name", "who[0].text"),
        // @ts-expect-error a misspelt source path
        rule.field("nmae", "who[0].text"),
        rule.each("lines", "item", (line) => [line.field("code", "code")], { key: "code" }),
        // @ts-expect-error a key that the items do not have
        rule.each("lines", "item", (line) => [line.field("code", "code")], { key: "cod" }),
        // @ts-expect-error a misspelt target path
        rule.field("name", "who[0].txt"),
        // @ts-expect-error no item without a place
        rule.field("name", "who.text"),
        rule.field("sex", "gender", { via: tableCodec("sex", { 1: "male", 2: "female" }) }),
        // @ts-expect-error the two sides hold different values, so there must be a codec
        rule.field("sex", "gender"),
        // @ts-expect-error a codec of other values
        rule.field("sex", "gender", { via: {} as Codec<number, string> }),
        rule.each("lines", "item", (line) => [
          line.field("code", "code"),
          line.field("amount", "net"),
          // @ts-expect-error no such member of a line
          line.field("amuont", "net"),
        ]),
        // @ts-expect-error a name is no list
        rule.each("name", "item", () => []),
        rule.constant("status", "active"),
        // @ts-expect-error not a value of that element
        rule.constant("status", "on"),
        rule.drop("note", lost),
        // @ts-expect-error nothing of that name to drop
        rule.drop("nota", lost),
        rule.custom({
          reads: ["name"],
          writes: ["who[0].text"],
          to: ({ name }) => ({ "who[0].text": name }),
          doc: lost,
        }),
        rule.custom({
          reads: ["name"],
          writes: ["who[0].text"],
          // @ts-expect-error a text is expected there
          to: () => ({ "who[0].text": 1 }),
          doc: lost,
        }),
      ],
    });
  });

  it("know what a map gives", () => {
    const map = defineMap<Source, Target>({ id: "x", version: "1", rules: () => [] });
    expectTypeOf(map.forward).parameter(0).toEqualTypeOf<Source>();
    expectTypeOf(map.forward({ name: "" }).value).toEqualTypeOf<Target>();
    expectTypeOf(map.back({}).value).toEqualTypeOf<Source>();
  });
});
