import type { JsonReason } from "./codes.ts";
import type { NumberTexts } from "./number-text.ts";

/** What the parser tells its owner. */
export interface JsonParserEvents {
  duplicateKey(offset: number): void;
  forbiddenKey(offset: number): void;
  loneSurrogate(offset: number): void;
  numberOutOfRange(offset: number): void;
  /** Reading stops here. */
  syntax(reason: JsonReason, offset: number): void;
  /** Reading stops here. */
  tooDeep(offset: number): void;
}

/**
 * The objects and arrays of a text in the order of their beginnings, those inside others after them. Lists side by side:
 * cheap to fill while reading, for questions that may never come.
 */
export interface JsonTrace {
  readonly containers: readonly object[];
  /** Offset of the opening bracket. */
  readonly starts: readonly number[];
  /** Offset after the closing bracket. */
  readonly ends: readonly number[];
  /** Place in these lists of the first container that begins after this one has ended. */
  readonly following: readonly number[];
}

/** A parser of one text. */
export interface JsonParser {
  /** The value, or `undefined` when the text is not JSON. */
  parse(from: number): unknown;
  /** Keys and indexes down to the value at hand. */
  readonly path: readonly (string | number)[];
  readonly numberTexts: NumberTexts;
  readonly trace: JsonTrace;
}
