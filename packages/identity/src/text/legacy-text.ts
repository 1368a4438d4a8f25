import { type Confidence, suspectLegacyText } from "@lienthong/core";
import { fromTcvn3, fromVni, isAscii, isVietnamese } from "./legacy-letters.ts";
import { isSyllable } from "./syllable.ts";
import { decodeViqr, readViqr } from "./viqr.ts";

/** Encodings of before Unicode that can be decoded (bảng mã cũ): ABC, VNI for Windows, and the mnemonics of RFC 1456. */
export type DecodableEncoding = "TCVN3" | "VNI" | "VIQR";

/** Text that was read out of an encoding of before Unicode, and how sure that is. */
export interface LegacyText {
  /** What it says, in NFC. */
  readonly text: string;
  /** The encoding that it was taken for. */
  readonly encoding: DecodableEncoding;
  /** How sure that is: the tables are confirmed, that the text was written in this encoding is a judgement. */
  readonly confidence: Confidence;
}

const longest = 1000;

/**
 * What text of old software says that was stored as if it were Unicode (`NguyÔn V¨n §øc`, `Nguye^~n Va(n DDu+'c`), with the encoding
 * (bảng mã cũ) that it was taken for. `undefined` for all else: text with a character beyond Latin-1, plain text such as `H'Lan`, `O'Brien`
 * or `Nguyen Van A.`, and text that surely fits no old encoding is never touched.
 *
 * @example
 * ```ts
 * import { readLegacyText } from "@lienthong/identity";
 *
 * readLegacyText("NguyÔn V¨n §øc"); // { text: "Nguyễn Văn Đức", encoding: "TCVN3", confidence: "single-source" }
 * readLegacyText("Nguye^~n Va(n DDu+'c")?.text; // "Nguyễn Văn Đức"
 * readLegacyText("Nguyen Van A."); // undefined
 * ```
 */
export function readLegacyText(text: string): LegacyText | undefined {
  if (text.length > longest) return undefined;
  const quoted = readViqr(text);
  if (quoted !== undefined) return { text: quoted, encoding: "VIQR", confidence: confidenceOf.VIQR };
  const suspected = suspectLegacyText(text);
  const candidates = (["TCVN3", "VNI"] as const).flatMap((encoding): readonly LegacyText[] => {
    if (suspected !== undefined && suspected !== encoding) return [];
    const decoded = decodeLegacyText(text, encoding);
    if (decoded === undefined || !isVietnamese(decoded)) return [];
    if (!isPlausible(text, decoded, encoding, suspected !== undefined)) return [];
    return [{ text: decoded, encoding, confidence: confidenceOf[encoding] }];
  });
  return candidates.length === 1 ? candidates[0] : undefined;
}

/**
 * Whether text was written in this encoding. Where a byte proves it, one word alone that would become another needs some Vietnamese beside it:
 * `Loïc Dupont` is no `Lọc`. Without such a byte (`Vò Träng Phông`, `Voõ Thò Saùu`) at least two words become others, all that bear marks become
 * syllables, and what stands there now is no Vietnamese.
 */
function isPlausible(text: string, decoded: string, encoding: "TCVN3" | "VNI", isProved: boolean): boolean {
  if (isAscii(text)) return false;
  const [before = [], after = []] = [text, decoded].map((one) => one.split(/[\s,.;:()/-]+/u));
  const changed = before.filter((word, at) => word !== after[at]);
  if (isProved)
    return changed.length > 1 || before.some((word, at) => word === after[at] && isSyllable(word));
  if (changed.length < 2 || before.length !== after.length) return false;
  if (!after.every((word) => isAscii(word) || isSyllable(word))) return false;
  return encoding === "TCVN3" ? !isVietnamese(text) : changed.some((word) => !isSyllable(word));
}

/** The tables stand in two sources each; that a text was written in one of these encodings stays a judgement. */
export const confidenceOf: Readonly<Record<DecodableEncoding, Confidence>> = {
  TCVN3: "single-source",
  VNI: "single-source",
  VIQR: "single-source",
};

/**
 * Text of an encoding of before Unicode (bảng mã cũ) that you know, in NFC: TCVN3 (ABC) and VNI as bytes shown as Latin-1 characters, VIQR by
 * RFC 1456, where a backslash keeps a mark from its letter. `undefined` when a character is none of that encoding. Of TCVN3 the case of
 * letters with marks depends on the font and is lost: where all letters without marks are capitals, the others become so, too.
 *
 * @example
 * ```ts
 * import { decodeLegacyText } from "@lienthong/identity";
 *
 * decodeLegacyText("O^ng te^n gi`\\?", "VIQR"); // "Ông tên gì?"
 * decodeLegacyText("Traàn Thò Phöôïng", "VNI"); // "Trần Thị Phượng"
 * ```
 */
export function decodeLegacyText(text: string, encoding: DecodableEncoding): string | undefined {
  if (!Object.hasOwn(decoders, encoding)) throw new TypeError("encoding: TCVN3, VNI or VIQR");
  return decoders[encoding](text)?.normalize("NFC");
}

const decoders: Readonly<Record<DecodableEncoding, (text: string) => string | undefined>> = {
  TCVN3: fromTcvn3,
  VNI: fromVni,
  VIQR: decodeViqr,
};
