// Joins the two dozen ES modules that splitting leaves in dist into a few: an engine that starts opens fewer files and
// resolves fewer imports, each of them as dear as 20 kB of code. Definitions stay apart by version, so that a program
// that uses one version reads no other.
//
// A bundler leaves out what a page does not use of a module only as far as nothing at its top level must run: `codes`
// and the definitions hold constants and functions alone.
import { readFile, readdir, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { transform } from "esbuild";
import { rollup } from "rollup";

const ofVersion = (version) => `definitions-${version}`;

/** The module that a source belongs to, by its path; the first rule that one of a chunk's sources meets decides. */
const places = [
  [/\/generated\/[\w-]+\/(?:profiles|search-parameters)\.ts$/, () => "profiles"],
  [/\/r\w+-terminology\.ts$|\/generated\/[\w-]+\/(?:code-systems|all-value-sets)\.ts$/, () => "codes"],
  [/\/(?:generated\/|definitions-of-)(r\w+)(?:\/(?:all-resources|resources|data-types))?\.ts$/, ofVersion],
  [
    /\/generated\/(?:invariants|[\w-]+\/(?:type-texts|value-sets|extensions))\.ts$|\/definitions\/definitions\.ts$/,
    () => "definitions",
  ],
  [
    /\/fhirpath\/(?:decimal|pattern)\.ts$|\/(?:json-kind|scene|number-text|resource-index)\.ts$/,
    () => "values",
  ],
  [/\/src\/fhirpath\//, () => "fhirpath"],
  [/\/validator\/create-validator\.ts$|\/plan\/build-plans\.ts$|\/offline-terminology\.ts$/, () => "engine"],
];

function placeOf(sources) {
  for (const [pattern, name] of places) {
    const found = sources.map((source) => pattern.exec(source)).find((match) => match !== null);
    if (found !== undefined) return name(found[1]);
  }
  return undefined;
}

/** Short names: an engine that starts reads a fifth less code. Source maps give the names of stack traces back. */
const shortNames = {
  name: "short-names",
  async renderChunk(code) {
    const { code: short, map } = await transform(code, {
      format: "esm",
      target: "es2022",
      minify: true,
      supported: { "template-literal": false },
      sourcemap: "external",
    });
    return { code: short, map };
  },
};

/** `entries` are the names of the entry points in `folder`. */
export async function joinChunks(folder, entries) {
  const dist = resolve(folder);
  const built = (await readdir(dist)).filter((name) => name.endsWith(".js"));
  const maps = new Map();
  for (const name of built)
    maps.set(join(dist, name), JSON.parse(await readFile(join(dist, `${name}.map`), "utf8")));
  const entryFiles = new Set(entries.map((name) => `${name}.js`));

  const bundle = await rollup({
    input: Object.fromEntries(entries.map((name) => [name, join(dist, `${name}.js`)])),
    external: (id) => !/^[./]/.test(id),
    treeshake: false,
    preserveEntrySignatures: "strict",
    onwarn(warning) {
      throw new Error(warning.message);
    },
    plugins: [
      { name: "maps", load: async (id) => ({ code: await readFile(id, "utf8"), map: maps.get(id) }) },
    ],
  });
  for (const name of built.filter((file) => !entryFiles.has(file))) {
    await rm(join(dist, name));
    await rm(join(dist, `${name}.map`));
  }
  await bundle.write({
    dir: dist,
    format: "es",
    sourcemap: true,
    compact: true,
    chunkFileNames: ({ name }) => `${name.startsWith("chunk-") ? "" : "chunk-"}${name}.js`,
    plugins: [shortNames],
    hoistTransitiveImports: false,
    onlyExplicitManualChunks: true,
    manualChunks: (id) =>
      entries.some((name) => id === join(dist, `${name}.js`))
        ? undefined
        : placeOf(maps.get(id)?.sources ?? []),
  });
  await bundle.close();
}
