export { type EmrIssueCode } from "./messages/codes.ts";
export { emrMessages } from "./messages/messages.ts";

export { type Target } from "./target/keys.ts";
export { type CodeKey, type IdentifierKey } from "./target/keys.ts";
export { type TermOptions, defaultNamespace } from "./target/terms.ts";
export { type Basis, type UnmappedReason } from "./mapping/row.ts";
export { type MapOverrides } from "./mapping/apply.ts";

export { claimFileToBundle } from "./claim/claim-file-to-bundle.ts";
export {
  type BundleClaimFile,
  type BundleToClaimOptions,
  bundleToClaimFile,
} from "./claim/bundle-to-claim-file.ts";
export { type ClaimBundle, type ClaimToBundleOptions, type UnmappedField } from "./claim/types.ts";
export { type FieldCoverage, type FieldPlace, type TableCoverage, coverage } from "./claim/coverage.ts";
export { type MappingLine, mappingLines } from "./claim/mapping-table.ts";

export { type AnsweredClaim, answerToClaimResponse } from "./answer/claim-response.ts";
export { type GatewayAnswer } from "./answer/gateway-answer.ts";

export {
  type IdentityPatient,
  type IdentityToPatientOptions,
  type SensitiveClaim,
  type UnmappedClaim,
  identityToPatient,
} from "./identity/identity-to-patient.ts";
export {
  type Facility,
  type PractitionerFacts,
  type VietnamAddress,
  addressMap,
  facilityMap,
  practitionerMap,
} from "./identity/parties.ts";
export {
  addressToFhir,
  facilityToOrganization,
  fhirToAddress,
  mapParameters,
  practitionerToFhir,
} from "./identity/party-to-fhir.ts";
