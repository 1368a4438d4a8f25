import { inflate } from "../../compression/inflate.ts";
import { PdfFault, malformed } from "../pdf-fault.ts";
import { type PdfDictionary, type PdfObject, type PdfStream, isKind, nameOf } from "../syntax/values.ts";
import type { Budget } from "./budget.ts";

const mostUnpacked = 32 * 1024 * 1024;

/** The bytes of a stream of the file's structure: plain or FlateDecode, with or without a PNG predictor (ISO 32000-2 section 7.4.4). */
export function streamData({ dictionary: { entries }, data }: PdfStream, budget: Budget): Uint8Array {
  const filter = single(entries.get("Filter"));
  const parameters = single(entries.get("DecodeParms"));
  if (entries.has("F")) throw malformed("external stream");
  if (filter === undefined) return data;
  if (nameOf(filter) !== "FlateDecode") throw new PdfFault("signature.pdf.unsupported", { part: "Filter" });
  const unpacked = inflate(data, "zlib", Math.min(mostUnpacked, budget.left));
  if (unpacked === "too-long") throw new PdfFault("signature.pdf.too-much", { limit: mostUnpacked });
  if (!unpacked) throw malformed("FlateDecode");
  budget.spend(unpacked.length);
  return isKind(parameters, "dictionary") ? withoutPredictor(unpacked, parameters) : unpacked;
}

/** One filter may be written with or without an array around it. */
function single(value: PdfObject | undefined): PdfObject | undefined {
  if (!isKind(value, "array")) return value ?? undefined;
  if (value.items.length > 1) throw new PdfFault("signature.pdf.unsupported", { part: "Filter" });
  return value.items[0] ?? undefined;
}

function withoutPredictor(bytes: Uint8Array, { entries }: PdfDictionary): Uint8Array {
  const number = (name: string, usual: number): number => {
    const value = entries.get(name) ?? usual;
    if (typeof value !== "number" || value < 1 || value > 65_536) throw malformed("DecodeParms");
    return value;
  };
  const predictor = number("Predictor", 1);
  if (predictor === 1) return bytes;
  const width = number("Columns", 1);
  if (predictor < 10 || number("Colors", 1) !== 1 || number("BitsPerComponent", 8) !== 8)
    throw new PdfFault("signature.pdf.unsupported", { part: "Predictor" });
  return unpredict(bytes, width);
}

/** Undoes the filters of PNG with one byte for each sample (PNG section 9.2). */
function unpredict(bytes: Uint8Array, width: number): Uint8Array {
  const rows = bytes.length / (width + 1);
  if (!Number.isInteger(rows)) throw malformed("Predictor");
  const plain = new Uint8Array(rows * width);
  for (let row = 0; row < rows; row += 1) {
    const type = bytes[row * (width + 1)] ?? 0;
    const out = row * width;
    for (let column = 0; column < width; column += 1) {
      const left = column > 0 ? (plain[out + column - 1] ?? 0) : 0;
      const up = row > 0 ? (plain[out + column - width] ?? 0) : 0;
      const corner = row > 0 && column > 0 ? (plain[out + column - width - 1] ?? 0) : 0;
      plain[out + column] = (bytes[row * (width + 1) + 1 + column] ?? 0) + added(type, left, up, corner);
    }
  }
  return plain;
}

function added(type: number, left: number, up: number, corner: number): number {
  if (type === 0) return 0;
  if (type === 1) return left;
  if (type === 2) return up;
  if (type === 3) return (left + up) >> 1;
  if (type !== 4) throw malformed("Predictor");
  const guess = left + up - corner;
  const [byLeft, byUp, byCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (byLeft <= byUp && byLeft <= byCorner) return left;
  return byUp <= byCorner ? up : corner;
}
