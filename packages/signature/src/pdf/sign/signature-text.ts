import { encodeUtf8 } from "@lienthong/core";
import { toHex } from "@lienthong/pki";
import { pdfTimeText } from "../form/signature-dictionary.ts";
import { textBytes } from "../syntax/text-string.ts";

/** What the signature dictionary says. */
export interface SignatureText {
  readonly time: number;
  readonly reason: string | undefined;
  readonly location: string | undefined;
  readonly certify: 1 | 2 | 3 | undefined;
  /** Bytes kept for the value. */
  readonly space: number;
}

const rangeWidth = 34;

/** The signature dictionary with room for ByteRange and Contents, which are filled in when their places are known. */
export function signatureText({ time, reason, location, certify, space }: SignatureText): string {
  const text = (key: string, value: string | undefined): string =>
    value === undefined ? "" : `/${key} <${toHex(textBytes(value))}>\n`;
  const rules =
    certify === undefined
      ? ""
      : `/Reference [<</Type /SigRef /TransformMethod /DocMDP /TransformParams <</Type /TransformParams /P ${certify} /V /1.2>>>>]\n`;
  return (
    `<</Type /Sig\n/Filter /Adobe.PPKLite\n/SubFilter /ETSI.CAdES.detached\n/M (${pdfTimeText(time)})\n` +
    `${text("Reason", reason)}${text("Location", location)}${rules}` +
    `/ByteRange [${" ".repeat(rangeWidth)}]\n/Contents <${"0".repeat(space * 2)}>>>`
  );
}

/** Fills ByteRange in; gives where the value goes. */
export function fillRange(
  bytes: Uint8Array,
  objectStart: number,
  space: number,
): { start: number; end: number } {
  const at = (text: string, from: number): number => {
    const codes = encodeUtf8(text);
    for (let place = from; place < bytes.length; place += 1)
      if (codes.every((code, index) => bytes[place + index] === code)) return place;
    throw new TypeError("no place for the signature");
  };
  const range = at("/ByteRange [", objectStart) + "/ByteRange [".length;
  const start = at("/Contents <", range) + "/Contents ".length;
  const end = start + space * 2 + 2;
  const text = `0 ${start} ${end} ${bytes.length - end}`;
  bytes.set(encodeUtf8(text.padEnd(rangeWidth)), range);
  return { start, end };
}
