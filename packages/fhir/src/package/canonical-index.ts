import type { Issue } from "@lienthong/core";
import { compareVersions } from "../resources/resource-index.ts";
import { isObject } from "../structure/json-kind.ts";
import type { PackageCode } from "./codes.ts";
import type { FhirPackage } from "./fhir-package.ts";

/** One resource of a package that others name by its canonical URL (địa chỉ canonical). */
export interface CanonicalEntry {
  readonly url: string;
  readonly version: string | undefined;
  readonly resourceType: string;
  /** The name of the package that has it. */
  readonly package: string;
  readonly resource: object;
}

/** The resources of packages by their canonical URLs (mục lục canonical). */
export interface CanonicalIndex {
  /** In the order of the packages and of their files. */
  readonly entries: readonly CanonicalEntry[];
  /** The resource that `url` or `url|version` names: without a version the newest one. */
  find(canonical: string): CanonicalEntry | undefined;
  /** Canonicals that several packages claim in the same version: only one of them can be meant. */
  readonly issues: readonly Issue<PackageCode>[];
}

const maxIssues = 100;

/**
 * Makes the index of the canonical URLs of packages, and warns of those that two packages have in the same version.
 *
 * @example
 * ```ts
 * import { indexPackages } from "@lienthong/fhir/node";
 *
 * const url = "http://example.vn/fhir/ValueSet/a";
 * const guide = {
 *   name: "vn.example.guide",
 *   version: "1.0.0",
 *   canonical: "http://example.vn/fhir",
 *   fhirVersions: ["4.0.1"],
 *   dependencies: {},
 *   resources: [
 *     { resourceType: "ValueSet", url, version: "1.2.0" },
 *     { resourceType: "ValueSet", url, version: "1.10.0" },
 *   ],
 * };
 * indexPackages([guide]).find(url)?.version; // "1.10.0"
 * ```
 */
export function indexPackages(packages: readonly FhirPackage[]): CanonicalIndex {
  const entries = packages.flatMap(({ name, resources }) =>
    resources.flatMap((resource) => entryOf(resource, name)),
  );
  const byUrl = new Map<string, CanonicalEntry[]>();
  for (const entry of entries) {
    const known = byUrl.get(entry.url);
    if (known === undefined) byUrl.set(entry.url, [entry]);
    else known.push(entry);
  }
  return {
    entries,
    issues: claimedTwice(entries),
    find(canonical) {
      const [url = "", version] = canonical.split("|", 2);
      let best: CanonicalEntry | undefined;
      for (const entry of byUrl.get(url) ?? []) {
        if (version !== undefined && entry.version !== version) continue;
        if (best === undefined || compareVersions(entry.version, best.version) > 0) best = entry;
      }
      return best;
    },
  };
}

function entryOf(resource: unknown, name: string): readonly CanonicalEntry[] {
  if (!isObject(resource)) return [];
  const { url, version, resourceType } = resource;
  if (typeof url !== "string" || typeof resourceType !== "string") return [];
  return [
    {
      url,
      version: typeof version === "string" ? version : undefined,
      resourceType,
      package: name,
      resource,
    },
  ];
}

function claimedTwice(entries: readonly CanonicalEntry[]): readonly Issue<PackageCode>[] {
  const first = new Map<string, CanonicalEntry>();
  const issues: Issue<PackageCode>[] = [];
  for (const entry of entries) {
    const key = `${entry.url}|${entry.version ?? ""}`;
    const known = first.get(key);
    if (known === undefined) first.set(key, entry);
    else if (known.package !== entry.package && issues.length < maxIssues) {
      const params = { canonical: entry.url, package: known.package, other: entry.package };
      issues.push({ code: "fhir.package.canonical-twice", severity: "warning", path: "", params });
    }
  }
  return issues;
}
