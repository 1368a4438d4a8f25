import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ascii, der } from "../testing/write-der.ts";
import { validateDg2 } from "./dg2.ts";

const u16 = (value: number): readonly number[] => [value >> 8, value & 255];
const u32 = (value: number): readonly number[] => [...u16(value >>> 16), ...u16(value & 0xffff)];

/** The first bytes of a JPEG picture: an APP0 segment, a table, then the frame with its size. */
const jpeg = (width: number, height: number, frame = 0xc0): readonly number[] => [
  ...[0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xdb, 0, 3, 9],
  ...[0xff, frame, 0, 11, 8, ...u16(height), ...u16(width), 1, 1, 0x11, 0, 0xff, 0xd9],
];
const codestream = (width: number, height: number): readonly number[] => [
  ...[0xff, 0x4f, 0xff, 0x51, 0, 41, 0, 0],
  ...[...u32(width + 16), ...u32(height + 8), ...u32(16), ...u32(8), 0, 0],
];
const jp2 = (width: number, height: number): readonly number[] => [
  ...[0, 0, 0, 12, 0x6a, 0x50, 0x20, 0x20, 0x0d, 0x0a, 0x87, 0x0a],
  ...[...u32(20), ...ascii("ftypjp2 "), 0, 0, 0, 0, ...ascii("jp2 ")],
  ...[
    ...u32(45),
    ...ascii("jp2h"),
    ...u32(22),
    ...ascii("ihdr"),
    ...u32(height),
    ...u32(width),
    0,
    3,
    7,
    7,
    0,
    0,
  ],
];

