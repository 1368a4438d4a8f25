import { describe, expect, it } from "vitest";
import { commune } from "../unit/communes.ts";
import { formerCommune } from "../unit/former.ts";
import { formatAddress } from "./format-address.ts";
import { resolveAddress } from "./resolve-address.ts";

const quyNhon = commune("21583")!;
const ward12 = formerCommune("27172")!;

describe("an address on one line", () => {
  it.each([
    [{ commune: quyNhon }, {}, "Phường Quy Nhơn, Tỉnh Gia Lai"],
    [{ rest: "Tổ 5", commune: quyNhon }, {}, "Tổ 5, Phường Quy Nhơn, Tỉnh Gia Lai"],
    [{ rest: "", commune: quyNhon }, { length: "short" }, "P. Quy Nhơn, Gia Lai"],
    [{ commune: quyNhon }, { locale: "en" }, "Quy Nhon Ward, Gia Lai Province"],
    [{ commune: ward12 }, {}, "Phường 12, Quận 10, Thành phố Hồ Chí Minh"],
    [{ commune: ward12 }, { length: "short" }, "P. 12, Q. 10, TP. Hồ Chí Minh"],
    [{ commune: ward12 }, { locale: "en" }, "Ward 12, District 10, Ho Chi Minh City"],
    [{ rest: "12 Lê Lợi" }, {}, "12 Lê Lợi"],
    [{}, {}, ""],
  ] as const)("%#", (parts, format, text) => {
    expect(formatAddress(parts, format)).toBe(text);
  });

  it("has the type of the day of the list: Trảng Bom was a commune until 29 April 2026", () => {
    const before = commune("26248", { asOf: "2025-08-01" });
    const now = commune("26248");
    expect(before && formatAddress({ commune: before })).toBe("Xã Trảng Bom, Tỉnh Đồng Nai");
    expect(now && formatAddress({ commune: now })).toBe("Phường Trảng Bom, Thành phố Đồng Nai");
  });

  it("is read back to the same units", () => {
    for (const unit of [quyNhon, ward12]) {
      const text = formatAddress({ rest: "Tổ 5", commune: unit });
      const { rest, written } = resolveAddress(text);
      expect([rest, written?.commune?.code]).toEqual(["Tổ 5", unit.code]);
    }
  });

  it("is NFC", () => {
    expect(formatAddress({ rest: "Tô\u0309 5" })).toBe("Tổ 5");
  });
});
