import { describe, expect, it } from "vitest";
import { run } from "../run.ts";
import { anIo, type TestIoOptions } from "../testing/an-io.ts";

const table = [
  "ma,dia_chi,ghi chú",
  '1,"Tổ 5, P. Hội Thương, TP Pleiku, Gia Lai",a',
  '2,"P. Yên Hòa, Q. Cầu Giấy, Hà Nội",',
  '3,"Xã Đặng Xá, Huyện Gia Lâm, Hà Nội",=1+1',
  "4,không có địa chỉ",
  "5,,",
  "",
].join("\r\n");

async function lienthong(argv: readonly string[], options: TestIoOptions = {}) {
  const io = anIo({ files: { "a.csv": table }, ...options });
  const exitCode = await run(["places", ...argv], io);
  return { exitCode, io };
}

const added =
  "lt_status,lt_commune_code,lt_commune,lt_province_code,lt_province,lt_candidates,lt_address,lt_confidence,lt_reasons";

describe("lienthong places", () => {
  it("adds the units of today to a table, and leaves open what the text leaves open", async () => {
    const { exitCode, io } = await lienthong(["a.csv", "--column", "dia_chi"]);
    expect(exitCode).toBe(0);
    const lines = io.out().split("\r\n");
    expect(lines[0]).toBe(`\uFEFFma,dia_chi,ghi chú,${added}`);
    expect(lines[1]).toBe(
      '1,"Tổ 5, P. Hội Thương, TP Pleiku, Gia Lai",a,exact,23575,Pleiku,52,Gia Lai,,"Tổ 5, Phường Pleiku, Tỉnh Gia Lai",0.98,converted',
    );
    expect(lines[2]).toMatch(/,candidates,,,01,Hà Nội,00166 00175,,0\.\d+,split$/u);
    expect(lines[3]).toMatch(/,'=1\+1,default,00562,Thuận An,01,Hà Nội,00562 00541,/u);
    expect(lines[4]).toBe("4,không có địa chỉ,,unknown,,,,,,,0,no-unit");
    expect(lines[5]).toBe("5,,,empty,,,,,,,,");
    expect(io.err()).toBe(
      "a.csv: 1 chính xác, 1 theo mặc định, 1 có nhiều khả năng, 1 không rõ, 1 không có địa chỉ\n",
    );
  });

  it("writes a file whole, and never over another unless asked to", async () => {
    const first = await lienthong(["a.csv", "--column", "dia_chi", "-o", "b.csv", "--lang", "en"]);
    expect(first.exitCode).toBe(0);
    expect(first.io.out()).toBe("");
    expect(first.io.textOf("b.csv")).toContain("23575");
    expect(first.io.err()).toBe(
      "a.csv: exact: 1, by default: 1, candidates: 1, unknown: 1, without address: 1; wrote b.csv\n",
    );
    const files = { "a.csv": table, "b.csv": "old" };
    const again = await lienthong(["a.csv", "--column", "dia_chi", "-o", "b.csv"], { files });
    expect([again.exitCode, again.io.textOf("b.csv")]).toEqual([2, "old"]);
    const forced = await lienthong(["a.csv", "--column", "dia_chi", "-o", "b.csv", "-f"], { files });
    expect(forced.exitCode).toBe(0);
    const same = await lienthong(["a.csv", "--column", "dia_chi", "-o", "a.csv", "-f"]);
    expect(same.exitCode).toBe(2);
  });

  it("reads standard input, semicolons, a byte order mark and other letters in the name of the column", async () => {
    const stdin = "\uFEFFMã;Địa chỉ\n1;P. Hội Thương, Pleiku\n";
    const { io } = await lienthong(["-", "--column", "địa  CHỈ", "--quiet"], { stdin });
    expect(io.out()).toContain("1;P. Hội Thương, Pleiku;exact;23575;");
    expect(io.err()).toBe("");
  });

  it("takes the day of the addresses, where it decides", async () => {
    const files = { "a.csv": 'dc\n"Phường Chương Dương, Hà Nội"\n' };
    const without = await lienthong(["a.csv", "--column", "dc"], { files });
    expect(without.io.out()).toContain(",candidates,");
    const { io } = await lienthong(["a.csv", "--column", "dc", "--as-of", "2020-01-01"], { files });
    expect(io.out()).toContain(",exact,00097,");
  });

  it("ends with 1 when something is left open, if asked to be strict", async () => {
    expect((await lienthong(["a.csv", "--column", "dia_chi", "--strict"])).exitCode).toBe(1);
  });

  it("names its columns otherwise, when the table has one of that name", async () => {
    const files = { "a.csv": "dc,lt_status\nHà Nội,x\n" };
    const { io } = await lienthong(["a.csv", "--column", "dc"], { files });
    expect(io.out()).toContain("dc,lt_status,lt_status_2,lt_commune_code");
  });

  it.each([
    ["no such column", "a,b\n1,2\n", "Bảng không có cột «dia_chi». Các cột: a, b."],
    ["no rows", "\n", "Bảng không có dòng nào."],
    ["a row longer than the header", "dia_chi,b\n1,2\nTổ 5, P. 1, Q. 3\n", "Dòng 3 có 3 ô, nhiều hơn 2 ô"],
    ["a quote that does not end", 'dia_chi\n"P. 1\n', "dòng 2 không có ngoặc kép đóng"],
    ["no file", undefined, "Không tìm thấy tệp"],
    ["UTF-16", new Uint8Array([0xff, 0xfe, 0x61, 0]), "UTF-16"],
  ])("refuses %s, writes nothing and ends with 1", async (_, content, sentence) => {
    const files = content === undefined ? {} : { "a.csv": content };
    const { exitCode, io } = await lienthong(["a.csv", "--column", "dia_chi", "-o", "b.csv"], { files });
    expect(exitCode).toBe(1);
    expect(io.err()).toContain(sentence);
    expect(io.textOf("b.csv")).toBeUndefined();
  });

  it("does not advise an option that it lacks when it is given a folder", async () => {
    const { exitCode, io } = await lienthong(["bang", "--column", "x"], { files: { "bang/a.csv": "x\n" } });
    expect([exitCode, io.err()]).toEqual([1, "bang: Đây là thư mục, chỗ này cần một tệp. Ghi rõ tên tệp.\n"]);
  });

  it.each([
    [[], "lienthong places danh-sach.csv --column dia_chi"],
    [["a.csv"], "--column"],
    [["a.csv", "b.csv", "--column", "x"], "một bảng"],
    [["a.csv", "--column", "x", "--as-of", "30/6/2025"], "--as-of"],
    [["a.csv", "--column", "x", "--to", "fhir"], "--to"],
  ])("refuses %j as wrong use", async (argv, sentence) => {
    const { exitCode, io } = await lienthong(argv);
    expect(exitCode).toBe(2);
    expect(io.err()).toContain(sentence);
  });
});
