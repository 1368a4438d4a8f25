import type { Issue } from "../issue/issue.ts";
import type { XmlIssueCode } from "./codes.ts";
import type { XmlLimits } from "./limits.ts";

/** How to read a document. */
export interface XmlReadOptions {
  /** Resolve prefixes to namespaces, and refuse unbound ones. On unless `false`. */
  readonly namespaces?: boolean;
  readonly limits?: Partial<XmlLimits>;
  /** Name of the document, put into every position. */
  readonly document?: string;
}

/** How reading ended. */
export interface XmlReadResult {
  /** No issue so far as the document was read. */
  readonly ok: boolean;
  /** At most one: reading stops at the first. */
  readonly issues: readonly Issue<XmlIssueCode>[];
  /** The handler asked to stop before the end. */
  readonly stopped: boolean;
}

/** Reads a document that arrives in pieces. */
export interface XmlReader {
  /** Reads on. After an issue or a stop, does nothing. Pieces may be cut anywhere. */
  write(chunk: string): void;
  /** Says that the document is complete, and how reading went. */
  end(): XmlReadResult;
}
