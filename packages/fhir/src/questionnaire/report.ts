import type { IssueParams, Severity } from "@lienthong/core";
import type { JsonObject } from "../plan/plan.ts";
import type { Walk } from "../walk/walk.ts";
import type { QuestionnaireCode } from "./codes.ts";

/** Where something is in a questionnaire or response: its path below the resource, and its place in the data. */
export interface Place {
  readonly path: string;
  readonly container: object;
  readonly key: string | number;
}

/** The place of an item of a list. */
export function inList(at: Place, name: string, list: readonly unknown[], index: number): Place {
  return { path: `${at.path}.${name}[${String(index)}]`, container: list, key: index };
}

/** The place of a property; `name` is how a path says it: `value.ofType(Coding)`. */
export function inObject(at: Place, name: string, holder: JsonObject, key: string): Place {
  return { path: `${at.path}.${name}`, container: holder, key };
}

/** Reports something at a place of the resource that the walk stands at. */
export function report(
  walk: Walk,
  at: Place,
  code: QuestionnaireCode,
  severity: Severity,
  params?: IssueParams,
): void {
  walk.reportAt(at, code, severity, params);
}
