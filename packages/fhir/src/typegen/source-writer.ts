import type { TypeRef } from "./model.ts";
import { lineWidth, stringLiteral } from "./text.ts";

/** Collects what a generated file imports while its text is written. */
export class SourceWriter {
  readonly #fhir = new Set<string>();
  readonly #runtime = new Set<string>();
  readonly #runtimeTypes = new Set<string>();
  readonly #profiles = new Map<string, string>();
  readonly #profileOf: (url: string) => { readonly typeName: string; readonly file: string } | undefined;

  constructor(profileOf: (url: string) => { readonly typeName: string; readonly file: string } | undefined) {
    this.#profileOf = profileOf;
  }

  /** A type as source text; what it needs is imported. */
  type(ref: TypeRef): string {
    switch (ref.kind) {
      case "text":
        return ref.alternatives.join(" | ");
      case "here":
        return ref.name;
      case "fhir":
        this.#fhir.add(ref.name);
        return ref.name;
      case "profile": {
        const { typeName, file } = this.#profileOf(ref.url) ?? { typeName: "never", file: "" };
        if (file !== "") this.#profiles.set(typeName, file);
        return typeName;
      }
      case "part": {
        const whole = `NonNullable<${this.type(ref.owner)}[${stringLiteral(ref.key)}]>`;
        return ref.isList ? `${whole}[number]` : whole;
      }
    }
  }

  /** A function of `@lienthong/fhir/accessors`. */
  runtime(name: string): string {
    this.#runtime.add(name);
    return name;
  }

  /** A type of `@lienthong/fhir/accessors`. */
  runtimeType(name: string): string {
    this.#runtimeTypes.add(name);
    return name;
  }

  /** The import statements for all that was used. */
  imports(fhirModule: string, extension: string): string {
    const statements: string[] = [];
    if (this.#fhir.size > 0) statements.push(importOf("import type", this.#fhir, fhirModule));
    const runtime = [...this.#runtime, ...[...this.#runtimeTypes].map((name) => `type ${name}`)];
    const isTypesOnly = this.#runtime.size === 0;
    if (runtime.length > 0) {
      const names = isTypesOnly ? this.#runtimeTypes : runtime;
      statements.push(importOf(isTypesOnly ? "import type" : "import", names, "@lienthong/fhir/accessors"));
    }
    const files = [...this.#profiles].sort(([, a], [, b]) => (a < b ? -1 : 1));
    for (const [name, file] of files)
      statements.push(importOf("import type", [name], `./${file}${extension}`));
    return statements.join("");
  }
}

/** An import or export of names, on one line when it fits. */
export function importOf(head: string, names: Iterable<string>, from: string): string {
  const sorted = [...names].sort((a, b) => (bare(a) < bare(b) ? -1 : 1));
  const tail = `from ${stringLiteral(from)};`;
  const line = `${head} { ${sorted.join(", ")} } ${tail}`;
  if (line.length <= lineWidth) return `${line}\n`;
  // Prettier leaves a single name on its line.
  if (sorted.length === 1 && head.startsWith("import")) return `${line}\n`;
  return `${head} {\n${sorted.map((name) => `  ${name},\n`).join("")}} ${tail}\n`;
}

function bare(name: string): string {
  return name.startsWith("type ") ? name.slice(5) : name;
}

/** `head(parameters)tail`, with a line for each parameter when it does not fit. */
export function callable(head: string, parameters: readonly string[], tail: string, indent = ""): string {
  const line = `${indent}${head}(${parameters.join(", ")})${tail}`;
  if (line.length <= lineWidth) return line;
  const lines = parameters.map((parameter) => `${indent}  ${parameter},\n`).join("");
  return `${indent}${head}(\n${lines}${indent})${tail}`;
}
