import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  checkDependencies,
  FhirPackageError,
  indexPackages,
  loadPackage,
  readPackage,
  type ReadPackageOptions,
} from "../node.ts";

let folder = "";
let count = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "fhir-package-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** One entry of a tar archive, as `npm pack` writes it. */
function entry(name: string, content: string | Uint8Array, kind = "0"): Uint8Array {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const head = new Uint8Array(512);
  const put = (text: string, at: number) => {
    head.set(new TextEncoder().encode(text), at);
  };
  put(name, 0);
  put(`${bytes.length.toString(8).padStart(11, "0")}\0`, 124);
  put("        ", 148);
  put(kind, 156);
  put("ustar\u000000", 257);
  const sum = head.reduce((total, byte) => total + byte, 0);
  put(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
  const padding = new Uint8Array((512 - (bytes.length % 512)) % 512);
  return Buffer.concat([head, bytes, padding]);
}

const end = new Uint8Array(1024);
const manifest = {
  name: "vn.example.guide",
  version: "1.0.0",
  canonical: "http://example.vn/fhir",
  fhirVersions: ["4.0.1"],
  dependencies: { "hl7.fhir.r4.core": "4.0.1", "hl7.fhir.uv.ips": "2.0.0" },
};
const profile = {
  resourceType: "StructureDefinition",
  url: "http://example.vn/fhir/StructureDefinition/vn-patient",
  version: "1.0.0",
};

function contents(
  more: Readonly<Record<string, string>> = {},
  own: object = manifest,
): Record<string, string> {
  return {
    "package/package.json": JSON.stringify(own),
    "package/.index.json": JSON.stringify({ "index-version": 2, files: [] }),
    "package/StructureDefinition-vn-patient.json": JSON.stringify(profile),
    "package/example/Patient-mau.json": JSON.stringify({ resourceType: "Patient" }),
    ...more,
  };
}

async function writeArchive(bytes: Uint8Array): Promise<string> {
  const path = join(folder, `${String(++count)}.tgz`);
  await writeFile(path, bytes);
  return path;
}

const archive = (files: Readonly<Record<string, string>> = contents()) =>
  writeArchive(
    gzipSync(Buffer.concat([...Object.entries(files).map(([name, text]) => entry(name, text)), end])),
  );

const codes = async (path: string, options?: ReadPackageOptions) =>
  (await readPackage(path, options)).issues.map(({ code }) => code);

describe("the entry for Node", () => {
  it("exports exactly these", async () => {
    expect(Object.keys(await import("../node.ts")).sort()).toEqual([
      "FhirPackageError",
      "checkDependencies",
      "indexPackages",
      "loadPackage",
      "readPackage",
    ]);
  });
});

describe("a FHIR package", () => {
  it("as .tgz gives its manifest and its resources, without examples", async () => {
    const result = await readPackage(await archive());
    expect(result).toEqual({
      ok: true,
      issues: [],
      value: { ...manifest, resources: [profile] },
    });
  });

  it("as a folder gives the same", async () => {
    const path = join(folder, "as-folder");
    await mkdir(join(path, "package", "example"), { recursive: true });
    for (const [name, text] of Object.entries(contents())) await writeFile(join(path, name), text);
    const result = await readPackage(path);
    expect(result.ok && result.value.resources).toEqual([profile]);
    expect(await loadPackage(join(path, "package"))).toEqual([profile]);
  });

  it("gives only the types that are asked for", async () => {
    const path = await archive(contents({ "package/ValueSet-a.json": '{"resourceType":"ValueSet"}' }));
    expect(await loadPackage(path, { types: ["ValueSet"] })).toEqual([{ resourceType: "ValueSet" }]);
  });

  it("keeps names that are too long for the old format", async () => {
    const name = `package/StructureDefinition-${"rất-dài-".repeat(20)}.json`;
    const pax = (text: string) => {
      const length = new TextEncoder().encode(` path=${text}\n`).length;
      return `${String(length + String(length + 3).length)} path=${text}\n`;
    };
    const long = JSON.stringify(profile);
    for (const head of [entry("././@LongLink", `${name}\0`, "L"), entry("PaxHeader/x", pax(name), "x")]) {
      const parts = [
        entry("package/package.json", JSON.stringify(manifest)),
        head,
        entry("package/short", long),
        end,
      ];
      expect(await loadPackage(await writeArchive(gzipSync(Buffer.concat(parts))))).toEqual([profile]);
    }
  });

  it("does not follow links out of its folder", async () => {
    const path = join(folder, "with-link");
    await mkdir(path);
    await writeFile(join(path, "package.json"), JSON.stringify(manifest));
    await writeFile(join(folder, "outside.json"), JSON.stringify(profile));
    await symlink(join(folder, "outside.json"), join(path, "StructureDefinition-x.json"));
    expect(await loadPackage(path)).toEqual([]);
  });
});

describe("a FHIR package that is refused", () => {
  it.each([
    {
      title: "because another guide has published it under the same name",
      own: { ...manifest, canonical: "http://other.example.vn/fhir" },
      options: { expectedCanonical: "http://example.vn/fhir" },
      expected: ["fhir.package.other-canonical"],
    },
    {
      title: "because its resources do not bear out what it says",
      own: { ...manifest, canonical: "http://other.example.vn/fhir" },
      options: { expectedCanonical: "http://other.example.vn/fhir" },
      expected: ["fhir.package.foreign-resources"],
    },
    {
      title: "because its resources do not bear out the URN that it says",
      own: { ...manifest, canonical: "urn:example:guide" },
      options: { expectedCanonical: "urn:example:guide" },
      expected: ["fhir.package.foreign-resources"],
    },
    {
      title: "because it does not say what it is",
      own: { name: "vn.example.guide" },
      options: { expectedCanonical: "http://example.vn/fhir" },
      expected: ["fhir.package.no-canonical"],
    },
    {
      title: "because it has another name",
      own: manifest,
      options: { expectedName: "hl7.fhir.vn.core" },
      expected: ["fhir.package.other-name"],
    },
    { title: "because it has no name", own: {}, options: {}, expected: ["fhir.package.no-name"] },
    {
      title: "not when it is the one expected",
      own: manifest,
      options: { expectedName: "vn.example.guide", expectedCanonical: "http://example.vn/fhir/" },
      expected: [],
    },
  ])("$title", async ({ own, options, expected }) => {
    expect(await codes(await archive(contents({}, own)), options)).toEqual(expected);
  });

  it("finds the canonical URL in the implementation guide when the manifest has none", async () => {
    const guide = {
      resourceType: "ImplementationGuide",
      url: "http://example.vn/fhir/ImplementationGuide/g",
    };
    const path = await archive(
      contents({ "package/ImplementationGuide-g.json": JSON.stringify(guide) }, { name: "vn.example.guide" }),
    );
    expect(await codes(path, { expectedCanonical: "http://example.vn/fhir" })).toEqual([]);
  });

  it.each([
    { title: "too many files", limits: { maxFiles: 2 }, expected: ["fhir.package.too-many-files"] },
    { title: "too many bytes", limits: { maxBytes: 1024 }, expected: ["fhir.package.too-large"] },
    {
      title: "a file that is too large",
      limits: { maxFileBytes: 64 },
      expected: ["fhir.package.file-too-large"],
    },
  ])("for $title", async ({ limits, expected }) => {
    expect(await codes(await archive(), { limits })).toEqual(expected);
  });

  it("for what unpacks to a thousand times its size", async () => {
    const zeros = entry("package/StructureDefinition-bomb.json", new Uint8Array(64 * 1024 * 1024));
    const path = await writeArchive(gzipSync(Buffer.concat([zeros, end])));
    expect(await codes(path, { limits: { maxBytes: 1024 * 1024 } })).toEqual(["fhir.package.too-large"]);
    expect(await codes(path, { limits: { maxFileBytes: 1024 * 1024 } })).toEqual([
      "fhir.package.file-too-large",
    ]);
  });

  it("for what is not there, no archive, cut off or without manifest", async () => {
    const whole = gzipSync(Buffer.concat([entry("package/package.json", JSON.stringify(manifest)), end]));
    expect(await codes(join(folder, "none.tgz"))).toEqual(["fhir.package.not-found"]);
    expect(await codes(await writeArchive(new Uint8Array(0)))).toEqual(["fhir.package.damaged"]);
    expect(await codes(await writeArchive(Buffer.from("không phải gói")))).toEqual(["fhir.package.damaged"]);
    expect(await codes(await writeArchive(whole.subarray(0, 60)))).toEqual(["fhir.package.damaged"]);
    expect(await codes(await writeArchive(gzipSync(Buffer.from("x".repeat(2000)))))).toEqual([
      "fhir.package.damaged",
    ]);
    expect(await codes(await archive({ "package/a.json": "{}" }))).toEqual(["fhir.package.not-a-package"]);
  });

  it("throws one class of errors from loadPackage", async () => {
    const error: unknown = await loadPackage(join(folder, "none.tgz")).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(FhirPackageError);
    expect(error).toMatchObject({ code: "fhir.package.not-found", message: "fhir.package.not-found" });
    await expect(readPackage(undefined as unknown as string)).rejects.toThrow(TypeError);
  });

  it("leaves out files that are not JSON, and says so", async () => {
    const result = await readPackage(await archive(contents({ "package/x.json": "{" })));
    expect(result.ok).toBe(true);
    expect(result.issues).toEqual([{ code: "fhir.package.not-json", severity: "warning", path: "x.json" }]);
  });

  it("may be any bytes", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), fc.boolean(), async (bytes, isZipped) => {
        const path = await writeArchive(isZipped ? gzipSync(bytes) : bytes);
        expect((await readPackage(path)).ok).toBe(false);
      }),
      { numRuns: 30 },
    );
  });
});

