import { decodeBase64, decodeUtf8, type Severity } from "@lienthong/core";
import { readXml } from "@lienthong/core/xml";
import type { JsonObject } from "../plan/plan.ts";
import { isObject } from "../structure/json-kind.ts";
import type { ModuleContext } from "../validator/validator-module.ts";
import type { Walk } from "../walk/walk.ts";
import { itemsOf, rootOf, textIn, type Place } from "./place.ts";

const cql: ReadonlySet<string> = new Set(["text/cql", "text/cql.identifier", "text/cql-identifier"]);
const identifier = /^[A-Za-z_][\w -]*(?:\.[A-Za-z_][\w -]*)?$/u;

/** Checks that the criteria of a measure (chỉ số) which name definitions of a CQL library name ones that exist. */
export function checkMeasure(walk: Walk, measure: JsonObject, { resources }: ModuleContext): void {
  const canonicals: readonly unknown[] = Array.isArray(measure["library"]) ? measure["library"] : [];
  const urls = canonicals.filter((url) => typeof url === "string");
  const libraries = urls.map((url) => resources.findOf("Library", url));
  const check = (holder: JsonObject, at: Place, without: Severity) => {
    const { criteria } = holder;
    if (!isObject(criteria)) return;
    const language = textIn(criteria, "language");
    const expression = textIn(criteria, "expression");
    if (language === undefined || expression === undefined || !cql.has(language)) return;
    const place = { path: `${at.path}.criteria`, container: holder, key: "criteria" };
    if (urls.length === 0) walk.reportAt(place, "fhir.conformance.criteria-library", without);
    else if (expression.length < 500 && identifier.test(expression)) {
      checkReference(walk, place, expression, libraries);
    }
  };
  for (const { value: group, at } of itemsOf(measure, "group", rootOf(measure, "group"))) {
    for (const { value, at: place } of itemsOf(group, "population", at)) check(value, place, "warning");
    for (const { value, at: place } of itemsOf(group, "stratifier", at)) check(value, place, "error");
  }
}

function checkReference(
  walk: Walk,
  place: Place,
  expression: string,
  libraries: readonly (JsonObject | undefined)[],
): void {
  const dot = expression.indexOf(".");
  const library =
    dot < 0
      ? libraries.length === 1
        ? libraries[0]
        : undefined
      : libraries.find((one) => one?.["name"] === expression.slice(0, dot));
  const names = library && definitionsOf(library);
  if (names === undefined) walk.skipNamed("fhir.unchecked.module", "CQL");
  else if (!names.has(expression.slice(dot + 1))) {
    walk.reportAt(place, "fhir.conformance.criteria-unknown", "error");
  }
}

/** The names that a library defines, from its compiled form (ELM); undefined when it has none. */
function definitionsOf(library: JsonObject): ReadonlySet<string> | undefined {
  for (const { value: content } of itemsOf(library, "content", rootOf(library, "content"))) {
    const data = textIn(content, "data");
    if (content["contentType"] !== "application/elm+xml" || data === undefined) continue;
    const bytes = decodeBase64(data);
    const text = bytes.ok ? decodeUtf8(bytes.value) : undefined;
    if (text?.ok !== true) continue;
    const names = new Set<string>();
    const { ok } = readXml(text.value, {
      open: ({ local, attributes }) => {
        const name = local === "def" ? attributes.get("name")?.value : undefined;
        if (name !== undefined) names.add(name);
      },
      text: () => undefined,
      close: () => undefined,
    });
    if (ok) return names;
  }
  return undefined;
}
