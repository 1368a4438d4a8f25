import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { clrToTranscript, validateClr } from "@lienthong/transcript/clr";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { convertFolder } from "./convert-folder.mjs";
import { formatReport } from "./report.mjs";

const examples = new URL("../data/hocba/", import.meta.url);
const options = { school: { id: "https://thcs-mau.example", name: "Trường THCS Mẫu" }, issued: "2025-05-31" };

let folder = "";
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "lienthong-transcripts-"))));
afterEach(() => rmSync(folder, { recursive: true }));
const add = (...names: readonly string[]) => {
  for (const name of names) copyFileSync(new URL(name, examples), join(folder, name));
};
const out = () => join(folder, "out");
const read = (...path: readonly string[]) => readFileSync(join(out(), ...path), "utf8");

describe("the transcript converter", () => {
  it("makes a credential for each of the 40 pupils, from .xlsx and from .xls", async () => {
    add("lop-6a.xlsx", "lop-6a.xls");
    const files = await convertFolder(folder, out(), options);
    expect(files.map(({ pupils, written }) => [pupils, written])).toEqual([
      [40, 40],
      [40, 40],
    ]);
    for (const name of readdirSync(join(out(), "lop-6a-xlsx"))) {
      const credential: unknown = JSON.parse(read("lop-6a-xlsx", name));
      expect(validateClr(credential).ok).toBe(true);
      expect(clrToTranscript(credential).ok).toBe(true);
    }
  });

  it("gives the same credentials again for the same file", async () => {
    add("lop-6a.xlsx");
    await convertFolder(folder, out(), options);
    const first = read("lop-6a-xlsx", "001.clr.json");
    await convertFolder(folder, out(), options);
    expect(read("lop-6a-xlsx", "001.clr.json")).toBe(first);
  });

  it("writes no credential for a workbook with errors, and reports their cells", async () => {
    add("lop-6a-loi.xlsx");
    const [file] = await convertFolder(folder, out(), options);
    expect(file).toMatchObject({ pupils: 40, written: 0 });
    expect(readdirSync(out())).toEqual(["bao-cao.csv"]);
    expect(read("bao-cao.csv")).toContain('"lop-6a-loi.xlsx","Lớp 6A!F9","lỗi"');
  });

  it("names no pupil in file names and report", async () => {
    add("lop-6a.xlsx", "lop-6a-loi.xlsx");
    await convertFolder(folder, out(), options);
    const names = readdirSync(join(out(), "lop-6a-xlsx")).map((name) => {
      const credential = JSON.parse(read("lop-6a-xlsx", name)) as {
        credentialSubject: { identifier: { identityType: string; identityHash: string }[] };
      };
      return credential.credentialSubject.identifier.find(({ identityType }) => identityType === "ext:name")
        ?.identityHash;
    });
    expect(names.filter((name) => name !== undefined)).toHaveLength(40);
    for (const name of names) expect(read("bao-cao.csv")).not.toContain(name);
  });

  it("leaves other files and Excel's lock files alone, and goes on after rubbish", async () => {
    add("lop-6a.xlsx");
    for (const name of ["~$lop-6a.xlsx", "ghi-chu.txt"]) writeFileSync(join(folder, name), "x");
    writeFileSync(join(folder, "a.xlsx"), "no workbook");
    const files = await convertFolder(folder, out(), options);
    expect(files.map(({ name, written }) => [name, written])).toEqual([
      ["a.xlsx", 0],
      ["lop-6a.xlsx", 40],
    ]);
  });

  it("never lets a name in the report become a formula", () => {
    const issue = { code: "x.y.z", severity: "error", path: '=HYPERLINK("x")' };
    expect(formatReport([{ name: "@a.xlsx", issues: [issue] }])).toContain(
      `"'@a.xlsx","'=HYPERLINK(""x"")","lỗi"`,
    );
  });
});
