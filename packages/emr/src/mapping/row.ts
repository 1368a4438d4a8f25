import type { FieldForm } from "@lienthong/bhyt";
import type { Reference } from "fhir/r4.js";
import type { Names } from "../target/names.ts";
import type { Target } from "../target/keys.ts";
import type { Terms } from "../target/terms.ts";

/**
 * Why a field goes where it goes.
 *
 * - `confirmed`: two or more pages or versions of VN Core say so; cannot be overridden.
 * - `single-source`: one page of VN Core says so; cannot be overridden.
 * - `proposal`: no VN Core source; the meaning of the field and of the FHIR element. A default.
 * - `own`: as `proposal`, placed by this project alone. A default.
 */
export type Basis = "confirmed" | "single-source" | "proposal" | "own";

/** One row of a source table, by field name; all values are texts. */
export type SourceRow = Readonly<Record<string, string>>;

/** What a codec may ask for on the way to FHIR. */
export interface Scope {
  readonly terms: Terms;
  readonly row: SourceRow;
  /** Reference to the practitioner with that licence number; makes the resource when it is new. */
  practitioner(licence: string): Reference;
  /** Says that only a part of the text was used. */
  partial(): void;
  /** Form of the field that is read. */
  form: FieldForm;
  /** Set by a codec that knows; `unsure` before each call. */
  exactness: Exactness;
}

/**
 * Whether what a codec made surely gives back the same text.
 *
 * - `unsure`: only reading it back can tell.
 * - `own`: yes, when no other line of the map has the same path.
 * - `apart`: yes, in any case.
 */
export type Exactness = "unsure" | "own" | "apart";

/** Given by a codec for a text that belongs elsewhere: no failure, only not this line. */
export const skip = Symbol("skip");

/** What a codec may ask for on the way back. */
export interface ReadScope {
  readonly names: Names;
  /** Form of the field that is read. */
  readonly form: FieldForm;
  /** What is read as a whole: the resource, or the line of a claim. */
  readonly root: Readonly<Record<string, unknown>>;
  /** The resource of the Bundle that a Reference names. */
  readonly resolve: (reference: unknown) => Readonly<Record<string, unknown>> | undefined;
}

/** One value both ways: a text of the source, and a value of FHIR. */
export interface Codec {
  /** Text of the source to a value of FHIR; `undefined` when the element cannot hold it. */
  readonly to: (text: string, scope: Scope) => unknown;
  /**
   * Value of FHIR to a text of the source; `undefined` when it is not one of this line. `place[name]` is where the value
   * stands, or the list that it stands in.
   */
  readonly from: (
    value: unknown,
    scope: ReadScope,
    place: Readonly<Record<string, unknown>>,
    name: string,
  ) => string | undefined;
  /** All values of the place make one list `a;b;c` of the source. */
  readonly isList?: true;
}

/** One line of a mapping: this field, to this path of the resource, read this way, for this reason. */
export interface FieldRow {
  readonly field: string;
  /** Path inside the resource; see `steps`. */
  readonly to: string;
  readonly as: Codec;
  readonly basis: Basis;
  /** Only for this target. */
  readonly only?: Target;
}

/** The lines that fill one kind of resource from one table. */
export interface ResourceMap {
  readonly table: string;
  readonly resource: string;
  readonly rows: readonly FieldRow[];
}

/** Why a field, or a part of it, is in no element of FHIR. */
export type UnmappedReason =
  | "no-element"
  | "no-name-in-target"
  | "bad-value"
  | "only-first"
  | "text-changed"
  | "withheld"
  | "period-order"
  | "no-time"
  | "table-not-mapped"
  | "not-a-record-field";
