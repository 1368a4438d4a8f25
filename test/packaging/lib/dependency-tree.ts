import { join } from "node:path";
import { readJson } from "../../support/repository.ts";

/** One installed package of a project, as its npm lock file describes it. */
export interface InstalledPackage {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly hasInstallScript: boolean;
}

interface Lock {
  readonly packages: Readonly<
    Record<string, { version?: string; license?: string; hasInstallScript?: boolean; link?: boolean }>
  >;
}

/** Everything that npm installed in a project. */
export function installedPackages(project: string): readonly InstalledPackage[] {
  const { packages } = readJson<Lock>(join(project, "package-lock.json"));
  return Object.entries(packages)
    .filter(([path]) => path !== "")
    .map(([path, { version = "", hasInstallScript = false }]) => {
      const manifest = readJson<{ license?: unknown; licenses?: unknown }>(
        join(project, path, "package.json"),
      );
      const licence = licenceText(manifest.license ?? manifest.licenses);
      return { name: path.split("node_modules/").at(-1) ?? path, version, licence, hasInstallScript };
    });
}

/** Old manifests give an object, or a list of objects. */
function licenceText(value: unknown): string {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.map(licenceText).join(" OR ");
  if (typeof value === "object" && value !== null && "type" in value) return String(value.type);
  return "";
}

/** Whether an SPDX expression can be met with allowed licences alone. */
function isAllowed(expression: string, allowed: readonly string[]): boolean {
  const bare = expression.replaceAll(/[()]/gu, " ").trim();
  return bare
    .split(/\bOR\b/u)
    .some((choice) => choice.split(/\bAND\b/u).every((one) => allowed.includes(one.trim())));
}

/** What is wrong with a tree: licences that are not on the list, programs that run while installing. */
export function treeFaults(
  tree: readonly InstalledPackage[],
  rules: { readonly allowed: readonly string[]; readonly exceptions: Readonly<Record<string, string>> },
): readonly string[] {
  return tree.flatMap(({ name, version, licence, hasInstallScript }) => [
    ...(isAllowed(licence, rules.allowed) || name in rules.exceptions
      ? []
      : [`${name}@${version}: licence "${licence}"`]),
    ...(hasInstallScript ? [`${name}@${version}: runs a script when installed`] : []),
  ]);
}
