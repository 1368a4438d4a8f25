export { FhirPackageError } from "./node/package-error.ts";
export { loadPackage, readPackage, type ReadPackageOptions } from "./node/load-package.ts";
export { type ArchiveLimits } from "./node/read-tar.ts";
export { indexPackages, type CanonicalEntry, type CanonicalIndex } from "./package/canonical-index.ts";
export { type PackageCode } from "./package/codes.ts";
export { checkDependencies } from "./package/dependencies.ts";
export { type FhirPackage, type PackageExpectation } from "./package/fhir-package.ts";
