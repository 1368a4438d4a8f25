import type { LegalSource } from "../issue/legal-source.ts";
import { parsePath, plainPath } from "./path.ts";
import type { Rule } from "./rule.ts";
import { isWithin } from "./trace.ts";

/** Where a value comes from (nguồn gốc của giá trị). */
export interface MapProvenance {
  /** Paths of the record that was read, with their places; none for a constant. */
  readonly from: readonly string[];
  readonly kind: Rule["kind"];
  readonly codec?: string;
  readonly ref?: LegalSource;
}

/** The rule that puts a value at a path of the result, and what it reads. */
export function provenanceOf(
  rules: readonly Rule[],
  direction: "to" | "from",
  path: string,
): MapProvenance | undefined {
  return find(rules, direction, path, "");
}

function find(
  rules: readonly Rule[],
  direction: "to" | "from",
  path: string,
  prefix: string,
): MapProvenance | undefined {
  const plain = plainPath(path);
  for (const rule of rules) {
    if (rule.kind === "drop" || (rule.kind === "const" && direction === "from")) continue;
    const sides = sidesOf(rule);
    const [reads, writes] = direction === "to" ? sides : [sides[1], sides[0]];
    const written = writes.find((one) => isSameOrUnder(path, plain, one));
    if (written === undefined) continue;
    if (rule.kind === "each") {
      const inner = afterList(path, written);
      const list = `${prefix}${reads[0] ?? ""}`;
      if (inner === undefined) return told(rule, [list]);
      return inner.rest === ""
        ? told(rule, [`${list}[${inner.index}]`])
        : find(rule.rules, direction, inner.rest, `${list}[${inner.index}].`);
    }
    return told(
      rule,
      reads.map((one) => prefix + one),
    );
  }
  return undefined;
}

function sidesOf(rule: Exclude<Rule, { readonly kind: "drop" }>): [readonly string[], readonly string[]] {
  if (rule.kind === "custom") return [rule.reads, rule.writes];
  return [rule.kind === "const" ? [] : [rule.from], [rule.to]];
}

/** Whether the path is the written one or lies under it; places count when both have them. */
function isSameOrUnder(path: string, plain: string, written: string): boolean {
  if (!isWithin(plain, plainPath(written))) return false;
  const steps = parsePath(path);
  return parsePath(written).every(({ index }, at) => {
    const asked = steps[at]?.index;
    return index === undefined || asked === undefined || asked === index;
  });
}

/** What follows the list in a path, and the place in the list. */
function afterList(path: string, list: string): { index: number; rest: string } | undefined {
  const steps = parsePath(path);
  const depth = parsePath(list).length;
  const index = steps[depth - 1]?.index;
  if (index === undefined) return undefined;
  const rest = steps
    .slice(depth)
    .map(({ name, index: place }) => (place === undefined ? name : `${name}[${place}]`))
    .join(".");
  return { index, rest };
}

function told(rule: Rule, from: readonly string[]): MapProvenance {
  const codec = rule.kind === "field" ? rule.via?.id : undefined;
  return {
    from,
    kind: rule.kind,
    ...(codec !== undefined && { codec }),
    ...(rule.ref && { ref: rule.ref }),
  };
}
