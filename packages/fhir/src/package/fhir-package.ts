import type { Issue } from "@lienthong/core";
import { isObject } from "../structure/json-kind.ts";
import type { PackageCode } from "./codes.ts";

/** A FHIR package (gói FHIR): what its manifest says, and its resources. */
export interface FhirPackage {
  readonly name: string;
  readonly version: string | undefined;
  /** What the canonical URLs of its resources begin with. Two guides may share a name, but not this. */
  readonly canonical: string | undefined;
  readonly fhirVersions: readonly string[];
  /** Versions of other packages that it needs, by their names. */
  readonly dependencies: Readonly<Record<string, string>>;
  readonly resources: readonly object[];
}

/** What a package must be for the caller to take it. */
export interface PackageExpectation {
  readonly expectedName?: string;
  /** Refuse a package of the same name that another guide published. */
  readonly expectedCanonical?: string;
  /** Refuse a package that is made for other versions of FHIR, such as `5.0.0` where `4.0.1` is meant. */
  readonly expectedFhirVersion?: string;
}

/** The manifest, `package/package.json`, as far as it is used here. */
export function readManifest(
  manifest: unknown,
  resources: readonly object[],
): Omit<FhirPackage, "name"> & { readonly name: string | undefined } {
  const data = isObject(manifest) ? manifest : {};
  const dependencies: Record<string, string> = {};
  if (isObject(data["dependencies"])) {
    for (const [name, version] of Object.entries(data["dependencies"])) {
      if (typeof version === "string" && name !== "__proto__") dependencies[name] = version;
    }
  }
  const versions: unknown = data["fhirVersions"] ?? data["fhir-version-list"];
  return {
    name: text(data["name"]),
    version: text(data["version"]),
    canonical: text(data["canonical"]) ?? canonicalOfGuide(resources),
    fhirVersions: Array.isArray(versions) ? versions.filter((one) => typeof one === "string") : [],
    dependencies,
    resources,
  };
}

/** What the implementation guide of a package says: `http://a.vn/fhir` of `http://a.vn/fhir/ImplementationGuide/x`. */
function canonicalOfGuide(resources: readonly object[]): string | undefined {
  for (const resource of resources) {
    const { resourceType, url } = resource as { readonly resourceType?: unknown; readonly url?: unknown };
    if (resourceType !== "ImplementationGuide" || typeof url !== "string") continue;
    const end = url.indexOf("/ImplementationGuide/");
    if (end > 0) return url.slice(0, end);
  }
  return undefined;
}

/** Compares a package with what the caller expects. */
export function checkExpectation(
  { name, canonical, fhirVersions, resources }: FhirPackage,
  { expectedName, expectedCanonical, expectedFhirVersion }: PackageExpectation,
): readonly Issue<PackageCode>[] {
  const issues: Issue<PackageCode>[] = [];
  if (expectedName !== undefined && name !== expectedName) {
    issues.push({
      code: "fhir.package.other-name",
      severity: "error",
      path: "name",
      params: { expected: expectedName },
    });
  }
  // A package that does not say its version of FHIR is taken as it is.
  if (
    expectedFhirVersion !== undefined &&
    fhirVersions.length > 0 &&
    !fhirVersions.includes(expectedFhirVersion)
  ) {
    issues.push({
      code: "fhir.package.other-fhir-version",
      severity: "error",
      path: "fhirVersions",
      params: { expected: expectedFhirVersion, found: fhirVersions.slice(0, 5).join(", ").slice(0, 100) },
    });
  }
  if (expectedCanonical === undefined) return issues;
  const expected = withoutSlash(expectedCanonical);
  const params = { expected };
  if (canonical === undefined) {
    issues.push({ code: "fhir.package.no-canonical", severity: "error", path: "canonical", params });
  } else if (withoutSlash(canonical) !== expected) {
    issues.push({ code: "fhir.package.other-canonical", severity: "error", path: "canonical", params });
  } else if (!someBeginWith(resources, expected + (expected.startsWith("urn:") ? ":" : "/"))) {
    issues.push({ code: "fhir.package.foreign-resources", severity: "error", path: "canonical", params });
  }
  return issues;
}

/** A manifest may say anything: some of the resources must bear it out, where there are any with a URL. */
function someBeginWith(resources: readonly object[], beginning: string): boolean {
  let hasUrl = false;
  for (const resource of resources) {
    const { url } = resource as { readonly url?: unknown };
    if (typeof url !== "string") continue;
    hasUrl = true;
    if (url.startsWith(beginning)) return true;
  }
  return !hasUrl;
}

function withoutSlash(url: string): string {
  return url.endsWith("/") ? url.slice(0, -1) : url;
}

function text(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
