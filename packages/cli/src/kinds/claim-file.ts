import { bhytMessages, checkClaimFile, type ClaimFile, moneyAtRisk, readClaimFile } from "@lienthong/bhyt";
import { coreMessages } from "@lienthong/core";
import { writeValue } from "./json-of.ts";
import type { CheckOptions, Conversion, Finding, KindHandler } from "./handler.ts";

const catalogues = [coreMessages, bhytMessages];

/** Claim files, GIAMDINHHS of QĐ 3176/QĐ-BYT. */
export const claimFile: KindHandler = {
  targets: ["fhir", "json"],
  check: ({ text }, options) => read(text, options).finding,
  async convert({ text }, options): Promise<Conversion> {
    const { file, finding } = read(text, options);
    if (file === undefined) return finding;
    if (options.to === "json") return { ...finding, content: writeValue(file) };
    const { claimFileToFhir } = await import("./to-fhir.ts");
    return claimFileToFhir(file, finding, options);
  },
};

function read(text: string, { today }: CheckOptions): { file?: ClaimFile; finding: Finding } {
  const { file, issues } = readClaimFile(text);
  if (file === undefined) return { finding: { issues, catalogues } };
  const rules = checkClaimFile(file, { today });
  const found = [...issues, ...rules.issues];
  const { risks, ...totals } = moneyAtRisk(file, found);
  return {
    file,
    finding: {
      issues: found,
      risk: { totals, amounts: new Map(risks.map(({ issue, amount }) => [issue, amount])) },
      catalogues,
      notChecked: rules.notChecked.map(({ rule, reason }) => ({
        code: `bhyt.unchecked.${reason}`,
        about: rule,
      })),
    },
  };
}
