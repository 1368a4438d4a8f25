import { catalogueNames } from "@lienthong/bhyt";
import { describe, expect, it } from "vitest";
import { run } from "../run.ts";
import { aCleanClaimFile } from "../testing/a-claim-file.ts";
import { anIo } from "../testing/an-io.ts";
import { listOfFile } from "./list-files.ts";
import { readLists } from "./read-lists.ts";

interface Report {
  readonly summary: { readonly errors: number; readonly warnings: number };
  readonly files: readonly {
    readonly file: string;
    readonly issues: readonly { readonly code: string; readonly path: string }[];
    readonly notChecked: readonly { readonly about: string }[];
  }[];
}

async function check(lists: Readonly<Record<string, string>>, ...more: readonly string[]) {
  const files = Object.fromEntries(Object.entries(lists).map(([name, text]) => [`danh-muc/${name}`, text]));
  const io = anIo({ files: { ...files, "a.xml": aCleanClaimFile() } });
  const exitCode = await run(["check", "a.xml", "--catalogues", "danh-muc", "--format", "json", ...more], io);
  return { exitCode, report: JSON.parse(io.out()) as Report };
}

describe("the files of lists of codes", () => {
  it("have a name for every list", () => {
    expect([...listOfFile.values()].sort()).toEqual([...catalogueNames].sort());
  });
});

describe("lienthong check --catalogues", () => {
  it("runs the rules whose lists are there, in files named in any case", async () => {
    const { exitCode, report } = await check({ "Khoa.CSV": "MA_KHOA\nK99\n" });
    const [file] = report.files;
    expect(exitCode).toBe(0); // the rule has one source, so it warns
    expect(file?.issues.map(({ code }) => code)).toContain("bhyt.catalogue.unknown-department");
    const waiting = file?.notChecked.map(({ about }) => about);
    expect(waiting).not.toContain("VIS-015");
    expect(waiting).toContain("SVC-002");
  });

  it("finds nothing wrong in codes that the lists have", async () => {
    const { exitCode, report } = await check({ "khoa.csv": "MA_KHOA;TU_NGAY\nK01;01/01/2026\n" });
    expect(exitCode).toBe(0);
    expect(report.summary.errors).toBe(0);
  });

  it("takes the user's list in place of its own", async () => {
    const { report } = await check({ "xa.csv": "MAXA_CU_TRU,MATINH_CU_TRU\n00007,01\n" });
    expect(report.files[0]?.issues.map(({ code }) => code)).toContain("bhyt.catalogue.unknown-commune");
  });

  it("checks nothing with a list that is wrong, since right codes would seem wrong", async () => {
    const { exitCode, report } = await check({ "khoa.csv": "MA_KHOA,TU_NGAY\nK01,31/02/2026\n" });
    expect(exitCode).toBe(1);
    expect(report.files.map(({ file }) => file.replaceAll("\\", "/"))).toEqual(["danh-muc/khoa.csv"]);
    expect(report.files[0]?.issues[0]?.code).toBe("bhyt.csv.bad-date");
  });

  it("warns of a file that is no list it knows, and still checks", async () => {
    const { exitCode, report } = await check({ "khoa.csv": "MA_KHOA\nK01\n", "thuoc-2026.csv": "x\n" });
    expect(exitCode).toBe(0);
    expect(report.files.map(({ issues }) => issues[0]?.code)).toContain("cli.catalogues.unknown-file");
    expect(report.files).toHaveLength(2);
    expect((await check({ "khoa.csv": "MA_KHOA\nK01\n", "x.csv": "x\n" }, "--strict")).exitCode).toBe(1);
  });

  it.each([
    ["no folder", "khong-co", "cli.catalogues.no-folder"],
    ["a file", "a.xml", "cli.catalogues.no-folder"],
    ["a folder without lists", "rong", "cli.catalogues.no-list"],
    ["a folder with lists in a folder below", "tren", "cli.catalogues.no-list"],
  ])("refuses %s", async (_title, folder, code) => {
    const io = anIo({
      files: { "rong/doc.txt": "x", "tren/duoi/khoa.csv": "MA_KHOA\nK01\n", "a.xml": aCleanClaimFile() },
    });
    const { catalogues, findings } = await readLists(folder, io);
    expect(catalogues).toBeUndefined();
    expect(findings.map(({ finding }) => finding.issues[0]?.code)).toEqual([code]);
  });

  it("holds for conversions too, and for nothing else", async () => {
    const files = { "a.xml": aCleanClaimFile(), "danh-muc/dich-vu.csv": "MA_DICH_VU\n99.9999\n" };
    const io = anIo({ files });
    const argv = ["convert", "a.xml", "--to", "json", "-o", "a.json", "--catalogues", "danh-muc"];
    expect(await run(argv, io)).toBe(1);
    expect(io.disk.has("a.json")).toBe(false);
    expect(await run(["typegen", "x", "--out", "y", "--catalogues", "danh-muc"], anIo())).toBe(2);
    expect(await run(["places", "x.csv", "--column", "y", "--catalogues", "z"], anIo())).toBe(2);
  });
});
