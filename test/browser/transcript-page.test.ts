import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { writeWorkbook } from "@lienthong/transcript/workbook";
import { renderTranscriptBookHtml, renderTranscriptHtml } from "@lienthong/transcript/render";
import { type TranscriptDocument, writeTranscriptJson } from "@lienthong/transcript/json";
import type { ScoredTerm, YearRecord } from "@lienthong/transcript";
import { createNodeIo, run } from "lienthong";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { chromium, type Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "../support/repository.ts";
import { darknessOf, type Darkness, difference } from "./lib/darkness.ts";
import { findChromium } from "./lib/find-chromium.ts";
import { onlyTheseFonts } from "./lib/only-these-fonts.ts";

const executablePath = findChromium();
const reason = executablePath === undefined ? " (skipped: no Chromium; set CHROMIUM_PATH)" : "";
const baseline = join(root, "test/browser/baselines/transcript-page.json");
const side = 16;
/** Another version of the browser moves less than this; a table that is gone or a column that is wider moves more. */
const tolerance = 6;

const term = (seed: number): ScoredTerm => ({
  regular: [`${5 + (seed % 5)}.5`, "8.0", "7.5", "9.0"],
  midTerm: "8.0",
  endTerm: `${6 + (seed % 4)}.0`,
});
const names = [
  "Ngữ văn",
  "Toán",
  "Ngoại ngữ 1",
  "Giáo dục công dân",
  "Lịch sử và Địa lí",
  "Khoa học tự nhiên",
  "Công nghệ",
  "Tin học",
];
const levels = { regular: ["Đ", "Đ"], midTerm: "Đ", endTerm: "Đ" } as const;
const secondary: YearRecord = {
  schoolYear: "2024-2025",
  grade: 6,
  className: "6A",
  pupil: { name: "Nguyễn Thị Ngọc Huyền Mẫu", code: "2400000001", birthDate: "2013-05-19", gender: "female" },
  subjects: [
    ...names.map((name, index) => ({
      kind: "scored" as const,
      name,
      hk1: term(index),
      hk2: term(index + 2),
    })),
    { kind: "comment", name: "Giáo dục thể chất", hk1: levels, hk2: levels },
    { kind: "comment", name: "Nghệ thuật", hk1: levels, hk2: levels },
  ],
  conduct: { hk1: "Tốt", hk2: "Khá" },
  absentSessions: 3,
};
const primary: YearRecord = {
  schoolYear: "2024-2025",
  grade: 1,
  className: "1A",
  pupil: { name: "Trần Văn Thử", birthDate: "2018-09" },
  subjects: [
    { kind: "primary", name: "Tiếng Việt", level: "T", finalTest: "9" },
    { kind: "primary", name: "Toán", level: "H", finalTest: "7" },
  ],
  competences: [{ name: "Giải quyết vấn đề và sáng tạo", level: "T" }],
  qualities: ["Yêu nước", "Nhân ái", "Chăm chỉ", "Trung thực", "Trách nhiệm"].map((name) => ({
    name,
    level: "Đ" as const,
  })),
};
const html = renderTranscriptHtml([secondary, primary], { school: "Trường THCS Mẫu" });

const { pupil: _ofTheYear, ...seventh } = secondary;
const book: TranscriptDocument = {
  pupil: { ...secondary.pupil, birthPlace: { text: "Xã Mẫu, tỉnh Gia Lai" } },
  years: [
    { ...seventh, school: { name: "Trường THCS Một" } },
    { ...seventh, schoolYear: "2025-2026", grade: 7, className: "7A", school: { name: "Trường THCS Hai" } },
  ],
  history: [
    {
      kind: "remarked",
      at: "2025-05-20T08:00:00+07:00",
      by: { role: "GVCN", id: "gv-02" },
      schoolYear: "2024-2025",
      text: "Chăm học, tiến bộ đều.",
    },
  ],
};

/** The text of each page of a PDF, as a reader copies it. */
async function textOfPages(bytes: Uint8Array): Promise<readonly string[]> {
  const document = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const texts: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    texts.push(items.map((item) => ("str" in item ? item.str : "")).join(""));
  }
  return texts;
}

