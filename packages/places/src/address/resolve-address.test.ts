import { describe, expect, it } from "vitest";
import { resolveAddress } from "./resolve-address.ts";

const names = (text: string, options = {}) => {
  const { status, commune, province, candidates } = resolveAddress(text, options);
  return [status, commune?.name ?? candidates.map(({ name }) => name).join(" | "), province?.name];
};
const codes = (text: string) =>
  resolveAddress(text).issues.map(({ code }) => code.replace("places.address.", ""));

describe("an address", () => {
  it.each([
    ["Tổ 5, P. Hội Thương, TP Pleiku, Gia Lai", "Pleiku", "Gia Lai"],
    ["to 5 p hoi thuong tp pleiku gia lai", "Pleiku", "Gia Lai"],
    ["F12, Q10, Tp HCM", "Hòa Hưng", "Hồ Chí Minh"],
    ["P.12 Q.10 HCM", "Hòa Hưng", "Hồ Chí Minh"],
    ["Ward 12, District 10, Ho Chi Minh City, Vietnam", "Hòa Hưng", "Hồ Chí Minh"],
    ["Phường 2, TP Vũng Tàu, BR-VT", "Vũng Tàu", "Hồ Chí Minh"],
    ["phường Thảo Điền, Quận 2, TP. Hồ Chí Minh", "An Khánh", "Hồ Chí Minh"],
    ["TT.Cat Hai , H.Cát Hải , TP. Hải Phòng", "Cát Hải", "Hải Phòng"],
    ["Gia Lai, TP Pleiku, phường Hội Thương", "Pleiku", "Gia Lai"],
    ["Phường Thị Nại, Qui Nhơn", "Quy Nhơn", "Gia Lai"],
    ["xã Ea H’Leo, tỉnh Đắk Lắk", "Ea H'Leo", "Đắk Lắk"],
    ["đặc khu Lý Sơn, Quảng Ngãi", "Lý Sơn", "Quảng Ngãi"],
    ["Xã Long Thành, tỉnh Đồng Nai", "Long Thành", "Đồng Nai"],
    ["Phường Long Thành, thành phố Đồng Nai", "Long Thành", "Đồng Nai"],
    ["xã Ea H'Leo, Ðắk Lắk", "Ea H'Leo", "Đắk Lắk"],
  ])("is found: %s", (text, commune, province) => {
    expect(names(text)).toEqual(["exact", commune, province]);
  });

  it("is the same composed, decomposed and mixed", () => {
    const text = "Tổ 5, Phường Hội Thương, Thành phố Pleiku, Tỉnh Gia Lai";
    const mixed = text.slice(0, 20).normalize("NFD") + text.slice(20);
    for (const form of [text, text.normalize("NFD"), mixed]) {
      expect(names(form)).toEqual(["exact", "Pleiku", "Gia Lai"]);
      expect(resolveAddress(form).rest).toBe("Tổ 5");
    }
  });

  it("tells the units as written, with those above them", () => {
    const { written } = resolveAddress("P. Hội Thương, Pleiku");
    expect(written).toMatchObject({
      generation: "former",
      commune: { code: "23566", type: "phuong" },
      district: { code: "622" },
      province: { code: "64" },
    });
    expect(resolveAddress("Xã Ia Mơ, Gia Lai").written).toMatchObject({
      generation: "current",
      commune: { code: "23938" },
      province: { code: "52" },
    });
  });

  it.each([
    ["Số 12 đường Trần Phú, P. Hội Thương, TP Pleiku, Gia Lai", "Số 12 đường Trần Phú"],
    ["45/7 Lê Lợi - Xã Yên Lư - Thành phố Bắc Giang - Bắc Giang", "45/7 Lê Lợi"],
    ["Xã Bảo Khê, TP Hưng Yên, Tỉnh Hưng Yên, 69780, Việt Nam", ""],
    ["Gia Lai, TP Pleiku, phường Hội Thương, tổ 5", "tổ 5"],
    ["Tổ 5, P. Hội Thương, TP Pleiku, Gia Lai. ĐT: 0900 000 000", "Tổ 5, ĐT: 0900 000 000"],
    ["Phường 05, Quận 3, TP. Hồ Chí Minh", ""],
    ["nhà văn hóa thôn 3", "nhà văn hóa thôn 3"],
  ])("leaves house, street and hamlet as they are: %s", (text, rest) => {
    expect(resolveAddress(text).rest).toBe(rest);
  });
});