describe("the dependencies of packages", () => {
  const guide = { ...manifest, resources: [] };
  const other = (version: string) => ({ ...guide, name: "hl7.fhir.uv.ips", version, dependencies: {} });
  it.each([
    { title: "that are missing are named", packages: [guide], expected: ["hl7.fhir.uv.ips"] },
    { title: "that are there are not", packages: [guide, other("2.0.0")], expected: [] },
    { title: "of another version are", packages: [guide, other("1.1.0")], expected: ["hl7.fhir.uv.ips"] },
    {
      title: "may be any of a row of versions",
      packages: [{ ...guide, dependencies: { "hl7.fhir.uv.ips": "2.0.x" } }, other("2.0.7")],
      expected: [],
    },
  ])("$title", ({ packages, expected }) => {
    expect(checkDependencies(packages).map(({ params }) => params?.["dependency"])).toEqual(expected);
  });
});

describe("a package for another version of FHIR", () => {
  it("is refused when the version is asked for", async () => {
    const path = await archive();
    expect(await codes(path, { expectedFhirVersion: "4.0.1" })).toEqual([]);
    expect(await codes(path, { expectedFhirVersion: "5.0.0" })).toEqual(["fhir.package.other-fhir-version"]);
  });
});

describe("the index of packages", () => {
  const url = "http://example.vn/fhir/ValueSet/a";
  const set = (version: string, title?: string) => ({ resourceType: "ValueSet", url, version, title });
  const guide = (name: string, ...resources: readonly object[]) => ({
    name,
    version: "1.0.0",
    canonical: undefined,
    fhirVersions: ["4.0.1"],
    dependencies: {},
    resources,
  });

  it("finds a canonical in the version that it names", () => {
    const index = indexPackages([guide("a", set("1.0.0")), guide("b", set("2.0.0"))]);
    expect(index.find(`${url}|1.0.0`)).toMatchObject({ package: "a", version: "1.0.0" });
    expect(index.find(`${url}|3.0.0`)).toBeUndefined();
    expect(index.find("http://example.vn/fhir/ValueSet/b")).toBeUndefined();
  });

  it("finds the newest version of a canonical that names none", () => {
    const index = indexPackages([guide("a", set("1.10.0"), set("1.9.0"), set("1.10.0-ballot"))]);
    expect(index.find(url)?.version).toBe("1.10.0");
  });

  it("warns of a canonical that two packages have in the same version", () => {
    const { issues } = indexPackages([guide("a", set("1.0.0", "x")), guide("b", set("1.0.0", "y"))]);
    expect(issues).toEqual([
      {
        code: "fhir.package.canonical-twice",
        severity: "warning",
        path: "",
        params: { canonical: url, package: "a", other: "b" },
      },
    ]);
    expect(indexPackages([guide("a", set("1.0.0")), guide("b", set("1.0.1"))]).issues).toEqual([]);
  });

  it("leaves out what has no canonical", () => {
    expect(indexPackages([guide("a", { resourceType: "Patient" }, [], { url })]).entries).toEqual([]);
  });
});
