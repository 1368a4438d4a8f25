import { partsOf } from "../lib/parts.ts";
import { isTraditional } from "../rules/diagnoses.ts";
import type { ClaimTableId } from "../tables/table-spec.ts";
import {
  type CatalogueCheck,
  type CatalogueContext,
  type CatalogueReport,
  findCode,
} from "./catalogue-check.ts";
import type { CatalogueEntry, DiagnosisRestriction } from "./catalogues.ts";
import { lookUp } from "./look-up.ts";

/** From this day ICD-10 codes are restricted in their use (Thông tư 06/2026/TT-BYT). */
const restrictedFrom = "2026-07-01";
const male = "1";
const female = "2";
const died = ["5", "8"];

interface Diagnosis {
  readonly table: ClaimTableId;
  readonly row: number;
  readonly field: string;
  readonly text: string;
}

/** Every code of a field exists; codes of traditional medicine belong to another list. */
function checkCodes(context: CatalogueContext, { text, ...place }: Diagnosis): void {
  const codes = partsOf(text).filter((code) => !isTraditional(code));
  for (const code of new Set(codes)) findCode(context, "diagnosis", place, code);
}

function checkUse(
  { facts, report }: CatalogueContext,
  { table, row, field }: Diagnosis,
  entries: readonly CatalogueEntry[],
): void {
  const restricts = (restriction: DiagnosisRestriction): boolean =>
    entries.every(({ restrictions }) => restrictions?.includes(restriction) ?? false);
  const sex = facts.summary?.GIOI_TINH ?? "";
  const result = facts.summary?.KET_QUA_DTRI ?? "";
  const say = (reason: DiagnosisRestriction): ReturnType<CatalogueReport> => {
    report(table, row, field, "bhyt.catalogue.restricted-diagnosis", { reason });
  };
  if (restricts("not-used")) say("not-used");
  if (field === "MA_BENH_CHINH" && restricts("not-primary")) say("not-primary");
  if (result !== "" && !died.includes(result) && restricts("cause-of-death")) say("cause-of-death");
  if (sex === male && restricts("women")) say("women");
  if (sex === female && restricts("men")) say("men");
}

/** Parts of the rules about diagnoses (DX) that need lists. */
export const diagnosisChecks: readonly CatalogueCheck[] = [
  {
    id: "DX-001",
    needs: ["XML1"],
    lists: ["diagnosis"],
    check(context) {
      context.facts.rows("XML1").forEach(({ MA_BENH_CHINH }, row) => {
        checkCodes(context, { table: "XML1", row, field: "MA_BENH_CHINH", text: MA_BENH_CHINH });
      });
    },
  },
  {
    id: "DX-002",
    needs: ["XML1"],
    lists: ["diagnosis"],
    check(context) {
      context.facts.rows("XML1").forEach(({ MA_BENH_KT }, row) => {
        checkCodes(context, { table: "XML1", row, field: "MA_BENH_KT", text: MA_BENH_KT });
      });
    },
  },
  {
    id: "DX-005",
    needs: ["XML1"],
    lists: ["traditional-diagnosis"],
    check(context) {
      context.facts.rows("XML1").forEach(({ MA_BENH_YHCT }, row) => {
        const place = { table: "XML1", row, field: "MA_BENH_YHCT" } as const;
        for (const code of new Set(partsOf(MA_BENH_YHCT)))
          findCode(context, "traditional-diagnosis", place, code);
      });
    },
  },
  {
    id: "DX-006",
    needs: ["XML1"],
    lists: ["diagnosis"],
    check(context) {
      const { facts, catalogues } = context;
      if (facts.date < restrictedFrom) return;
      facts.rows("XML1").forEach((values, row) => {
        for (const field of ["MA_BENH_CHINH", "MA_BENH_KT"] as const) {
          for (const code of new Set(partsOf(values[field]))) {
            const { entries } = lookUp(catalogues, "diagnosis", code, facts.date);
            if (entries) checkUse(context, { table: "XML1", row, field, text: code }, entries);
          }
        }
      });
    },
  },
  {
    id: "DX-008",
    needs: ["XML1", "XML3"],
    lists: ["diagnosis"],
    check(context) {
      context.facts.rows("XML3").forEach(({ MA_BENH }, row) => {
        checkCodes(context, { table: "XML3", row, field: "MA_BENH", text: MA_BENH });
      });
    },
  },
  {
    id: "DX-009",
    needs: ["XML1", "XML13", "XML14"],
    lists: ["diagnosis"],
    check(context) {
      for (const table of ["XML13", "XML14"] as const)
        context.facts.rows(table).forEach((values, row) => {
          for (const field of ["MA_BENH_CHINH", "MA_BENH_KT"] as const)
            checkCodes(context, { table, row, field, text: values[field] });
        });
    },
  },
];
