import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ucum from "@lhncbc/ucum-lhc";
import { attempt } from "../lib/compare.mjs";
import { groupResults } from "../lib/groups.mjs";
import { loadPackage } from "../lib/packages.mjs";

export const title = "official FHIRPath tests of HL7, by their verdicts and values";
export const data = "fhir-cases/fhirpath";

const versions = ["r4", "r5"];
const unknownProfile = "the profile is not known to this suite";

/** Runs every official test on the built package: it compiles, evaluates and compares items, types included. */
export async function run(folder) {
  const { parseXmlTree, textOf } = await loadPackage("@lienthong/core/xml");
  const fhir = await loadPackage("@lienthong/fhir");
  const fhirPath = await loadPackage("@lienthong/fhir/fhirpath");
  const convertUnit = fhir.unitsFromUcum(ucum.UcumLhcUtils.getInstance()).convert;
  const results = [];
  for (const version of versions) {
    const file = join(folder, version, `tests-fhir-${version}.xml`);
    if (!existsSync(file)) continue;
    const definitions = (await loadPackage(`@lienthong/fhir/${version}`))[version];
    const inputOf = inputs(join(folder, version), definitions.fhirVersion, fhir.parseFhir);
    const engine = { ...fhirPath, model: fhirPath.modelFromDefinitions(definitions), convertUnit, fhir };
    const tree = parseXmlTree(readFileSync(file, "utf8"));
    if (!tree.ok) throw new Error(`${version}: the tests are no XML: ${tree.issues[0].code}`);
    const seen = new Map();
    for (const test of testsOf(tree.value, textOf)) {
      const count = (seen.get(test.name) ?? 0) + 1;
      seen.set(test.name, count);
      const id = `${version} ${test.name}${count === 1 ? "" : ` (${count})`}`;
      const result = attempt(id, () => missesOf(test, inputOf, engine));
      results.push({ ...result, group: version });
    }
  }
  return { results, groups: groupResults(results, ({ group }) => group) };
}

const childrenOf = (node, name) =>
  node.children.filter(({ kind, local }) => kind === "element" && local === name);

function testsOf(root, textOf) {
  return childrenOf(root, "group").flatMap((group) =>
    childrenOf(group, "test").map((test) => {
      const attribute = (name) => test.attributes.get(name)?.value;
      const [expression] = childrenOf(test, "expression");
      return {
        name: attribute("name") ?? "",
        input: attribute("inputfile") ?? "patient-example.xml",
        isStrict: !(attribute("mode") ?? "").startsWith("lenient"),
        isPredicate: attribute("predicate") === "true",
        isOrdered: attribute("ordered") !== "false",
        mustFail: expression.attributes.has("invalid"),
        expression: textOf(expression),
        outputs: childrenOf(test, "output").map((output) => ({
          type: output.attributes.get("type")?.value,
          text: textOf(output),
        })),
      };
    }),
  );
}

/** The input files, read once each by the reader of the product; undefined for one that is no FHIR. */
function inputs(folder, fhirVersion, parseFhir) {
  const read = new Map();
  return (name) => {
    if (!read.has(name)) {
      const format = name.endsWith(".xml") ? "xml" : "json";
      const text = readFileSync(join(folder, name), "utf8");
      const isFhir = format === "json" || text.includes('"http://hl7.org/fhir"');
      read.set(name, isFhir ? parseFhir(text, { format, fhirVersion, isLenient: true }) : undefined);
    }
    return read.get(name);
  };
}

/** What is wrong with the outcome of a test, as short lines. */
function missesOf(test, inputOf, engine) {
  const resource = inputOf(test.input);
  if (resource === undefined) return [`${test.input} is no FHIR resource`];
  const compiled = engine.compileFhirPath(test.expression, {
    model: engine.model,
    type: resource.resourceType,
    strict: test.isStrict,
    services: ["conformsTo"],
  });
  if (!compiled.ok) return test.mustFail ? [] : [`not compiled: ${compiled.reason} ${compiled.name}`];
  const session = new engine.FhirPathSession({
    resource,
    convertUnit: engine.convertUnit,
    conformsTo: isOfBaseProfile,
    numberText: engine.fhir.numberTextOf,
    now: "2026-11-23T08:30:00.000+07:00",
  });
  const evaluation = compiled.evaluate(resource, session);
  if (test.mustFail) return evaluation.ok ? ["gives a value where it must fail"] : [];
  if (!evaluation.ok) return [`failed: ${evaluation.fault}`];
  if (test.isPredicate) {
    const truth = compiled.test(resource, session);
    return truth === test.outputs[0]?.text ? [] : [`expected ${test.outputs[0]?.text}, found ${truth}`];
  }
  return itemMisses(test, evaluation.items, engine);
}

/** Knows the profiles of the specification that say no more than the type. */
function isOfBaseProfile(_value, type, profile) {
  const name = /^http:\/\/hl7\.org\/fhir\/StructureDefinition\/(\w+)$/u.exec(profile)?.[1];
  if (name === undefined) throw new Error(unknownProfile);
  return name === type;
}

function itemMisses({ outputs, isOrdered }, items, engine) {
  const found = items.map((item) => ({ ...typeOf(item, engine), text: textOfItem(item, engine) }));
  const shown = `found ${found.map(({ name, text }) => `${name} ${text}`).join(", ") || "nothing"}`;
  if (found.length !== outputs.length) return [`expected ${outputs.length} items, ${shown}`];
  const left = [...found];
  for (const output of outputs) {
    const at = isOrdered ? 0 : left.findIndex((each) => matches(each, output));
    if (at === -1 || !matches(left[at], output))
      return [`expected ${output.type ?? ""} ${output.text}, ${shown}`];
    left.splice(at, 1);
  }
  return [];
}

/** Zero without its sign: -0.0 is the number 0.0. */
const unsigned = (text) => text.replace(/^-(?=[0.]*$)/u, "");

/** The suite writes moments as literals, some without their @; and names types of FHIRPath as FHIR does. */
function matches(found, { type, text }) {
  const expected = found.isMoment ? text.replace(/^@T?/u, "") : found.isDecimal ? unsigned(text) : text;
  if (found.text !== expected) return false;
  if (type === undefined || found.name.toLowerCase() === type.toLowerCase()) return true;
  return found.isOfFhirPath && ["code", "id"].includes(type);
}

function typeOf(item, engine) {
  const value = engine.systemValue(item);
  const isMoment = value instanceof engine.Temporal;
  const isDecimal = value instanceof engine.Decimal;
  if (item instanceof engine.FhirNode)
    return { name: item.type.name, isOfFhirPath: item.type.namespace !== "FHIR", isMoment, isDecimal };
  const names = { string: "String", number: "Integer", boolean: "Boolean" };
  let name = names[typeof item];
  if (item instanceof engine.Decimal) name = "Decimal";
  if (item instanceof engine.Quantity) name = "Quantity";
  if (item instanceof engine.Temporal) name = item.kind;
  return { name, isOfFhirPath: true, isMoment, isDecimal };
}

function textOfItem(item, engine) {
  const value = engine.systemValue(item);
  if (value instanceof engine.Decimal && value.unscaled === 0n) return unsigned(String(value));
  return value instanceof engine.Temporal ? value.text : String(value);
}
