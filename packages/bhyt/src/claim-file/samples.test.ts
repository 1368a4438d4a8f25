import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { validateCardQr } from "../card/card-qr.ts";
import { formatCheckIn, readCheckIn } from "../check-in/check-in.ts";
import { checkClaimFile } from "../rules/check-claim-file.ts";
import { formatClaimFile } from "./format-claim-file.ts";
import { readClaimFile } from "./read-claim-file.ts";

interface Sample {
  readonly file: string;
  readonly expectedAtLeast: readonly string[];
}

const folders = {
  "examples/data/vn-health": new URL("../../../../examples/data/vn-health/", import.meta.url),
  "../shared/samples/vn-health": new URL("../../../../../shared/samples/vn-health/", import.meta.url),
};

describe.each(Object.entries(folders))("the synthetic samples of %s", (_name, folder) => {
  const manifest = new URL("MANIFEST.json", folder);
  const isThere = existsSync(manifest);
  const samples = isThere ? (JSON.parse(readFileSync(manifest, "utf8")) as { files: Sample[] }).files : [];
  const bytes = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(name, folder)));
  const text = (name: string): string => readFileSync(new URL(name, folder), "utf8");
  const claims = samples.filter(({ file }) => file.endsWith(".xml") && !file.includes("checkin"));

  it.skipIf(!isThere)("are the 14 claim files, the check-in file and the QR codes", () => {
    expect(claims).toHaveLength(14);
    expect(samples).toHaveLength(16);
  });

  it.skipIf(!isThere)("right files have no error, wrong ones at least the rules that they break", () => {
    for (const { file, expectedAtLeast } of claims) {
      const read = readClaimFile(bytes(file));
      const checked = read.file && checkClaimFile(read.file);
      const all = [...read.issues, ...(checked?.issues ?? [])];
      if (expectedAtLeast.length === 0) expect(all, file).toEqual([]);
      const rules = all.map((issue) => issue.params?.["rule"]);
      expect(rules, file).toEqual(expect.arrayContaining([...expectedAtLeast]));
      for (const issue of all) expect(issue.position, `${file} ${issue.path}`).toBeDefined();
    }
  });

  it.skipIf(!isThere)("are written back byte for byte", () => {
    for (const { file } of claims) {
      const read = readClaimFile(bytes(file)).file;
      expect(read && formatClaimFile(read), file).toBe(text(file));
    }
    const checkIn = readCheckIn(bytes("05-checkin-xml0.xml"));
    expect(checkIn.issues).toEqual([]);
    expect(checkIn.checkIn && formatCheckIn(checkIn.checkIn)).toBe(text("05-checkin-xml0.xml"));
  });

  it.skipIf(!isThere)("have QR codes that can be read", () => {
    const { items } = JSON.parse(text("06-the-bhyt-qr.json")) as { items: { payload: string }[] };
    const read = items.map(({ payload }) => validateCardQr(payload));
    expect(read.every((result) => result.ok && result.issues.length === 0)).toBe(true);
    expect(read.map((result) => result.ok && result.value.birth)).toEqual(["1985-04-12", "1950"]);
  });
});
