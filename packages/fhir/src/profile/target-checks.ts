import { isObject } from "../structure/json-kind.ts";
import type { ElementFacts } from "../snapshot/facts.ts";
import { notCheckedNote } from "../validator/not-checked.ts";
import type { CompileContext } from "./compile-profile.ts";
import type { JsonObject } from "../plan/plan.ts";
import type { Target } from "../references/resolve-target.ts";
import type { ProfileRun } from "./profile-run.ts";
import type { Item, ValueCheck } from "./value-plan.ts";

const references = notCheckedNote("fhir.unchecked.references", "Reference");

/** Checks what references point to: type, profile, and whether it is contained, bundled or elsewhere. */
export function targetChecks(
  facts: ElementFacts,
  base: ElementFacts,
  type: string,
  { registry }: CompileContext,
): readonly ValueCheck[] {
  if (type !== "Reference" && type !== "CodeableReference") return [];
  const ours = facts.types.find(({ code }) => code === type);
  const known = base.types.find(({ code }) => code === type);
  if (ours === undefined) return [];
  const isSame =
    ours.targetProfiles.length === known?.targetProfiles.length &&
    ours.targetProfiles.every((url) => known.targetProfiles.includes(url));
  const targets = isSame ? [] : ours.targetProfiles;
  const { aggregation, versioning } = ours;
  if (targets.length === 0 && aggregation.length === 0 && versioning === undefined) return [];
  return [
    (run, { value }) => {
      const reference = type === "Reference" ? value : isObject(value) ? value["reference"] : undefined;
      const text = isObject(reference) ? reference["reference"] : undefined;
      if (typeof text !== "string") return;
      if (versioning !== undefined && text.includes("/_history/") !== (versioning === "specific")) {
        if (!text.startsWith("#"))
          run.report(`fhir.profile.versioning.${versioning}`, "error", { profile: run.profile });
      }
      if (targets.length === 0 && aggregation.length === 0) return;
      const resolved = run.resolve(text);
      if (aggregation.length > 0) checkAggregation(run, text, resolved, aggregation);
      if (targets.length === 0) return;
      const resourceType =
        resolved?.resource["resourceType"] ??
        registry.typeInReference(text) ??
        statedType(reference, registry);
      if (typeof resourceType !== "string") {
        if (resolved === undefined) run.walk.skip(references);
        return;
      }
      const fitting = targets.filter((url) => {
        const target = registry.typeOf(url);
        return target === undefined || registry.isTypeOf(resourceType, target);
      });
      if (fitting.length === 0) {
        const types = [...new Set(targets.map((url) => registry.typeOf(url) ?? url))].join(", ");
        run.report("fhir.profile.target-type", "error", { types, profile: run.profile });
      } else if (resolved === undefined || (resolved.kind === "remote" && !registry.checksRemote)) {
        run.walk.skip(references);
      } else if (!fitting.some((url) => conformsThere(run, resolved, resourceType, url, registry))) {
        run.report("fhir.profile.target-profile", "error", {
          profiles: fitting.join(", "),
          profile: run.profile,
        });
      }
    },
  ];
}

/** The type that a reference states itself (`Reference.type`), when it is one of a resource. */
function statedType(
  reference: unknown,
  registry: Pick<CompileContext["registry"], "isResourceType">,
): string | undefined {
  const type = isObject(reference) ? reference["type"] : undefined;
  return typeof type === "string" && registry.isResourceType(type) ? type : undefined;
}

/** Whether the resource that a reference leads to follows a profile; unknown profiles are taken to be followed. */
function conformsThere(
  run: ProfileRun,
  { resource, kind }: Target,
  type: string,
  url: string,
  registry: CompileContext["registry"],
): boolean {
  if (registry.judges(url) === undefined) {
    run.walk.skipNamed("fhir.unchecked.profile", url);
    return true;
  }
  return atTarget(run, resource, kind === "contained", type, (item) => registry.conforms(run, item, url));
}

/** Does something at the resource that a reference leads to. */
export function atTarget(
  run: ProfileRun,
  value: JsonObject,
  isContained: boolean,
  type: string,
  action: (item: Item) => boolean,
): boolean {
  const { walk } = run;
  const container = { target: value };
  const item: Item = {
    property: undefined,
    container,
    key: "target",
    pathName: "resolve()",
    index: -1,
    value,
    sibling: undefined,
    type,
  };
  let result = false;
  walk.enter(container, "target", "resolve()", -1);
  run.inResource(value, isContained, () => {
    result = action(item);
  });
  walk.leave();
  return result;
}

function checkAggregation(
  run: ProfileRun,
  reference: string,
  resolved: Target | undefined,
  modes: readonly string[],
): void {
  const kind = reference.startsWith("#")
    ? "contained"
    : resolved?.kind === "bundled"
      ? "bundled"
      : "referenced";
  const isAllowed = modes.includes(kind) || (kind === "bundled" && modes.includes("referenced"));
  // A record on its own does not say what it will be bundled with.
  const isAlone = kind === "referenced" && modes.includes("bundled") && run.walk.bundle === undefined;
  if (isAllowed || (isAlone && !run.registry.refusesLooseReferences)) return;
  run.report("fhir.profile.aggregation", "error", { modes: modes.join(", "), profile: run.profile });
}
