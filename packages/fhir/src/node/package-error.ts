import type { Issue } from "@lienthong/core";
import type { PackageCode } from "../package/codes.ts";

/** Thrown by `loadPackage` for what is no package, or not the one expected (gói FHIR không dùng được). */
export class FhirPackageError extends Error {
  readonly code: PackageCode;
  readonly issues: readonly Issue<PackageCode>[];

  constructor(issues: readonly Issue<PackageCode>[]) {
    const code = issues.find(({ severity }) => severity === "fatal" || severity === "error")?.code;
    super(code ?? "fhir.package.not-a-package");
    this.name = "FhirPackageError";
    this.code = code ?? "fhir.package.not-a-package";
    this.issues = issues;
  }
}
