import { type RuleId, structureRules } from "../generated/rules.ts";

let known: ReadonlyMap<string, RuleId> | undefined;

/** The rule that a check of one field carries out, by check and field: `list:XML1.GIOI_TINH`. */
export function fieldRules(): ReadonlyMap<string, RuleId> {
  known ??= new Map(
    structureRules.split(";").flatMap((entry) => {
      const [rule = "", check = "", ...paths] = entry.split(" ");
      // The generator takes the ids of rules only.
      return paths.map((path) => [`${check}:${path}`, rule as RuleId] as const);
    }),
  );
  return known;
}
