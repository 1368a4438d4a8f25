import { contextPaths } from "../extensions/context-path.ts";
import type { CheckModule } from "../plan/build-plans.ts";
import type { JsonObject } from "../plan/plan.ts";
import { isObject } from "../structure/json-kind.ts";
import { coreTypeName } from "../snapshot/structure.ts";
import type { NotCheckedNote } from "../validator/not-checked.ts";
import type { ModuleContext, ValidatorModule } from "../validator/validator-module.ts";
import type { Walk } from "../walk/walk.ts";
import { checkComplianceClaims } from "./complies-with.ts";
import { findCoreProfile, type CoreProfiles } from "./core-profiles.ts";
import { createRegistry, type Profile, type ProfileRegistry } from "./profile-registry.ts";
import { ProfileRun } from "./profile-run.ts";
import type { Item } from "./value-plan.ts";
import { vitalSignProfile } from "./vital-signs.ts";

const maxUrls = 2000;

/**
 * Checks records against profiles (hồ sơ FHIR): those that they claim in `meta.profile`, that the caller asks for, and
 * that FHIR demands (vital signs). Profiles are StructureDefinitions among `resources`, with a snapshot or only a
 * differential, and those of FHIR itself when they are given here.
 *
 * Source: FHIR, "Profiling FHIR", "StructureDefinition", "ElementDefinition".
 *
 * @example
 * ```ts
 * import { createValidator, profileModule } from "@lienthong/fhir/engine";
 * import { r4 } from "@lienthong/fhir/r4";
 *
 * const profile = {
 *   resourceType: "StructureDefinition",
 *   url: "https://example.vn/StructureDefinition/named-patient",
 *   type: "Patient",
 *   kind: "resource",
 *   abstract: false,
 *   baseDefinition: "http://hl7.org/fhir/StructureDefinition/Patient",
 *   derivation: "constraint",
 *   differential: { element: [{ id: "Patient.name", path: "Patient.name", min: 1 }] },
 * };
 * const validator = createValidator({ definitions: r4, resources: [profile], modules: [profileModule()] });
 * validator.validate({ resourceType: "Patient", active: true }, { profiles: [profile.url] }).ok; // false
 * ```
 */
export function profileModule(core?: CoreProfiles): ValidatorModule {
  return { name: "profiles", contextPaths, create: (context) => profileRules(context, core) };
}

function profileRules(
  { definitions, resources, vocabulary, references }: ModuleContext,
  core: CoreProfiles | undefined,
): CheckModule {
  const registry = createRegistry({
    definitions,
    vocabulary,
    references,
    find: (canonical) =>
      resources.findOf("StructureDefinition", canonical) ?? (core && findCoreProfile(core, canonical)),
  });
  const runOf = (walk: Walk): ProfileRun => (walk.profileRun ??= new ProfileRun(walk, registry));

  const extensions = new Map<string, Profile | undefined>();
  const extensionProfile = (url: string): Profile | undefined => {
    if (extensions.has(url)) return extensions.get(url);
    const profile =
      resources.findOf("StructureDefinition", url) === undefined ? undefined : registry.find(url);
    // Data decides how many there are.
    if (extensions.size >= maxUrls) extensions.clear();
    extensions.set(url, profile?.type === "Extension" ? profile : undefined);
    return extensions.get(url);
  };

  const unknownUrls = new Set<string>();
  /** Says that a claimed profile is not known: once for each, as every entry of a Bundle may claim the same. */
  const sayUnknown = (walk: Walk, value: JsonObject, url: string, claim: Claim): boolean => {
    if (!unknownUrls.has(url)) {
      if (registry.judges(url) !== undefined || registry.find(url) !== undefined) return false;
      // Data decides how many there are.
      if (unknownUrls.size >= maxUrls) unknownUrls.clear();
      unknownUrls.add(url);
    }
    const notes = (runOf(walk).unknown ??= new Map<string, NotCheckedNote>());
    let note = notes.get(url);
    atClaim(walk, value, claim, () => {
      if (note === undefined) walk.report("fhir.profile.unknown", "warning");
      walk.skip((note ??= { code: "fhir.unchecked.profile", about: url }));
    });
    if (note !== undefined && notes.size < maxUrls) notes.set(url, note);
    return true;
  };

  return {
    forType({ name, definition, group }) {
      if (definition.kind !== "resource" || group !== undefined) return [];
      const isObservation = name === "Observation";
      const isDefinition = name === "StructureDefinition";
      const global = resources.globalProfiles(name);
      return [
        (walk, value) => {
          if (!isObject(value)) return;
          const { meta } = value;
          if (walk.depth === 0) {
            for (const url of walk.profiles) checkAsked(runOf(walk), value, url, registry);
          }
          if (isObject(meta) && Array.isArray(meta["profile"])) {
            const claimed: readonly unknown[] = meta["profile"];
            for (let index = 0; index < claimed.length; index++) {
              const url = claimed[index];
              if (typeof url !== "string" || sayUnknown(walk, value, url, { claimed, index })) continue;
              checkClaimed(runOf(walk), value, url, { claimed, index }, registry);
            }
          }
          for (const url of global) checkGlobal(runOf(walk), value, url, registry);
          if (isDefinition) checkComplianceClaims(runOf(walk), value, registry);
          const implied = isObservation ? vitalSignProfile(value) : undefined;
          const profile = implied === undefined ? undefined : registry.find(implied);
          if (profile !== undefined) checkHere(runOf(walk), value, profile);
        },
      ];
    },
    forProperty({ type }) {
      if (type !== "Extension") return [];
      return [
        (walk, value) => {
          if (!isObject(value) || typeof value["url"] !== "string") return;
          const profile = extensionProfile(value["url"]);
          if (profile === undefined) return;
          const item = itemOf(walk, value);
          runOf(walk).check({ ...item, type: "Extension" }, profile);
        },
      ];
    },
  };
}

