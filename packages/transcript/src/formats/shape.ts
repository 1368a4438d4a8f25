/** A text, its length at most, and the pattern that it follows (of ECMAScript and of XML Schema alike, without anchors). */
export interface TextShape {
  readonly kind: "text";
  readonly most: number;
  readonly pattern?: string;
  /** A text of the pattern, for readers who do not read patterns. */
  readonly example?: string;
}

/** One of some words. */
export interface WordShape {
  readonly kind: "word";
  readonly words: readonly string[];
}

/** A whole number between two others. */
export interface WholeShape {
  readonly kind: "whole";
  readonly least: number;
  readonly most: number;
}

/** True or false. */
export interface FlagShape {
  readonly kind: "flag";
}

/** Any JSON value; in XML its JSON text. */
export interface AnyShape {
  readonly kind: "any";
  /** Length of the text at most. */
  readonly most: number;
}

/** A list. In XML its entries are elements of the name `entry`, or of the name of the variant they are. */
export interface ListShape {
  readonly kind: "list";
  readonly of: ValueShape | VariantShape;
  readonly entry: string;
  readonly most: number;
}

/** An object with known fields, in the order in which they are written. */
export interface ObjectShape {
  readonly kind: "object";
  readonly fields: Readonly<Record<string, ValueShape>>;
  readonly required: readonly string[];
}

/** Objects of several forms, told apart by the word that the field `tag` holds. */
export interface VariantShape {
  readonly kind: "variant";
  readonly tag: string;
  readonly variants: Readonly<Record<string, ObjectShape>>;
}

/** What a field may hold. */
export type ValueShape = TextShape | WordShape | WholeShape | FlagShape | AnyShape | ListShape | ObjectShape;

/** A text of a length at most. */
export function text(most: number): TextShape {
  return { kind: "text", most };
}

/** A text of a pattern, as long as its example unless more is said. */
export function form(pattern: string, example: string, most = example.length): TextShape {
  return { kind: "text", most, pattern, example };
}

/** One of some words. */
export function word(...words: readonly string[]): WordShape {
  return { kind: "word", words };
}

/** A list of entries of one shape. */
export function list(of: ListShape["of"], entry: string, most: number): ListShape {
  return { kind: "list", of, entry, most };
}

/** An object; every field of the type has to be named, so that none is forgotten when the type grows. */
export function object<Type>(
  fields: Readonly<Record<keyof Type & string, ValueShape>>,
  required: readonly (keyof Type & string)[] = [],
): ObjectShape {
  return { kind: "object", fields, required };
}
