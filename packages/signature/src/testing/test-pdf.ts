/** Small PDF files for tests, written from their objects; invented content. */
export interface PdfOptions {
  readonly objects?: Readonly<Record<number, string>>;
  readonly root?: number;
  readonly trailer?: string;
}

const latin1 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "latin1"));
export const asText = (bytes: Uint8Array): string => Buffer.from(bytes).toString("latin1");
export const asBytes = latin1;

const drawn = "BT /F1 12 Tf 72 700 Td (Toan: 8.5) Tj ET";

/** Catalogue, pages, one page with a line of text, font. */
export const plainObjects: Readonly<Record<number, string>> = {
  1: "<</Type /Catalog /Pages 2 0 R>>",
  2: "<</Type /Pages /Kids [3 0 R] /Count 1>>",
  3: "<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources <</Font <</F1 5 0 R>>>>>>",
  4: `<</Length ${drawn.length}>>\nstream\n${drawn}\nendstream`,
  5: "<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>",
};

/** A file with a table. */
export function aPdf({ objects = plainObjects, root = 1, trailer = "" }: PdfOptions = {}): Uint8Array {
  let text = "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n";
  const numbers = Object.keys(objects).map(Number);
  const size = Math.max(...numbers) + 1;
  const offsets = new Map<number, number>();
  for (const number of numbers) {
    offsets.set(number, text.length);
    text += `${number} 0 obj\n${objects[number] ?? ""}\nendobj\n`;
  }
  const start = text.length;
  const rows = Array.from({ length: size }, (_, number) => {
    const offset = offsets.get(number);
    return offset === undefined ? "0000000000 65535 f \n" : `${String(offset).padStart(10, "0")} 00000 n \n`;
  });
  text += `xref\n0 ${size}\n${rows.join("")}trailer\n<</Size ${size} /Root ${root} 0 R ${trailer}>>\nstartxref\n${start}\n%%EOF\n`;
  return latin1(text);
}

/** An update behind a file, as anybody can append one. */
export function updated(
  bytes: Uint8Array,
  objects: Readonly<Record<number, string>>,
  { root = 1, trailer = "", size = 60 }: { root?: number; trailer?: string; size?: number } = {},
): Uint8Array {
  let text = asText(bytes);
  const previous = /startxref\s+(\d+)\s+%%EOF\s*$/u.exec(text)?.[1] ?? "0";
  let table = "";
  for (const [number, body] of Object.entries(objects)) {
    table += `${number} 1\n${String(text.length).padStart(10, "0")} 00000 n \n`;
    text += `${number} 0 obj\n${body}\nendobj\n`;
  }
  const start = text.length;
  text += `xref\n${table}trailer\n<</Size ${size} /Root ${root} 0 R /Prev ${previous} ${trailer}>>\nstartxref\n${start}\n%%EOF\n`;
  return latin1(text);
}

/** A text with another of the same length in it, so that nothing moves. */
export function swapped(bytes: Uint8Array, search: RegExp | string, by: string): Uint8Array {
  const text = asText(bytes);
  const found = typeof search === "string" ? search : (search.exec(text)?.[0] ?? "");
  if (found === "" || !text.includes(found) || by.length > found.length) throw new Error("nothing to swap");
  return latin1(text.replace(found, () => by.padEnd(found.length)));
}

export interface ValueOptions {
  readonly subFilter?: string;
  readonly type?: string;
  /** More entries of the signature dictionary. */
  readonly entries?: string;
  /** Objects of the update beside field and signature, which are 50 and 51. */
  readonly objects?: Readonly<Record<number, string>>;
  readonly field?: string;
  readonly rect?: string;
  readonly space?: number;
}

/** A file with a signature field whose value is whatever `make` gives for the signed bytes. */
export function withValue(
  bytes: Uint8Array,
  make: (signed: Uint8Array) => Uint8Array,
  options: ValueOptions = {},
): Uint8Array {
  const { subFilter = "ETSI.CAdES.detached", type = "Sig", entries = "", space = 6000 } = options;
  const result = updated(bytes, {
    1: "<</Type /Catalog /Pages 2 0 R /AcroForm <</Fields [50 0 R] /SigFlags 3>>>>",
    50: `<</Type /Annot /Subtype /Widget /FT /Sig /T (Ky) /V 51 0 R /F 132 /Rect [${options.rect ?? "0 0 0 0"}] ${options.field ?? ""}>>`,
    51: `<</Type /${type} /Filter /Adobe.PPKLite /SubFilter /${subFilter} ${entries} /ByteRange [${" ".repeat(40)}] /Contents <${"0".repeat(space * 2)}>>>`,
    ...options.objects,
  });
  const text = asText(result);
  const start = text.lastIndexOf("/Contents <") + "/Contents ".length;
  const end = start + space * 2 + 2;
  const range = text.lastIndexOf("/ByteRange [") + "/ByteRange [".length;
  result.set(latin1(`0 ${start} ${end} ${result.length - end}`), range);
  const value = make(Buffer.concat([result.subarray(0, start), result.subarray(end)]));
  result.set(latin1(Buffer.from(value).toString("hex")), start + 1);
  return result;
}
