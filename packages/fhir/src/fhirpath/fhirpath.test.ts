import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileFhirPath, type CompileOptions } from "./fhirpath.ts";
import { toPlainValues } from "./plain-values.ts";
import { type FhirPathEnvironment, FhirPathSession } from "./session.ts";
import { modelR4 } from "./testing/models.ts";

const patient = {
  resourceType: "Patient",
  id: "p1",
  active: true,
  gender: "female",
  birthDate: "1990-05-17",
  _birthDate: {
    extension: [{ url: "http://example.org/birth-time", valueDateTime: "1990-05-17T03:10:00+07:00" }],
  },
  name: [
    { use: "official", family: "Nguyễn", given: ["Thị", null, "An"], _given: [null, { id: "g2" }, null] },
    { use: "nickname", text: "Bé An" },
  ],
  multipleBirthInteger: 2,
  contained: [{ resourceType: "Organization", id: "o1", name: "Trạm y tế xã" }],
  managingOrganization: { reference: "#o1" },
};

function run(
  expression: string,
  value: unknown = patient,
  options: Partial<CompileOptions> = {},
  environment: FhirPathEnvironment = { resource: value },
): unknown {
  const compiled = compileFhirPath(expression, { model: modelR4, type: "Patient", ...options });
  if (!compiled.ok) return `${compiled.reason} ${compiled.name}`.trim();
  const result = compiled.evaluate(value, new FhirPathSession(environment));
  return result.ok ? toPlainValues(result.items) : result.fault;
}

describe("data", () => {
  it.each([
    ["a primitive of a list with its padding", "name.given", ["Thị", undefined, "An"]],
    ["values only", "name.given.select($this.hasValue())", [true, false, true]],
    ["id of a primitive", "name.given.id", ["g2"]],
    [
      "extension of a primitive",
      "birthDate.extension('http://example.org/birth-time').value",
      ["1990-05-17T03:10:00+07:00"],
    ],
    ["choice", "multipleBirth + 1", [3]],
    ["choice by type", "multipleBirth.ofType(integer)", [2]],
    ["the type of a choice", "multipleBirth.type().name", ["integer"]],
    ["contained resources know their type", "contained.ofType(Organization).name", ["Trạm y tế xã"]],
    ["a reference into contained", "managingOrganization.resolve().name", ["Trạm y tế xã"]],
    ["the type at the start of a path", "Patient.gender", ["female"]],
    ["another type at the start of a path", "Organization.name", []],
    ["names of Object are no elements", "`constructor` | `toString` | `__proto__`", []],
    ["descendants of all kinds", "descendants().where($this = 'g2').exists()", [true]],
    ["text of Vietnamese", "name.family.upper()", ["NGUYỄN"]],
  ])("%s", (_title, expression, expected) => {
    expect(run(expression)).toEqual(expected);
  });

  it.each([
    ["a text", "An", undefined, "true"],
    ["a group", { family: "Nguyễn" }, undefined, "true"],
    ["a group with an id only", { id: "n1" }, undefined, "false"],
    ["an empty group", {}, undefined, "false"],
    ["a primitive with an extension only", undefined, { extension: [{ url: "http://x" }] }, "true"],
    ["a primitive with an id only", undefined, { id: "n1" }, "false"],
  ])("ele-1 compiled once for all elements, on %s", (_title, value, sibling, expected) => {
    const compiled = compileFhirPath("hasValue() or (children().count() > id.count())", {
      model: modelR4,
      type: "Element",
    });
    expect(compiled.ok && compiled.test(value, new FhirPathSession({}), sibling)).toBe(expected);
  });

  it("keeps the text of a decimal", () => {
    const value = { resourceType: "Observation", valueQuantity: { value: 1.5, unit: "kg" } };
    const numberText = (container: object) => (container === value.valueQuantity ? "1.50" : undefined);
    const environment = { resource: value, numberText };
    expect(run("value.value.toString()", value, { type: "Observation" }, environment)).toEqual(["1.50"]);
    expect(run("value.value = 1.5", value, { type: "Observation" }, environment)).toEqual([true]);
  });
});

