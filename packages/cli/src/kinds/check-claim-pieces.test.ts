import { readdirSync } from "node:fs";
import { checkVisit, readClaimFile, moneyAtRisk } from "@lienthong/bhyt";
import { encodeUtf8, type Issue } from "@lienthong/core";
import { describe, expect, it } from "vitest";
import { run } from "../run.ts";
import { aBatch, aClaimFile, withTables } from "../testing/a-claim-file.ts";
import { anIo } from "../testing/an-io.ts";
import { checkClaimPieces } from "./check-claim-pieces.ts";
import { createKeptIssues } from "./kept-issues.ts";

const today = "2026-08-01";
const samples = readdirSync(new URL("../../../../examples/data/vn-health/", import.meta.url)).filter(
  (name) => name.endsWith(".xml") && !name.startsWith("05-"),
);
const wrong = aClaimFile("13-loi-thanh-tien-thuoc.xml");

/** What reading the file whole gives. */
function whole(text: string): { issues: readonly Issue[]; total: string } {
  const { file, issues } = readClaimFile(text, { maxIssues: 100_000 });
  if (file === undefined) return { issues, total: "0" };
  const rules = file.visits.flatMap(
    (visit, index) => checkVisit(visit, { today, ...(file.visits.length > 1 && { index }) }).issues,
  );
  const all = [...issues, ...rules];
  return { issues: all, total: moneyAtRisk(file, all).total.amount };
}

const piecesOf = (text: string, length: number): readonly Uint8Array[] => {
  const bytes = encodeUtf8(text);
  return Array.from({ length: Math.ceil(bytes.length / length) }, (_, index) =>
    bytes.subarray(index * length, (index + 1) * length),
  );
};

const sorted = (issues: readonly Issue[]): readonly string[] =>
  issues.map((issue) => JSON.stringify(issue)).sort();

const both = aBatch([aClaimFile(), wrong]);
const truncated = both.slice(0, both.lastIndexOf("</HOSO>") + "</HOSO>".length);

describe("a claim file that arrives in pieces", () => {
  it.each([
    ...samples.map((name) => [name, aClaimFile(name)] as const),
    ["a batch of all of them", aBatch(samples.map((name) => aClaimFile(name)))] as const,
    ["a file without visits", aClaimFile().replace(/<HOSO>[\s\S]*<\/HOSO>/u, "")] as const,
  ])("%s: has the issues and the money that it has when read whole", async (_title, text) => {
    const expected = whole(text);
    for (const length of [997, 65_536, 10_000_000]) {
      const { issues, risk } = await checkClaimPieces(piecesOf(text, length), { today });
      expect(sorted(issues)).toEqual(sorted(expected.issues));
      expect(risk?.totals.total.amount).toBe(expected.total);
    }
  });

  it("sees another facility in a file that names its facility last", async () => {
    const text = aClaimFile()
      .replace(/<THONGTINDONVI>[\s\S]*<\/THONGTINDONVI>/u, "")
      .replace("</THONGTINHOSO>", "</THONGTINHOSO><THONGTINDONVI><MACSKCB>99999</MACSKCB></THONGTINDONVI>");
    const names = (issues: readonly Issue[]) => issues.map(({ code, path }) => `${path} ${code}`).sort();
    const { issues } = await checkClaimPieces(piecesOf(text, 997), { today });
    expect(names(issues)).toEqual(names(whole(text).issues));
    expect(names(issues)).toContain("XML1.MA_CSKCB bhyt.envelope.other-facility");
  });

  it("tells of the visits before the place where it breaks off, and of the break first", async () => {
    const { issues } = await checkClaimPieces(piecesOf(truncated, 5000), { today });
    expect(issues[0]?.code).toBe("core.xml.not-well-formed");
    expect(issues.some(({ path }) => path.startsWith("HOSO[1].XML2"))).toBe(true);
  });

  it("names what was not checked once, however many visits there are", async () => {
    const { notChecked = [] } = await checkClaimPieces(piecesOf(aBatch([wrong, wrong, wrong]), 9999), {
      today,
    });
    const names = notChecked.map(({ code, about }) => `${code} ${about}`);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThan(10);
  });

  it("keeps a bounded number of issues, counts all and adds up all money", async () => {
    const text = aBatch([wrong, wrong, wrong]);
    const all = await checkClaimPieces(piecesOf(text, 9999), { today });
    const some = await checkClaimPieces(piecesOf(text, 9999), { today }, createKeptIssues(2));
    const count = (issues: readonly Issue[], severity: string) =>
      issues.filter((issue) => issue.severity === severity).length;
    const listed = some.issues.filter(({ code }) => code !== "cli.check.left-out");
    expect(some.issues.at(-1)?.code).toBe("cli.check.left-out");
    expect(some.leftOut?.errors).toBe(count(all.issues, "error") - count(listed, "error"));
    expect(some.leftOut?.warnings).toBe(count(all.issues, "warning") - count(listed, "warning"));
    expect(some.leftOut?.byRule.get("MON-001")).toBeGreaterThan(0);
    expect(some.leftOut?.byTable.get("XML2")).toBeGreaterThan(0);
    expect(some.risk?.totals).toEqual(all.risk?.totals);
  });
});

