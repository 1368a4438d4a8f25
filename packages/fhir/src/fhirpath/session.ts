import { EvaluationError, fail } from "./failure.ts";
import { asRecord, type Collection, property } from "./item.ts";
import type { ConvertUnit } from "./quantity.ts";

/** What a variable may be bound to from outside: plain values or FHIR JSON. */
export type VariableValue =
  string | number | boolean | object | null | readonly (string | number | boolean | object)[];

/**
 * What an evaluation is given besides the data (môi trường). Everything may be left out; an expression that
 * needs a service which is not there does not compile, see {@link CompileOptions.services}.
 */
export interface FhirPathEnvironment {
  /** `%resource`: the resource that holds the node; the node itself when absent. */
  readonly resource?: unknown;
  /** `%rootResource`: the container of a contained resource; `resource` when absent. */
  readonly rootResource?: unknown;
  /** Further variables, by name without `%`. */
  readonly variables?: Readonly<Record<string, VariableValue>>;
  /** The moment of `now()`, as FHIR writes it with its zone. */
  readonly now?: string;
  /** Finds the resource that a reference means. References into `contained` need no help. */
  readonly resolve?: (reference: string) => unknown;
  /** Whether a code, Coding or CodeableConcept is in a value set; undefined when nobody knows. */
  readonly memberOf?: (value: unknown, type: string, valueSet: string) => boolean | undefined;
  /** Whether a resource or element obeys a profile; undefined when the profile is not known. */
  readonly conformsTo?: (value: unknown, type: string, profile: string) => boolean | undefined;
  /** Whether XHTML obeys the rules of a narrative. */
  readonly htmlChecks?: (xhtml: string) => boolean;
  readonly convertUnit?: ConvertUnit;
  /** The text of a number of the source when `String(number)` would write it otherwise. */
  readonly numberText?: (container: object, key: string | number) => string | undefined;
  readonly trace?: (name: string, values: Collection) => void;
  /** Steps that one evaluation may take; 5 million when absent. */
  readonly maxSteps?: number;
}

const defaultSteps = 5_000_000;

/**
 * An environment with what was found out about its resource so far, shared by all expressions that are
 * evaluated on that resource: descendants, indexes of contained resources, constant parts of expressions.
 * Make one for each resource, and a new one when the resource has changed.
 *
 * @example
 * ```ts
 * import { FhirPathSession } from "@lienthong/fhir/fhirpath";
 *
 * const resource = { resourceType: "Patient", contained: [{ resourceType: "Organization", id: "o1" }] };
 * new FhirPathSession({ resource }).resolve("#o1"); // { resourceType: "Organization", id: "o1" }
 * ```
 */
export class FhirPathSession {
  readonly environment: FhirPathEnvironment;
  readonly resource: unknown;
  readonly rootResource: unknown;
  /** Values of parts of expressions that depend on the resource only. */
  readonly constants = new Map<object, Collection>();
  /** Kept collections as sets of texts. */
  readonly textSets = new Map<Collection, ReadonlySet<string>>();
  /** Kept collections as sets of keys. */
  readonly keySets = new Map<Collection, ReadonlySet<string>>();
  readonly descendants = new Map<object, Collection>();
  #steps = 0;
  #contained: ReadonlyMap<string, unknown> | undefined;

  constructor(environment: FhirPathEnvironment) {
    this.environment = environment;
    this.resource = environment.resource;
    this.rootResource = environment.rootResource ?? environment.resource;
  }

  /** Begins an evaluation: its steps are counted anew. */
  begin(): void {
    this.#steps = this.environment.maxSteps ?? defaultSteps;
  }

  /** Counts steps; ends an evaluation that takes too many. */
  spend(steps: number): void {
    this.#steps -= steps;
    if (this.#steps < 0) fail("too-many-steps");
  }

  /** The resource that a reference means; undefined when it is not found. */
  resolve(reference: string): unknown {
    if (!reference.startsWith("#")) return this.call(() => this.environment.resolve?.(reference));
    if (reference === "#") return this.rootResource;
    this.#contained ??= indexContained(this.rootResource);
    return this.#contained.get(reference.slice(1));
  }

  /** Calls a function of the environment; when it throws, the evaluation fails as a value. */
  call<Value>(service: () => Value): Value {
    try {
      return service();
    } catch (error) {
      if (error instanceof EvaluationError) throw error;
      return fail("service");
    }
  }
}

function indexContained(resource: unknown): ReadonlyMap<string, unknown> {
  const index = new Map<string, unknown>();
  const contained = property(resource, "contained");
  for (const child of Array.isArray(contained) ? (contained as unknown[]) : []) {
    const id = asRecord(child)?.["id"];
    if (typeof id === "string" && !index.has(id)) index.set(id, child);
  }
  return index;
}

/** A variable made by `defineVariable`, and those made before it. */
export interface Variable {
  readonly name: string;
  readonly value: Collection;
  readonly before: Variable | undefined;
}