describe("what decides between namesakes", () => {
  it("is the district: two wards of one name in one former province", () => {
    expect(names("phường Tây Sơn, thị xã An Khê, Gia Lai")).toEqual(["exact", "An Khê", "Gia Lai"]);
    expect(names("phường Tây Sơn, TP. Pleiku, Gia Lai")).toEqual(["exact", "Pleiku", "Gia Lai"]);
  });

  it("is the type: a township and a commune of one name in one district", () => {
    const written = (text: string) => resolveAddress(text).written?.commune?.code;
    expect(written("Thị trấn Yên Viên, Gia Lâm, Hà Nội")).toBe("00526");
    expect(written("Xã Yên Viên, Gia Lâm, Hà Nội")).toBe("00532");
    expect(names("Yên Viên, Gia Lâm, Hà Nội")).toEqual(["exact", "Phù Đổng", "Hà Nội"]);
    expect(written("Yên Viên, Gia Lâm, Hà Nội")).toBeUndefined();
  });

  it("are the marks, where there are any", () => {
    expect(names("Xã Ba Tơ, Quảng Ngãi")).toEqual(["exact", "Ba Tơ", "Quảng Ngãi"]);
    expect(names("Xã Ba Tô, Quảng Ngãi")).toEqual(["exact", "Ba Tô", "Quảng Ngãi"]);
    const [status, both] = names("xa Ba To, Quang Ngai");
    expect([status, both?.split(" | ").sort()]).toEqual(["candidates", ["Ba Tô", "Ba Tơ"]]);
  });

  it("is the form of today, when no district is named; the former reading is told", () => {
    expect(names("xã Tân Long, Cần Thơ")).toEqual(["exact", "Tân Long", "Cần Thơ"]);
    expect(codes("xã Tân Long, Cần Thơ")).toContain("assumed-current");
  });

  it("is the day, when one is given and both readings are possible", () => {
    // A commune of today, and a ward of Hoàn Kiếm before.
    const [status, both] = names("Phường Chương Dương, Hà Nội");
    expect([status, both?.split(" | ").sort()]).toEqual(["candidates", ["Chương Dương", "Hồng Hà"]]);
    expect(names("Phường Chương Dương, Hà Nội", { asOf: "2020-01-01" })).toEqual([
      "exact",
      "Hồng Hà",
      "Hà Nội",
    ]);
    expect(names("xã Chương Dương, Hà Nội", { asOf: "2026-01-01" })).toEqual([
      "exact",
      "Chương Dương",
      "Hà Nội",
    ]);
    // A district is one of before, whatever the day.
    expect(names("P. Hội Thương, TP Pleiku, Gia Lai", { asOf: "2026-01-01" })).toEqual([
      "exact",
      "Pleiku",
      "Gia Lai",
    ]);
  });

  it("is nothing, for a name that is a commune of today and a former district: candidates", () => {
    const { status, candidates, commune } = resolveAddress("12 Lê Lợi, Pleiku, Gia Lai");
    expect([status, commune]).toEqual(["candidates", undefined]);
    expect(candidates.map(({ code }) => code)).toContain("23575");
    expect(candidates.length).toBeGreaterThan(3);
    // A hamlet stands in a commune.
    expect(names("Tổ 9 Phú Xuyên, Hà Nội")).toEqual(["exact", "Phú Xuyên", "Hà Nội"]);
  });
});

