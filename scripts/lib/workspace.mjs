import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The repository's folder. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** The folders of all packages, as paths. */
export function packageFolders() {
  const parent = join(root, "packages");
  return readdirSync(parent)
    .map((name) => join(parent, name))
    .filter((folder) => existsSync(join(folder, "package.json")));
}

/** All files below a folder, as paths; none when the folder is absent. */
export function filesBelow(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.includes("node_modules"))
    .sort();
}

/** Whether what a package publishes is missing or older than what it is built from. */
export function needsBuild(folder) {
  const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  if (manifest.scripts?.build === undefined) return false;
  const built = filesBelow(join(folder, "dist")).map((path) => statSync(path).mtimeMs);
  if (built.length === 0) return true;
  const inputs = [
    ...filesBelow(join(folder, "src")).filter((path) => !/\.(test|test-d|cases)\.ts$/u.test(path)),
    join(folder, "package.json"),
    join(folder, "tsup.config.ts"),
  ];
  const newest = Math.max(...inputs.filter((path) => existsSync(path)).map((path) => statSync(path).mtimeMs));
  return newest > Math.min(...built);
}