/** Letters only: where a line breaks and how wide a gap is are matters of the page. */
const letters = (text: string): string => text.normalize("NFC").replace(/\s+/gu, "");

describe.skipIf(executablePath === undefined)(`a transcript on paper${reason}`, () => {
  let browser: Browser;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "lienthong-paper-"));
    writeFileSync(join(folder, "page.html"), html);
    browser = await chromium.launch({
      executablePath: executablePath ?? "",
      args: ["--no-sandbox"],
      env: onlyTheseFonts(folder),
    });
  });

  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  const open = async (width: number) => {
    const troubles: string[] = [];
    const page = await browser.newPage({ viewport: { width, height: 1123 } });
    page.on("console", (message) => troubles.push(message.text()));
    page.on("request", (request) => {
      if (!request.url().startsWith("file:")) troubles.push(request.url());
    });
    await page.goto(pathToFileURL(join(folder, "page.html")).href);
    return { page, troubles };
  };

  it("looks as it looked, breaks no policy and loads nothing", async () => {
    const { page, troubles } = await open(794);
    const found = await darknessOf(browser, await page.screenshot({ fullPage: true }), side);
    await page.close();
    expect(troubles).toEqual([]);
    if (process.env["UPDATE_BASELINES"] !== undefined) writeFileSync(baseline, `${JSON.stringify(found)}\n`);
    const wanted = JSON.parse(readFileSync(baseline, "utf8")) as Darkness;
    expect(difference(wanted, found)).toBeLessThan(tolerance);
  });

  it("is told from a page without one of its tables", async () => {
    const wanted = JSON.parse(readFileSync(baseline, "utf8")) as Darkness;
    const { page } = await open(794);
    await page.evaluate(() => {
      document.querySelector("table")?.remove();
    });
    const found = await darknessOf(browser, await page.screenshot({ fullPage: true }), side);
    await page.close();
    expect(difference(wanted, found)).toBeGreaterThan(tolerance);
  });

  it("fits its sheet: nothing is wider than the page, no header breaks inside a word", async () => {
    const { page } = await open(794);
    const wide = await page.evaluate(() =>
      [...document.querySelectorAll("section, table, th, td, dd")]
        .filter((element) => element.scrollWidth > element.clientWidth + 1)
        .map((element) => element.textContent),
    );
    const heights = await page
      .locator("thead tr:last-child th")
      .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().height));
    await page.close();
    expect(wide).toEqual([]);
    expect(Math.max(...heights)).toBeLessThan(40);
  });

  it("prints each school year on one sheet of A4 with its text as text", async () => {
    const { page } = await open(794);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    await page.close();
    const { promise } = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
    const [, , width = 0, height = 0] = (await (await promise).getPage(1)).view;
    expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
    const [first = "", second = "", ...more] = (await textOfPages(new Uint8Array(pdf))).map(letters);
    expect(more).toEqual([]);
    expect(first).toContain(letters("Nguyễn Thị Ngọc Huyền Mẫu"));
    expect(first).toContain(letters("Khoa học tự nhiên"));
    expect(second).toContain(letters("Giải quyết vấn đề và sáng tạo"));
  });
});