describe("units of earlier papers", () => {
  it.each([
    [
      "a district that had the name of its province",
      "P. Phú Hội, TP Huế, Thừa Thiên Huế",
      "Thuận Hóa",
      "Huế",
    ],
    ["districts merged in 2021", "P. Linh Trung, Quận Thủ Đức, TP.HCM", "Linh Xuân", "Hồ Chí Minh"],
    ["a province merged in 2008", "xã Phụng Châu, huyện Chương Mỹ, Hà Tây", "Chương Mỹ", "Hà Nội"],
    ["an island district without communes", "huyện đảo Lý Sơn, Quảng Ngãi", "Lý Sơn", "Quảng Ngãi"],
    ["a name of two generations of one island", "Côn Đảo, Bà Rịa - Vũng Tàu", "Côn Đảo", "Hồ Chí Minh"],
    ["a city by its initials", "phường Tân Lợi, TP BMT, Đắk Lắk", "Buôn Ma Thuột", "Đắk Lắk"],
  ])("are known: %s", (_, text, commune, province) => {
    expect(names(text)).toEqual(["exact", commune, province]);
    expect(resolveAddress(text).rest).toBe("");
  });
});

describe("what is left open", () => {
  it.each([
    ["a commune that was split without default", "P. Yên Hòa, Q. Cầu Giấy, Hà Nội", "candidates", "split"],
    [
      "a commune that was split with default",
      "Xã Đặng Xá, Huyện Gia Lâm, Hà Nội",
      "default",
      "split-default",
    ],
    ["a district alone", "thành phố Pleiku, tỉnh Gia Lai", "candidates", "no-commune"],
    ["a province alone", "tỉnh Gia Lai", "unknown", "no-commune"],
    [
      "a commune that the district never had",
      "Xã Không Có Tên, huyện Đức Cơ, Gia Lai",
      "candidates",
      "no-commune",
    ],
    [
      "a ward number that the district does not have",
      "Phường 28, Quận 1, TP.HCM",
      "candidates",
      "no-commune",
    ],
    ["a telephone number", "0900000000", "unknown", "no-unit"],
    ["another country", "221B Baker Street, London", "unknown", "no-unit"],
    ["nothing", "", "unknown", "empty"],
    ["no letters", " ,.;-- ", "unknown", "empty"],
  ])("%s: %s", (_, text, status, code) => {
    const found = resolveAddress(text);
    expect(found.status).toBe(status);
    expect(found.issues.map((issue) => issue.code)).toContain(`places.address.${code}`);
    if (status !== "default") expect(found.commune).toBeUndefined();
  });

  it("keeps the province, when that is all that is known", () => {
    expect(resolveAddress("Bình Định")).toMatchObject({
      status: "unknown",
      province: { code: "52" },
      candidates: [],
    });
  });

  it("gives the default first, and all that took a part", () => {
    const { commune, candidates } = resolveAddress("Xã Đặng Xá, Huyện Gia Lâm, Thành phố Hà Nội");
    expect(commune?.code).toBe("00562");
    expect(candidates.map(({ code }) => code).sort()).toEqual(["00541", "00562"]);
  });
});

