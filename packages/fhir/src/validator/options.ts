import type { Catalogues, Issue, Locale } from "@lienthong/core";
import type { Definitions } from "../definitions/definitions.ts";
import type { FhirVersion } from "../definitions/type-definition.ts";
import type { FhirResourceOf } from "../document/parse-fhir.ts";
import type { BestPractice } from "../invariants/invariant-rules.ts";
import type { FhirCode } from "../messages/codes.ts";
import type { HtmlInMarkdown } from "../narrative/narrative-rules.ts";
import type { ReferencePolicy } from "../references/reference-rules.ts";
import type { ResolveReference } from "../references/resolve-target.ts";
import type { TerminologyPack } from "../terminology/terminology.ts";
import type { WrongDisplay } from "../terminology/coding-rules.ts";
import type { TerminologyService, UnitService } from "../terminology/service.ts";
import type { Clock } from "./clock.ts";
import type { TextFormat } from "../xml/xml-format.ts";
import type { NotChecked } from "./not-checked.ts";
import type { ValidatorModule } from "./validator-module.ts";

/** How a validator works, whatever the record. */
export interface ValidatorOptions {
  /** Language of `message` in the issues; without it issues carry no sentence. */
  readonly locale?: Locale;
  /** Treat text that looks like HTML as an error, for systems that show it unescaped. */
  readonly securityChecks?: boolean;
  /**
   * FHIR resources that records are checked with: definitions of extensions (StructureDefinition),
   * questionnaires, value sets and code systems. Other kinds are taken without being used yet.
   */
  readonly resources?: readonly object[];
  /**
   * Extensions without a known definition: `allow` (and name them in `notChecked`, the default), or `refuse`
   * as an error unless their URL begins with one of `allowedExtensionDomains`.
   */
  readonly unknownExtensions?: "allow" | "refuse";
  readonly allowedExtensionDomains?: readonly string[];
  /** What invariants marked as best practice (dom-6: have a narrative) give; `ignore` unless said. */
  readonly bestPractice?: BestPractice;
  /** Answers about codes that nothing at hand knows: SNOMED CT, LOINC and other systems of others. */
  readonly terminology?: TerminologyService;
  /** Knows units of measure, see `unitsFromUcum`; without it units are named in `notChecked`. */
  readonly units?: UnitService;
  /** What a display that is no name of its code gives, in records in English or of no language; `warning`. */
  readonly wrongDisplay?: WrongDisplay;
  /** The language of records that do not name theirs, such as `nl`; `en`. Only English displays are compared. */
  readonly recordLanguage?: string;
  /** What HTML tags in markdown give, which not everybody takes away before showing it; `ignore`. */
  readonly htmlInMarkdown?: HtmlInMarkdown;
  /** Take comments in JSON texts for white space; FHIR does not allow them, and without this they are an error. */
  readonly allowComments?: boolean;
  /**
   * How far references out of the record are followed: `ignore` (the default), `exist` (what `resolve` finds must be
   * there and of an allowed type), `valid` (it must be right itself). Contained and bundled ones always are.
   */
  readonly references?: ReferencePolicy;
  /** Finds the resource that a reference means, at once; what is far away is fetched before. Must not throw. */
  readonly resolve?: ResolveReference;
  /** Take `Patient/1` for a reference to a Patient without looking: its type must be one that the element allows. */
  readonly trustReferenceTypes?: boolean;
  /** Contained resources: `check` them (the default), or `ignore` what is in them and whether they are referred to. */
  readonly contained?: "check" | "ignore";
  /**
   * A profile may want a reference to be `bundled` or `contained`. Whether it wants that of a record on its own, too,
   * which may yet be bundled: yes in R4 and R4B, no in R5 unless said.
   */
  readonly enforceAggregationOutsideBundles?: boolean;
  /**
   * Hold definitions whose `url` is of HL7 to the rules that HL7 has for what it publishes: the owning work group must
   * be named. In the engine with `conformanceModule` only.
   */
  readonly forPublication?: boolean;
  /** Definitions that call themselves `experimental`: `allow` (the default) or `refuse`. In the engine with `conformanceModule` only. */
  readonly experimental?: "allow" | "refuse";
  /**
   * The present (thời điểm hiện tại), fixed or asked for once for each record: `2026-11-23T08:30:00+07:00`, or
   * `() => new Date().toISOString()`. Without it, limits relative to the present are named in `notChecked`.
   */
  readonly now?: string | Clock;
  /** What one call may use up at most. */
  readonly limits?: Partial<ValidatorLimits>;
}

