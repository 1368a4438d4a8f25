import { numberTextOf, setNumberText } from "@lienthong/fhir";
import { type Part, partOf } from "../mapping/places.ts";

/** A part that is being made. */
export type MadePart = Record<string, unknown>;

/** What becomes of one object while a resource is copied: another in its place, or nothing. */
export type Replace = (part: Part) => Part | undefined;

/** Deeper data is no resource. */
const deepest = 64;

/** How many objects may still be copied, and those that are being copied now. */
export interface CopyBudget {
  left: number;
  readonly open: Set<Part>;
}

/** A budget for one Bundle: data that repeats itself endlessly ends. */
export function copyBudget(objects = 1_000_000): CopyBudget {
  return { left: objects, open: new Set() };
}

/**
 * A copy in which `replace` may put another object in the place of each, or leave it out; empty objects and lists go. The
 * text of numbers is kept.
 */
export function copyPart(part: Part, replace: Replace, budget: CopyBudget): MadePart {
  const made: MadePart = {};
  if (budget.left <= 0 || budget.open.size > deepest || budget.open.has(part)) return made;
  budget.left -= 1;
  budget.open.add(part);
  for (const [name, value] of Object.entries(part)) {
    const copied = name === "__proto__" ? undefined : copyValue(value, replace, budget);
    if (copied === undefined) continue;
    made[name] = copied;
    const text = typeof value === "number" ? numberTextOf(part, name) : undefined;
    if (text !== undefined) setNumberText(made, name, text);
  }
  budget.open.delete(part);
  return made;
}

function copyValue(value: unknown, replace: Replace, budget: CopyBudget): unknown {
  if (Array.isArray(value)) {
    const all: readonly unknown[] = value;
    // A list of primitives and the list of their extensions keep their places: nothing is taken out of them.
    if (all.some((one) => one === null || partOf(one) === undefined))
      return all.filter((one) => !Array.isArray(one));
    const kept = all.map((one) => copyValue(one, replace, budget)).filter((one) => one !== undefined);
    return kept.length === 0 ? undefined : kept;
  }
  const part = partOf(value);
  if (part === undefined) return value;
  const other = replace(part);
  if (other === undefined) return undefined;
  const copied = copyPart(other, replace, budget);
  return Object.keys(copied).length === 0 ? undefined : copied;
}
