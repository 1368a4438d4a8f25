import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { Decimal, readDecimal } from "./decimal.ts";
import { compileFhirPath } from "./fhirpath.ts";
import { type Item, systemValue, typeOf } from "./item.ts";
import { Quantity, readQuantity } from "./quantity.ts";
import { FhirPathSession } from "./session.ts";
import { Temporal } from "./temporal.ts";
import { convertUnit } from "./testing/convert-unit.ts";
import { modelR4, modelR5 } from "./testing/models.ts";
import { notCompiled, suiteFaults } from "./official.cases.ts";
import { officialFolder, type OfficialTest, readOfficialTests } from "./testing/official-tests.ts";
import { readTestResource } from "./testing/read-xml.ts";
import { typeTable } from "./types.ts";

const models = { r4: modelR4, r5: modelR5 } as const;

describe.skipIf(!existsSync(officialFolder))("official FHIRPath tests", () => {
  describe.each(["r4", "r5"] as const)("%s", (version) => {
    const model = models[version];
    const tests = existsSync(officialFolder) ? readOfficialTests(version) : [];
    const inputs = new Map<string, unknown>();

    function inputOf(name: string): unknown {
      if (!inputs.has(name)) {
        const text = readFileSync(path.join(officialFolder, version, name), "utf8");
        inputs.set(name, name.endsWith(".xml") ? readTestResource(text, typeTable(model)) : JSON.parse(text));
      }
      return inputs.get(name);
    }

    function outcomeOf(test: OfficialTest): string {
      const compiled = compileFhirPath(test.expression, {
        model,
        type: (inputOf(test.input) as { resourceType: string }).resourceType,
        strict: !test.mode.startsWith("lenient"),
        services: ["conformsTo"],
      });
      if (!compiled.ok) {
        if (test.invalid !== undefined) return "as expected";
        return `not compiled: ${compiled.reason} ${compiled.name}`;
      }
      const resource = inputOf(test.input);
      const session = new FhirPathSession({
        resource,
        convertUnit,
        conformsTo: isOfBaseProfile,
        now: "2026-11-23T08:30:00.000+07:00",
      });
      const result = compiled.evaluate(resource, session);
      if (test.invalid !== undefined) return result.ok ? "should have failed" : "as expected";
      if (!result.ok) return `failed: ${result.fault}`;
      if (test.isPredicate) {
        const [output] = test.outputs;
        const truth = compiled.test(resource, new FhirPathSession({ resource }));
        return truth === output?.text ? "as expected" : `gave ${truth}`;
      }
      const actual = [...result.items];
      const expected = [...test.outputs];
      if (actual.length !== expected.length)
        return `gave ${actual.length} items: ${actual.map(show).join(", ")}`;
      if (!test.isOrdered) actual.sort((a, b) => (show(a) < show(b) ? -1 : 1));
      if (!test.isOrdered) expected.sort((a, b) => (a.text < b.text ? -1 : 1));
      const isSame = actual.every((item, at) => matches(item, expected[at]!));
      return isSame ? "as expected" : `gave ${actual.map(show).join(", ")}`;
    }

    it.each(
      tests.map(
        (test) => [`${test.group}: ${test.name} ${test.expression.trim().slice(0, 60)}`, test] as const,
      ),
    )("%s", (_title, test) => {
      const known = notCompiled[test.name] ?? suiteFaults[`${version} ${test.name}`];
      const outcome = outcomeOf(test);
      if (known === undefined) expect(outcome).toBe("as expected");
      else expect(outcome).not.toBe("as expected");
    });
  });
});

/** Knows the profiles of the specification that say no more than the type. */
function isOfBaseProfile(_value: unknown, type: string, profile: string): boolean {
  const name = /^http:\/\/hl7\.org\/fhir\/StructureDefinition\/(\w+)$/u.exec(profile)?.[1];
  if (name === undefined) throw new Error("unknown profile");
  return name === type;
}

function show(item: Item): string {
  return String(systemValue(item) ?? typeOf(item).name);
}

function matches(item: Item, { type, text }: { type: string | undefined; text: string }): boolean {
  const value = systemValue(item);
  if (type !== undefined && typeOf(item).name.toLowerCase() !== type.toLowerCase()) {
    // The suite writes the type of FHIR for values that are of FHIRPath.
    if (typeOf(item).namespace === "FHIR") return false;
    if (!(type === "code" || type === "id") && type.toLowerCase() !== typeOf(item).name.toLowerCase())
      return false;
  }
  if (value instanceof Temporal) return value.text === text.replace(/^@T?/u, "");
  if (value instanceof Decimal) {
    const expected = readDecimal(text);
    return value.unscaled === expected?.unscaled && value.scale === expected.scale;
  }
  if (value instanceof Quantity) return String(value) === String(readQuantity(text));
  return String(value) === text;
}
