import { ExpressionCompiler } from "../fhirpath/compile.ts";
import { type Compiled, mentions, type Types } from "../fhirpath/compiled.ts";
import { CompileError } from "../fhirpath/failure.ts";
import { parseExpression } from "../fhirpath/parser.ts";
import { systemTypes, type TypeTable } from "../fhirpath/types.ts";
import { type Constants, withConstants } from "./constants.ts";
import type { PathSpec } from "./definition.ts";
import { viewFunctions } from "./view-functions.ts";
import type { Report } from "./report.ts";

/** What the expressions of one view share. */
export interface ExpressionScope {
  readonly table: TypeTable;
  readonly constants: Constants;
  readonly report: Report;
}

/** Compiles an expression of a view on elements of these types; what is wrong with it is reported. */
export function compilePath(
  { text, at }: PathSpec,
  types: Types,
  { table, constants, report }: ExpressionScope,
): Compiled | undefined {
  const compile = (strict: boolean): Compiled => {
    const expression = withConstants(parseExpression(text), constants);
    if (expression.kind === "variable" && expression.name === "rowIndex")
      return { ...build(), types: [systemTypes.Integer] };
    return build();

    function build(): Compiled {
      const context = types?.length === 1 ? types[0] : undefined;
      const options = { strict, variables: ["rowIndex"] };
      const hasOwn = mentions(expression, "defineVariable");
      return new ExpressionCompiler(table, context, options, hasOwn, viewFunctions).compile(expression, {
        self: types,
      });
    }
  };
  try {
    return compile(true);
  } catch (error) {
    if (!(error instanceof CompileError)) throw error;
    const { reason, offset, name } = error.failure;
    // Names that FHIR does not know are empty by the rules of FHIRPath, and a mistake all the same.
    if (reason === "unknown-element") report("fhir.view.no-such-element", at, { name }, "warning");
    else if (reason !== "unordered") {
      report("fhir.view.expression", at, { reason, offset: offset + 1, name });
      return undefined;
    }
  }
  try {
    return compile(false);
  } catch (error) {
    if (!(error instanceof CompileError)) throw error;
    const { reason, offset, name } = error.failure;
    report("fhir.view.expression", at, { reason, offset: offset + 1, name });
    return undefined;
  }
}
