import { ChipFault } from "../chip-fault.ts";
import { type ChipIssue, chipIssue, issueOf } from "../chip-issue.ts";
import { readEfCom } from "../ef-com.ts";
import type { LdsSecurityObject } from "./lds-security-object.ts";

/**
 * Compares EF.COM, which nobody signs, with the signed list of EF.SOD (ICAO Doc 9303-10 sections 4.6.1 and 4.6.2). EF.SOD decides, so
 * nothing here is more than a warning: not even an EF.COM that cannot be read.
 */
export function checkCom(input: unknown, { hashes, ldsVersion }: LdsSecurityObject): readonly ChipIssue[] {
  const issues: ChipIssue[] = [];
  try {
    const com = readEfCom(input, issues);
    const listed = new Set(com.dataGroups);
    for (let dataGroup = 1; dataGroup <= 16; dataGroup += 1)
      if (listed.has(dataGroup) !== hashes.has(dataGroup))
        issues.push(chipIssue("identity.com.differs", { dataGroup }));
    if (ldsVersion !== undefined && ldsVersion !== com.ldsVersion)
      issues.push(chipIssue("identity.com.version-differs"));
  } catch (error) {
    if (!(error instanceof ChipFault)) throw error;
    issues.push({ ...issueOf(error), severity: "warning" });
  }
  return issues;
}
