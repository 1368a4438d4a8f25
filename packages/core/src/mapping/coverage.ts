import { flatRules } from "./flat-rules.ts";
import type { Rule } from "./rule.ts";
import type { Shape } from "./shape.ts";
import { isWithin } from "./trace.ts";

/** Leaves that no rule speaks of (chỉ tiêu chưa được ánh xạ). */
export interface MapCoverage {
  readonly unmappedSource: readonly string[];
  readonly unmappedTarget: readonly string[];
}

/** Which leaves of the shapes no rule reads or drops, and which no rule writes. */
export function coverageOf(
  rules: readonly Rule[],
  source: Shape | undefined,
  target: Shape | undefined,
): MapCoverage {
  const flat = flatRules(rules);
  const left = (shape: Shape | undefined, paths: readonly string[]): readonly string[] =>
    (shape?.leaves ?? []).filter(
      (leaf) => !paths.some((path) => isWithin(leaf, path) || isWithin(path, leaf)),
    );
  return {
    unmappedSource: left(
      source,
      flat.flatMap(({ reads }) => reads),
    ),
    unmappedTarget: left(
      target,
      flat.flatMap(({ writes }) => writes),
    ),
  };
}
