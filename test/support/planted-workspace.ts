import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { root } from "./repository.ts";

const configuration = [
  ".dependency-cruiser.cjs",
  ".prettierignore",
  ".prettierrc.json",
  "eslint.config.js",
  "knip.json",
  "pnpm-workspace.yaml",
  "scripts/package-directions.cjs",
  "tsconfig.base.json",
  "tsconfig.json",
  "tsup.base.ts",
  "typedoc.json",
];

export interface PlantedWorkspace {
  readonly path: string;
  remove(): void;
}

/** What a package of a planted workspace depends on and offers, beside its root entry. */
export interface PlantedPackage {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly entries?: readonly string[];
  readonly manifest?: Readonly<Record<string, unknown>>;
}

/**
 * A small workspace in a temporary folder under the repository's own configuration, so that a guard
 * can be shown to fail on what is planted there, and to pass without.
 */
export function plantWorkspace(
  packages: Readonly<Record<string, PlantedPackage>>,
  files: Readonly<Record<string, string>>,
): PlantedWorkspace {
  const path = realpathSync(mkdtempSync(join(tmpdir(), "lienthong-planted-")));
  const write = (name: string, text: string) => {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), text);
  };
  for (const name of configuration) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    copyFileSync(join(root, name), join(path, name));
  }
  write("package.json", plantedRootManifest());
  symlinkSync(join(root, "node_modules"), join(path, "node_modules"));
  for (const [folder, planted] of Object.entries(packages)) {
    write(`packages/${folder}/package.json`, JSON.stringify(manifestOf(folder, planted), null, 2));
    // The command line knows Node; every other package is held to the tsconfig of core.
    const model = folder === "cli" ? "cli" : "core";
    const tsconfig = readFileSync(join(root, "packages", model, "tsconfig.json"), "utf8");
    write(`packages/${folder}/tsconfig.json`, tsconfig);
    const modules = join(path, "packages", folder, "node_modules/@lienthong");
    mkdirSync(modules, { recursive: true });
    for (const other of Object.keys(packages)) {
      if (other !== folder) symlinkSync(join(path, "packages", other), join(modules, other));
    }
  }
  for (const [name, text] of Object.entries(files)) write(name, text);
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

function plantedRootManifest(): string {
  const manifest = { name: "planted", private: true, type: "module", engines: { node: ">=20.19" } };
  return JSON.stringify(manifest, null, 2);
}

function manifestOf(folder: string, planted: PlantedPackage): object {
  const entries = ["index", ...(planted.entries ?? [])].map((name) => [
    name === "index" ? "." : `./${name}`,
    {
      "@lienthong/source": `./src/${name}.ts`,
      import: { types: `./dist/${name}.d.ts`, default: `./dist/${name}.js` },
      require: { types: `./dist/${name}.d.cts`, default: `./dist/${name}.cjs` },
    },
  ]);
  return {
    name: `@lienthong/${folder}`,
    version: "0.0.0",
    license: "Apache-2.0",
    type: "module",
    exports: Object.fromEntries(entries),
    ...(planted.dependencies === undefined ? {} : { dependencies: planted.dependencies }),
    ...planted.manifest,
  };
}
