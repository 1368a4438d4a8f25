import type { Position } from "../issue/position.ts";

/** Where a piece of XML stands: the position of its first character, and the offset just after its last. */
export interface XmlPlace extends Position {
  readonly end: number;
}

/** One attribute of an element (thuộc tính). */
export interface XmlAttribute {
  /** Name as written, with its prefix. */
  readonly name: string;
  readonly prefix: string;
  readonly local: string;
  /** Namespace; `""` for none, and always when namespaces are off. */
  readonly uri: string;
  readonly value: string;
  /** Place of the first character of the name. */
  readonly position: Position;
}

/** One element (phần tử) as its start tag says it. */
export interface XmlElement {
  /** Name as written, with its prefix. */
  readonly name: string;
  readonly prefix: string;
  readonly local: string;
  /** Namespace; `""` for none, and always when namespaces are off. */
  readonly uri: string;
  /** By name as written, in document order. */
  readonly attributes: ReadonlyMap<string, XmlAttribute>;
}

/** What the XML declaration says. The text is already decoded, so `encoding` is only a claim. */
export interface XmlDeclaration {
  readonly version: string;
  readonly encoding?: string;
  readonly standalone?: string;
}

/** Return `false` to stop reading; anything else goes on. */
// A function that returns nothing must fit too.
// eslint-disable-next-line @typescript-eslint/no-invalid-void-type
export type XmlSignal = boolean | void;

/**
 * What to do with each piece of a document, in document order. Every function may return `false` to stop.
 */
export interface XmlHandler {
  /** A start tag. */
  open(element: XmlElement, at: XmlPlace): XmlSignal;
  /**
   * Text between two tags, entities resolved, CDATA sections joined to it. Text on both sides of a comment
   * or instruction is one text when the handler has no function for them. White space is not dropped.
   */
  text(text: string, at: XmlPlace): XmlSignal;
  /** `at` is the end tag; for `<a/>` an empty place after it. */
  close(name: string, at: XmlPlace): XmlSignal;
  /** A comment, without its marks. */
  comment?(text: string, at: XmlPlace): XmlSignal;
  /** A processing instruction other than the XML declaration. */
  instruction?(target: string, body: string, at: XmlPlace): XmlSignal;
  /** The XML declaration, when the document has one. */
  declaration?(declaration: XmlDeclaration, at: XmlPlace): XmlSignal;
}
