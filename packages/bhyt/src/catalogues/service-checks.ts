import { type Decimal, compareDecimals, foldVietnamese } from "@lienthong/core";
import { isoDayOf } from "../lib/date-text.ts";
import { partsOf } from "../lib/parts.ts";
import { type CatalogueCheck, type CatalogueContext, findCode } from "./catalogue-check.ts";
import type { CatalogueEntry } from "./catalogues.ts";
import { lookUp } from "./look-up.ts";

/** Outside the list; mixtures of the hospital join codes with "+". Neither stands in a list. */
function isListed(medicine: string): boolean {
  return medicine !== "" && medicine !== "00.0000" && !medicine.includes("+");
}

/** Facility codes have five characters, after the prefix that says how the medicine came. */
const facilityLength = 5;

/** Day of a row's order, or of the visit when the order has none. */
function orderDay({ facts }: CatalogueContext, ordered: string): string {
  return isoDayOf(ordered) || facts.date;
}

type Said = "name" | "strength" | "registration";

/** Narrows rows to those that agree in one value after another; tells the first in which none agrees. */
function firstDifference(
  entries: readonly CatalogueEntry[],
  values: readonly (readonly [Said, string])[],
): Said | undefined {
  let left = entries;
  for (const [key, value] of values) {
    const folded = foldVietnamese(value);
    const agreeing = left.filter((entry) => {
      const known = entry[key];
      return known === undefined || foldVietnamese(known) === folded;
    });
    if (agreeing.length === 0) return key;
    left = agreeing;
  }
  return undefined;
}

/** Whether a price is above every approved one; not when one of the rows names none. */
function isAbove(
  context: CatalogueContext,
  entries: readonly CatalogueEntry[],
  key: "price" | "insurancePrice",
  text: string,
): boolean {
  const { number } = context.facts;
  const price = number(text);
  if (price === undefined || entries.length === 0) return false;
  const approved = entries.map((entry) => number(entry[key] ?? ""));
  return approved.every((one): one is Decimal => one !== undefined && compareDecimals(price, one) > 0);
}

/** Parts of rules about medicines (DRG), services (SVC) and prices (MON-024) that need lists. */
export const serviceChecks: readonly CatalogueCheck[] = [
  {
    id: "DRG-006",
    needs: ["XML1", "XML2"],
    lists: ["medicine"],
    check(context) {
      const fields = { name: "TEN_THUOC", strength: "HAM_LUONG", registration: "SO_DANG_KY" } as const;
      context.facts.rows("XML2").forEach((values, row) => {
        if (!isListed(values.MA_THUOC)) return;
        const place = { table: "XML2", row, field: "MA_THUOC" } as const;
        const day = orderDay(context, values.NGAY_YL);
        const entries = findCode(context, "medicine", place, values.MA_THUOC, day);
        if (entries.length === 0) return;
        const keys = ["registration", "name", "strength"] as const;
        const different = firstDifference(
          entries,
          keys.map((key) => [key, values[fields[key]]] as const),
        );
        if (different !== undefined)
          context.report("XML2", row, fields[different], "bhyt.catalogue.different");
      });
    },
  },
  {
    id: "DRG-010",
    needs: ["XML1", "XML2"],
    lists: ["facility"],
    check(context) {
      context.facts.rows("XML2").forEach(({ MA_CSKCB_THUOC }, row) => {
        const at = MA_CSKCB_THUOC.lastIndexOf(".");
        const facility = MA_CSKCB_THUOC.slice(at + 1);
        // Another form is for the part of the rule that needs no list.
        if (at === -1 || facility.length !== facilityLength) return;
        findCode(context, "facility", { table: "XML2", row, field: "MA_CSKCB_THUOC" }, facility);
      });
    },
  },
  {
    id: "DRG-012",
    needs: ["XML1", "XML2"],
    lists: ["staff"],
    check(context) {
      context.facts.rows("XML2").forEach(({ MA_BAC_SI, NGAY_YL }, row) => {
        for (const code of new Set(partsOf(MA_BAC_SI)))
          findCode(
            context,
            "staff",
            { table: "XML2", row, field: "MA_BAC_SI" },
            code,
            orderDay(context, NGAY_YL),
          );
      });
    },
  },
  {
    id: "SVC-002",
    needs: ["XML1", "XML3"],
    lists: ["service"],
    check(context) {
      context.facts.rows("XML3").forEach(({ MA_DICH_VU, NGAY_YL }, row) => {
        const place = { table: "XML3", row, field: "MA_DICH_VU" } as const;
        findCode(context, "service", place, MA_DICH_VU, orderDay(context, NGAY_YL));
      });
    },
  },
  {
    id: "SVC-008",
    needs: ["XML1", "XML3"],
    lists: ["device"],
    check(context) {
      context.facts.rows("XML3").forEach(({ MA_MAY }, row) => {
        for (const code of new Set(partsOf(MA_MAY)))
          findCode(context, "device", { table: "XML3", row, field: "MA_MAY" }, code);
      });
    },
  },
  {
    id: "SVC-016",
    needs: ["XML1", "XML3"],
    lists: ["staff"],
    check(context) {
      context.facts.rows("XML3").forEach((values, row) => {
        for (const field of ["MA_BAC_SI", "NGUOI_THUC_HIEN"] as const)
          for (const code of new Set(partsOf(values[field])))
            findCode(
              context,
              "staff",
              { table: "XML3", row, field },
              code,
              orderDay(context, values.NGAY_YL),
            );
      });
    },
  },
  {
    id: "SVC-018",
    needs: ["XML1", "XML3"],
    lists: ["service"],
    check(context) {
      context.facts.rows("XML3").forEach(({ MA_DICH_VU, TEN_DICH_VU, NGAY_YL }, row) => {
        const day = orderDay(context, NGAY_YL);
        const { entries } = lookUp(context.catalogues, "service", MA_DICH_VU, day);
        if (entries && firstDifference(entries, [["name", TEN_DICH_VU]]) !== undefined)
          context.report("XML3", row, "TEN_DICH_VU", "bhyt.catalogue.different");
      });
    },
  },
  {
    id: "MON-024",
    needs: ["XML1", "XML2", "XML3"],
    lists: ["medicine", "service"],
    check(context) {
      const { facts, catalogues, report } = context;
      facts.rows("XML2").forEach(({ MA_THUOC, SO_DANG_KY, DON_GIA, NGAY_YL }, row) => {
        const { entries = [] } = lookUp(catalogues, "medicine", MA_THUOC, orderDay(context, NGAY_YL));
        const same = entries.filter(
          ({ registration }) => registration === undefined || registration === SO_DANG_KY,
        );
        if (isAbove(context, same, "price", DON_GIA))
          report("XML2", row, "DON_GIA", "bhyt.catalogue.above-price");
      });
      facts.rows("XML3").forEach(({ MA_DICH_VU, DON_GIA_BV, DON_GIA_BH, NGAY_YL }, row) => {
        const { entries = [] } = lookUp(catalogues, "service", MA_DICH_VU, orderDay(context, NGAY_YL));
        if (isAbove(context, entries, "price", DON_GIA_BV))
          report("XML3", row, "DON_GIA_BV", "bhyt.catalogue.above-price");
        if (isAbove(context, entries, "insurancePrice", DON_GIA_BH))
          report("XML3", row, "DON_GIA_BH", "bhyt.catalogue.above-price");
      });
    },
  },
];
