import { describeIssue, isFailure, type Issue } from "@lienthong/core";
import { bundleRules } from "../bundle/bundle-rules.ts";
import { dataTypeRules } from "../data-types/data-type-rules.ts";
import { valueSetBindings } from "../bindings/bindings.ts";
import { rememberNumberTexts } from "../document/number-text.ts";
import { assertFormat } from "../document/read-document.ts";
import type { FhirDocument } from "../document/document.ts";
import { readFhirJson } from "../json/read-fhir-json.ts";
import type { FhirCode } from "../messages/codes.ts";
import type { JsonObject } from "../plan/plan.ts";
import { elementIdRules } from "../structure/element-ids.ts";
import { isObject } from "../structure/json-kind.ts";
import { extensionFinder } from "../extensions/find-extension.ts";
import { extensionRules } from "../extensions/extension-rules.ts";
import { identifierRules } from "../identifiers/identifier-rules.ts";
import { invariantRules } from "../invariants/invariant-rules.ts";
import { narrativeRules } from "../narrative/narrative-rules.ts";
import { canonicalRules } from "../references/canonical-rules.ts";
import { containedRules } from "../references/contained-rules.ts";
import { referenceRules } from "../references/reference-rules.ts";
import { remoteResources, type RemoteResources } from "../references/remote.ts";
import { typeOfCanonical } from "../references/type-of-canonical.ts";
import { createPlans } from "../plan/build-plans.ts";
import { indexResources } from "../resources/resource-index.ts";
import { atOnce } from "../terminology/at-once.ts";
import { createVocabulary } from "../terminology/ask.ts";
import { codingRules } from "../terminology/coding-rules.ts";
import { definitionsTerminology } from "../terminology/terminology.ts";
import { uncheckedRules } from "../unchecked/unchecked-rules.ts";
import type { FoundIssue } from "../walk/walk.ts";
import { checkRecord, type CheckOptions } from "./check.ts";
import { clockOf } from "./clock.ts";
import type { NotChecked } from "./not-checked.ts";
import type { EngineOptions, ValidRecord, Validator, ValidatorLimits } from "./options.ts";

const defaultLimits: ValidatorLimits = { maxDepth: 100, maxObjects: 10_000_000, maxIssues: 1000 };

/**
 * Makes a validator (bộ kiểm tra) for the given definitions. Make it once and keep it: the types that it
 * meets are prepared once.
 *
 * @example
 * ```ts
 * import { createValidator, fhirMessages } from "@lienthong/fhir/engine";
 * import { r4 } from "@lienthong/fhir/r4";
 *
 * const validator = createValidator({ definitions: r4, locale: "vi", catalogues: [fhirMessages] });
 * validator.validate({ resourceType: "Patient", gender: "nam" }).ok; // false
 * ```
 */
