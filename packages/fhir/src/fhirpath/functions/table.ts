import type { FunctionCompiler } from "../compile-context.ts";
import { conversionFunctions } from "./conversion.ts";
import { existenceFunctions } from "./existence.ts";
import { fhirFunctions } from "./fhir.ts";
import { filteringFunctions } from "./filtering.ts";
import { mathFunctions } from "./math.ts";
import { patternFunctions } from "./patterns.ts";
import { stringFunctions } from "./strings.ts";
import { typeFunctions } from "./types.ts";
import { utilityFunctions } from "./utility.ts";

const functions: ReadonlyMap<string, FunctionCompiler> = new Map(
  [
    existenceFunctions,
    filteringFunctions,
    typeFunctions,
    stringFunctions,
    patternFunctions,
    mathFunctions,
    conversionFunctions,
    utilityFunctions,
    fhirFunctions,
  ].flatMap((table) => Object.entries(table)),
);

/** The function of that name. */
export function findFunction(name: string): FunctionCompiler | undefined {
  return functions.get(name);
}
