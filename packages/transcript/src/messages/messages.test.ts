import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { transcriptMessages } from "./catalogues.ts";
import { clrMessages } from "./clr/catalogues.ts";
import { formatMessages } from "./formats/catalogues.ts";
import { historyMessages } from "./history/catalogues.ts";
import { reasonMessages } from "./reasons.ts";
import { regulationMessages } from "./regulation/catalogues.ts";
import { signingMessages } from "./signing/catalogues.ts";
import { workbookMessages } from "./workbook/catalogues.ts";

const catalogues = {
  transcriptMessages,
  workbookMessages,
  clrMessages,
  formatMessages,
  historyMessages,
  regulationMessages,
  reasonMessages,
  signingMessages,
};

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{(?<name>[^}]*)\}/gu)].map((match) => match[1] ?? "").sort();
}

describe.each(Object.entries(catalogues))("%s", (_name, { vi, en }) => {
  const codes = Object.keys(vi);

  it("has the same codes in both languages", () => {
    expect(Object.keys(en).sort()).toEqual([...codes].sort());
  });

  it.each(codes)("%s has a sentence with the same parameters in both languages", (code) => {
    const [first, second] = [vi, en].map((messages) => (messages as Record<string, string>)[code] ?? "");
    expect(first).not.toBe("");
    expect(placeholders(first ?? "")).toEqual(placeholders(second ?? ""));
    for (const name of placeholders(first ?? "")) expect(name).toMatch(/^[a-zA-Z]+$/u);
    expect(first).toBe(first?.normalize("NFC"));
  });
});

it("every code of a catalogue is used in the source", () => {
  const root = new URL("../", import.meta.url);
  const source = readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.includes("messages") && !name.endsWith(".test.ts"))
    .map((name) => readFileSync(new URL(name, root), "utf8"))
    .join("\n");
  const made = [
    "transcript.mark.not-a-mark",
    "transcript.mark.too-many-decimals",
    "transcript.mark.out-of-range",
  ];
  const unused = Object.values(catalogues)
    .flatMap(({ vi }) => Object.keys(vi))
    .filter((code) => !source.includes(`"${code}"`) && !made.includes(code));
  expect(unused).toEqual([]);
});
