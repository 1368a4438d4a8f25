import { writeJson } from "@lienthong/core/json";
import { documentShape } from "../formats/document-shape.ts";
import { canonicalFormat, versionFor } from "../formats/format-name.ts";
import { inNameOrder } from "../formats/name-order.ts";
import type { ObjectShape, ValueShape, VariantShape } from "../formats/shape.ts";
import type { TranscriptDocument } from "../formats/transcript-document.ts";
import { parseTranscript } from "../formats/validate-transcript.ts";

type Open = Readonly<Record<string, unknown>>;

/** A value with the fields of its objects in the order of the table. */
function inOrder(value: unknown, shape: ValueShape | VariantShape): unknown {
  switch (shape.kind) {
    case "object":
      return objectInOrder(value as Open, shape, {}); // checked before it is written
    case "variant": {
      const tag = String((value as Open)[shape.tag]);
      const variant = shape.variants[tag];
      return variant && objectInOrder(value as Open, variant, { [shape.tag]: tag });
    }
    case "list":
      return (value as readonly unknown[]).map((each) => inOrder(each, shape.of));
    case "any":
      return inNameOrder(value);
    default:
      return value;
  }
}

function objectInOrder(value: Open, { fields }: ObjectShape, first: Open): Open {
  const ordered: Record<string, unknown> = { ...first };
  for (const [name, shape] of Object.entries(fields))
    if (value[name] !== undefined) ordered[name] = inOrder(value[name], shape);
  return ordered;
}

/** How to write canonical JSON. */
export interface WriteTranscriptJsonOptions {
  /** Spaces for each level; none, and no line breaks, unless given. */
  readonly indent?: number;
}

/**
 * Writes a transcript as canonical JSON (ghi học bạ dạng JSON chuẩn), which the JSON Schema of this package describes:
 * fields in one order, text in NFC, marks as text with one decimal. The same transcript always gives the same bytes.
 * Throws `TranscriptError` when it is no transcript.
 *
 * @example
 * ```ts
 * import { writeTranscriptJson } from "@lienthong/transcript/json";
 *
 * writeTranscriptJson({ years: [{ subjects: [], grade: 6 }] });
 * // '{"format":"lienthong-transcript","version":"1.0","years":[{"grade":6,"subjects":[]}]}'
 * ```
 */
export function writeTranscriptJson(
  document: TranscriptDocument,
  { indent = 0 }: WriteTranscriptJsonOptions = {},
): string {
  const clean = parseTranscript(document);
  const { name: format } = canonicalFormat;
  const version = versionFor(clean);
  const text = writeJson(objectInOrder({ ...clean }, documentShape, { format, version }), { indent });
  return indent > 0 ? `${text}\n` : text;
}
