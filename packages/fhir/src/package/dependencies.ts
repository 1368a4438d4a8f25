import type { Issue } from "@lienthong/core";
import type { PackageCode } from "./codes.ts";
import type { FhirPackage } from "./fhir-package.ts";

/** What this package itself has: the definitions of FHIR and the terminology of HL7. */
const builtIn =
  /^hl7\.(?:fhir\.r(?:4|4b|5)\.(?:core|expansions)|terminology(?:\.r(?:4|4b|5))?|fhir\.uv\.extensions(?:\.r(?:4|4b|5))?)$/u;

/**
 * Names the packages that the given ones need and that are not among them (gói phụ thuộc còn thiếu): a warning for
 * each. The packages of FHIR itself, its extensions and HL7 Terminology need not be given. Versions may hold `x` for any
 * number, as in `2.0.x`.
 *
 * @example
 * ```ts
 * import { checkDependencies } from "@lienthong/fhir/node";
 *
 * const guide = {
 *   name: "vn.example.guide",
 *   version: "1.0.0",
 *   canonical: "http://example.vn/fhir",
 *   fhirVersions: ["4.0.1"],
 *   dependencies: { "hl7.fhir.r4.core": "4.0.1", "hl7.fhir.uv.ips": "2.0.0" },
 *   resources: [],
 * };
 * checkDependencies([guide]).map(({ params }) => params?.dependency); // ["hl7.fhir.uv.ips"]
 * ```
 */
export function checkDependencies(packages: readonly FhirPackage[]): readonly Issue<PackageCode>[] {
  const issues: Issue<PackageCode>[] = [];
  for (const { name, dependencies } of packages) {
    for (const [dependency, version] of Object.entries(dependencies)) {
      if (builtIn.test(dependency) || packages.some((other) => isMatch(other, dependency, version))) continue;
      const params = { package: name, dependency, version };
      issues.push({
        code: "fhir.package.dependency-missing",
        severity: "warning",
        path: "dependencies",
        params,
      });
    }
  }
  return issues;
}

function isMatch(given: FhirPackage, name: string, version: string): boolean {
  if (given.name !== name) return false;
  if (given.version === undefined || version === "" || version === "current" || version === "latest")
    return true;
  const wanted = version.replace(/^[~^]/u, "").split(".");
  const parts = given.version.split(".");
  return wanted.every((part, i) => part === "x" || part === "*" || part === parts[i]);
}