describe.skipIf(executablePath === undefined)(`a whole transcript on paper${reason}`, () => {
  let browser: Browser;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "lienthong-book-"));
    writeFileSync(join(folder, "book.html"), renderTranscriptBookHtml(book));
    browser = await chromium.launch({ executablePath: executablePath ?? "", args: ["--no-sandbox"] });
  });

  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  it("is a cover, a page about the pupil and a sheet a school year, each on its own A4", async () => {
    const page = await browser.newPage({ viewport: { width: 794, height: 1123 } });
    const troubles: string[] = [];
    page.on("console", (message) => troubles.push(message.text()));
    await page.goto(pathToFileURL(join(folder, "book.html")).href);
    if (process.env["SHOW_BOOK"] !== undefined)
      await page.screenshot({ fullPage: true, path: process.env["SHOW_BOOK"] });
    const pdf = await page.pdf({ preferCSSPageSize: true });
    await page.close();
    expect(troubles).toEqual([]);
    const pages = (await textOfPages(new Uint8Array(pdf))).map(letters);
    expect(pages).toHaveLength(4);
    expect(pages[0]).toContain(letters("TRUNG HỌC CƠ SỞ"));
    expect(pages[0]).toContain(letters("Nguyễn Thị Ngọc Huyền Mẫu"));
    expect(pages[1]).toContain(letters("Trường THCS Hai"));
    expect(pages[1]).toContain(letters("(Ký, ghi rõ họ tên và đóng dấu)"));
    expect(pages[2]).toContain(letters("Chăm học, tiến bộ đều."));
    expect(pages[3]).toContain("2025-2026");
  });
});

describe("a transcript as a PDF", () => {
  const folder = mkdtempSync(join(tmpdir(), "lienthong-pdf-"));
  const fonts = join(dirname(createRequire(import.meta.url).resolve("dejavu-fonts-ttf/package.json")), "ttf");
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it("holds every name and mark as text that can be searched and copied, one sheet a pupil", async () => {
    const records = [secondary, { ...secondary, pupil: { name: "Đặng Thuỵ Ưỡn Ằng Ộn" } }];
    writeFileSync(
      join(folder, "6a.xlsx"),
      writeWorkbook({ schoolYear: "2024-2025", className: "6A", records }),
    );
    const quiet = { isTerminal: false, columns: 80, write: () => undefined };
    const io = { ...createNodeIo(), stdout: quiet, stderr: quiet };
    const files = ["", "-Bold", "-Italic", "-BoldItalic"].map((style) =>
      join(fonts, `DejaVuSerif${style}.ttf`),
    );
    const argv = ["transcript", "render", join(folder, "6a.xlsx"), "-o", join(folder, "out"), "--to", "pdf"];
    const code = await run(
      [...argv, "--school", "Trường THCS Mẫu", ...files.flatMap((file) => ["--font", file])],
      io,
    );
    expect(code).toBe(0);
    const bytes = new Uint8Array(readFileSync(join(folder, "out/6a.pdf")));
    const pages = (await textOfPages(bytes)).map(letters);
    expect(pages).toHaveLength(2);
    expect(pages[0]).toContain(letters("Nguyễn Thị Ngọc Huyền Mẫu"));
    expect(pages[1]).toContain(letters("Đặng Thuỵ Ưỡn Ằng Ộn"));
    for (const name of names) expect(pages[0]).toContain(letters(name));
    for (const mark of ["5.5", "9.5", "7.5"]) expect(pages[0]).toContain(mark);
    expect(pages[0]).toContain(letters("Kết quả học tập cả năm:"));
    expect(pages[0]).toContain(letters("không phải mẫu học bạ do Bộ Giáo dục và Đào tạo ban hành"));
  });

  it("is a book when it is of one transcript: cover, pupil, a sheet a school year", async () => {
    writeFileSync(join(folder, "book.json"), writeTranscriptJson(book));
    const quiet = { isTerminal: false, columns: 80, write: () => undefined };
    const io = { ...createNodeIo(), stdout: quiet, stderr: quiet };
    const font = join(fonts, "DejaVuSerif.ttf");
    const argv = [
      "transcript",
      "render",
      join(folder, "book.json"),
      "-o",
      join(folder, "out"),
      "--to",
      "pdf",
    ];
    expect(await run([...argv, "--font", font], io)).toBe(0);
    const pages = (await textOfPages(new Uint8Array(readFileSync(join(folder, "out/book.pdf"))))).map(
      letters,
    );
    expect(pages).toHaveLength(4);
    expect(pages[0]).toContain(letters("HỌC BẠ"));
    expect(pages[1]).toContain(letters("Quá trình học tập"));
    expect(pages[2]).toContain(letters("Khoa học tự nhiên"));
    expect(pages[3]).toContain(letters("Trường THCS Hai"));
  });
});
