import { parsePath } from "./path.ts";
import type { Rule } from "./rule.ts";

/** Wrong use of a map is told when it is defined: paths that are none, and two rules for one place. */
export function checkRules(rules: readonly Rule[]): void {
  const taken = new Set<string>();
  for (const rule of rules) {
    if (rule.kind === "drop") {
      parsePath(rule.from);
      continue;
    }
    const writes = rule.kind === "custom" ? rule.writes : [rule.to];
    for (const path of writes) {
      parsePath(path);
      if (taken.has(path)) throw new TypeError(`two rules of a map write ${path}`);
      taken.add(path);
    }
    if (rule.kind !== "each") continue;
    checkKey(rule);
    checkRules(rule.rules);
  }
}

/** A key must be on both sides, and its list must be found by names alone. */
function checkKey({ key, from, rules }: Extract<Rule, { kind: "each" }>): void {
  if (key === undefined) return;
  if (!rules.some((rule) => rule.kind === "field" && rule.from === key))
    throw new TypeError(`no rule of the list ${from} carries its key ${key}`);
  if (parsePath(from).some(({ index, where }) => index !== undefined || where !== undefined))
    throw new TypeError(`a list with a key is found by names alone: ${from}`);
}