describe("the environment", () => {
  it.each<[string, string, Partial<CompileOptions>, FhirPathEnvironment, unknown]>([
    ["a variable of the caller", "%limit + 1", { variables: ["limit"] }, { variables: { limit: 41 } }, [42]],
    ["a variable nobody promised", "%limit", {}, {}, "unknown-variable limit"],
    [
      "a variable that was promised and is not there",
      "%limit",
      { variables: ["limit"] },
      {},
      "unknown-variable",
    ],
    ["the clock", "today()", {}, { now: "2026-11-23T08:30:00+07:00" }, ["2026-11-23"]],
    ["no clock", "today()", {}, {}, []],
    ["a value set without the service", "gender.memberOf('http://x')", {}, {}, "needs-service memberOf"],
    [
      "a value set",
      "gender.memberOf('http://x')",
      { services: ["memberOf"] },
      { memberOf: (value, type, url) => value === "female" && type === "code" && url === "http://x" },
      [true],
    ],
    [
      "a value set nobody knows",
      "gender.memberOf('http://x')",
      { services: ["memberOf"] },
      { memberOf: () => undefined },
      [],
    ],
    [
      "a service that throws",
      "gender.memberOf('http://x')",
      { services: ["memberOf"] },
      {
        memberOf: () => {
          throw new Error("no answer");
        },
      },
      "service",
    ],
    [
      "a resolver",
      "generalPractitioner.resolve().id",
      {},
      { resolve: (reference) => ({ resourceType: "Practitioner", id: reference.slice(-2) }) },
      [],
    ],
  ])("%s", (_title, expression, options, environment, expected) => {
    expect(run(expression, patient, options, { resource: patient, ...environment })).toEqual(expected);
  });

  it("tells what trace sees, and goes on", () => {
    const seen: unknown[] = [];
    const trace = (name: string, values: Parameters<NonNullable<FhirPathEnvironment["trace"]>>[1]) =>
      seen.push([name, toPlainValues(values)]);
    expect(run("name.trace('names', use).count()", patient, {}, { resource: patient, trace })).toEqual([2]);
    expect(seen).toEqual([["names", ["official", "nickname"]]]);
  });
});

describe("what does not compile is a value", () => {
  it.each([
    ["name.", "syntax"],
    ["name[", "syntax"],
    ["'open", "syntax '"],
    ["'\\q'", "syntax"],
    ["name.nothing()", "unknown-function nothing"],
    ["name.where()", "wrong-arguments where"],
    ["name.ofType(Nothing)", "unknown-type Nothing"],
    ["name.family.matches('(')", "bad-pattern matches"],
    ["@2020-13-01", "syntax 2020-13-01"],
    ["(".repeat(5000), "too-deep"],
    ["-".repeat(5000), "too-deep"],
    [`1${"+1".repeat(5000)}`, "too-deep +"],
    ["a".repeat(30_000), "too-long"],
  ])("%s", (expression, expected) => {
    const result = run(expression);
    expect(String(result).split(" ")[0]).toBe(expected.split(" ")[0]);
  });

  it("says where the trouble is", () => {
    const result = compileFhirPath("name.where(use = )", { model: modelR4 });
    expect(result).toMatchObject({ ok: false, reason: "syntax", offset: 17 });
  });

  it("refuses unknown elements in strict mode only", () => {
    expect(run("name.givne.exists()")).toEqual([false]);
    expect(run("name.givne.exists()", patient, { strict: true })).toBe("unknown-element givne");
  });

  it("refuses a type that the model does not have", () => {
    expect(run("id", patient, { type: "Pateint" })).toBe("unknown-type Pateint");
  });
});

