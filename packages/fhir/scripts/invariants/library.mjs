// The FHIRPath parser, type table and errata of src, bundled for the generator: one reading of the language for both.
import { build } from "esbuild";
import path from "node:path";
import { fileURLToPath } from "node:url";

const source = path.join(path.dirname(fileURLToPath(import.meta.url)), "../../src");

const entry = `
export { parseExpression } from "./fhirpath/parser.ts";
export { TypeTable, unknownType } from "./fhirpath/types.ts";
export { modelFromDefinitions } from "./fhirpath/model-from-definitions.ts";
export { correctedExpression } from "./fhirpath/invariant-errata.ts";
export { makePattern } from "./fhirpath/pattern.ts";
export { readPattern, writePattern } from "./fhirpath/pattern-syntax.ts";
export { checkedElsewhere } from "./invariants/native.ts";
export { defineDefinitions } from "./definitions/definitions.ts";
`;

/** The modules of `src` that the generator shares with the package. */
export async function loadLibrary() {
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: source, loader: "ts" },
    bundle: true,
    write: false,
    format: "esm",
    platform: "neutral",
    conditions: ["@lienthong/source"],
  });
  const [file] = outputFiles;
  return import(`data:text/javascript;base64,${Buffer.from(file.text).toString("base64")}`);
}
