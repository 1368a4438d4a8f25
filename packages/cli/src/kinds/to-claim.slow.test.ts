import { readdirSync, readFileSync } from "node:fs";
import { readClaimFile } from "@lienthong/bhyt";
import { describe, expect, it } from "vitest";
import { run } from "../run.ts";
import { aBatch, aClaimFile, aCleanClaimFile } from "../testing/a-claim-file.ts";
import { anIo } from "../testing/an-io.ts";

const samples = new URL("../../../../examples/data/vn-health/", import.meta.url);
const claims = readdirSync(samples).filter(
  (name) => name.endsWith(".xml") && readFileSync(new URL(name, samples), "utf8").includes("<GIAMDINHHS"),
);

interface Report {
  readonly files: readonly {
    readonly records: number | null;
    readonly unmapped: readonly { readonly path: string }[];
    readonly issues: readonly { readonly code: string; readonly path: string }[];
  }[];
}

describe("lienthong convert of a claim file to FHIR and --to bhyt", () => {
  it.each(claims)("gives %s back as it was before it became FHIR", async (name) => {
    const text = aClaimFile(name);
    const io = anIo({ files: { "ho-so.xml": text } });
    for (const [profile, syntax] of [
      ["r4", "json"],
      ["vn-core", "xml"],
    ] as const) {
      const between = `giua.${syntax}`;
      await run(
        ["convert", "ho-so.xml", "--to", "fhir", "--profile", profile, "-o", between, "--allow-errors"],
        io,
      );
      await run(["convert", between, "--to", "bhyt", "-o", "lai.xml", "-f", "--allow-errors"], io);
      expect(readClaimFile(io.textOf("lai.xml") ?? "").file).toEqual(readClaimFile(text).file);
    }
    const [back] = (await reportOf(io, ["convert", "giua.json", "--to", "bhyt", "-o", "a.xml"])).files;
    const [there] = (await reportOf(io, ["check", "ho-so.xml"])).files;
    expect(back?.unmapped).toEqual([]);
    const wrong = (codes: Report["files"][number] | undefined) =>
      new Set(codes?.issues.map(({ code }) => code).filter((code) => code.startsWith("bhyt.")));
    expect(wrong(back)).toEqual(wrong(there));
  });

  it("writes one Bundle a line for the visits of a claim file, each of which gives its visit back", async () => {
    const visits = ["01-ngoai-tru-hop-le.xml", "02-noi-tru-hop-le.xml"].map((name) => aClaimFile(name));
    const io = anIo({ files: { "thang.xml": aBatch(visits) } });
    const [file] = (await reportOf(io, ["convert", "thang.xml", "--to", "fhir", "-o", "ra.ndjson"])).files;
    expect(file?.records).toBe(2);
    expect(file?.unmapped.filter(({ path }) => path === "CHUKYDONVI")).toHaveLength(1);
    expect(await run(["check", "ra.ndjson"], io)).toBe(0);
    expect(await run(["convert", "ra.ndjson", "--to", "bhyt", "-o", "lai.xml"], io)).toBe(0);
    const { file: both } = readClaimFile(io.textOf("lai.xml") ?? "");
    const { file: whole } = readClaimFile(io.textOf("thang.xml") ?? "");
    expect(both).toEqual({ ...whole, CHUKYDONVI: both?.CHUKYDONVI });
    const lines = (io.textOf("ra.ndjson") ?? "").trimEnd().split("\n");
    expect(lines).toHaveLength(2);
    for (const [index, line] of lines.entries()) {
      const one = anIo({ files: { "mot.json": line } });
      await run(["convert", "mot.json", "--to", "bhyt", "-o", "mot.xml"], one);
      const { visits: back } = readClaimFile(one.textOf("mot.xml") ?? "").file ?? {};
      expect(back).toEqual(readClaimFile(visits[index] ?? "").file?.visits);
    }
  });

  it("warns of records of several days or facilities, and tells places in the claim file of all", async () => {
    const [one, two] = ["20260716", "20260717"].map((day) =>
      aCleanClaimFile().replace(/(<NGAYLAP>)\d+/u, `$1${day}`),
    );
    const io = anIo({ files: { "a.xml": one ?? "", "b.xml": two ?? "" } });
    for (const name of ["a", "b"])
      await run(["convert", `${name}.xml`, "--to", "fhir", "-o", `${name}.ndjson`], io);
    const foreign =
      '{"resourceType":"Bundle","type":"collection","entry":[{"fullUrl":"urn:uuid:c757873d-ec9a-4326-a141-556f43239520","resource":{"resourceType":"Patient","name":[{"text":"A"}]}}]}';
    const all = anIo({
      files: { "c.ndjson": `${io.textOf("a.ndjson") ?? ""}${io.textOf("b.ndjson") ?? ""}${foreign}` },
    });
    const [file] = (await reportOf(all, ["convert", "c.ndjson", "--to", "bhyt", "-o", "c.xml"])).files;
    expect(file?.issues.map(({ code }) => code)).toContain("cli.convert.heads-differ");
    const missing = file?.issues.filter(({ code }) => code === "bhyt.field.required") ?? [];
    expect(missing.length).toBeGreaterThan(0);
    expect(missing.every(({ path }) => path.startsWith("HOSO[2]."))).toBe(true);
    expect(all.textOf("c.xml")).toBeUndefined();
  });

  it("converts no visit to NDJSON when one has errors, unless told to", async () => {
    const wrong = aClaimFile("10-loi-ngay-ra-truoc-ngay-vao.xml");
    const io = anIo({ files: { "thang.xml": aBatch([aCleanClaimFile(), wrong]) } });
    const argv = ["convert", "thang.xml", "--to", "fhir", "-o", "ra.ndjson"];
    expect(await run(argv, io)).toBe(1);
    expect(io.textOf("ra.ndjson")).toBeUndefined();
    expect(await run([...argv, "--allow-errors"], io)).toBe(1);
    expect(io.textOf("ra.ndjson")?.trimEnd().split("\n")).toHaveLength(2);
  });
});

async function reportOf(io: ReturnType<typeof anIo>, argv: readonly string[]): Promise<Report> {
  const before = io.out().length;
  await run([...argv, "--format", "json"], io);
  return JSON.parse(io.out().slice(before)) as Report;
}
