import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder that holds packages/, found from this file. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Reference data beside the repository; absent in a plain clone. */
export const shared = join(dirname(root), "shared");

export type ExportTarget = string | null | { readonly [condition: string]: ExportTarget };

export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly license?: string;
  readonly files?: readonly string[];
  readonly bin?: Readonly<Record<string, string>>;
  readonly exports?: Readonly<Record<string, ExportTarget>>;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

export interface WorkspacePackage {
  /** The folder's name under packages/, as in "core". */
  readonly folder: string;
  readonly path: string;
  readonly manifest: Manifest;
}

export interface EntryPoint {
  /** As in package.json, "." or "./xml". */
  readonly subpath: string;
  /** What a user imports, "@lienthong/core/xml". */
  readonly specifier: string;
  /** The TypeScript file, from the package's folder. */
  readonly source: string;
  /** The built ES module, from the package's folder. */
  readonly module: string;
  /** Whether it may use Node: entries named node, and the command line. */
  readonly needsNode: boolean;
}

export function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(path, "utf8")) as T;
}

/** All packages that are published, in the order of their folders. */
export function publishedPackages(workspace = root): readonly WorkspacePackage[] {
  const parent = join(workspace, "packages");
  const all = readdirSync(parent)
    .sort()
    .map((folder) => ({ folder, path: join(parent, folder) }))
    .filter(({ path }) => existsSync(join(path, "package.json")))
    .map((found) => ({ ...found, manifest: readJson<Manifest>(join(found.path, "package.json")) }))
    .filter(({ manifest }) => manifest.private !== true);
  const only = process.env["LIENTHONG_ONLY"]?.split(",");
  return only === undefined ? all : all.filter(({ folder }) => only.includes(folder));
}

/** The JavaScript entry points that a package's `exports` name. */
export function entryPoints({ folder, manifest }: WorkspacePackage): readonly EntryPoint[] {
  return Object.entries(manifest.exports ?? {}).flatMap(([subpath, target]) => {
    if (target === null || typeof target === "string") return [];
    const source = target["@lienthong/source"];
    const module = target["import"];
    const built = module !== null && typeof module === "object" ? module["default"] : undefined;
    if (typeof source !== "string" || typeof built !== "string") {
      throw new Error(`${manifest.name} ${subpath}: exports need @lienthong/source, import and require`);
    }
    const specifier = manifest.name + subpath.slice(1);
    const needsNode = folder === "cli" || /(^|\/)node(\/|$)/u.test(subpath);
    return [{ subpath, specifier, source, module: built, needsNode }];
  });
}
