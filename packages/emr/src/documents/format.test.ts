import { parseFhir } from "@lienthong/fhir";
import type { Observation } from "fhir/r4.js";
import { describe, expect, it } from "vitest";
import { formatDate, formatPeriod } from "./format-date.ts";
import { answerText, formatNumber, moneyText, quantityText, referenceText } from "./format-value.ts";
import { conceptText, nameText } from "./texts-of.ts";

describe("formatDate", () => {
  it.each([
    ["2026", "2026", "2026"],
    ["2026-07", "07/2026", "July 2026"],
    ["2026-07-05", "05/07/2026", "5 July 2026"],
    ["2026-07-05T09:08:07+07:00", "05/07/2026 09:08", "5 July 2026, 09:08"],
    ["2026-07-05T09:08:07.123Z", "05/07/2026 09:08 UTC", "5 July 2026, 09:08 UTC"],
    ["2026-07-05T09:08:00-05:00", "05/07/2026 09:08 UTC-05:00", "5 July 2026, 09:08 UTC-05:00"],
    ["khoảng 2010", "khoảng 2010", "khoảng 2010"],
    ["", undefined, undefined],
    [7, undefined, undefined],
    ["x".repeat(41), undefined, undefined],
  ])("%s in both languages", (value, vi, en) => {
    expect(formatDate(value, "vi")).toBe(vi);
    expect(formatDate(value, "en")).toBe(en);
  });
});

describe("formatPeriod", () => {
  it.each([
    ["2026-07-05", "2026-07-06", "05/07/2026 – 06/07/2026"],
    ["2026-07-05", "2026-07-05", "05/07/2026"],
    ["2026-07-05T08:00:00+07:00", "2026-07-05T09:30:00+07:00", "05/07/2026 08:00 – 09:30"],
    ["2026-07-05T08:00:00Z", "2026-07-05T09:30:00Z", "05/07/2026 08:00 – 09:30 UTC"],
    ["2026-07-05T08:00:00Z", "2026-07-05T09:30:00+07:00", "05/07/2026 08:00 UTC – 05/07/2026 09:30"],
    ["2026-07-05", undefined, "từ 05/07/2026"],
    [undefined, "2026-07-05", "đến 05/07/2026"],
    [undefined, undefined, undefined],
  ])("%s to %s", (start, end, expected) => {
    expect(formatPeriod(start, end, "vi")).toBe(expected);
  });
});

describe("numbers", () => {
  it.each([
    ["0", "0", "0"],
    ["999", "999", "999"],
    ["1000", "1.000", "1,000"],
    ["1234567.50", "1.234.567,50", "1,234,567.50"],
    ["-1234", "-1.234", "-1,234"],
    ["1e5", "1e5", "1e5"],
  ])("%s in both languages", (text, vi, en) => {
    expect(formatNumber(text, "vi")).toBe(vi);
    expect(formatNumber(text, "en")).toBe(en);
  });

  it("keep the digits that were read", () => {
    const text =
      '{"resourceType":"Observation","status":"final","code":{"text":"pH"},"valueQuantity":{"value":7.40,"comparator":"<"},"referenceRange":[{"low":{"value":7.35},"high":{"value":7.45}}]}';
    const observation = parseFhir(text, { format: "json" }) as Observation;
    expect(quantityText(observation.valueQuantity, "vi")).toBe("< 7,40");
    expect(referenceText(observation as unknown as Record<string, unknown>, "en")).toBe("7.35 – 7.45");
  });

  it.each([
    [{ value: 638000, currency: "VND" }, "638.000 đ"],
    [{ value: 12.5, currency: "USD" }, "12,5 USD"],
    [{ currency: "VND" }, undefined],
    [undefined, undefined],
  ])("of money: %j", (money, expected) => {
    expect(moneyText(money, "vi")).toBe(expected);
  });
});

describe("answerText", () => {
  it.each([
    [{ valueString: " âm tính " }, "âm tính"],
    [{ valueBoolean: false }, "không"],
    [{ valueInteger: 3 }, "3"],
    [{ valueCodeableConcept: { coding: [{ display: "Dương tính" }] } }, "Dương tính"],
    [{ valueRange: { low: { value: 1 } } }, "≥ 1"],
    [{ valueRatio: { numerator: { value: 1 }, denominator: { value: 128 } } }, "1 / 128"],
    [{ valueDateTime: "2026-07-05" }, "05/07/2026"],
    [{ valuePeriod: { start: "2026" } }, "từ 2026"],
    [{}, undefined],
  ])("%j", (holder, expected) => {
    expect(answerText(holder, "vi")).toBe(expected);
  });
});

describe("names and concepts", () => {
  it.each([
    [[{ text: "Rơ Châm H'Lan" }], "Rơ Châm H'Lan"],
    [[{ family: "Nguyễn", given: ["Văn", "An"] }], "Nguyễn Văn An"],
    [
      [
        { use: "old", text: "Cũ" },
        { use: "official", text: "Mới" },
      ],
      "Mới",
    ],
    [[{ use: "old", text: "Cũ" }], undefined],
    ["no list", undefined],
  ])("name of %j", (names, expected) => {
    expect(nameText(names)).toBe(expected);
  });

  it.each([
    [{ text: "Viêm phổi", coding: [{ code: "J18.9" }] }, "Viêm phổi"],
    [{ coding: [{ code: "J18.9" }] }, "J18.9"],
    [{ coding: [null, { display: " " }, { display: "Cúm" }] }, "Cúm"],
    [{}, undefined],
    [null, undefined],
  ])("concept %j", (concept, expected) => {
    expect(conceptText(concept)).toBe(expected);
  });
});