interface Face {
  readonly picture: readonly number[];
  readonly type?: number;
  readonly width?: number;
  readonly height?: number;
  readonly points?: number;
  readonly length?: number;
}
const face = ({ picture, type = 0, width = 0, height = 0, points = 0, length }: Face): readonly number[] => {
  const real = 20 + points * 8 + 12 + picture.length;
  return [
    ...[...u32(length ?? real), ...u16(points), 1, 2, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    ...Array.from({ length: points * 8 }, () => 7),
    ...[1, type, ...u16(width), ...u16(height), 1, 2, 0, 0, 0, 0],
    ...picture,
  ];
};
const record = (
  faces: readonly (readonly number[])[],
  { count = faces.length, length = 0, version = "010" } = {},
): Uint8Array => {
  const body = faces.flat();
  return Uint8Array.from([
    ...ascii(`FAC\0${version}\0`),
    ...u32(14 + body.length + length),
    ...u16(count),
    ...body,
  ]);
};
const header = der(0xa1, der(0x87, [1, 1]), der(0x88, [0, 8]));
const file = (records: readonly Uint8Array[], tag = 0x5f2e, count = records.length): Uint8Array =>
  der(0x75, der(0x7f61, der(0x02, [count]), ...records.map((one) => der(0x7f60, header, der(tag, one)))));
const photo = (one: Face): Uint8Array => file([record([face(one)])]);
const said = (input: unknown): readonly string[] =>
  validateDg2(input).issues.map(({ severity, code }) => `${severity} ${code}`);

describe("the portrait on a chip (DG2)", () => {
  it.each<[string, Uint8Array, object]>([
    [
      "a JPEG picture",
      photo({ picture: jpeg(480, 640), width: 480, height: 640 }),
      { format: "JPEG", width: 480, height: 640, byteLength: jpeg(480, 640).length, featurePoints: 0 },
    ],
    [
      "a progressive one",
      photo({ picture: jpeg(300, 400, 0xc2) }),
      { format: "JPEG", width: 300, height: 400 },
    ],
    [
      "a JPEG 2000 codestream",
      photo({ picture: codestream(300, 400), type: 1 }),
      { format: "JPEG2000", width: 300, height: 400 },
    ],
    [
      "a JPEG 2000 file with boxes",
      photo({ picture: jp2(413, 531), type: 1, width: 413, height: 531 }),
      { format: "JPEG2000", width: 413, height: 531 },
    ],
    [
      "feature points, which are counted only",
      photo({ picture: jpeg(10, 20), points: 5 }),
      { featurePoints: 5, width: 10, height: 20 },
    ],
    [
      "a picture without a frame, whose size the record says",
      photo({ picture: [0xff, 0xd8, 0xff, 0xd9], width: 30, height: 40 }),
      { format: "JPEG", width: 30, height: 40, byteLength: 4 },
    ],
    [
      "a picture whose size nobody says",
      photo({ picture: [0xff, 0xd8, 0xff, 0xd9] }),
      { width: null, height: null },
    ],
    ["the other tag of the record", file([record([face({ picture: jpeg(1, 2) })])], 0x7f2e), { width: 1 }],
  ])("tells of %s", (_title, input, expected) => {
    expect(validateDg2(input)).toMatchObject({ ok: true, issues: [], value: { photos: [expected] } });
  });

  it("tells of all portraits, in one record or in several", () => {
    const faces = [face({ picture: jpeg(1, 2) }), face({ picture: codestream(3, 4), type: 1 })];
    for (const input of [file([record(faces)]), file(faces.map((one) => record([one])))]) {
      const result = validateDg2(input);
      expect(result.ok && result.value.photos.map(({ width }) => width)).toEqual([1, 3]);
    }
  });

  it("keeps nothing of the picture and of what the record says about the person", () => {
    const result = validateDg2(photo({ picture: jpeg(1, 2) }));
    expect(result.ok && Object.keys(result.value.photos[0] ?? {}).sort()).toEqual([
      "byteLength",
      "featurePoints",
      "format",
      "height",
      "width",
    ]);
  });

  it.each<[string, Uint8Array, string]>([
    ["another format than it shows", photo({ picture: jp2(1, 2) }), "warning identity.photo.format-differs"],
    [
      "a known format for a picture that shows none",
      photo({ picture: [1, 2, 3] }),
      "warning identity.photo.format-differs",
    ],
    [
      "another width than it has",
      photo({ picture: jpeg(1, 2), width: 2, height: 2 }),
      "warning identity.photo.size-differs",
    ],
    [
      "another height than it has",
      photo({ picture: jpeg(1, 2), width: 1, height: 1 }),
      "warning identity.photo.size-differs",
    ],
  ])("warns when the record says %s", (_title, input, expected) => {
    expect(said(input)).toEqual([expected]);
    expect(validateDg2(input).ok).toBe(true);
  });

  const good = face({ picture: jpeg(1, 2) });
  it.each<[string, unknown, string]>([
    ["no bytes", "75", "not-bytes"],
    ["a file without end", new Uint8Array((1 << 20) + 1).fill(0x75), "too-long"],
    ["another file", der(0x61, [0]), "wrong-file"],
    ["no template", file([]), "none"],
    ["a record without faces", file([record([])]), "none"],
    ["a number of templates that is not theirs", file([record([good])], 0x5f2e, 2), "structure"],
    ["ten templates", file(Array.from({ length: 10 }, () => record([good]))), "structure"],
    ["seventeen faces in a record", file([record([good], { count: 17 })]), "too-many"],
    ["fewer faces than the record says", file([record([good], { count: 2 })]), "structure"],
    ["more faces than the record says", file([record([good, good], { count: 1 })]), "structure"],
    ["a record longer than it says", file([record([good], { length: -1 })]), "structure"],
    ["a record shorter than it says", file([record([good], { length: 1 })]), "structure"],
    ["a face of no length", photo({ picture: jpeg(1, 2), length: 0 }), "structure"],
    ["a face of four gigabytes", photo({ picture: jpeg(1, 2), length: 0xffff_ffff }), "structure"],
    ["a face without picture", photo({ picture: [] }), "structure"],
    ["an unknown format", photo({ picture: [1, 2, 3], type: 2 }), "format-unsupported"],
    ["a later version of the record", file([record([good], { version: "030" })]), "format-unsupported"],
    [
      "a record of another kind",
      file([Uint8Array.from(ascii("FIR\0".padEnd(40, "0")))]),
      "format-unsupported",
    ],
    ["bytes after the file", Uint8Array.of(...photo({ picture: jpeg(1, 2) }), 0), "structure"],
  ])("refuses %s", (_title, input, problem) => {
    expect(said(input)).toEqual([`error identity.photo.${problem}`]);
    expect(validateDg2(input).ok).toBe(false);
  });

  it("does not believe more feature points than there is room for", () => {
    const bytes = photo({ picture: jpeg(1, 2) });
    const at = bytes.findIndex((byte, index) => byte === 0x46 && bytes[index + 1] === 0x41) + 14 + 4;
    bytes.set([0xff, 0xff], at);
    expect(said(bytes)).toEqual(["error identity.photo.structure"]);
  });

  it("is refused wherever it is cut, and never throws on damage", () => {
    const bytes = file([record([face({ picture: jp2(9, 9), type: 1, points: 1 })])]);
    for (let length = 0; length < bytes.length; length += 1)
      expect(validateDg2(bytes.subarray(0, length)).ok).toBe(false);
    const damage = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(damage, (places) => {
        const changed = bytes.slice();
        for (const [at, byte] of places) changed[at] = byte;
        return Array.isArray(validateDg2(changed).issues);
      }),
      { numRuns: 300 },
    );
    fc.assert(fc.property(fc.anything(), (input) => !validateDg2(input).ok));
  });

  it("takes up to nine templates and sixteen faces in each", () => {
    const small = face({ picture: [0xff, 0xd8, 0xff, 0xd9] });
    const full = record(Array.from({ length: 16 }, () => small));
    const result = validateDg2(file(Array.from({ length: 9 }, () => full)));
    expect(result.ok && result.value.photos.length).toBe(144);
  });
});
