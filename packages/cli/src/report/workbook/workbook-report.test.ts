import type { Issue } from "@lienthong/core";
import { describe, expect, it } from "vitest";
import { run } from "../../run.ts";
import { aClaimFile } from "../../testing/a-claim-file.ts";
import { anIo } from "../../testing/an-io.ts";
import { unzip } from "../../testing/unzip.ts";
import type { FileReport } from "../file-report.ts";
import { amountCell, textCell } from "./cells.ts";
import { formatWorkbookReport } from "./workbook-report.ts";

const options = { locale: "vi", strict: false, today: "2026-08-01" } as const;

/** Sheets by name, each a list of rows of cells: numbers, texts, or nothing. */
function sheetsOf(bytes: Uint8Array): ReadonlyMap<string, readonly (readonly unknown[])[]> {
  const parts = unzip(bytes);
  const plain = (xml: string): string =>
    xml
      .replace(/<[^>]+>/gu, "")
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&quot;", '"')
      .replaceAll("&amp;", "&");
  const shared = [...(parts.get("xl/sharedStrings.xml") ?? "").matchAll(/<si>[\s\S]*?<\/si>/gu)].map(
    ([item]) => plain(item),
  );
  const names = [...(parts.get("xl/workbook.xml") ?? "").matchAll(/<sheet [^>]*name="([^"]+)"/gu)];
  return new Map(
    names.map(([, name = ""], index) => {
      const xml = parts.get(`xl/worksheets/sheet${index + 1}.xml`) ?? "";
      const rows = [...xml.matchAll(/<row [^>]*>([\s\S]*?)<\/row>/gu)].map(([, cells = ""]) =>
        [...cells.matchAll(/<c ([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/gu)].map(([, facts = "", value = ""]) =>
          facts.includes('t="s"')
            ? shared[Number(plain(value))]
            : plain(value) === ""
              ? ""
              : Number(plain(value)),
        ),
      );
      return [name, rows] as const;
    }),
  );
}

const aReport = (file: string, issues: readonly Issue[]): FileReport => ({
  file,
  issues,
  notChecked: [],
  unmapped: [],
});

describe("lienthong check --report kq.xlsx", () => {
  it("writes a summary, the findings, and the money by rule, department, doctor and month", async () => {
    const io = anIo({ files: { "a.xml": aClaimFile("12-loi-tong-chi.xml"), "b.xml": aClaimFile() } });
    expect(await run(["check", "a.xml", "b.xml", "--report", "kq.xlsx"], io)).toBe(1);
    const sheets = sheetsOf(io.disk.get("kq.xlsx") ?? new Uint8Array());
    expect([...sheets.keys()]).toEqual([
      "Tổng hợp",
      "Danh sách",
      "Theo quy tắc",
      "Theo khoa",
      "Theo bác sĩ",
      "Theo tháng",
    ]);
    expect(sheets.get("Tổng hợp")).toContainEqual(["Số tệp", 2]);
    expect(sheets.get("Tổng hợp")).toContainEqual(["Số tiền có nguy cơ bị từ chối (đồng)", 103604]);
    const issues = sheets.get("Danh sách") ?? [];
    expect(issues[0]?.slice(0, 3)).toEqual(["Tệp", "Mức", "Quy tắc"]);
    const [row] = issues.filter((cells) => cells[2] === "MON-013");
    expect([row?.[0], row?.[1], row?.[3], row?.at(-1)]).toEqual(["a.xml", "lỗi", "XML1", 103604]);
    expect(sheets.get("Theo quy tắc")).toContainEqual(["MON-013", 1, 103604, 4]);
    expect(sheets.get("Theo khoa")?.[1]?.slice(0, 2)).toEqual(["K01", 103604]);
    expect(sheets.get("Theo tháng")?.[1]?.slice(0, 2)).toEqual(["2026-07", 103604]);
  });

  it("speaks English too", async () => {
    const bytes = await formatWorkbookReport([aReport("a.xml", [])], { ...options, locale: "en" });
    expect([...sheetsOf(bytes).keys()][0]).toBe("Summary");
  });
});

describe("the workbook", () => {
  it("has no formula, link or macro, whatever a file and its messages hold", async () => {
    const issue: Issue = {
      code: "a.b.c",
      severity: "error",
      path: "+1",
      message: '=HYPERLINK("http://x","y")\u0000\u001b <f>1</f> ]]>',
      params: { rule: "@SUM(A1)" },
    };
    const bytes = await formatWorkbookReport([aReport("=cmd|'/c calc'!A1.xml", [issue])], options);
    const parts = unzip(bytes);
    for (const [name, text] of parts) {
      if (name.startsWith("xl/worksheets/")) expect(text).not.toMatch(/<f[\s>]|<hyperlink/u);
      expect(name).not.toMatch(/vba|externalLink/iu);
    }
    const row = sheetsOf(bytes).get("Danh sách")?.[1];
    expect(row?.[0]).toBe("=cmd|'/c calc'!A1.xml");
    expect(row?.[5]).toContain("\\u{0}\\u{1b}");
  });

  it("keeps a text within what a cell holds", () => {
    expect(String(textCell("x".repeat(40_000)).value)).toHaveLength(32_767);
  });
});

describe("an amount", () => {
  it.each([
    ["0", 0],
    ["103604", 103604],
    ["1234567890123.45", 1234567890123.45],
    ["-0.5", -0.5],
    ["12345678901234.567", "12345678901234.567"],
    ["9007199254740993", "9007199254740993"],
    ["1e400", "1e400"],
  ])("%s is a number only where a spreadsheet's number is exactly it", (amount, value) => {
    expect(amountCell(amount).value).toBe(value);
  });
});
