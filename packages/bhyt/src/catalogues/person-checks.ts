import { fieldValue } from "../lib/field-value.ts";
import { partsOf } from "../lib/parts.ts";
import type { ClaimTableId } from "../tables/table-spec.ts";
import { isUniformed } from "../rules/card-parts.ts";
import { type CatalogueCheck, type CatalogueContext, findCode } from "./catalogue-check.ts";

/** Vietnam; the only nationality that the published appendix lists. */
const vietnam = "000";

/** The commune is of the province beside it. */
function checkResidence(
  context: CatalogueContext,
  table: ClaimTableId,
  row: number,
  fields: readonly [province: string, commune: string],
  values: object,
): void {
  const [provinceField, communeField] = fields;
  const province = fieldValue(values, provinceField);
  findCode(context, "province", { table, row, field: provinceField }, province);
  const communes = findCode(
    context,
    "commune",
    { table, row, field: communeField },
    fieldValue(values, communeField),
  ).filter((commune) => commune.province !== undefined);
  if (province === "" || communes.length === 0) return;
  if (!communes.some((commune) => commune.province === province))
    context.report(table, row, communeField, "bhyt.catalogue.commune-of-other-province");
}

function checkCountry(context: CatalogueContext, table: ClaimTableId, row: number, code: string): void {
  if (code !== vietnam) findCode(context, "country", { table, row, field: "MA_QUOCTICH" }, code);
}

/** A card that stands in for one that is not issued yet: of a newborn (TE1), or registered at XX000. */
function isTemporary(card: string, facility: string): boolean {
  return card.startsWith("TE1") || facility.slice(2) === "000";
}

/** Parts of rules about the patient (DEM), the card (CARD) and the mother (DOC-009) that need lists. */
export const personChecks: readonly CatalogueCheck[] = [
  {
    id: "DEM-007",
    needs: ["XML1"],
    lists: ["country"],
    check(context) {
      context.facts.rows("XML1").forEach(({ MA_QUOCTICH }, row) => {
        checkCountry(context, "XML1", row, MA_QUOCTICH);
      });
    },
  },
  {
    id: "DEM-009",
    needs: ["XML1"],
    lists: ["province", "commune"],
    check(context) {
      context.facts.rows("XML1").forEach((values, row) => {
        checkResidence(context, "XML1", row, ["MATINH_CU_TRU", "MAXA_CU_TRU"], values);
      });
    },
  },
  {
    id: "CARD-003",
    needs: ["XML1"],
    lists: ["card-province"],
    check(context) {
      context.facts.rows("XML1").forEach(({ MA_THE_BHYT }, row) => {
        for (const card of partsOf(MA_THE_BHYT)) {
          // Ten digits and citizen IDs hold no province; cards of uniformed services have numbers of their own.
          if (card.length !== 15 || isUniformed(card)) continue;
          const place = { table: "XML1", row, field: "MA_THE_BHYT" } as const;
          findCode(context, "card-province", place, card.slice(3, 5));
        }
      });
    },
  },
  {
    id: "CARD-007",
    needs: ["XML1"],
    lists: ["facility"],
    check(context) {
      context.facts.rows("XML1").forEach(({ MA_DKBD, MA_THE_BHYT }, row) => {
        const cards = partsOf(MA_THE_BHYT);
        partsOf(MA_DKBD).forEach((facility, index) => {
          if (isTemporary(cards[index] ?? "", facility)) return;
          findCode(context, "facility", { table: "XML1", row, field: "MA_DKBD" }, facility);
        });
      });
    },
  },
  {
    id: "DOC-009",
    needs: ["XML1", "XML9"],
    lists: ["country", "province", "commune"],
    check(context) {
      context.facts.rows("XML9").forEach((values, row) => {
        checkCountry(context, "XML9", row, values.MA_QUOCTICH);
        checkResidence(context, "XML9", row, ["MATINH_CU_TRU", "MAXA_CU_TRU"], values);
      });
    },
  },
];
