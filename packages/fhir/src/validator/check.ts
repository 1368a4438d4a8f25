import { checkObject } from "../structure/check-object.ts";
import { resourcePlan, type StructureContext } from "../structure/check-resource.ts";
import { isObject } from "../structure/json-kind.ts";
import type { RemoteResources } from "../references/remote.ts";
import { Walk, type FoundIssue, type NumberText, type WalkLimits } from "../walk/walk.ts";
import type { UnitService } from "../terminology/service.ts";
import type { Clock } from "./clock.ts";
import type { NotChecked } from "./not-checked.ts";

/** What a check found, before places in a text and sentences are added. */
export interface Findings {
  readonly found: readonly FoundIssue[];
  readonly notChecked: readonly NotChecked[];
}

/** How one record is checked. */
export interface CheckOptions {
  readonly limits: WalkLimits;
  readonly profiles: readonly string[];
  /** The resource type that the record must be of. */
  readonly type?: string | undefined;
  readonly numberText?: NumberText;
  readonly isXml?: boolean;
  readonly remote?: RemoteResources;
  readonly clock?: Clock;
  readonly units?: UnitService;
}

/** Checks one record from its root. */
export function checkRecord(resource: unknown, context: StructureContext, options: CheckOptions): Findings {
  if (!isObject(resource)) {
    const issue = { code: "fhir.structure.not-a-resource", severity: "fatal", path: "" } as const;
    return { found: [{ issue, anchor: undefined }], notChecked: [] };
  }
  const { resourceType } = resource;
  const isNamed = typeof resourceType === "string" && context.definitions.isResourceName(resourceType);
  const walk = new Walk(resource, isNamed ? resourceType : "", options);
  const plan = resourcePlan(walk, resource, context);
  const { type } = options;
  if (type !== undefined && typeof resourceType === "string" && resourceType !== type) {
    walk.reportKey(resource, "resourceType", "fhir.structure.other-type", "error", {
      expected: type,
      found: isNamed ? resourceType : "?",
    });
  }
  if (plan !== undefined) checkObject(walk, resource, plan, context);
  return { found: walk.found, notChecked: walk.notChecked() };
}