describe("nothing makes it hang or throw", () => {
  it.each([
    ["a repeat without end", "'a'.repeat($this & 'a')"],
    ["a repeat of all without end", "name.repeatAll($this)"],
    [
      "text that doubles",
      "(1|2|3|4|5|6|7|8|9|10|11|12|13|14|15|16|17|18|19|20|21|22|23|24|25).aggregate($total & $total & 'aaaa')",
    ],
    ["numbers that square", `1234567890.1${".power(9)".repeat(20)}`],
    ["loops in loops", `${"descendants().where(".repeat(8)}true${")".repeat(8)}`],
  ])("%s ends with a fault", (_title, expression) => {
    const started = process.cpuUsage();
    const result = run(expression, patient, {}, { resource: patient, maxSteps: 200_000 });
    expect(["too-many-steps", "too-long", "wrong-type"]).toContain(
      Array.isArray(result) ? "too-long" : result,
    );
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(5000);
  });

  it("ends on data nested without end", () => {
    let extension: object = { url: "http://x" };
    for (let depth = 0; depth < 5000; depth++) extension = { url: "http://x", extension: [extension] };
    expect(run("descendants().count()", { resourceType: "Patient", extension: [extension] })).toBe(
      "too-deep",
    );
  });

  it("ends on data that holds itself", () => {
    const loop: Record<string, unknown> = { resourceType: "Patient" };
    loop["contained"] = [loop];
    expect(run("descendants().count()", loop)).toMatch(/too-/u);
    expect(run("$this = contained.first()", loop)).toEqual([true]);
  });

  it("takes any JSON as data and any text as expression", () => {
    const words = fc.constantFrom(
      ...[
        "name",
        "given",
        "(",
        ")",
        ".",
        "where",
        "exists",
        "=",
        "'a'",
        "1",
        "$this",
        "|",
        "and",
        "[0]",
        "%resource",
      ],
      ...[
        "is",
        "Patient",
        "first()",
        "@2020",
        "1 'kg'",
        "not()",
        "-",
        "children()",
        "{}",
        "matches('a+')",
        "count()",
      ],
    );
    const expressions = fc.oneof(
      fc.string({ maxLength: 40 }),
      fc.array(words, { maxLength: 12 }).map((list) => list.join("")),
      fc.array(words, { maxLength: 12 }).map((list) => list.join(" ")),
    );
    fc.assert(
      fc.property(expressions, fc.jsonValue(), (expression, json) => {
        const data = { ...patient, name: json, contained: json };
        for (const value of [data, json]) {
          const compiled = compileFhirPath(expression, { model: modelR4 });
          if (!compiled.ok) return;
          const session = new FhirPathSession({ resource: value, maxSteps: 20_000 });
          compiled.evaluate(value, session);
          expect(["true", "false", "empty", "error"]).toContain(compiled.test(value, session));
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe("the quick ways agree with the long way", () => {
  // combine({}) keeps the items and takes every quick way away.
  it.each([
    "active = true",
    "active != false",
    "gender = 'female'",
    "gender in ('male' | 'female')",
    "('male' | 'female') contains gender",
    "name.exists()",
    "name.given.count() = 2",
    "name.given.hasValue()",
    "name.family.startsWith('N')",
    "name.family.startsWith('N').not()",
    "birthDate <= deceased",
    "name.period.start <= name.period.end",
    "name.where(use = 'official').given.exists()",
    "name.all(family.exists() or text.exists())",
    "children().count() > id.count()",
    "multipleBirth is integer",
    "name.exists() = contact.exists()",
    "contained.id.exists()",
    "extension.value.exists()",
  ])("%s", (expression) => {
    const slow = expression.replace(
      /\b(?:active|gender|name(?:\.\w+(?=[ .)]))*?|birthDate|deceased|id|children\(\)|multipleBirth|contact|extension|contained)(?![\w(])/gu,
      "$&.combine({})",
    );
    const leaf = fc.oneof(
      fc.constantFrom(true, false, null, 1, 2, "female", "Nguyễn", "official", "1990-05-17", "2020"),
      fc.string(),
    );
    const period = fc.record({ start: leaf, end: leaf }, { requiredKeys: [] });
    const nameValue = fc.record(
      {
        use: leaf,
        family: leaf,
        text: leaf,
        given: fc.array(leaf, { maxLength: 3 }),
        _given: fc.array(fc.record({ id: leaf })),
        period,
      },
      { requiredKeys: [] },
    );
    const data = fc.record(
      {
        active: leaf,
        _active: fc.record({ id: leaf }),
        gender: leaf,
        birthDate: leaf,
        deceasedDateTime: leaf,
        multipleBirthInteger: leaf,
        name: fc.oneof(nameValue, fc.array(nameValue, { maxLength: 3 })),
        contact: fc.array(fc.record({}), { maxLength: 1 }),
        extension: fc.array(
          fc.record(
            { url: leaf, valueCode: leaf, _valueCode: fc.record({ id: leaf }) },
            { requiredKeys: [] },
          ),
        ),
        contained: fc.array(
          fc.record({ resourceType: fc.constant("Organization"), id: leaf }, { requiredKeys: [] }),
        ),
      },
      { requiredKeys: [] },
    );
    const quick = compileFhirPath(expression, { model: modelR4, type: "Patient" });
    const long = compileFhirPath(slow, { model: modelR4, type: "Patient" });
    if (!quick.ok || !long.ok) throw new Error(`${slow} does not compile`);
    fc.assert(
      fc.property(data, (value) => {
        const resource = { resourceType: "Patient", ...value };
        const session = new FhirPathSession({ resource });
        expect(quick.test(resource, session)).toBe(long.test(resource, session));
      }),
      { numRuns: 400 },
    );
  });
});

describe("cost", () => {
  it("grows in step with the number of entries of a Bundle", () => {
    const bundleOf = (count: number) => ({
      resourceType: "Bundle",
      type: "collection",
      entry: Array.from({ length: count }, (_, at) => ({
        fullUrl: `urn:uuid:${at}`,
        resource: { resourceType: "Patient", contained: [{ resourceType: "Organization", id: `o${at}` }] },
      })),
    });
    const compiled = compileFhirPath(
      "entry.where(fullUrl.exists()).select(fullUrl&resource.meta.versionId).isDistinct() and entry.all(fullUrl in %resource.entry.fullUrl)",
      { model: modelR4, type: "Bundle" },
    );
    if (!compiled.ok) throw new Error(compiled.reason);
    const steps = (count: number): number => {
      const resource = bundleOf(count);
      for (let maxSteps = count; ; maxSteps *= 1.5) {
        if (compiled.test(resource, new FhirPathSession({ resource, maxSteps })) === "true")
          return maxSteps / count;
      }
    };
    expect(steps(4000)).toBeLessThanOrEqual(steps(100) * 1.6);
  });
});
