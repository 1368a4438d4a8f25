import { fileURLToPath } from "node:url";
import { compileFunction } from "node:vm";
import * as ts from "typescript";
import * as accessors from "../../accessors.ts";
import type { GeneratedFile } from "../make-files.ts";

const folder = fileURLToPath(new URL("../virtual/", import.meta.url));

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2022.d.ts"],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  customConditions: ["@lienthong/source"],
  allowImportingTsExtensions: true,
  noEmit: true,
  types: [],
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  noImplicitOverride: true,
  noPropertyAccessFromIndexSignature: true,
  noImplicitReturns: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  erasableSyntaxOnly: true,
  skipLibCheck: true,
};

const libraries = new Map<string, ts.SourceFile | undefined>();

/** What the TypeScript compiler says of generated files, at its strictest; empty when it has nothing to say. */
export function compileFaults(files: readonly GeneratedFile[]): readonly string[] {
  const texts = new Map(files.map(({ path, text }) => [folder + path, text]));
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile, directoryExists } = host;
  host.fileExists = (path) => texts.has(path) || fileExists.call(host, path);
  host.readFile = (path) => texts.get(path) ?? readFile.call(host, path);
  host.directoryExists = (path) => `${path}/` === folder || (directoryExists?.call(host, path) ?? true);
  host.getSourceFile = (path, language) => {
    const own = texts.get(path);
    if (own !== undefined) return ts.createSourceFile(path, own, language);
    if (!libraries.has(path)) libraries.set(path, getSourceFile.call(host, path, language));
    return libraries.get(path);
  };
  const program = ts.createProgram([...texts.keys()], options, host);
  return ts.getPreEmitDiagnostics(program).map(({ file, start, messageText }) => {
    const line = file === undefined ? 0 : ts.getLineAndCharacterOfPosition(file, start ?? 0).line + 1;
    const name = file?.fileName.replace(folder, "") ?? "";
    return `${name}:${line}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`;
  });
}

/** What a generated file exports, run in this process. */
export function runGenerated(files: readonly GeneratedFile[], path: string): object {
  const loaded = new Map<string, object>();
  const load = (name: string): object => {
    if (name === "@lienthong/fhir/accessors") return accessors;
    const file = `${name.replace(/^\.\//u, "").replace(/\.(?:js|ts)$/u, "")}.ts`;
    const known = loaded.get(file);
    if (known !== undefined) return known;
    const text = files.find((one) => one.path === file)?.text;
    if (text === undefined) throw new Error(`no file ${file}`);
    const exports = {};
    loaded.set(file, exports);
    const { outputText } = ts.transpileModule(text, {
      compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
    });
    compileFunction(outputText, ["require", "exports"])(load, exports);
    return exports;
  };
  return load(path);
}
