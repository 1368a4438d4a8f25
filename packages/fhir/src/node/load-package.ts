import type { Issue, Result } from "@lienthong/core";
import type { PackageCode } from "../package/codes.ts";
import {
  checkExpectation,
  readManifest,
  type FhirPackage,
  type PackageExpectation,
} from "../package/fhir-package.ts";
import { isObject } from "../structure/json-kind.ts";
import { FhirPackageError } from "./package-error.ts";
import { readPackageFiles } from "./package-files.ts";
import type { ArchiveFile, ArchiveLimits } from "./read-tar.ts";

/** How a package is read. */
export interface ReadPackageOptions extends PackageExpectation {
  /** Resource types to keep, such as `["StructureDefinition", "ValueSet", "CodeSystem"]`; all when absent. */
  readonly types?: readonly string[];
  readonly limits?: Partial<ArchiveLimits>;
}

const defaultLimits: ArchiveLimits = { maxFiles: 100_000, maxBytes: 2 ** 30, maxFileBytes: 2 ** 26 };

/**
 * Reads a FHIR package (gói FHIR NPM), a .tgz file or a folder: its manifest and its resources, in the order of their file
 * names. What is wrong with it is a value: no such file, damaged, too large, or not the package that was expected.
 *
 * @example
 * ```ts
 * import { readPackage } from "@lienthong/fhir/node";
 *
 * const result = await readPackage("no-such-package.tgz", { expectedCanonical: "http://example.vn/fhir" });
 * result.ok; // false
 * result.issues[0]?.code; // "fhir.package.not-found"
 * ```
 */
export async function readPackage(
  path: string,
  options: ReadPackageOptions = {},
): Promise<Result<FhirPackage, PackageCode>> {
  if (typeof path !== "string") throw new TypeError("readPackage needs the path of a file or folder");
  const { files, fault } = await readPackageFiles(path, { ...defaultLimits, ...options.limits });
  if (fault !== undefined) return failure(fault);
  const manifestFile = files.find(({ name }) => name === "package.json");
  if (manifestFile === undefined) return failure("fhir.package.not-a-package");
  const { resources, issues } = readResources(files, options.types);
  const manifest = readManifest(parse(manifestFile), resources);
  const { name } = manifest;
  if (name === undefined) return failure("fhir.package.no-name");
  const found: FhirPackage = { ...manifest, name };
  const all = [...issues, ...checkExpectation(found, options)];
  return all.some(({ severity }) => severity === "error")
    ? { ok: false, issues: all }
    : { ok: true, value: found, issues: all };
}

/**
 * Reads the resources of a FHIR package (gói FHIR NPM), a .tgz file or a folder, for `resources` of a validator. Throws
 * {@link FhirPackageError} where {@link readPackage} returns what is wrong.
 *
 * @example
 * ```ts
 * import { FhirPackageError, loadPackage } from "@lienthong/fhir/node";
 *
 * const resources = await loadPackage("no-such-package.tgz").catch((error: unknown) => {
 *   if (error instanceof FhirPackageError) return error.code;
 *   throw error;
 * });
 * resources; // "fhir.package.not-found"
 * ```
 */
export async function loadPackage(
  path: string,
  options: ReadPackageOptions = {},
): Promise<readonly object[]> {
  const result = await readPackage(path, options);
  if (!result.ok) throw new FhirPackageError(result.issues);
  return result.value.resources;
}

function failure(code: PackageCode): { readonly ok: false; readonly issues: readonly Issue<PackageCode>[] } {
  return { ok: false, issues: [{ code, severity: "fatal", path: "" }] };
}

function readResources(
  files: readonly ArchiveFile[],
  types: readonly string[] | undefined,
): { readonly resources: readonly object[]; readonly issues: readonly Issue<PackageCode>[] } {
  const wanted = types === undefined ? undefined : new Set(types);
  const resources: object[] = [];
  const issues: Issue<PackageCode>[] = [];
  for (const file of [...files].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const resource = parse(file);
    if (resource === undefined) {
      issues.push({ code: "fhir.package.not-json", severity: "warning", path: file.name });
    } else if (isObject(resource) && typeof resource["resourceType"] === "string") {
      if (wanted?.has(resource["resourceType"]) !== false) resources.push(resource);
    }
  }
  return { resources, issues };
}

const decoder = new TextDecoder();

/** The JSON of a file, or undefined. */
function parse({ bytes }: ArchiveFile): unknown {
  try {
    return JSON.parse(decoder.decode(bytes));
  } catch {
    // Reported by the caller, with the name of the file.
    return undefined;
  }
}
