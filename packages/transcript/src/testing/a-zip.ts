import { deflateSync, zipSync } from "fflate";

/** An archive of texts. */
export function aZip(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const encoder = new TextEncoder();
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [
        name,
        typeof part === "string" ? encoder.encode(part) : part,
      ]),
    ),
    { mtime: "1980-01-01T00:00:00" },
  );
}

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The parts of a small workbook whose sheet is the given XML. */
export function xlsxParts(
  sheetData: string,
  more: Readonly<Record<string, string>> = {},
): Record<string, string> {
  return {
    "_rels/.rels": `<Relationships><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="6A" sheetId="1" r:id="r1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${main}">${sheetData}</worksheet>`,
    ...more,
  };
}

/** A sheet's cell with text. */
export function textCell(address: string, text: string): string {
  return `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;
}

/** One entry of {@link rawZip}, with claims that need not be true. */
export interface RawEntry {
  readonly name: string;
  readonly content: Uint8Array;
  readonly method?: number;
  readonly flags?: number;
  readonly claimedSize?: number;
  readonly crc?: number;
}

/** An archive written by hand, so that its headers can lie. */
export function rawZip(entries: readonly RawEntry[], claimedCount = entries.length): Uint8Array {
  const chunks: number[] = [];
  const directory: number[] = [];
  const u16 = (value: number) => [value & 255, (value >> 8) & 255];
  const u32 = (value: number) => [...u16(value & 0xffff), ...u16(value >>> 16)];
  for (const { name, content, method = 8, flags = 0, claimedSize = content.length, crc = 0 } of entries) {
    const packed = method === 8 ? deflateSync(content, { level: 9 }) : content;
    const nameBytes = [...new TextEncoder().encode(name)];
    const common = [
      ...u16(20),
      ...u16(flags),
      ...u16(method),
      ...u32(0),
      ...u32(crc),
      ...u32(packed.length),
      ...u32(claimedSize),
      ...u16(nameBytes.length),
      ...u16(0),
    ];
    directory.push(
      ...[0x50, 0x4b, 1, 2, 20, 0],
      ...common,
      ...u16(0),
      ...u16(0),
      ...u16(0),
      ...u32(0),
      ...u32(chunks.length),
      ...nameBytes,
    );
    chunks.push(0x50, 0x4b, 3, 4, ...common, ...nameBytes);
    for (const byte of packed) chunks.push(byte);
  }
  const end = [
    0x50,
    0x4b,
    5,
    6,
    ...u16(0),
    ...u16(0),
    ...u16(claimedCount),
    ...u16(claimedCount),
    ...u32(directory.length),
    ...u32(chunks.length),
    ...u16(0),
  ];
  return Uint8Array.from([...chunks, ...directory, ...end]);
}
