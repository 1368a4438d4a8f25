import { gzipSync } from "node:zlib";
import { build, type Plugin } from "esbuild";
import { entryPoints, type EntryPoint, type WorkspacePackage } from "../../support/repository.ts";

export interface Weight {
  /** Bytes of the minified bundle after gzip, everything it needs included. */
  readonly gzip: number;
  /** The packages of this workspace and of others that the bundle takes code from. */
  readonly parts: readonly string[];
}

/** Every import of a workspace package leads to what was built, whoever asks. */
export function builtPackages(packages: readonly WorkspacePackage[]): Plugin {
  const files = new Map(
    packages.flatMap((one) =>
      entryPoints(one).map((entry) => [entry.specifier, `${one.path}/${entry.module}`]),
    ),
  );
  return {
    name: "built-packages",
    setup({ onResolve }) {
      onResolve({ filter: /^[@a-z]/ }, ({ path }) => {
        const file = files.get(path);
        return file === undefined ? undefined : { path: file, sideEffects: false };
      });
    },
  };
}

/** What a page, or a Node program, pays for an entry point when it uses all of it, or one of its exports. */
export async function measure(
  entry: EntryPoint,
  packages: readonly WorkspacePackage[],
  name?: string,
): Promise<Weight> {
  const what = name === undefined ? "* as all" : `{ ${name} as all }`;
  const contents = `import ${what} from ${JSON.stringify(entry.specifier)};\nglobalThis.all = all;\n`;
  return measureProgram(contents, packages, entry.needsNode);
}

/** What a page, or a Node program, pays for the text of a module. */
export async function measureProgram(
  contents: string,
  packages: readonly WorkspacePackage[],
  needsNode = false,
): Promise<Weight> {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: packages[0]?.path ?? "." },
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: "esm",
    target: "es2022",
    platform: needsNode ? "node" : "browser",
    logLevel: "silent",
    // What a program loads only on demand is a file of its own, and not part of the price.
    splitting: true,
    outdir: "out",
    plugins: [builtPackages(packages)],
  });
  const outputs = Object.entries(metafile.outputs);
  const first = outputs.find(([, output]) => output.entryPoint === "<stdin>")?.[0];
  const needed = new Set(first === undefined ? [] : [first]);
  for (const name of needed) {
    for (const { path, kind } of metafile.outputs[name]?.imports ?? []) {
      if (kind === "import-statement") needed.add(path);
    }
  }
  const files = outputFiles.filter(({ path }) => [...needed].some((name) => path.endsWith(name)));
  const inputs = [...needed].flatMap((name) =>
    Object.entries(metafile.outputs[name]?.inputs ?? {})
      .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
      .map(([path]) => path),
  );
  return {
    gzip: files.reduce((sum, { contents }) => sum + gzipSync(contents, { level: 9 }).length, 0),
    parts: [...new Set(inputs.flatMap(partOf))].sort(),
  };
}

/** The package that a file of a bundle comes from: its folder under packages/, or its npm name. */
function partOf(path: string): readonly string[] {
  const foreign = /.*node_modules\/(?<name>@[^/]+\/[^/]+|[^/]+)\//u.exec(path)?.groups?.["name"];
  if (foreign !== undefined) return [foreign];
  const own = /(?:^|\/)packages\/(?<name>[^/]+)\/dist\//u.exec(path)?.groups?.["name"];
  return own === undefined ? [] : [own];
}
