import { differences } from "../compare.mjs";

/** Values by header, for every column whose meaning a record can hold; `undefined` for what is not kept. */
const sample = {
  STT: "1",
  "Mã lớp": "6A",
  "Mã học sinh": "2400000001",
  "Mã học sinh | Mã định danh Bộ GD&ĐT": "2400000001",
  "Họ tên": "Lê Thị Mẫu",
  "Họ và tên": "Lê Thị Mẫu",
  "Ngày sinh": "19/05/2013",
  "Giới tính": "Nữ",
  "Số định danh cá nhân": "001313000001",
  "Mức đạt được": "T",
  "Điểm KTĐK": "9",
  "Xếp loại": "HTXS",
  "Lên lớp": "x",
};

const isLevel = (path) => path.length === 3 && path[0] === "Năng lực cốt lõi";

/** What the header of one column says, and what stands below it. */
function columnOf({ path }) {
  const last = path.at(-1);
  const value = sample[last] ?? (isLevel(path) || path[0] === "Phẩm chất chủ yếu" ? "T" : "");
  return { path: path.map((text) => text.replace(/ \| .*/u, "").replace(" (optional)", "")), value };
}

/** Rows of a sheet from the headers of its columns, equal texts side by side merged as templates have them. */
function sheetOf(columns) {
  const depth = Math.max(...columns.map(({ path }) => path.length));
  const rows = Array.from({ length: depth }, () => []);
  const merges = [];
  columns.forEach(({ path }, column) => {
    path.forEach((text, row) => {
      const same =
        column > 0 &&
        columns[column - 1].path.slice(0, row + 1).join("\n") === path.slice(0, row + 1).join("\n");
      rows[row][column] = same && row < path.length - 1 ? null : text;
    });
    if (path.length < depth)
      merges.push({ s: { r: path.length - 1, c: column }, e: { r: depth - 1, c: column } });
    for (let row = 0; row < path.length - 1; row += 1) {
      const prefix = path.slice(0, row + 1).join("\n");
      if (column > 0 && columns[column - 1].path.slice(0, row + 1).join("\n") === prefix) continue;
      let last = column;
      while (columns[last + 1]?.path.slice(0, row + 1).join("\n") === prefix) last += 1;
      if (last > column) merges.push({ s: { r: row, c: column }, e: { r: row, c: last } });
    }
  });
  return { rows: [...rows, columns.map(({ value }) => value)], merges };
}

/** Columns of the layouts that the facts list in words. */
const inWords = {
  "csdl-c1-hocsinh": ({ knownColumns }) => knownColumns.map((text) => ({ path: [text] })),
  "primary-periodic-sheet": ({ columns }) =>
    columns.filter((text) => !text.includes("optional")).map((text) => ({ path: [text] })),
  "tt22-subject-book": () => [
    ...["STT", "Mã học sinh", "Họ và tên"].map((text) => ({ path: [text] })),
    ...["1", "2", "3", "4"].map((number) => ({ path: ["ĐĐGtx", number] })),
    ...["ĐĐGgk", "ĐĐGck", "ĐTBmhk", "Nhận xét"].map((text) => ({ path: [text] })),
  ],
};

/** What a record must hold of a layout that was read. */
const wanted = {
  "csdl-kqht-c1-k12": {
    pupil: { code: "2400000001", name: "Lê Thị Mẫu", birthDate: "2013-05-19" },
    declared: { overall: "HTXS", isPromoted: true },
  },
  "csdl-c1-hocsinh": {
    className: "6A",
    pupil: {
      code: "2400000001",
      name: "Lê Thị Mẫu",
      birthDate: "2013-05-19",
      gender: "female",
      personalNumber: "001313000001",
    },
  },
  "primary-periodic-sheet": {
    pupil: { code: "2400000001", name: "Lê Thị Mẫu", birthDate: "2013-05-19" },
    subjects: [{ kind: "primary", name: "Toán", level: "T", finalTest: "9" }],
  },
  "tt22-subject-book": {
    pupil: { code: "2400000001", name: "Lê Thị Mẫu" },
    subjects: [
      {
        kind: "scored",
        name: "Toán",
        hk1: { regular: ["8.0", "8.5", "9.0", "10.0"], midTerm: "8.0", endTerm: "9.0", average: "8.8" },
      },
    ],
  },
};
const marks = { ĐĐGgk: 8, ĐĐGck: 9, ĐTBmhk: 8.8, 1: 8, 2: 8.5, 3: 9, 4: 10 };
const sheetNames = { "tt22-subject-book": "Toán HKI", "primary-periodic-sheet": "Toán" };
const grades = { "csdl-kqht-c1-k12": 1, "primary-periodic-sheet": 4 };

/** Each layout of the facts as `.xlsx` and `.xls`, composed and decomposed, in its order and turned round. */
export function layoutCases(layouts, XLSX, { readWorkbook, builtInLayouts }) {
  const cases = [];
  for (const layout of layouts) {
    const listed =
      inWords[layout.id]?.(layout) ?? (Array.isArray(layout.columns?.[0]?.path) ? layout.columns : undefined);
    if (listed === undefined || wanted[layout.id] === undefined) continue;
    const named = listed.filter(({ path }) => path[0] !== "").map(columnOf);
    const columns = named.map((column) => ({
      ...column,
      value: layout.id === "tt22-subject-book" ? (marks[column.path.at(-1)] ?? column.value) : column.value,
    }));
    for (const bookType of ["xlsx", "biff8"])
      for (const form of ["NFC", "NFD"])
        for (const order of ["as listed", "turned round"]) {
          const id = `layout ${layout.id} ${bookType} ${form} ${order}`;
          cases.push([
            id,
            () => {
              const ordered = order === "as listed" ? columns : [...columns].reverse();
              const { rows, merges } = sheetOf(ordered);
              const inForm = rows.map((row) =>
                Array.from(row, (cell) => (typeof cell === "string" ? cell.normalize(form) : cell)),
              );
              const sheet = XLSX.utils.aoa_to_sheet(inForm);
              sheet["!merges"] = merges;
              const book = XLSX.utils.book_new();
              XLSX.utils.book_append_sheet(book, sheet, sheetNames[layout.id] ?? "Sheet1");
              const bytes = new Uint8Array(XLSX.write(book, { type: "buffer", bookType, bookSST: true }));
              const reading = readWorkbook(bytes, {
                layout: builtInLayouts.find((each) => each.id === layout.id),
                schoolYear: "2024-2025",
                grade: grades[layout.id] ?? 6,
              });
              const problems = reading.issues.map(({ code, path }) => `${code} ${path}`);
              if (!reading.ok) return problems;
              // A pupil list without results and unread columns are information; nothing may be worse.
              const worse = reading.issues.filter(({ severity }) => severity !== "information");
              const expected = wanted[layout.id];
              const [record] = reading.value.records;
              const turned =
                order === "turned round" && layout.id === "tt22-subject-book"
                  ? { pupil: expected.pupil }
                  : expected;
              return [...worse.map(({ code }) => code), ...differences(turned, record ?? {})];
            },
          ]);
        }
  }
  return cases;
}
