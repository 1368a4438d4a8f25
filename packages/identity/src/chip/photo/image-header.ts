/** What the first bytes of a picture say of it; nothing is decoded. */
export interface ImageHeader {
  readonly format: "JPEG" | "JPEG2000";
  /** Pixels; `undefined` when the header is not where it must be. */
  readonly size: { readonly width: number; readonly height: number } | undefined;
}

/** Segments of a JPEG picture, or boxes of a JPEG 2000 one, that are passed at most before its size. */
const mostParts = 64;

/** Format and size by the picture's own header (ITU-T T.81 annex B, ITU-T T.800 annexes A and I). */
export function readImageHeader(bytes: Uint8Array): ImageHeader | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return { format: "JPEG", size: jpegSize(view) };
  if (startsWith(bytes, [0xff, 0x4f, 0xff, 0x51]))
    return { format: "JPEG2000", size: codestreamSize(view, 0) };
  if (startsWith(bytes, [0, 0, 0, 0x0c, 0x6a, 0x50, 0x20, 0x20, 0x0d, 0x0a, 0x87, 0x0a]))
    return { format: "JPEG2000", size: boxedSize(view) };
  return undefined;
}

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte);

const sizeOf = (width: number, height: number): ImageHeader["size"] =>
  width > 0 && height > 0 ? { width, height } : undefined;

/** SOF0 to SOF15 but for DHT, JPG and DAC, which share their range. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

function jpegSize(view: DataView): ImageHeader["size"] {
  let at = 2;
  for (let part = 0; part < mostParts && at + 9 <= view.byteLength; part += 1) {
    const marker = view.getUint8(at + 1);
    const length = view.getUint16(at + 2);
    if (view.getUint8(at) !== 0xff || marker < 0xc0 || length < 2) return undefined;
    if (isFrame(marker)) return sizeOf(view.getUint16(at + 7), view.getUint16(at + 5));
    if (marker === 0xda || marker === 0xd9) return undefined;
    at += 2 + length;
  }
  return undefined;
}

/** SIZ follows SOC: the reference grid less the offset of the picture on it. */
function codestreamSize(view: DataView, at: number): ImageHeader["size"] {
  if (at + 24 > view.byteLength) return undefined;
  const [right, bottom] = [view.getUint32(at + 8), view.getUint32(at + 12)];
  return sizeOf(right - view.getUint32(at + 16), bottom - view.getUint32(at + 20));
}

const boxes = { header: 0x6a703268, image: 0x69686472 } as const;

/** Image header box (ihdr), the first in the JP2 header box. */
function boxedSize(view: DataView): ImageHeader["size"] {
  let at = 12;
  for (let part = 0; part < mostParts && at + 24 <= view.byteLength; part += 1) {
    const length = view.getUint32(at);
    if (view.getUint32(at + 4) === boxes.header)
      return view.getUint32(at + 12) === boxes.image
        ? sizeOf(view.getUint32(at + 20), view.getUint32(at + 16))
        : undefined;
    if (length < 8) return undefined;
    at += length;
  }
  return undefined;
}
