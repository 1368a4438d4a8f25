import type { ExpressionCompiler } from "./compile.ts";
import { type Compiled, fromPath } from "./compiled.ts";
import { fail } from "./failure.ts";
import type { Frame } from "./frame.ts";
import { toItem } from "./frame.ts";
import { asRecord, type Collection, type Item, nothing } from "./item.ts";
import { rootPath } from "./raw-path.ts";
import type { VariableValue } from "./session.ts";
import { decimalOf } from "./decimal.ts";
import { type ResolvedType, systemTypes, unknownType } from "./types.ts";

const constants: Readonly<Record<string, string>> = {
  ucum: "http://unitsofmeasure.org",
  sct: "http://snomed.info/sct",
  loinc: "http://loinc.org",
};

/** Compiles `%name`. */
export function compileVariable(name: string, at: number, compiler: ExpressionCompiler): Compiled {
  const text = constantText(name);
  if (text !== undefined) {
    const value: Collection = [text];
    return { run: () => value, types: [systemTypes.String] };
  }
  switch (name) {
    case "context":
      return fromPath(rootPath("context"), compiler.contextType && [compiler.contextType]);
    case "resource":
      return fromPath(rootPath("resource"), resourceTypes(compiler));
    case "rootResource":
      return fromPath(rootPath("rootResource"), undefined);
    default:
      if (!compiler.variables.has(name) && !compiler.hasOwnVariables)
        compiler.refuse("unknown-variable", at, name);
      return { run: (frame) => lookUp(name, frame), types: undefined };
  }
}

function constantText(name: string): string | undefined {
  if (Object.hasOwn(constants, name)) return constants[name];
  if (name.startsWith("vs-")) return `http://hl7.org/fhir/ValueSet/${name.slice(3)}`;
  if (name.startsWith("ext-")) return `http://hl7.org/fhir/StructureDefinition/${name.slice(4)}`;
  return undefined;
}

/** `%resource` on `Observation.component` is an Observation. */
function resourceTypes({ contextType, table }: ExpressionCompiler): readonly ResolvedType[] | undefined {
  if (contextType === undefined) return undefined;
  const type = table.find(contextType.name.split(".", 1)[0] ?? "");
  return type?.kind === "resource" ? [type] : undefined;
}

function lookUp(name: string, frame: Frame): Collection {
  for (let known = frame.variables; known !== undefined; known = known.before) {
    if (known.name === name) return known.value;
  }
  const given = frame.session.environment.variables;
  if (given === undefined || !Object.hasOwn(given, name)) return fail("unknown-variable");
  return fromOutside(given[name] ?? null, frame);
}

function fromOutside(value: VariableValue, frame: Frame): Collection {
  if (value === null) return nothing;
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.map((each): Item => {
    if (typeof each === "string" || typeof each === "boolean") return each;
    if (typeof each === "number")
      return Number.isSafeInteger(each) ? each : (decimalOf(each) ?? fail("wrong-type"));
    if (asRecord(each) === undefined) return fail("wrong-type");
    const type = frame.table.ofResource(each);
    return toItem(each, undefined, type === unknownType ? unknownType : type, frame.table);
  });
}