describe("lienthong check of a large batch", () => {
  it("reads standard input too", async () => {
    const io = anIo({ stdin: aBatch([aClaimFile(), wrong]) });
    expect(await run(["check", "-"], io)).toBe(1);
    expect(io.out()).toContain("đầu vào chuẩn");
    expect(io.out()).toContain("lượt khám 2");
  });
});

describe("the administrative units of a visit", () => {
  const find = async (change: (table: string) => string) => {
    const io = anIo({ files: { "a.xml": withTables(aClaimFile(), change) } });
    await run(["check", "a.xml", "--format", "json"], io);
    const [file] = (JSON.parse(io.out()) as { files: { issues: Issue[]; notChecked: { about: string }[] }[] })
      .files;
    const codes = file?.issues.map(({ code }) => code).filter((code) => code.startsWith("bhyt.catalogue."));
    const waiting = file?.notChecked.map(({ about }) => about);
    return {
      codes,
      isUnchecked: ["DEM-009", "CARD-003"].filter((rule) => waiting?.includes(rule)),
    };
  };
  const commune = (code: string) => (table: string) => table.replace(/(<MAXA_CU_TRU>)\d+/u, `$1${code}`);
  const card = (number: string) => (table: string) =>
    commune("00004")(table).replaceAll("DN4010000000001", number);
  const discharged = (day: string) => (table: string) =>
    table.replaceAll(/20260715(?=\d{4})/gu, day).replaceAll("20260715", day);

  it.each([
    ["a commune of today", commune("00004"), [], []],
    ["a commune of before July 2025", commune("00001"), ["bhyt.catalogue.unknown-commune"], []],
    ["a commune of another province", commune("21583"), ["bhyt.catalogue.commune-of-other-province"], []],
    ["a card of a province merged in 2025", card("DN4640000000001"), [], []],
    ["a card of no province", card("DN4030000000001"), ["bhyt.catalogue.unknown-card-province"], []],
    ["a card of the army, which has numbers of its own", card("QN5030000000001"), [], []],
    ["a card with the number of a ministry", card("TQ4970000000001"), [], []],
    [
      "a discharge on the day of the new units",
      (table: string) => discharged("20250701")(commune("00001")(table)),
      ["bhyt.catalogue.unknown-commune"],
      [],
    ],
    [
      "a discharge the day before, of whose lists not all states are at hand",
      (table: string) => discharged("20250630")(commune("99999")(table)),
      [],
      ["DEM-009"],
    ],
  ])("%s", async (_title, change, codes, isUnchecked) => {
    expect(await find(change)).toEqual({ codes, isUnchecked });
  });
});