export function createValidator(options: EngineOptions): Validator {
  const { definitions, locale, catalogues = [] } = options;
  if (!isObject(definitions)) throw new TypeError("createValidator needs definitions");
  if (locale !== undefined && catalogues.length === 0)
    throw new TypeError("createValidator needs catalogues for its locale");
  const policy = options.references ?? "ignore";
  const clock = clockOf(options.now);
  const limits = { ...defaultLimits, ...options.limits };
  const ignoresContained = options.contained === "ignore";
  const modules = options.modules ?? [];
  const hasProfiles = modules.some(({ name }) => name === "profiles");
  const given = { all: options.resources ?? [], index: indexResources(options.resources ?? []) };
  const offline = options.terminologyPack?.open(definitions, given) ?? definitionsTerminology(definitions);
  const vocabulary = createVocabulary(offline, atOnce(options.terminology), options.units);
  const bindings = valueSetBindings(definitions, vocabulary);
  const references = {
    policy,
    trustTypes: options.trustReferenceTypes === true,
    refusesLoose: options.enforceAggregationOutsideBundles ?? definitions.fhirVersion !== "5.0.0",
  };
  const publication = {
    isByHl7: options.forPublication === true,
    refusesExperimental: options.experimental === "refuse",
  };
  const moduleContext = { definitions, resources: given.index, vocabulary, references, publication };
  const plans = createPlans(definitions, [
    bindings.rules,
    codingRules(vocabulary, options.wrongDisplay ?? "warning", options.recordLanguage ?? "en"),
    dataTypeRules(definitions),
    elementIdRules(definitions),
    bundleRules(definitions),
    referenceRules(definitions, {
      ...references,
      isValid: (resource, { remote }) => isValidTarget(resource, remote),
    }),
    ...(ignoresContained ? [] : [containedRules()]),
    identifierRules(),
    canonicalRules(policy === "ignore" ? undefined : typeOfCanonical(definitions, given.index, offline)),
    extensionRules(definitions, {
      find: extensionFinder(definitions, options.resources ?? []),
      refuseUnknown: options.unknownExtensions === "refuse",
      allowedDomains: options.allowedExtensionDomains ?? [],
      boundTo: bindings.requiredChecks,
      paths: modules.find(({ contextPaths }) => contextPaths !== undefined)?.contextPaths?.(definitions),
      hasProfile: (url) => hasProfiles && given.index.findOf("StructureDefinition", url) !== undefined,
    }),
    invariantRules(definitions, options.bestPractice ?? "ignore"),
    narrativeRules(options.securityChecks === true, options.htmlInMarkdown ?? "ignore"),
    ...modules.map((module) => module.create(moduleContext)),
    uncheckedRules(new Set(modules.map(({ name }) => name))),
  ]);
  const context = { definitions, plans, givenTypes: given.index.definedTypes(), ignoresContained };
  const services = { ...(clock && { clock }), ...(options.units && { units: options.units }) };
  const outside = (): Pick<CheckOptions, "remote" | "clock" | "units"> => ({
    ...services,
    ...(policy !== "ignore" && { remote: remoteResources(options.resolve ?? (() => undefined)) }),
  });
  function isValidTarget(resource: JsonObject, remote: RemoteResources | undefined): boolean {
    if (remote?.mayCheck(resource) !== true) return true;
    const { found } = checkRecord(resource, context, { limits, profiles: [], remote, ...services });
    return !found.some(({ issue }) => isFailure(issue.severity));
  }

  const [xml] = options.formats ?? [];
  const readXml = (text: string): FhirDocument => {
    if (xml === undefined) throw new TypeError("createValidator needs formats: [xmlFormat] to read XML");
    return xml.read(text, plans, limits);
  };

  const withMessage = (issue: Issue<FhirCode>): Issue<FhirCode> =>
    locale === undefined ? issue : { ...issue, message: describeIssue(issue, locale, ...catalogues) };
  const isRight = (issues: readonly Issue<FhirCode>[]) => !issues.some(({ severity }) => isFailure(severity));

  return {
    validate(resource, { profiles = [], type } = {}) {
      const findings = checkRecord(resource, context, { limits, profiles, type, ...outside() });
      const { notChecked } = findings;
      const issues = findings.found.map(({ issue }) => withMessage(issue));
      // What has no error is what it was checked as.
      return isRight(issues)
        ? { ok: true, issues, notChecked, value: resource as never }
        : { ok: false, issues, notChecked };
    },
    validateText(text, { format, profiles = [], type }) {
      if (typeof text !== "string") throw new TypeError("validateText needs a string");
      assertFormat(format);
      const document =
        format === "json"
          ? readFhirJson(text, limits.maxDepth, options.allowComments === true)
          : readXml(text);
      if (document.value === undefined)
        return { ok: false, issues: document.issues.map(withMessage), notChecked: [] };
      const findings = checkRecord(document.value, context, {
        limits,
        profiles,
        type,
        ...outside(),
        numberText: (container, key) => document.numberText(container, key),
        isXml: format === "xml",
      });
      const { notChecked } = findings;
      const issues = [
        ...document.issues,
        ...findings.found.map((found) => withPosition(found, document)),
      ].map(withMessage);
      return isRight(issues)
        ? new ValidText<never>(issues, notChecked, document)
        : { ok: false, issues, notChecked };
    },
  };
}

/**
 * A text that is right. The text of its numbers is kept beside its data, as `parseFhir` does, once the data is asked
 * for. A class, as a getter of an object of its own would make the engine keep each of them for long.
 */
class ValidText<Value> implements ValidRecord<Value> {
  readonly ok = true;
  readonly issues: readonly Issue<FhirCode>[];
  readonly notChecked: readonly NotChecked[];
  readonly #document: FhirDocument;
  #isRemembered = false;

  constructor(issues: readonly Issue<FhirCode>[], notChecked: readonly NotChecked[], document: FhirDocument) {
    this.issues = issues;
    this.notChecked = notChecked;
    this.#document = document;
  }

  get value(): Value {
    const document = this.#document;
    const { value } = document;
    if (!this.#isRemembered && isObject(value)) {
      rememberNumberTexts(value, (container, key) => document.numberText(container, key));
    }
    this.#isRemembered = true;
    return value as Value;
  }
}

function withPosition({ issue, anchor }: FoundIssue, document: FhirDocument): Issue<FhirCode> {
  const position =
    anchor === undefined
      ? document.start
      : anchor.atKey
        ? (document.positionOfKey(anchor.container, anchor.key) ?? document.start)
        : (document.positionOf(anchor.container, anchor.key) ?? document.start);
  if (position === undefined) return issue;
  const { line, column, offset } = position;
  return { ...issue, position: { line, column, offset } };
}
