import { decodeUtf8 } from "@lienthong/core";
import { clrToTranscript } from "../clr/clr-to-transcript.ts";
import type { TranscriptDocument } from "../formats/transcript-document.ts";
import { transcriptFromRecords } from "../formats/validate-transcript.ts";
import { writeTranscriptJson } from "../json/write-transcript-json.ts";
import { parseTranscriptXml, readTranscriptElement } from "../xml/read-transcript-xml.ts";
import { signablePart, signableRoot } from "./signable-xml.ts";
import type { VerifiedSignature, VerifiedSignatures } from "./verified-signatures.ts";

const longestPart = 16 * 1024 * 1024;

/** The transcripts in what was signed: a transcript, one part of a signable one, or all of its parts. */
function transcriptsInXml(bytes: Uint8Array): readonly TranscriptDocument[] {
  const text = decodeUtf8(bytes, { maxLength: longestPart });
  const tree = text.ok ? parseTranscriptXml(text.value) : undefined;
  if (!tree?.ok) return [];
  const root = tree.value;
  const parts = root.local === signableRoot ? root.children : [root];
  return parts.flatMap((part) => {
    if (part.kind !== "element") return [];
    const held = part.local === signablePart ? part.children : [part];
    return held.flatMap((each) => {
      const read = each.kind === "element" ? readTranscriptElement(each) : undefined;
      return read?.ok ? [read.value] : [];
    });
  });
}

/** One year with the pupil as text, by which two are the same. */
export function yearText({ pupil }: TranscriptDocument, year: TranscriptDocument["years"][number]): string {
  return writeTranscriptJson({ ...(pupil && { pupil }), years: [year] });
}

function textsOf(transcripts: readonly TranscriptDocument[]): ReadonlySet<string> {
  return new Set(transcripts.flatMap((each) => each.years.map((year) => yearText(each, year))));
}

/** A signature with the years that it signs, as texts. */
export interface SignedYears {
  readonly signature: VerifiedSignature;
  readonly years: ReadonlySet<string>;
}

/** All signatures, each with the years in what it signed. */
export function signedYears({
  signatures = [],
  proofs = [],
  credential,
}: VerifiedSignatures): readonly SignedYears[] {
  const read = credential === undefined ? undefined : clrToTranscript(credential);
  const ofCredential = textsOf(read?.ok ? [transcriptFromRecords([read.value])] : []);
  return [
    ...signatures.map((signature) => ({
      signature,
      years: textsOf((signature.parts ?? []).flatMap(({ bytes }) => transcriptsInXml(bytes))),
    })),
    ...proofs.map((signature) => ({ signature, years: ofCredential })),
  ];
}

/**
 * The transcript that valid signatures cover (học bạ đã ký), read from the very bytes that were signed: the years of every valid
 * signature of an XML document, or the year of a credential. What nobody signed validly is not in it; undefined when nothing is left.
 *
 * @example
 * ```ts
 * import { transcriptFromSigned } from "@lienthong/transcript/signing";
 *
 * transcriptFromSigned({ signatures: [] }); // undefined
 * ```
 */
export function transcriptFromSigned({
  signatures = [],
  proofs = [],
  credential,
}: VerifiedSignatures): TranscriptDocument | undefined {
  const found: TranscriptDocument[] = [];
  for (const { verdict, parts = [] } of signatures)
    if (verdict === "valid") found.push(...parts.flatMap(({ bytes }) => transcriptsInXml(bytes)));
  if (proofs.length > 0 && proofs.every(({ verdict }) => verdict === "valid")) {
    const read = clrToTranscript(credential);
    if (read.ok) found.push(transcriptFromRecords([read.value]));
  }
  const [first] = found;
  if (first === undefined) return undefined;
  const pupil = writeTranscriptJson({ ...(first.pupil && { pupil: first.pupil }), years: [] });
  const byText = new Map<string, TranscriptDocument["years"][number]>();
  for (const each of found) {
    // Years of another pupil are not years of this transcript.
    if (writeTranscriptJson({ ...(each.pupil && { pupil: each.pupil }), years: [] }) !== pupil)
      return undefined;
    for (const year of each.years) byText.set(yearText(each, year), year);
  }
  return { ...(first.pupil && { pupil: first.pupil }), years: [...byText.values()] };
}
