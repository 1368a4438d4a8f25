import type { NumberText } from "../walk/walk.ts";

/** A JSON object whose properties are not known. */
export type Json = Readonly<Record<string, unknown>>;

/** What an invariant may ask about the surroundings of the value that it is checked on. */
export interface Scene {
  /** `%resource`. */
  readonly resource: Json;
  /** `%rootResource`. */
  readonly rootResource: Json;
  /** The text of a number as it was written. */
  readonly numberText: NumberText | undefined;
}

/**
 * An invariant (ràng buộc) of the specification as a plain function, made ahead of time by
 * `scripts/generate-definitions.mjs`: whether a value obeys. `value` is a JSON object, or a primitive value or its
 * `_name` object when there is no value. May throw {@link InvariantFault}, which is no obedience.
 */
export type InvariantTest = (value: Json, scene: Scene) => boolean;

/** The value cannot be judged: several items where one is needed, or a value of a wrong kind. */
export class InvariantFault extends Error {}

/** Ends the evaluation of an invariant. */
export function fault(): never {
  throw new InvariantFault();
}
