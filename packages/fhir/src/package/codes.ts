/** Codes of reading FHIR packages (gói FHIR NPM). */
export type PackageCode =
  | "fhir.package.not-found"
  | "fhir.package.not-a-package"
  | "fhir.package.damaged"
  | "fhir.package.too-many-files"
  | "fhir.package.too-large"
  | "fhir.package.file-too-large"
  | "fhir.package.not-json"
  | "fhir.package.no-name"
  | "fhir.package.other-name"
  | "fhir.package.other-canonical"
  | "fhir.package.no-canonical"
  | "fhir.package.other-fhir-version"
  | "fhir.package.canonical-twice"
  | "fhir.package.foreign-resources"
  | "fhir.package.dependency-missing";