describe("what is told beside the unit", () => {
  it.each([
    ["P. Hội Thương, TP Pleiku, Gia Lai", ["converted"]],
    ["Phường Quy Nhơn, tỉnh Gia Lai", []],
    ["Phường Quy Nhơn, tỉnh Bình Định", ["mixed"]],
    ["Thị trấn Bnìh Minh, Huyện Kim Sơn, Tỉnh Ninh Bình", ["converted", "spelling"]],
    ["p hoi thuong, tp pleiku, gia lai", ["converted", "marks"]],
    ["Xã Hội Thương, TP Pleiku, Gia Lai", ["converted", "type"]],
    ["Phường Hội Thương, Gia Lai", ["converted", "no-district"]],
  ])("%s: %j", (text, expected) => {
    expect(codes(text)).toEqual(expected);
  });

  it.each([
    ["P. Hội Thương, TP Pleiku, Gia Lai", 3, "former", undefined],
    ["Phường Hội Thương, Gia Lai", 2, "former", undefined],
    ["Phường Quy Nhơn, tỉnh Gia Lai", 2, "current", undefined],
    ["Tổ 1, Phường Quy Nhơn, Thành phố Quy Nhơn, Bình Định", 3, "current", "Quy Nhơn"],
  ])("%s names %d levels, of the list that was %s", (text, levels, generation, district) => {
    const { written } = resolveAddress(text);
    expect(written).toMatchObject({ levels, generation });
    expect(written?.generation === "current" ? written.formerDistrict?.name : undefined).toBe(district);
  });

  it("has no word of the address in it", () => {
    const { issues } = resolveAddress("12 Nguyễn Văn Trỗi, P. Yên Hòa, Q. Cầu Giấy, Hà Nội");
    expect(JSON.stringify(issues)).not.toMatch(/Trỗi|Yên|Cầu|Nội/u);
  });

  it("is a confidence that falls with what is missing or differs", () => {
    const confidence = (text: string) => resolveAddress(text).confidence;
    const whole = confidence("Phường Hội Thương, Thành phố Pleiku, Tỉnh Gia Lai");
    expect(whole).toBeGreaterThan(0.9);
    expect(confidence("Phường Hội Thơng, Thành phố Pleiku, Tỉnh Gia Lai")).toBeLessThan(whole);
    expect(confidence("Phường Hội Thương, Thành phố Pleiku")).toBeLessThan(whole);
    expect(confidence("Gia Lai")).toBe(0);
  });
});

describe("any text", () => {
  it.each([
    ["one letter", "a"],
    ["spaces", " "],
    ["a common name", "Tân Lập, "],
    ["a province", "Hà Nội "],
    ["marks", "\u0301"],
    ["halves of characters", "\ud83d"],
    ["a whole address", "xã Hòa Bình, thành phố Hòa Bình, tỉnh Hòa Bình "],
    ["markers", "xã phường huyện "],
  ])("is read in bounded time: a million characters of %s", (_, unit) => {
    const text = unit.repeat(Math.ceil(1_000_000 / unit.length));
    const start = process.cpuUsage();
    const { issues } = resolveAddress(text);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(2000);
    expect(issues[0]).toMatchObject({ code: "places.address.too-long", params: { limit: 2000 } });
  });

  it("is read whole up to 2,000 characters", () => {
    const address = "Phường Quy Nhơn, tỉnh Gia Lai";
    expect(codes(`${"x".repeat(1999 - address.length)} ${address}`)).not.toContain("too-long");
    expect(codes(`${"x".repeat(2000 - address.length)} ${address}`)).toContain("too-long");
  });

  it("may be no text at all, which is data too; a wrong day is wrong use", () => {
    for (const input of [null, undefined, 5, {}, []] as unknown as string[])
      expect(resolveAddress(input)).toMatchObject({
        status: "unknown",
        issues: [{ code: "places.address.not-text" }],
      });
    expect(() => resolveAddress("Hà Nội", { asOf: "1/7/2025" })).toThrow(TypeError);
  });

  it.each([
    ["Phường Hội Phú, Pleiku, tỉnh Bình Định", ["Hội Phú"], "Gia Lai"],
    ["Xã Phú Xuân, H. Krông Năng, tỉnh Phú Yên", ["Phú Xuân"], "Đắk Lắk"],
    ["H. Krông Năng, tỉnh Phú Yên", ["Krông Năng", "Dliê Ya", "Tam Giang", "Phú Xuân"], "Đắk Lắk"],
    ["Huyện Côn Đảo, tỉnh Bình Dương", ["Côn Đảo"], "Hồ Chí Minh"],
  ])("never decides for %s: the district was in another province", (text, names, province) => {
    const found = resolveAddress(text);
    expect([found.status, found.commune, found.written]).toEqual(["candidates", undefined, undefined]);
    expect(found.candidates.map(({ name }) => name)).toEqual(names);
    expect(found.province?.name).toBe(province);
    expect(found.issues.map(({ code }) => code)).toContain("places.address.joined-province");
  });

  it("does not join provinces that are two today", () => {
    const { status, candidates } = resolveAddress("Phường Hội Phú, Pleiku, tỉnh Hà Giang");
    expect([status, candidates]).toEqual(["unknown", []]);
  });
});
