import { bhytMessages, checkVisit, moneyAtRisk, readClaimFile, type ClaimFile } from "@lienthong/bhyt";
import { coreMessages, isFailure } from "@lienthong/core";
import { checkClaimPieces } from "./check-claim-pieces.ts";
import { writeValue } from "./json-of.ts";
import type { CheckOptions, Conversion, Finding, KindHandler } from "./handler.ts";

const catalogues = [coreMessages, bhytMessages];

/** Claim files, GIAMDINHHS of QĐ 3176/QĐ-BYT. */
export const claimFile: KindHandler = {
  targets: ["fhir", "json"],
  check: ({ bytes }, options) => checkClaimPieces([bytes], options),
  async convert({ text }, options): Promise<Conversion> {
    const { file, finding } = await read(text, options);
    if (file === undefined) return finding;
    if (options.to === "json") return { ...finding, content: writeValue(file) };
    const { claimFileToFhir } = await import("./to-fhir.ts");
    return claimFileToFhir(file, finding, options);
  },
  async convertToLines({ text }, options, writing) {
    const { file, finding } = await read(text, options);
    const failed = finding.issues.some(({ severity }) => isFailure(severity));
    if (file === undefined || (failed && !writing.allowErrors)) return finding;
    const { claimFileToFhirLines } = await import("./to-fhir.ts");
    return claimFileToFhirLines(file, finding, options, writing);
  },
};

async function read(
  text: string,
  { today, visitLists }: CheckOptions,
): Promise<{ file?: ClaimFile; finding: Finding }> {
  const { file, issues } = readClaimFile(text);
  if (file === undefined) return { finding: { issues, catalogues } };
  const lists = await visitLists?.();
  const checks = file.visits.map((visit, index) => {
    const ofVisit = lists?.(visit);
    return checkVisit(visit, {
      today,
      ...(file.visits.length > 1 && { index }),
      ...(ofVisit && { catalogues: ofVisit }),
    });
  });
  const found = [...issues, ...checks.flatMap((check) => check.issues)];
  const { risks, ...totals } = moneyAtRisk(file, found);
  const notChecked = new Map(
    checks.flatMap((check) =>
      check.notChecked.map(({ rule, reason }) => [
        `${reason} ${rule}`,
        { code: `bhyt.unchecked.${reason}`, about: rule },
      ]),
    ),
  );
  return {
    file,
    finding: {
      issues: found,
      risk: { totals, amounts: new Map(risks.map(({ issue, amount }) => [issue, amount])) },
      catalogues,
      notChecked: [...notChecked.values()],
    },
  };
}
