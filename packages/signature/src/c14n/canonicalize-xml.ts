import type { Result } from "@lienthong/core";
import type { XmlIssueCode } from "@lienthong/core/xml";
import { indexDocument } from "../xmldsig/document-index.ts";
import { issue } from "../issue.ts";
import type { SignatureIssueCode } from "../messages/codes.ts";
import { canonicalize } from "./canonicalize.ts";
import type { CanonicalMethod } from "./methods.ts";
import { readDocument } from "./read-document.ts";
import { relativeNamespaceIn } from "./relative-namespace.ts";

/** How {@link canonicalizeXml} writes a document. */
export interface CanonicalizeXmlOptions extends Partial<CanonicalMethod> {
  /** For exclusive canonical XML: prefixes whose namespaces are written even where no name uses them; `#default` for the default one. */
  readonly inclusivePrefixes?: readonly string[];
  /** Id of an element: its canonical form as a part of the document, instead of the whole. */
  readonly part?: string;
}

/**
 * The canonical form of a whole document (chuẩn hoá XML): Canonical XML 1.0 unless another `kind` is named, comments left out unless
 * asked for. A document with a DOCTYPE is refused.
 *
 * @example
 * ```ts
 * import { canonicalizeXml } from "@lienthong/signature";
 *
 * const result = canonicalizeXml("<MON ten='Toán' ma='TOAN'/>", { kind: "exclusive" });
 * result.ok && result.value; // '<MON ma="TOAN" ten="Toán"></MON>'
 * ```
 */
export function canonicalizeXml(
  xml: string,
  { kind = "1.0", comments = false, inclusivePrefixes = [], part }: CanonicalizeXmlOptions = {},
): Result<string, SignatureIssueCode | XmlIssueCode> {
  const document = readDocument(xml);
  if (!document.ok) return document;
  const relative = relativeNamespaceIn(document.value.root);
  if (relative)
    return {
      ok: false,
      issues: [issue("signature.xml.relative-namespace", { position: relative.position })],
    };
  const prefixes = new Set(inclusivePrefixes.map((prefix) => (prefix === "#default" ? "" : prefix)));
  const found = part === undefined ? [document.value] : (indexDocument(document.value).byId.get(part) ?? []);
  const [top] = found;
  if (!top) return { ok: false, issues: [issue("signature.reference.missing")] };
  if (found.length > 1) return { ok: false, issues: [issue("signature.reference.ambiguous")] };
  const text = canonicalize(top, { kind, comments, inclusivePrefixes: prefixes });
  return { ok: true, value: text, issues: [] };
}
