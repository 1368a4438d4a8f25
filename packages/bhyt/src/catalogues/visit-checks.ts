import { partsOf } from "../lib/parts.ts";
import { fieldValue } from "../lib/field-value.ts";
import type { ClaimTableId } from "../tables/table-spec.ts";
import { type CatalogueCheck, type CatalogueContext, findCode } from "./catalogue-check.ts";

/** Papers with the codes of those who sign them. */
const signed: readonly (readonly [ClaimTableId, readonly string[]])[] = [
  ["XML7", ["MA_TTDV", "MA_BS"]],
  ["XML8", ["MA_TTDV"]],
  ["XML9", ["MA_TTDV"]],
  ["XML10", ["MA_TTDV", "MA_BS"]],
  ["XML11", ["MA_TTDV", "MA_BS"]],
  ["XML13", ["MA_BAC_SI", "MA_TTDV"]],
  ["XML14", ["MA_BAC_SI", "MA_TTDV"]],
];

function checkSigner(
  context: CatalogueContext,
  table: ClaimTableId,
  row: number,
  field: string,
  code: string,
): void {
  const entries = findCode(context, "staff", { table, row, field }, code);
  if (entries.length > 0 && entries.every(({ maySign }) => maySign === false))
    context.report(table, row, field, "bhyt.catalogue.may-not-sign");
}

/**
 * The departments that a code names: several written together (`K020304`, liên chuyên khoa), or a unit of one (`K02.D01`,
 * đơn nguyên).
 */
function departmentsOf(text: string): readonly string[] {
  const unit = /^(K\d{2}(?:\.\d)?)\.D\d{2}$/u.exec(text)?.[1];
  if (unit !== undefined) return [unit];
  if (!/^K(?:\d{2}){2,10}$/u.test(text)) return [text];
  const numbers = text.slice(1).match(/\d{2}/gu) ?? [];
  return numbers.map((number) => `K${number}`);
}

/**
 * A rule that codes of fields of one table are in a list.
 *
 * @__NO_SIDE_EFFECTS__
 */
function inList(
  id: CatalogueCheck["id"],
  table: ClaimTableId,
  fields: readonly string[],
  list: Parameters<typeof findCode>[1],
): CatalogueCheck {
  return {
    id,
    needs: table === "XML1" ? ["XML1"] : ["XML1", table],
    lists: [list],
    check(context) {
      context.facts.rows(table).forEach((values, row) => {
        for (const field of fields)
          for (const code of new Set(partsOf(fieldValue(values, field))))
            findCode(context, list, { table, row, field }, code);
      });
    },
  };
}

/** Parts of rules about the visit (VIS), results (LAB) and papers (DOC) that need lists. */
export const visitChecks: readonly CatalogueCheck[] = [
  inList("VIS-004", "XML1", ["MA_NOI_DI", "MA_NOI_DEN"], "facility"),
  {
    id: "VIS-015",
    needs: ["XML1"],
    lists: ["department"],
    check(context) {
      context.facts.rows("XML1").forEach(({ MA_KHOA }, row) => {
        const place = { table: "XML1", row, field: "MA_KHOA" } as const;
        for (const text of partsOf(MA_KHOA)) {
          const isListed = context.catalogues.find("department", text).length > 0;
          for (const code of isListed ? [text] : departmentsOf(text))
            findCode(context, "department", place, code);
        }
      });
    },
  },
  inList("VIS-017", "XML1", ["MA_CSKCB"], "facility"),
  inList("LAB-003", "XML4", ["MA_BS_DOC_KQ"], "staff"),
  inList("DOC-014", "XML13", ["MA_CSKCB_DEN"], "facility"),
  {
    id: "VIS-018",
    needs: ["XML1"],
    lists: ["staff"],
    check(context) {
      context.facts.rows("XML1").forEach(({ MA_TTDV }, row) => {
        checkSigner(context, "XML1", row, "MA_TTDV", MA_TTDV);
      });
    },
  },
  {
    id: "DOC-022",
    needs: ["XML1", "XML7", "XML8", "XML9", "XML10", "XML11", "XML13", "XML14"],
    lists: ["staff"],
    check(context) {
      for (const [table, fields] of signed)
        context.facts.rows(table).forEach((values, row) => {
          for (const field of fields) checkSigner(context, table, row, field, fieldValue(values, field));
        });
    },
  },
];
