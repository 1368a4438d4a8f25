import type { Catalogues, Result } from "@lienthong/core";
import { describe, expectTypeOf, it } from "vitest";
import {
  type CodedPlace,
  type Commune,
  type FormerCommune,
  type PlacesIssueCode,
  type Province,
  type ToCurrent,
  type UnitRef,
  commune,
  communes,
  formerCommune,
  placesMessages,
  provinces,
  toCurrent,
  toFormer,
  validatePlaceCodes,
} from "./index.ts";
import { region } from "./generated/province/gia-lai.ts";

describe("the types of the public functions", () => {
  it("say what can be missing", () => {
    expectTypeOf(commune).returns.toEqualTypeOf<Commune | undefined>();
    expectTypeOf(formerCommune).returns.toEqualTypeOf<FormerCommune | undefined>();
    expectTypeOf(provinces).returns.toEqualTypeOf<readonly Province[]>();
    expectTypeOf(communes).returns.toEqualTypeOf<readonly Commune[]>();
    expectTypeOf(validatePlaceCodes).returns.toEqualTypeOf<Result<CodedPlace, PlacesIssueCode>>();
  });

  it("give a unit only where one is known", () => {
    expectTypeOf<Extract<ToCurrent, { status: "exact" | "default" }>["unit"]>().toEqualTypeOf<UnitRef>();
    expectTypeOf<Extract<ToCurrent, { status: "candidates" | "unknown" }>>().not.toHaveProperty("unit");
    expectTypeOf<Extract<ToCurrent, { status: "unknown" }>["units"]>().toEqualTypeOf<readonly []>();
  });

  it("let a unit say the day of its own code", () => {
    expectTypeOf<Commune>().toExtend<UnitRef>();
    expectTypeOf<UnitRef>().toExtend<Parameters<typeof toCurrent>[1] & object>();
    expectTypeOf<UnitRef>().toExtend<Parameters<typeof toFormer>[1] & object>();
  });

  it("are the same for one province", () => {
    expectTypeOf(region.toCurrent).toEqualTypeOf<typeof toCurrent>();
    expectTypeOf(region.toFormer).toEqualTypeOf<typeof toFormer>();
  });

  it("go with the messages of other packages", () => {
    expectTypeOf(placesMessages).toExtend<Catalogues<PlacesIssueCode>>();
  });
});
