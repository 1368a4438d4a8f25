import { canonicalFormat } from "../formats/format-name.ts";
import type { TranscriptDocument } from "../formats/transcript-document.ts";
import { parseTranscript } from "../formats/validate-transcript.ts";
import { writeTranscriptXml } from "../xml/write-transcript-xml.ts";

/** A transcript ready to be signed, with the names by which a signer finds its parts. */
export interface SignableTranscript {
  readonly xml: string;
  /** For each school year, in their order: the Id of its part, and where signatures in each role go. */
  readonly parts: readonly { readonly id: string; readonly schoolYear?: string }[];
  /** Path of the element that takes the signatures in a role. */
  readonly into: Readonly<Record<"GVBM" | "GVCN" | "CBQL" | "KY_PHAT_HANH", string>>;
}

/** Name of the element that holds parts and signatures. */
export const signableRoot = "signedTranscript";
/** Name of the element that holds one school year. */
export const signablePart = "part";

const roles = ["GVBM", "GVCN", "CBQL", "KY_PHAT_HANH"] as const;

/**
 * A transcript as XML that several people can sign (học bạ XML để ký số): each school year, with the pupil, in a part of its own, since each year has
 * another homeroom teacher. Sign with `signXml(xml, { parts: [parts[0].id], into: into.GVCN, role: "GVCN", … })` of
 * `@lienthong/signature`. The history is not in it: a signature is over results. The form is ours; no official one was obtained.
 *
 * @example
 * ```ts
 * import { writeSignableTranscript } from "@lienthong/transcript/signing";
 *
 * const { parts, into } = writeSignableTranscript({ years: [{ schoolYear: "2024-2025", subjects: [] }] });
 * parts[0]?.id; // "hoc-ba-1"
 * into.GVCN; // "/signedTranscript/signatures/GVCN"
 * ```
 */
export function writeSignableTranscript(transcript: TranscriptDocument): SignableTranscript {
  const { pupil, years } = parseTranscript(transcript);
  const parts = years.map(({ schoolYear }, index) => ({
    id: `hoc-ba-${index + 1}`,
    ...(schoolYear !== undefined && { schoolYear }),
  }));
  const xml = [
    `<${signableRoot} xmlns="${canonicalFormat.namespace}">`,
    ...years.map(
      (year, index) =>
        `<${signablePart} Id="hoc-ba-${index + 1}">${writeTranscriptXml({ ...(pupil && { pupil }), years: [year] })}</${signablePart}>`,
    ),
    `<signatures>${roles.map((role) => `<${role}></${role}>`).join("")}</signatures>`,
    `</${signableRoot}>`,
  ].join("\n");
  const place = (role: string): string => `/${signableRoot}/signatures/${role}`;
  return {
    xml,
    parts,
    into: {
      GVBM: place("GVBM"),
      GVCN: place("GVCN"),
      CBQL: place("CBQL"),
      KY_PHAT_HANH: place("KY_PHAT_HANH"),
    },
  };
}
