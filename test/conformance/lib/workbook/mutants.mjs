import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../paths.mjs";

const names = ["Toán", "Ngữ văn", "Tin học", "Công nghệ"];
const mark = (seed) => `${5 + (seed % 5)}.${(seed * 7) % 10}`;

/** Invented pupils with marks of a whole year. */
export function aClass(count) {
  return Array.from({ length: count }, (_, pupil) => ({
    pupil: {
      name: `Học sinh Thử ${pupil + 1}`,
      code: String(2_400_000_000 + pupil),
      birthDate: "2013-05-19",
    },
    subjects: names.map((name, index) => ({
      kind: "scored",
      name,
      hk1: { regular: [mark(pupil), mark(index)], midTerm: mark(pupil + 2), endTerm: mark(index + 3) },
      yearAverage: mark(pupil + index),
    })),
    conduct: { hk1: "Tốt", hk2: "Khá" },
  }));
}

/** Whole workbooks, ours and those of other programs, to be mutated. */
export function wholeWorkbooks(XLSX, { writeWorkbook }) {
  const rows = [
    ["Môn: Toán - Học kì I - Lớp 6A - Năm học 2024-2025"],
    [],
    ["STT", "Mã học sinh", "Họ và tên", "Ngày sinh", "ĐĐGtx 1", "ĐĐGtx 2", "ĐĐGgk", "ĐĐGck"],
    ...Array.from({ length: 12 }, (_, at) => [
      at + 1,
      String(2_400_000_000 + at),
      `Học sinh Thử ${at + 1}`,
      "19/05/2013",
      7,
      8.5,
      "9,0",
      6 + (at % 4),
    ]),
  ];
  const other = (bookType) => {
    const book = XLSX.utils.book_new();
    const sheet = XLSX.utils.aoa_to_sheet(rows);
    sheet["!merges"] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 7 } }];
    XLSX.utils.book_append_sheet(book, sheet, "6A");
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([["khoa", 1]]), "DanhMuc");
    return new Uint8Array(XLSX.write(book, { type: "buffer", bookType, bookSST: true, compression: true }));
  };
  return {
    "own .xlsx": writeWorkbook({ schoolYear: "2024-2025", className: "6A", records: aClass(12) }),
    "other .xlsx": other("xlsx"),
    "other .xls": other("biff8"),
    "template .xls": new Uint8Array(
      readFileSync(join(root, "packages/transcript/src/testing/class-template.xls")),
    ),
  };
}

function changedByte(bytes, random) {
  const copy = bytes.slice();
  copy[random(copy.length)] = random(256);
  return copy;
}

/** Changes to the bytes of a file, whatever it is. */
const blind = {
  "changed byte": changedByte,
  "changed bytes": (bytes, random) =>
    Array.from({ length: 2 + random(20) }).reduce((copy) => changedByte(copy, random), bytes),
  "cut off": (bytes, random) => bytes.subarray(0, random(bytes.length)),
  "zeroed piece": (bytes, random) => {
    const copy = bytes.slice();
    const at = random(copy.length);
    copy.fill(random(2) * 255, at, at + 1 + random(600));
    return copy;
  },
  "repeated piece": (bytes, random) => {
    const at = random(bytes.length);
    const piece = bytes.subarray(at, at + 1 + random(600));
    return Uint8Array.from([...bytes.subarray(0, at), ...piece, ...bytes.subarray(at)]);
  },
};

const pick = (random, list) => list[random(list.length)];

/** Changes to the XML of a part; the archive is packed rightly again, so that the reader of sheets meets them. */
const ofXml = {
  "huge address": (text, random) =>
    text.replace(/ r="[A-Z]+[0-9]+"/u, () =>
      pick(random, [' r="XFD1048576"', ' r="ZZZZ9"', ' r="A0"', ' r=""', ' r="A99999999999"']),
    ),
  "million rows": (text) => text.replace(/<row[^>]* r="2"/u, '<row r="1048576"'),
  "other number": (text, random) =>
    text.replace(
      /<v>[^<]*<\/v>/u,
      () => `<v>${pick(random, ["1e309", "-0", "NaN", "", "9".repeat(400), "0x10", "1e-400"])}</v>`,
    ),
  "removed tag": (text, random) => {
    const tags = [...text.matchAll(/<[^<>]*>/gu)];
    const found = pick(random, tags);
    return text.slice(0, found.index) + text.slice(found.index + found[0].length);
  },
  "other type": (text, random) =>
    text.replace(/ t="[a-zA-Z]+"/u, () => ` t="${pick(random, ["s", "b", "e", "d", "n", "str", "x"])}"`),
  "lost string": (text) => text.replace(/<v>([0-9]+)<\/v>/u, "<v>99999999</v>"),
  "formula without value": (text) => text.replace(/<v>[^<]*<\/v>/u, "<f>1/0</f>"),
  "endless merges": (text) =>
    text.replace(
      "</sheetData>",
      `</sheetData><mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(500)}</mergeCells>`,
    ),
  entity: (text) => text.replace(/^<\?xml[^>]*\?>/u, '<!DOCTYPE a [<!ENTITY b "c">]>'),
};

/** Changes to the records of a workbook's stream, which keep their frame: numbers, lengths, contents. */
function changedRecord(stream, random) {
  const copy = stream.slice();
  const view = new DataView(copy.buffer);
  const records = [];
  for (let at = 0; at + 4 <= copy.length; at += 4 + view.getUint16(at + 2, true)) {
    records.push(at);
    if (view.getUint16(at, true) === 0) break;
  }
  const at = pick(random, records);
  const length = view.getUint16(at + 2, true);
  const change = random(4);
  if (change === 0)
    view.setUint16(at, pick(random, [0x0006, 0x00fc, 0x00fd, 0x003c, 0x0809, 0x000a, 0x002f]), true);
  else if (change === 1) view.setUint16(at + 2, random(0xffff), true);
  else if (length > 0)
    for (let time = 0; time <= random(4); time += 1)
      copy[at + 4 + random(length)] = pick(random, [0, 1, 0x7f, 0x80, 0xff, random(256)]);
  return copy;
}

/** One mutant of a workbook, with the name of its kind. */
export function mutantOf(name, bytes, random, { unzipSync, zipSync }, XLSX) {
  const isZip = name.endsWith(".xlsx");
  if (random(2) === 0) {
    const kind = pick(random, Object.keys(blind));
    return { kind, bytes: blind[kind](bytes, random) };
  }
  if (isZip) {
    const parts = unzipSync(bytes);
    const part = pick(
      random,
      Object.keys(parts).filter((each) => each.endsWith(".xml") && each.startsWith("xl/")),
    );
    const kind = pick(random, Object.keys(ofXml));
    const text = new TextDecoder().decode(parts[part]);
    return {
      kind,
      bytes: zipSync({ ...parts, [part]: new TextEncoder().encode(ofXml[kind](text, random)) }),
    };
  }
  const container = XLSX.CFB.read(Buffer.from(bytes), { type: "buffer" });
  const entry = XLSX.CFB.find(container, "Workbook");
  entry.content = Buffer.from(changedRecord(new Uint8Array(entry.content), random));
  entry.size = entry.content.length;
  return { kind: "changed record", bytes: new Uint8Array(XLSX.CFB.write(container, { type: "buffer" })) };
}
