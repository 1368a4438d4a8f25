import type { JsonIssueCode } from "@lienthong/core/json";
import type { XmlIssueCode } from "@lienthong/core/xml";
import type { FhirXmlCode } from "../xml/codes.ts";
import type { BundleCode } from "../bundle/codes.ts";
import type { ConformanceCode } from "../conformance/codes.ts";
import type { DataTypeCode } from "../data-types/codes.ts";
import type { ExtensionCode } from "../extensions/codes.ts";
import type { IdentifierCode } from "../identifiers/codes.ts";
import type { InvariantCode } from "../invariants/codes.ts";
import type { NarrativeCode } from "../narrative/codes.ts";
import type { ProfileCode } from "../profile/codes.ts";
import type { PrimitiveCode } from "../primitives/codes.ts";
import type { PackageCode } from "../package/codes.ts";
import type { ReferenceCode } from "../references/codes.ts";
import type { TerminologyCode } from "../terminology/codes.ts";
import type { QuestionnaireCode } from "../questionnaire/codes.ts";
import type { TypegenCode } from "../typegen/codes.ts";

/** Codes of the structure checks (cấu trúc). */
export type StructureCode =
  | "fhir.structure.not-a-resource"
  | "fhir.structure.no-resource-type"
  | "fhir.structure.unknown-resource-type"
  | "fhir.structure.other-type"
  | "fhir.structure.unknown-element"
  | "fhir.structure.missing"
  | "fhir.structure.too-few"
  | "fhir.structure.too-many"
  | "fhir.structure.not-array"
  | "fhir.structure.unexpected-array"
  | "fhir.structure.not-object"
  | "fhir.structure.empty-object"
  | "fhir.structure.empty-array"
  | "fhir.structure.null-value"
  | "fhir.structure.choice-twice"
  | "fhir.structure.id-twice";

/** Codes of the binding checks (ràng buộc tập giá trị). */
export type BindingCode =
  | "fhir.binding.not-in-value-set"
  | "fhir.binding.not-in-value-set.listed"
  | "fhir.binding.no-code"
  | "fhir.binding.no-code.listed"
  | "fhir.binding.not-in-extensible"
  | "fhir.binding.not-in-extensible.listed"
  | "fhir.binding.no-code-extensible"
  | "fhir.binding.no-code-extensible.listed";

/** Codes of the limits on what one call may use up. */
export type LimitCode = "fhir.limit.too-deep" | "fhir.limit.too-large" | "fhir.limit.too-many-issues";

/** Codes of this package's own checks. */
export type FhirOwnCode =
  | StructureCode
  | BindingCode
  | LimitCode
  | BundleCode
  | ConformanceCode
  | DataTypeCode
  | ExtensionCode
  | IdentifierCode
  | InvariantCode
  | NarrativeCode
  | PrimitiveCode
  | ProfileCode
  | PackageCode
  | ReferenceCode
  | TerminologyCode
  | QuestionnaireCode
  | TypegenCode
  | FhirXmlCode;

/** Every code that an issue of this package may have, those of the text readers included. */
export type FhirCode = FhirOwnCode | JsonIssueCode | XmlIssueCode;
