/** One step from a value to its parts: a property, one of several (a choice), or the extension of a URL. */
export type SliceStep = string | readonly string[] | { readonly extension: string };

/** What is asked of the values that the steps lead to. */
export type SliceTest =
  /** One of them is the value, or contains all of it. */
  | { readonly at: readonly SliceStep[]; readonly holds: unknown }
  /** One of them is one of the codes; those of codings are written `system|code`. */
  | { readonly at: readonly SliceStep[]; readonly codes: readonly string[] }
  /** There is one, or there is none. */
  | { readonly at: readonly SliceStep[]; readonly exists: boolean }
  /** One of them is a resource of one of the types. */
  | { readonly at: readonly SliceStep[]; readonly resourceTypes: readonly string[] }
  /** One of the tests holds. */
  | { readonly any: readonly SliceTest[] };

/** How the values of a slice (nhóm con) are told from others, and what each of them holds. */
export interface Slice {
  /** As the profile names it, for messages. */
  readonly name: string;
  /** All of them must hold. */
  readonly tests: readonly SliceTest[];
  /** What a new value is given besides what the caller says. */
  readonly adds?: object;
}

/** A value of a slice as it is handed in: what the slice itself says may be left out. */
export type Given<Value, Said extends keyof Value> = Omit<Value, Said> & Partial<Pick<Value, Said>>;

/**
 * Whether a value belongs to a slice (nhóm con).
 *
 * @example
 * ```ts
 * import { inSlice } from "@lienthong/fhir/accessors";
 *
 * const official = { name: "official", tests: [{ at: ["use"], holds: "official" }] };
 * inSlice({ use: "official", text: "Trần Thử" }, official); // true
 * ```
 */
export function inSlice(value: unknown, slice: Slice): boolean {
  return slice.tests.every((test) => holds(value, test));
}

function holds(value: unknown, test: SliceTest): boolean {
  if ("any" in test) return test.any.some((one) => holds(value, one));
  const found = valuesAt(value, test.at);
  if ("exists" in test) return found.length > 0 === test.exists;
  if ("holds" in test) return found.some((one) => contains(one, test.holds));
  if ("codes" in test) return found.some((one) => codesOf(one).some((code) => test.codes.includes(code)));
  return found.some((one) => isRecord(one) && test.resourceTypes.includes(String(one["resourceType"])));
}

function valuesAt(value: unknown, steps: readonly SliceStep[]): readonly unknown[] {
  let values: readonly unknown[] = [value];
  for (const step of steps) values = values.flatMap((one) => next(one, step));
  return values;
}

function next(value: unknown, step: SliceStep): readonly unknown[] {
  if (!isRecord(value)) return [];
  if (typeof step === "string") return listOf(value[step]);
  if (isNames(step)) return step.flatMap((name) => listOf(value[name]));
  return listOf(value["extension"]).filter((one) => isRecord(one) && one["url"] === step.extension);
}

function isNames(step: SliceStep): step is readonly string[] {
  return Array.isArray(step);
}

function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? (value as readonly unknown[]) : [value];
}

/** FHIR, "ElementDefinition.pattern": all that the pattern says is there; more may be. */
function contains(value: unknown, pattern: unknown): boolean {
  if (Array.isArray(pattern)) {
    const items = listOf(value);
    return pattern.every((wanted) => items.some((item) => contains(item, wanted)));
  }
  if (!isRecord(pattern)) return value === pattern;
  return isRecord(value) && Object.entries(pattern).every(([key, wanted]) => contains(value[key], wanted));
}

/** The codes of a code, Coding, Quantity or CodeableConcept. */
function codesOf(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (!isRecord(value)) return [];
  const { system, code, coding } = value;
  if (Array.isArray(coding)) return coding.flatMap(codesOf);
  if (typeof code !== "string") return [];
  return [typeof system === "string" ? `${system}|${code}` : code];
}

/** Whether a value is an object that is no list. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A value with what it lacks of another; what both have is kept as it is. */
export function complete(value: unknown, additions: unknown): unknown {
  if (value === undefined) return additions;
  if (Array.isArray(additions)) {
    const items = listOf(value);
    const wanted: readonly unknown[] = additions;
    return [...items, ...wanted.filter((addition) => !items.some((item) => contains(item, addition)))];
  }
  if (!isRecord(additions) || !isRecord(value)) return value;
  const completed: Record<string, unknown> = { ...value };
  for (const [key, addition] of Object.entries(additions)) completed[key] = complete(value[key], addition);
  return completed;
}
