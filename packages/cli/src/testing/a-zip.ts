import { constants, crc32, deflateRawSync } from "node:zlib";

/** One file of an archive: its bytes, or a deflate stream made by hand with the size it inflates to. */
export interface ZipEntry {
  readonly name: string;
  readonly content?: string;
  readonly deflated?: { readonly stream: Buffer; readonly inflatesTo: number };
}

/** Builds a zip archive. */
export function aZip(entries: readonly ZipEntry[]): Uint8Array {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, content = "", deflated } of entries) {
    const plain = Buffer.from(content);
    const data = deflated?.stream ?? deflateRawSync(plain);
    const size = deflated?.inflatesTo ?? plain.length;
    const label = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4); // deflate
    common.writeUInt32LE(deflated === undefined ? crc32(plain) : 0, 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(size, 18);
    common.writeUInt16LE(label.length, 22);
    const local = Buffer.concat([Buffer.from("PK\u0003\u0004"), common, label, data]);
    const end = Buffer.alloc(14);
    end.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from("PK\u0001\u0002\u0014\u0000"), common, end, label]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const last = Buffer.alloc(18);
  last.writeUInt16LE(entries.length, 4);
  last.writeUInt16LE(entries.length, 6);
  last.writeUInt32LE(directory.length, 8);
  last.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, directory, Buffer.from("PK\u0005\u0006"), last]);
}

/** A deflate stream of a few bytes that inflates to `megabytes` times a million spaces after `start`. */
export function hugeStream(start: string, megabytes: number): NonNullable<ZipEntry["deflated"]> {
  const piece = (text: Buffer) => deflateRawSync(text, { finishFlush: constants.Z_FULL_FLUSH, level: 9 });
  const head = Buffer.from(start);
  const million = piece(Buffer.alloc(1_000_000, " "));
  const stream = Buffer.concat([
    piece(head),
    ...Array<Buffer>(megabytes).fill(million),
    deflateRawSync(Buffer.alloc(0)),
  ]);
  return { stream, inflatesTo: head.length + megabytes * 1_000_000 };
}

const namespace = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

/** The files of a workbook with one sheet whose XML is given. */
export function aWorkbook(sheet: Pick<ZipEntry, "content" | "deflated">): Uint8Array {
  const types = "http://schemas.openxmlformats.org/package/2006/content-types";
  const relations = "http://schemas.openxmlformats.org/package/2006/relationships";
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const main = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  return aZip([
    {
      name: "[Content_Types].xml",
      content: `<Types xmlns="${types}"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${main}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${main}.worksheet+xml"/></Types>`,
    },
    {
      name: "_rels/.rels",
      content: `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: "xl/workbook.xml",
      content: `<workbook ${namespace} xmlns:r="${office}"><sheets><sheet name="Sheet1" sheetId="1" r:id="r1"/></sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      content: `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    },
    { name: "xl/worksheets/sheet1.xml", ...sheet },
  ]);
}

/** The XML of a sheet with the given rows of text cells. */
export function sheetXml(rows: readonly (readonly string[])[]): string {
  const cell = (text: string, row: number, column: number) =>
    `<c r="${String.fromCharCode(65 + column)}${row + 1}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const body = rows.map(
    (cells, row) =>
      `<row r="${row + 1}">${cells.map((text, column) => cell(text, row, column)).join("")}</row>`,
  );
  return `<worksheet ${namespace}><sheetData>${body.join("")}</sheetData></worksheet>`;
}
