import type { Definitions } from "../definitions/definitions.ts";
import type { ContextPaths } from "../extensions/context-path.ts";
import type { CheckModule } from "../plan/build-plans.ts";
import type { ReferencePolicy } from "../references/reference-rules.ts";
import type { ResourceIndex } from "../resources/resource-index.ts";
import type { Vocabulary } from "../terminology/ask.ts";

/** How far references are followed. */
export interface ReferenceSettings {
  /** Whether resources outside the record are looked for, and looked at. */
  readonly policy: ReferencePolicy;
  /** The type in `Type/id` is the type of the resource, also where it is not followed. */
  readonly trustTypes: boolean;
  /** A profile that wants references to be bundled wants it of a record on its own, too. */
  readonly refusesLoose: boolean;
}

/** What resources about FHIR itself are meant for. */
export interface PublicationSettings {
  /** Rules that HL7 has for its own publications hold. */
  readonly isByHl7: boolean;
  /** Resources that call themselves experimental are refused. */
  readonly refusesExperimental: boolean;
}

/** What a module of checks is made from. */
export interface ModuleContext {
  /** The types and value sets of the version of FHIR. */
  readonly definitions: Definitions;
  /** The resources that the caller gave to check records with. */
  readonly resources: ResourceIndex;
  /** How the caller wants references to be followed. */
  readonly references: ReferenceSettings;
  /** What resources about FHIR itself are meant for. */
  readonly publication: PublicationSettings;
  /** Everybody who may know about codes. */
  readonly vocabulary: Vocabulary;
}

/**
 * Checks that a validator of the engine has only when they are given to it (mô-đun kiểm tra), so that a
 * page without them does not carry them.
 */
export interface ValidatorModule {
  /** What it is about, as `notChecked` says it where the module is missing. */
  readonly name: string;
  /** Judges by FHIRPath where an extension may stand, for the module that brings FHIRPath along. */
  readonly contextPaths?: (definitions: Definitions) => ContextPaths;
  /** Makes the checks for one validator. */
  readonly create: (context: ModuleContext) => CheckModule;
}
