const { existsSync, readdirSync, readFileSync } = require("node:fs");
const { builtinModules } = require("node:module");
const { join } = require("node:path");
const { below, typesOnly } = require("./scripts/package-directions.cjs");

const testCode = "\\.(test|test-d|cases)\\.ts$|/testing/";
const folders = readdirSync(join(__dirname, "packages")).filter((name) =>
  existsSync(join(__dirname, "packages", name, "package.json")),
);

/** The source files that a package's `exports` name: what others may reach. */
function entryFiles(folder) {
  const manifest = JSON.parse(readFileSync(join(__dirname, "packages", folder, "package.json"), "utf8"));
  return Object.values(manifest.exports ?? {}).flatMap((target) => {
    const file = typeof target === "object" ? target["@lienthong/source"] : undefined;
    return file === undefined ? [] : [`packages/${folder}/${file.slice(2)}`];
  });
}

const escape = (text) => text.replaceAll(/[.+*?^$()[\]{}|\\]/gu, "\\$&");
const anyOf = (names) => (names.length === 0 ? "(?!)" : `(${names.map(escape).join("|")})`);
const allEntries = `^${anyOf(folders.flatMap(entryFiles))}$`;

const directions = folders.map((folder) => ({
  name: `direction-${folder}`,
  comment: `packages/${folder} may import only: ${[...(below[folder] ?? [])].join(", ") || "no other package"}.`,
  severity: "error",
  from: { path: `^packages/${folder}/src/`, pathNot: testCode },
  to: {
    path: "^packages/[^/]+/",
    pathNot: `^packages/${anyOf([folder, ...(below[folder] ?? []), ...(typesOnly[folder] ?? [])])}/`,
  },
}));

const interfaces = folders
  .filter((folder) => typesOnly[folder] !== undefined)
  .map((folder) => ({
    name: `types-only-${folder}`,
    comment: `packages/${folder} may import only types of ${typesOnly[folder].join(", ")}.`,
    severity: "error",
    from: { path: `^packages/${folder}/src/`, pathNot: testCode },
    to: {
      path: `^packages/${anyOf(typesOnly[folder])}/`,
      dependencyTypesNot: ["type-only"],
    },
  }));

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    ...directions,
    ...interfaces,
    {
      name: "no-deep-import",
      comment: "Across packages only the entry points named in `exports` may be imported.",
      severity: "error",
      from: { path: "^(packages/([^/]+)|examples/[^/]+|docs|test|scripts)/" },
      to: { path: "^packages/([^/]+)/", pathNot: ["^packages/$2/", allEntries] },
    },
    {
      name: "by-name-only",
      comment: "A package is imported by its name, never by a path that leaves the own package.",
      severity: "error",
      from: { path: "^packages/([^/]+)/" },
      to: { path: "^packages/", pathNot: "^packages/$1/", dependencyTypes: ["local"] },
    },
    {
      name: "no-cycle",
      comment:
        "Two files that need each other when they run are one file, or lack a third. Types may refer back.",
      severity: "error",
      from: { path: "^packages/" },
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "no-node-in-source",
      comment: "Source runs in any engine; Node-only parts are /node entries or the command line.",
      severity: "error",
      from: {
        path: "^packages/[^/]+/src/",
        pathNot: [testCode, "^packages/cli/src/", "^packages/[^/]+/src/node(\\.ts$|/)"],
      },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "node-entry-stays-apart",
      comment: "Portable source never imports a /node entry.",
      severity: "error",
      from: {
        path: "^packages/[^/]+/src/",
        pathNot: [testCode, "^packages/cli/src/", "^packages/[^/]+/src/node(\\.ts$|/)"],
      },
      to: { path: "^packages/[^/]+/src/node(\\.ts$|/)" },
    },
    {
      name: "no-test-code-in-source",
      comment: "What ships never imports tests, tables of cases, fixtures or the repository's own tools.",
      severity: "error",
      from: { path: "^packages/[^/]+/src/", pathNot: testCode },
      to: { path: [testCode, "^(test|scripts|examples|docs)/", "^packages/[^/]+/(test|scripts)/"] },
    },
    {
      name: "no-undeclared-dependency",
      comment: "What ships imports only what its own package.json declares as a dependency.",
      severity: "error",
      from: { path: "^packages/[^/]+/src/", pathNot: testCode },
      to: {
        dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"],
        dependencyTypesNot: ["npm", "type-only"],
      },
    },
    {
      name: "resolvable",
      comment: "Every import leads to a file.",
      severity: "error",
      from: { path: "^(packages|examples)/" },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(dist|coverage)/" },
    tsPreCompilationDeps: true,
    builtInModules: { override: builtinModules.flatMap((name) => [name, `node:${name}`]) },
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["@lienthong/source", "import", "node", "default", "types"],
      extensions: [".ts", ".mjs", ".js", ".cjs", ".json", ".d.ts"],
    },
  },
};
