// Writes the class workbooks of examples/data/hocba: an invented class of 40 pupils, as .xlsx and as .xls, and one
// with planted mistakes. Same bytes on every run. Run: node packages/transcript/scripts/generate-class-workbook.mjs
import { mkdirSync, writeFileSync } from "node:fs";
import * as XLSX from "@e965/xlsx";

const out = new URL("../../../examples/data/hocba/", import.meta.url);

/** A small seeded generator (mulberry32): the class is the same on every run. */
function seeded(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const random = seeded(20242025);
const between = (least, most) => least + Math.floor(random() * (most - least + 1));
const pick = (list) => list[between(0, list.length - 1)];

const families = [
  "Nguyễn",
  "Trần",
  "Lê",
  "Phạm",
  "Hoàng",
  "Huỳnh",
  "Phan",
  "Vũ",
  "Võ",
  "Đặng",
  "Bùi",
  "Đỗ",
  "Rơ Châm",
  "Ksor",
  "Siu",
];
const middles = { Nam: ["Văn", "Minh", "Quốc", "Đức", "Gia"], Nữ: ["Thị", "Ngọc", "Thùy", "Khánh", "Bảo"] };
const givens = {
  Nam: [
    "An",
    "Bình",
    "Cường",
    "Dũng",
    "Đạt",
    "Hải",
    "Hiếu",
    "Khoa",
    "Long",
    "Nghĩa",
    "Phúc",
    "Quân",
    "Sơn",
    "Thắng",
    "Vinh",
  ],
  Nữ: [
    "Ánh",
    "Chi",
    "Diệp",
    "Giang",
    "Hà",
    "Hương",
    "Lan",
    "Mai",
    "Nhung",
    "Oanh",
    "Phượng",
    "Quỳnh",
    "Thủy",
    "Trâm",
    "Yến",
  ],
};

const scored = [
  ["Ngữ văn", 4],
  ["Toán", 4],
  ["Ngoại ngữ 1", 4],
  ["Giáo dục công dân", 2],
  ["Lịch sử và Địa lí", 4],
  ["Khoa học tự nhiên", 4],
  ["Công nghệ", 2],
  ["Tin học", 2],
];
const comments = [
  "Giáo dục thể chất",
  "Nghệ thuật",
  "Hoạt động trải nghiệm, hướng nghiệp",
  "Nội dung giáo dục của địa phương",
];

/** Half-up to one decimal, in tenths: whole numbers only. */
const halfUp = (numerator, denominator) => Math.floor((2 * numerator + denominator) / (2 * denominator));
const termAverage = ({ tx, gk, ck }) =>
  halfUp(tx.reduce((a, b) => a + b, 0) + 2 * gk + 3 * ck, tx.length + 5);
const yearAverage = (hk1, hk2) => halfUp(hk1 + 2 * hk2, 3);

/** Marks of a term around a level, in tenths; regular ones whole or half. */
function marks(count, level) {
  const near = (step) => Math.max(0, Math.min(100, Math.round((level + between(-12, 12)) / step) * step));
  return { tx: Array.from({ length: count }, () => near(5)), gk: near(5), ck: near(5) };
}

const conductTable = {
  Tốt: { Tốt: "Tốt", Khá: "Tốt", Đạt: "Khá", "Chưa đạt": "Khá" },
  Khá: { Tốt: "Khá", Khá: "Khá", Đạt: "Khá", "Chưa đạt": "Đạt" },
  Đạt: { Tốt: "Khá", Khá: "Đạt", Đạt: "Đạt", "Chưa đạt": "Đạt" },
  "Chưa đạt": { Tốt: "Chưa đạt", Khá: "Chưa đạt", Đạt: "Chưa đạt", "Chưa đạt": "Chưa đạt" },
};

/** Marks that average to one value exactly: all the same. */
const flat = (count, tenths) => ({ tx: Array(count).fill(tenths), gk: tenths, ck: tenths });

function aPupil(index) {
  const gender = pick(["Nam", "Nữ"]);
  const level = pick([92, 86, 84, 78, 74, 70, 66, 62, 57, 50]);
  return {
    code: `24${String(10000000 + index * 137).slice(-8)}`,
    name: `${pick(families)} ${pick(middles[gender])} ${pick(givens[gender])}`,
    gender,
    birthDate: { y: 2013, m: between(1, 12), d: between(1, 28) },
    subjects: Object.fromEntries(
      scored.map(([name, count]) => {
        const own = Math.min(97, level + between(-6, 6));
        return [name, { hk1: marks(count, own), hk2: marks(count, own + between(-3, 5)) }];
      }),
    ),
    comments: Object.fromEntries(comments.map((name) => [name, ["Đ", "Đ"]])),
    conduct: [pick(["Tốt", "Tốt", "Khá"]), pick(["Tốt", "Tốt", "Tốt", "Khá"])],
    absent: between(0, 6),
  };
}

const pupils = Array.from({ length: 40 }, (_, index) => aPupil(index));

// Pupils at the borders of the rules, invented like all others.
const all = (tenths) =>
  Object.fromEntries(
    scored.map(([name, count]) => [name, { hk1: flat(count, tenths), hk2: flat(count, tenths) }]),
  );
const change = (index, what) => Object.assign(pupils[index], what);
change(0, {
  subjects: { ...all(90), Toán: { hk1: flat(4, 95), hk2: flat(4, 95) } },
  conduct: ["Tốt", "Tốt"],
});
change(1, {
  subjects: { ...all(82), "Khoa học tự nhiên": { hk1: flat(4, 34), hk2: flat(4, 34) } },
  conduct: ["Tốt", "Tốt"],
});
change(2, {
  subjects: { ...all(82), Toán: { hk1: flat(4, 49), hk2: flat(4, 49) } },
  conduct: ["Tốt", "Khá"],
});
// 129/20 = 6.45 exactly: half-up gives 6.5.
const tie = { tx: [66, 60, 60, 64], gk: 60, ck: 71 };
change(3, { subjects: { ...all(65), "Lịch sử và Địa lí": { hk1: tie, hk2: tie } }, conduct: ["Khá", "Khá"] });
change(4, { absent: 45 });
change(5, { absent: 46 });
change(6, { conduct: ["Đạt", "Chưa đạt"] });
change(7, {
  subjects: {
    ...all(55),
    Toán: { hk1: flat(4, 30), hk2: flat(4, 30) },
    "Ngữ văn": { hk1: flat(4, 32), hk2: flat(4, 32) },
  },
  conduct: ["Đạt", "Đạt"],
});
change(8, {
  subjects: all(82),
  comments: { ...pupils[8].comments, "Nghệ thuật": ["Đ", "CĐ"] },
  conduct: ["Tốt", "Tốt"],
});

const tenths = (value) => (value === undefined ? null : value / 10);
const pad = (value) => String(value).padStart(2, "0");

function rowsOf(list) {
  const header = [["STT"], ["Mã học sinh"], ["Họ và tên"], ["Ngày sinh"], ["Giới tính"]];
  for (const [name, count] of scored) {
    for (const term of ["HKI", "HKII"]) {
      for (let place = 1; place <= count; place += 1) header.push([name, term, "ĐĐGtx", String(place)]);
      header.push([name, term, "ĐĐGgk"], [name, term, "ĐĐGck"], [name, term, "ĐTBmhk"]);
    }
    header.push([name, "Cả năm", "ĐTBmcn"]);
  }
  for (const name of comments) header.push([name, "HKI"], [name, "HKII"], [name, "Cả năm"]);
  header.push(["Rèn luyện", "HKI"], ["Rèn luyện", "HKII"], ["Rèn luyện", "Cả năm"], ["Số buổi nghỉ\nhọc"]);
  const rows = list.map((pupil, index) => {
    const { y, m, d } = pupil.birthDate;
    const row = [index + 1, pupil.code, pupil.name, `${pad(d)}/${pad(m)}/${y}`, pupil.gender];
    for (const [name] of scored) {
      const { hk1, hk2, wrong } = pupil.subjects[name];
      const averages = [termAverage(hk1), termAverage(hk2)];
      for (const [place, term] of [hk1, hk2].entries())
        row.push(
          ...term.tx.map(tenths),
          tenths(term.gk),
          tenths(term.ck),
          tenths(wrong?.[place] ?? averages[place]),
        );
      row.push(tenths(yearAverage(...averages)));
    }
    for (const name of comments) row.push(...pupil.comments[name], pupil.comments[name][1]);
    const [hk1, hk2] = pupil.conduct;
    row.push(hk1, hk2, pupil.conductYear ?? conductTable[hk2][hk1], pupil.absent);
    return row;
  });
  return { header, rows };
}

function sheetOf(list, extraTitle) {
  const { header, rows } = rowsOf(list);
  const depth = 4;
  const top = 4;
  const lines = [
    ["TRƯỜNG THCS MẪU (dữ liệu hư cấu)"],
    ["BẢNG ĐIỂM CẢ NĂM"],
    [`Lớp: 6A    Năm học: 2024-2025${extraTitle}`],
    [],
  ];
  const merges = [];
  for (let level = 0; level < depth; level += 1) {
    const line = [];
    for (let column = 0; column < header.length; column += 1) {
      const path = header[column];
      const text = path[level];
      const key = (at) => JSON.stringify(header[at]?.slice(0, level + 1));
      if (text === undefined || (column > 0 && key(column - 1) === key(column))) {
        line.push(null);
        continue;
      }
      let last = column;
      while (last + 1 < header.length && key(last + 1) === key(column)) last += 1;
      const bottom = level === path.length - 1 ? depth - 1 : level;
      if (last > column || bottom > level)
        merges.push({ s: { r: top + level, c: column }, e: { r: top + bottom, c: last } });
      line.push(text);
    }
    lines.push(line);
  }
  lines.push(...rows, [], [null, null, "Giáo viên chủ nhiệm"]);
  const sheet = XLSX.utils.aoa_to_sheet(lines);
  sheet["!merges"] = merges;
  return sheet;
}

function write(name, bookType, list, extraTitle = "", touch = () => {}) {
  const sheet = sheetOf(list, extraTitle);
  touch(sheet);
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, sheet, "Lớp 6A");
  writeFileSync(
    new URL(name, out),
    XLSX.write(book, { type: "buffer", bookType, compression: true, bookSST: true }),
  );
}

mkdirSync(out, { recursive: true });
write("lop-6a.xlsx", "xlsx", pupils);
write("lop-6a.xls", "biff8", pupils);

// Planted mistakes; README.md in the same folder lists them.
const wrong = structuredClone(pupils);
wrong[3].subjects["Lịch sử và Địa lí"].wrong = [64, undefined];
wrong[10].conductYear = "Chưa đạt";
write("lop-6a-loi.xlsx", "xlsx", wrong, "", (sheet) => {
  sheet.F9 = { t: "n", v: 8.25 }; // two decimals
  sheet.G10 = { t: "n", v: 85 }; // out of range: the comma was lost
  sheet.H11 = { t: "s", v: "vắng" };
  sheet.D12 = { t: "s", v: "31/02/2013" };
  sheet.E13 = { t: "s", v: "?" };
});
