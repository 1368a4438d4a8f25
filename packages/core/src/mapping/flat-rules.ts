import { plainPath } from "./path.ts";
import type { Rule } from "./rule.ts";

/** A rule that stands for itself, with the paths from the root, without places. */
export interface FlatRule {
  readonly rule: Exclude<Rule, { readonly kind: "each" }>;
  readonly reads: readonly string[];
  readonly writes: readonly string[];
}

const under = (prefix: string, path: string): string => {
  const plain = plainPath(path);
  return prefix === "" ? plain : `${prefix}.${plain}`;
};

/** All rules that are not lists of rules, as they read on the way there. */
export function flatRules(rules: readonly Rule[], from = "", to = ""): readonly FlatRule[] {
  return rules.flatMap((rule): readonly FlatRule[] => {
    switch (rule.kind) {
      case "each":
        return flatRules(rule.rules, under(from, rule.from), under(to, rule.to));
      case "field":
        return [{ rule, reads: [under(from, rule.from)], writes: [under(to, rule.to)] }];
      case "const":
        return [{ rule, reads: [], writes: [under(to, rule.to)] }];
      case "drop":
        return [{ rule, reads: [under(from, rule.from)], writes: [] }];
      case "custom":
        return [
          {
            rule,
            reads: rule.reads.map((path) => under(from, path)),
            writes: rule.writes.map((path) => under(to, path)),
          },
        ];
    }
  });
}
