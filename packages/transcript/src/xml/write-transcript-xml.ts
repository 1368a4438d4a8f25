import { severityFor } from "@lienthong/core";
import { escapeXmlText } from "@lienthong/core/xml";
import { documentShape } from "../formats/document-shape.ts";
import { canonicalFormat, versionFor } from "../formats/format-name.ts";
import { inNameOrder } from "../formats/name-order.ts";
import type { ObjectShape, ValueShape } from "../formats/shape.ts";
import type { TranscriptDocument } from "../formats/transcript-document.ts";
import { parseTranscript } from "../formats/validate-transcript.ts";
import { TranscriptError } from "../model/transcript-error.ts";
import { fitsXml } from "./fits-xml.ts";

type Open = Readonly<Record<string, unknown>>;

/** Lines of the document so far; what is written is checked before, so that each value is of its shape. */
class Lines {
  readonly list: string[] = [];

  add(depth: number, line: string): void {
    this.list.push("  ".repeat(depth) + line);
  }

  element(name: string, value: unknown, shape: ValueShape, depth: number, path: string): void {
    if (shape.kind !== "object" && shape.kind !== "list") {
      const text = shape.kind === "any" ? JSON.stringify(inNameOrder(value)) : String(value);
      if (!fitsXml(text))
        throw new TranscriptError([
          { code: "transcript.format.text", severity: severityFor("confirmed"), path },
        ]);
      this.add(depth, `<${name}>${escapeXmlText(text)}</${name}>`);
      return;
    }
    const start = this.list.length;
    this.add(depth, `<${name}>`);
    if (shape.kind === "object") this.fields(value as Open, shape, depth + 1, path);
    else
      for (const [index, each] of (value as readonly unknown[]).entries()) {
        const place = `${path}[${index}]`;
        if (shape.of.kind !== "variant") this.element(shape.entry, each, shape.of, depth + 1, place);
        else {
          const tag = String((each as Open)[shape.of.tag]);
          const variant = shape.of.variants[tag];
          if (variant) this.element(tag, each, variant, depth + 1, place);
        }
      }
    if (this.list.length > start + 1) this.add(depth, `</${name}>`);
    else this.list[start] = `${"  ".repeat(depth)}<${name}></${name}>`;
  }

  fields(value: Open, { fields }: ObjectShape, depth: number, path: string): void {
    for (const [name, shape] of Object.entries(fields))
      if (value[name] !== undefined)
        this.element(name, value[name], shape, depth, path === "" ? name : `${path}.${name}`);
  }
}

/**
 * Writes a transcript as canonical XML (ghi học bạ dạng XML chuẩn), which the XSD of this package describes. The text is
 * in the form of Canonical XML 1.0, so that a signature over it needs no further work; the same transcript always
 * gives the same bytes. Throws `TranscriptError` when it is no transcript, or has characters that XML cannot hold.
 *
 * @example
 * ```ts
 * import { writeTranscriptXml } from "@lienthong/transcript/xml";
 *
 * writeTranscriptXml({ years: [] });
 * // '<transcript xmlns="urn:lienthong:transcript:1" version="1.0">\n  <years></years>\n</transcript>'
 * ```
 */
export function writeTranscriptXml(document: TranscriptDocument): string {
  const clean = parseTranscript(document);
  const { namespace } = canonicalFormat;
  const version = versionFor(clean);
  const lines = new Lines();
  lines.add(0, `<transcript xmlns="${namespace}" version="${version}">`);
  lines.fields({ ...clean }, documentShape, 1, "");
  lines.add(0, "</transcript>");
  return lines.list.join("\n");
}
