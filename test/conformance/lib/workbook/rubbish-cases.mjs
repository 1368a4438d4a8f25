/** Longest time that any workbook may take, good or bad, on a busy machine. */
const longestMs = 4_000;

const text = (words) => new TextEncoder().encode(words);
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const cell = (address, value) => `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;
const header = `<row r="1">${cell("A1", "STT")}${cell("B1", "Họ và tên")}${cell("C1", "Toán cả năm")}</row>`;

/** The parts of a workbook whose first sheet is given. */
function parts(sheetData, more = {}) {
  const all = {
    "_rels/.rels": `<Relationships><Relationship Id="a" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="6A" sheetId="1" r:id="a"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="a" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${main}"><dimension ref="A1:XFD1048576"/><sheetData>${sheetData}</sheetData></worksheet>`,
    ...more,
  };
  return Object.fromEntries(
    Object.entries(all).map(([name, content]) => [
      name,
      typeof content === "string" ? text(content) : content,
    ]),
  );
}

/** Files that are no good, with an issue that must be told. */
export function rubbishCases(XLSX, { zipSync }, { readWorkbook, fillTemplate }) {
  const book = (rows, bookType = "xlsx") => {
    const made = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(made, XLSX.utils.aoa_to_sheet(rows), "6A");
    return new Uint8Array(XLSX.write(made, { type: "buffer", bookType }));
  };
  const good = book([
    ["STT", "Họ và tên", "Toán cả năm"],
    [1, "Lê Thị Mẫu", 8],
  ]);
  const manyRows = Array.from(
    { length: 60_000 },
    (_, row) => `<row r="${row + 2}">${cell(`B${row + 2}`, "x")}</row>`,
  );
  const encrypted = XLSX.CFB.utils.cfb_new();
  XLSX.CFB.utils.cfb_add(encrypted, "EncryptionInfo", new Uint8Array(64));
  XLSX.CFB.utils.cfb_add(encrypted, "EncryptedPackage", new Uint8Array(2048));
  const bomb = new Uint8Array(80 * 1024 * 1024).fill(32);
  const files = {
    "other headers": [
      book([
        ["a", "b"],
        [1, 2],
      ]),
      "transcript.workbook.no-header",
    ],
    "other headers, .xls": [
      book(
        [
          ["a", "b"],
          [1, 2],
        ],
        "biff8",
      ),
      "transcript.workbook.no-header",
    ],
    "a formula without a result": [
      zipSync(
        parts(
          `${header}<row r="2">${cell("A2", "1")}${cell("B2", "Lê Thị Mẫu")}<c r="C2"><f>1+1</f></c></row>`,
        ),
      ),
      "transcript.workbook.formula-without-value",
    ],
    "a million rows, the last one claimed": [
      zipSync(parts(`${header}<row r="1048576">${cell("B1048576", "x")}</row>`)),
      "transcript.workbook.too-many-rows",
    ],
    "very many rows": [zipSync(parts(header + manyRows.join(""))), "transcript.workbook.too-many-rows"],
    "a bomb in the sheet": [
      zipSync(parts(header, { "xl/worksheets/sheet1.xml": bomb }), { level: 9 }),
      "transcript.workbook.bomb",
    ],
    "a bomb in the strings": [
      zipSync(
        parts(header, {
          "xl/sharedStrings.xml": bomb,
          "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="a" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="b" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
        }),
        { level: 9 },
      ),
      "transcript.workbook.bomb",
    ],
    macros: [zipSync(parts(header, { "xl/vbaProject.bin": "x" })), "transcript.workbook.macros"],
    "a password": [
      new Uint8Array(XLSX.CFB.write(encrypted, { type: "buffer" })),
      "transcript.workbook.encrypted",
    ],
    "a page saved as .xls": [
      text("<html><table><tr><td>STT</td></tr></table></html>"),
      "transcript.workbook.html",
    ],
    "a CSV named .xlsx": [text("STT,Họ và tên\n1,Lê Thị Mẫu"), "transcript.workbook.not-a-workbook"],
    "a Word document": [
      zipSync({
        "_rels/.rels": text(
          `<Relationships><Relationship Id="a" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
        ),
      }),
      "transcript.workbook.not-a-workbook",
    ],
    nothing: [new Uint8Array(), "transcript.workbook.empty"],
    "half a file": [good.subarray(0, good.length >> 1), "transcript.workbook.truncated"],
    "an entity attack": [
      zipSync(parts(header, { "xl/workbook.xml": `<!DOCTYPE a [<!ENTITY b "c">]><workbook>&b;</workbook>` })),
      "transcript.workbook.part-not-xml",
    ],
  };
  const timed = (work) => {
    const start = performance.now();
    const result = work();
    const ms = performance.now() - start;
    return { result, late: ms > longestMs ? [`took ${Math.round(ms)} ms`] : [] };
  };
  const cases = [];
  for (const [name, [bytes, code]] of Object.entries(files))
    for (const [verb, work] of [
      ["read", () => readWorkbook(bytes)],
      ["fill", () => fillTemplate(bytes, [])],
    ])
      cases.push([
        `rubbish ${verb} ${name}`,
        () => {
          const { result, late } = timed(work);
          const codes = result.issues.map((issue) => issue.code);
          // Filling looks at headers and formats, not at what stands under them, and never at an .xls.
          const isTold =
            codes.includes(code) ||
            (verb === "fill" && code.endsWith("formula-without-value")) ||
            (verb === "fill" && name.endsWith(".xls") && codes.includes("transcript.template.old-format"));
          return [...late, ...(isTold ? [] : [`expected ${code}, found ${codes.join(", ") || "nothing"}`])];
        },
      ]);
  const damage = (bytes, seed) => {
    const copy = bytes.slice();
    let state = seed * 2_654_435_761 + 1;
    for (let count = 0; count < 1 + (seed % 12); count += 1) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      copy[state % copy.length] = state >>> 24;
    }
    return copy;
  };
  for (const [name, bytes] of [
    ["xlsx", good],
    [
      "xls",
      book(
        [
          ["STT", "Họ và tên", "Toán cả năm"],
          [1, "Lê Thị Mẫu", 8],
        ],
        "biff8",
      ),
    ],
  ])
    cases.push([
      `rubbish 1000 damaged files ${name}`,
      () => {
        const wrong = [];
        for (let seed = 0; seed < 1_000; seed += 1) {
          const { result, late } = timed(() => readWorkbook(damage(bytes, seed)));
          wrong.push(...late);
          if (!result.ok && result.issues.length === 0) wrong.push(`seed ${seed}: refused without a reason`);
        }
        return wrong;
      },
    ]);
  return cases;
}
