import { build, type StdinOptions } from "esbuild";
import { publishedPackages, root } from "../../support/repository.ts";
import { builtPackages } from "../../size/lib/measure.ts";

/** The script of a page, with the built packages inside, as a page of ours would be bundled. */
export async function bundlePage(code: string, resolveDir = root): Promise<string> {
  const stdin: StdinOptions = { contents: code, resolveDir, loader: "ts" };
  const { outputFiles } = await build({
    stdin,
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    target: "es2022",
    platform: "browser",
    logLevel: "silent",
    loader: { ".xml": "text" },
    plugins: [builtPackages(publishedPackages())],
  });
  return outputFiles[0]?.text ?? "";
}
