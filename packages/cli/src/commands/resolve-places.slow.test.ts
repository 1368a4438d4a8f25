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

describe("lienthong places", () => {
  it("shows how far it is on a terminal", async () => {
    const rows = Array.from({ length: 4500 }, (_, row) => `${row},"Phường ${row}, Gia Lai"`);
    const files = { "a.csv": `ma,dia_chi\n${rows.join("\n")}\n` };
    const { io } = await lienthong(["a.csv", "--column", "dia_chi", "-o", "b.csv"], {
      files,
      isTerminal: true,
    });
    expect(io.err()).toContain("Đang xử lý ████");
    expect(io.err()).toContain("4/5 4000");
  });
});
