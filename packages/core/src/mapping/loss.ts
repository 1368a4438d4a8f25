import { flatRules } from "./flat-rules.ts";
import type { Residue, ResidueEntry } from "./residue.ts";
import type { Rule } from "./rule.ts";
import { isWithin } from "./trace.ts";

/**
 * One value that the other side does not give back (một mất mát).
 *
 * - `dropped`: a rule drops it, with its reason.
 * - `coarsened`: a codec that is not exact gives back another value.
 * - `changed`: a rule that promises to give it back does not: the value was refused, or has another form.
 * - `unmapped`: no rule speaks of it.
 */
export interface Loss {
  /** Place in the record, such as `lines[2].note`. */
  readonly path: string;
  readonly kind: "dropped" | "coarsened" | "changed" | "unmapped";
  /** Whether the map says that this is lost. */
  readonly declared: boolean;
  /** Whether the residue carries it. */
  readonly kept: boolean;
}

/** The losses that the entries of a residue are. */
export function lossesOf(
  rules: readonly Rule[],
  direction: "to" | "from",
  residue: Residue,
): readonly Loss[] {
  const flat = flatRules(rules).map(({ rule, reads, writes }) => ({
    rule,
    paths: direction === "to" ? reads : writes,
  }));
  return residue.map((entry) => {
    const plain = entry.at.filter((step) => typeof step === "string").join(".");
    const about = flat.filter(({ paths }) =>
      paths.some((path) => isWithin(plain, path) || isWithin(path, plain)),
    );
    return { path: pathOf(entry), ...kindOf(about.map(({ rule }) => rule)) };
  });
}

function kindOf(rules: readonly Exclude<Rule, { readonly kind: "each" }>[]): Omit<Loss, "path"> {
  const others = rules.filter(({ kind }) => kind !== "drop" && kind !== "const");
  if (rules.length === 0) return { kind: "unmapped", declared: false, kept: true };
  if (others.length > 0) {
    const isInexact = others.some(
      (rule) =>
        (rule.kind === "field" && rule.via?.exact === false) ||
        (rule.kind === "custom" && rule.from === undefined),
    );
    return { kind: isInexact ? "coarsened" : "changed", declared: isInexact, kept: true };
  }
  const drops = rules.filter((rule) => rule.kind === "drop");
  // A constant of the target that the source never had is made again by the map, not carried.
  if (drops.length === 0) return { kind: "changed", declared: true, kept: true };
  return { kind: "dropped", declared: true, kept: drops.some(({ keep }) => keep) };
}

function pathOf({ at }: ResidueEntry): string {
  return at.map((step, index) => placeOf(step, index === 0)).join("");
}

function placeOf(step: ResidueEntry["at"][number], isFirst: boolean): string {
  if (typeof step === "string") return isFirst ? step : `.${step}`;
  return `[${typeof step === "number" ? step : step.index}]`;
}