function itemOf(walk: Walk, value: JsonObject): Item {
  const type = typeof value["resourceType"] === "string" ? value["resourceType"] : "";
  const container = { value };
  return {
    property: undefined,
    container,
    key: "value",
    pathName: "",
    index: walk.depth,
    value,
    sibling: undefined,
    type,
  };
}

function checkAsked(run: ProfileRun, value: JsonObject, url: string, registry: ProfileRegistry): void {
  const problem = problemWith(url, value, registry);
  if (problem === undefined) checkAgainst(run, value, url, registry);
  else run.report(problem.code, problem.severity, problem.params);
  if (problem?.severity === "warning") run.walk.skipNamed("fhir.unchecked.profile", url);
}

/** A profile that an implementation guide demands of all resources of a type. */
function checkGlobal(run: ProfileRun, value: JsonObject, url: string, registry: ProfileRegistry): void {
  if (problemWith(url, value, registry) === undefined) checkAgainst(run, value, url, registry);
  else run.walk.skipNamed("fhir.unchecked.profile", url);
}

interface Claim {
  readonly claimed: readonly unknown[];
  readonly index: number;
}

function checkClaimed(
  run: ProfileRun,
  value: JsonObject,
  url: string,
  claim: Claim,
  registry: ProfileRegistry,
): void {
  const problem = problemWith(url, value, registry);
  if (problem === undefined) {
    checkAgainst(run, value, url, registry);
    return;
  }
  atClaim(run.walk, value, claim, () => {
    run.report(problem.code, problem.severity, problem.params);
    if (problem.severity === "warning") run.walk.skipNamed("fhir.unchecked.profile", url);
  });
}

/** Does something while the walk stands at a claim in `meta.profile`. */
function atClaim(walk: Walk, value: JsonObject, { claimed, index }: Claim, action: () => void): void {
  walk.enter(value, "meta", "meta", -1);
  walk.enter(claimed, index, "profile", index);
  action();
  walk.leave();
  walk.leave();
}

function checkAgainst(run: ProfileRun, value: JsonObject, url: string, registry: ProfileRegistry): void {
  const profile = registry.find(url);
  if (profile === undefined) return;
  if (profile.isAbstract) run.report("fhir.profile.abstract", "warning", { profile: profile.url });
  checkHere(run, value, profile);
}

/** Checks the resource where the walk stands. */
function checkHere(run: ProfileRun, value: JsonObject, profile: Profile): void {
  run.inResource(value, true, () => {
    run.check(itemOf(run.walk, value), profile);
  });
}

/** Why a profile cannot be checked against at all. */
function problemWith(url: string, value: JsonObject, registry: ProfileRegistry) {
  const type = value["resourceType"];
  const found = typeof type === "string" ? type : "";
  const core = coreTypeName(url);
  if (core !== undefined && registry.judges(url) === "type") {
    if (registry.isTypeOf(found, core)) return undefined;
    const params = { profile: url, expected: core, found };
    return { code: "fhir.profile.wrong-type", severity: "error", params } as const;
  }
  const profile = registry.find(url);
  // The URL of an unknown profile is text of the record.
  if (profile === undefined)
    return { code: "fhir.profile.unknown", severity: "warning", params: {} } as const;
  const params = { profile: profile.url };
  const fault = profile.fault();
  if (fault !== undefined) {
    const { about, fault: reason } = fault;
    return {
      code: "fhir.profile.unusable",
      severity: "warning",
      params: { ...params, reason, about },
    } as const;
  }
  if (!registry.isTypeOf(found, profile.type)) {
    return {
      code: "fhir.profile.wrong-type",
      severity: "error",
      params: { ...params, expected: profile.type, found },
    } as const;
  }
  return undefined;
}