/** What one call may use up at most; beyond it the check stops with a fatal issue. */
export interface ValidatorLimits {
  /** Objects inside objects; 100. */
  readonly maxDepth: number;
  /** Objects in one record; 10,000,000. */
  readonly maxObjects: number;
  /** Issues of one record; 1,000. */
  readonly maxIssues: number;
}

/** How the engine's validator works: as {@link ValidatorOptions}, with definitions given. */
export interface EngineOptions extends ValidatorOptions {
  readonly definitions: Definitions;
  /**
   * Sentences for `locale`: `fhirMessages`, and `coreMessages` of `@lienthong/core`. They weigh more than many a check,
   * so a page that has its own sentences leaves them and `locale` out.
   */
  readonly catalogues?: readonly Catalogues[];
  /**
   * Code systems and value sets: `r4Terminology` of `@lienthong/fhir/r4/terminology` has those of HL7 and those among
   * `resources`, `givenTerminology` the latter only. Without it, codes of required bindings are all that is checked.
   */
  readonly terminologyPack?: TerminologyPack;
  /** Formats beside JSON that `validateText` reads: `xmlFormat`. */
  readonly formats?: readonly TextFormat[];
  /** Checks beyond those of every validator, such as `questionnaireModule`; none unless given. */
  readonly modules?: readonly ValidatorModule[];
}

/** Options of one call. */
export interface ValidateOptions<Type extends string = string> {
  /** The record must be a resource of this type; the type of `value` follows from it. */
  readonly type?: Type;
  /** Canonical URLs of profiles (hồ sơ FHIR) that the record must follow. */
  readonly profiles?: readonly string[];
}

/** Options of one call on text. */
export interface ValidateTextOptions<Type extends string = string> extends ValidateOptions<Type> {
  readonly format: "json" | "xml";
}

/** The names of the resource types of a version, as @types/fhir has them. */
export type ResourceTypeOf<Version extends FhirVersion> = FhirResourceOf<Version>["resourceType"];

/** A resource type of a version by its name, as @types/fhir describes it. */
export type ResourceOf<Version extends FhirVersion, Type extends string> = Extract<
  FhirResourceOf<Version>,
  { readonly resourceType: Type }
>;

interface Found {
  readonly issues: readonly Issue<FhirCode>[];
  readonly notChecked: readonly NotChecked[];
}

/** A record without an error, and what was found beside. */
export interface ValidRecord<Resource> extends Found {
  readonly ok: true;
  /** The record, with the type that it has proved to be of. */
  readonly value: Resource;
}

/** What was found in a record with errors. */
export interface InvalidRecord extends Found {
  readonly ok: false;
}

/**
 * What was found, and what was not looked at. `ok`: no error among the issues. It says nothing about what `notChecked`
 * names.
 */
export type Validation<Resource = FhirResourceOf<FhirVersion>> = ValidRecord<Resource> | InvalidRecord;

/** Checks FHIR records (kiểm tra bản ghi FHIR). */
export interface Validator<Version extends FhirVersion = FhirVersion> {
  /** Checks a parsed record; never throws on data. */
  validate<Type extends ResourceTypeOf<Version> = ResourceTypeOf<Version>>(
    resource: unknown,
    options?: ValidateOptions<Type>,
  ): Validation<ResourceOf<Version, Type>>;
  /** Reads and checks a text; every issue has its line and column. Never throws on data. */
  validateText<Type extends ResourceTypeOf<Version> = ResourceTypeOf<Version>>(
    text: string,
    options: ValidateTextOptions<Type>,
  ): Validation<ResourceOf<Version, Type>>;
}
