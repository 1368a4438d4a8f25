import type { Constants } from "./constants.ts";

/** An expression with its place in the definition. */
export interface PathSpec {
  readonly text: string;
  readonly at: string;
}

/** A column as the definition states it. */
export interface ColumnSpec extends PathSpec {
  readonly name: string;
  readonly type: string | undefined;
  readonly isCollection: boolean;
  readonly description: string | undefined;
  readonly tags: readonly ViewTag[];
}

/** A hint for tools beside a column (nhãn), such as `ansi/type`. */
export interface ViewTag {
  readonly name: string;
  readonly value: string;
}

/** `forEach`, `forEachOrNull` or `repeat` with its expressions. */
export interface IterationSpec {
  readonly kind: "forEach" | "forEachOrNull" | "repeat";
  readonly paths: readonly PathSpec[];
}

/** A `select` or a branch of `unionAll`. */
export interface SelectSpec {
  readonly at: string;
  readonly iteration: IterationSpec | undefined;
  readonly columns: readonly ColumnSpec[];
  readonly selects: readonly SelectSpec[];
  readonly unionAll: readonly SelectSpec[];
}

/** A whole definition whose form is right. */
export interface ViewSpec {
  readonly name: string | undefined;
  readonly resource: string;
  readonly fhirVersions: readonly string[];
  readonly constants: Constants;
  readonly selects: readonly SelectSpec[];
  readonly where: readonly PathSpec[];
}
