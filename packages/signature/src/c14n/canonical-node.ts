import type { Position } from "@lienthong/core";
import type { XmlElement } from "@lienthong/core/xml";

/** An element with all that canonical XML needs to know of it: comments, instructions, declared namespaces, and where it stands. */
export interface CanonicalElement extends XmlElement {
  readonly kind: "element";
  readonly parent: CanonicalElement | undefined;
  readonly children: readonly CanonicalNode[];
  /** Namespaces declared on this very tag: prefix (`""` for the default) and name. */
  readonly declared: readonly (readonly [prefix: string, uri: string])[];
  readonly position: Position;
  /** Offsets in the source: of the end of the start tag, and of the end tag; the same for `<a/>`. */
  readonly contentStart: number;
  readonly contentEnd: number;
}

/** Text, entities resolved and CDATA sections joined to it. */
export interface CanonicalText {
  readonly kind: "text";
  readonly text: string;
}

/** A comment, without its marks. */
export interface CanonicalComment {
  readonly kind: "comment";
  readonly text: string;
}

/** A processing instruction. */
export interface CanonicalInstruction {
  readonly kind: "instruction";
  readonly target: string;
  readonly body: string;
}

/** Whatever stands inside an element. */
export type CanonicalNode = CanonicalElement | CanonicalText | CanonicalComment | CanonicalInstruction;

/** A whole document: its root, and the comments and instructions before and after it. */
export interface CanonicalDocument {
  readonly kind: "document";
  readonly root: CanonicalElement;
  readonly before: readonly CanonicalNode[];
  readonly after: readonly CanonicalNode[];
}
