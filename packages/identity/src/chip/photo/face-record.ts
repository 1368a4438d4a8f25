import { ChipFault } from "../chip-fault.ts";
import { type ChipIssue, chipIssue } from "../chip-issue.ts";
import { readImageHeader } from "./image-header.ts";

/** What is known of one portrait (ảnh khuôn mặt) on the chip; never the picture itself. */
export interface ChipPhoto {
  readonly format: "JPEG" | "JPEG2000";
  /** Pixels by the picture's own header, else as the record says; `null` when neither does. */
  readonly width: number | null;
  readonly height: number | null;
  /** Length of the picture. */
  readonly byteLength: number;
  /** How many feature points (điểm đặc trưng) the record holds; they themselves are not read. */
  readonly featurePoints: number;
}

const lengths = { recordHeader: 14, faceHeader: 20, featurePoint: 8, imageHeader: 12 } as const;
const formats = ["JPEG", "JPEG2000"] as const;
/** Portraits at most in one record; a card holds one. */
const mostPhotos = 16;

/**
 * The portraits of one face record (ISO/IEC 19794-5:2005: header, then for each face its data, feature points and picture). Eye colour,
 * sex, pose and the like are passed over.
 */
export function readFaceRecord(record: Uint8Array, issues: ChipIssue[]): readonly ChipPhoto[] {
  const view = new DataView(record.buffer, record.byteOffset, record.byteLength);
  if (view.byteLength < lengths.recordHeader) throw structure();
  if (view.getUint32(0) !== 0x46414300) throw new ChipFault("identity.photo.format-unsupported");
  if (view.getUint32(4) !== 0x30313000) throw new ChipFault("identity.photo.format-unsupported");
  if (view.getUint32(8) !== view.byteLength) throw structure();
  const count = view.getUint16(12);
  if (count > mostPhotos) throw new ChipFault("identity.photo.too-many", { limit: mostPhotos });
  const photos: ChipPhoto[] = [];
  let at: number = lengths.recordHeader;
  for (let face = 0; face < count; face += 1) {
    if (at + lengths.faceHeader > view.byteLength) throw structure();
    const end = at + view.getUint32(at);
    const featurePoints = view.getUint16(at + 4);
    const image = at + lengths.faceHeader + featurePoints * lengths.featurePoint;
    if (end > view.byteLength || image + lengths.imageHeader >= end) throw structure();
    photos.push(
      photoOf(view, image, record.subarray(image + lengths.imageHeader, end), featurePoints, issues),
    );
    at = end;
  }
  if (at !== view.byteLength) throw structure();
  return photos;
}

const structure = (): ChipFault => new ChipFault("identity.photo.structure");

function photoOf(
  view: DataView,
  at: number,
  picture: Uint8Array,
  featurePoints: number,
  issues: ChipIssue[],
): ChipPhoto {
  const said = formats[view.getUint8(at + 1)];
  const width = view.getUint16(at + 2);
  const height = view.getUint16(at + 4);
  const header = readImageHeader(picture);
  const format = header?.format ?? said;
  if (!format) throw new ChipFault("identity.photo.format-unsupported");
  if (header?.format !== said) issues.push(chipIssue("identity.photo.format-differs"));
  const own = header?.size;
  // Zero means that the record leaves it to the picture.
  const differs = own && ((width > 0 && width !== own.width) || (height > 0 && height !== own.height));
  if (differs) issues.push(chipIssue("identity.photo.size-differs"));
  return {
    format,
    width: own?.width ?? (width > 0 ? width : null),
    height: own?.height ?? (height > 0 ? height : null),
    byteLength: picture.length,
    featurePoints,
  };
}
