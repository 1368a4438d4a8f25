import type { Catalogue } from "@lienthong/core";
import type { ViewMessageKey } from "../codes.ts";

/** What is wrong with a ViewDefinition, and what to do. */
export const en = {
  "fhir.view.not-a-view":
    "This is no definition of a view: it must be a JSON object with resource and select, whose resourceType, if any, is ViewDefinition",
  "fhir.view.missing": "{element} is missing: add it",
  "fhir.view.wrong-type": "{element} must be {expected}",
  "fhir.view.unknown-element": "Views have no element {element}: check the spelling",
  "fhir.view.unknown-resource": "FHIR {version} has no resource type {resource}",
  "fhir.view.other-version":
    "The view was written for another version of FHIR than {version}: values may be missing",
  "fhir.view.bad-name":
    "A name may have letters, digits and underscores only, must begin with a letter and have at most {limit} characters",
  "fhir.view.name-twice": "The name {name} is used twice: each column and each constant needs its own",
  "fhir.view.reserved-name": "FHIRPath uses the name {name} itself: give the constant another one",
  "fhir.view.constant-value":
    "The constant {name} must have exactly one value[x], of the type that its name says",
  "fhir.view.one-iteration": "Only one of forEach, forEachOrNull and repeat may be used",
  "fhir.view.no-columns": "The view has no columns: add column",
  "fhir.view.union-columns":
    "The branches of unionAll must have the same columns: same names, same order, same types; this one differs from the first",
  "fhir.view.unknown-type": "FHIR has no type {type}",
  "fhir.view.expression": "The FHIRPath expression cannot be used, from character {offset}",
  "fhir.view.expression.syntax": "The FHIRPath expression has a syntax error, from character {offset}",
  "fhir.view.expression.too-long": "The FHIRPath expression is too long",
  "fhir.view.expression.too-deep": "The FHIRPath expression is nested too deeply",
  "fhir.view.expression.unknown-function": "FHIRPath has no function {name}",
  "fhir.view.expression.wrong-arguments": "The function {name} is given a wrong number of arguments",
  "fhir.view.expression.unknown-type": "FHIR has no type {name}",
  "fhir.view.expression.unknown-variable": "There is no constant %{name}: declare it in constant",
  "fhir.view.expression.bad-pattern": "A regular expression in the FHIRPath cannot be used",
  "fhir.view.expression.needs-service":
    "The function {name} needs an outside service and cannot be used in a view",
  "fhir.view.no-such-element":
    "There is no element {name} at this place of the expression, so it will always be empty: check the spelling",
  "fhir.view.not-boolean": "A where condition must be true or false, and this expression is neither",
  "fhir.view.too-large": "The view is too large: at most {limit} columns, nested {depth} deep",
  "fhir.view.not-a-resource": "This is no FHIR resource: it must be an object with a resourceType",
  "fhir.view.several-values":
    "The column {column} has several values: use forEach or first(), or set collection to true",
  "fhir.view.other-type": "The value of column {column} is not of type {expected}",
  "fhir.view.evaluation": "The expression cannot be evaluated on this data ({fault})",
  "fhir.view.too-many-rows":
    "One resource gives more than {limit} rows: check forEach expressions that stand side by side",
} as const satisfies Catalogue<ViewMessageKey>;
