import { describeIssue } from "@lienthong/core";
import fc from "fast-check";
import * as ts from "typescript";
import { describe, expect, it } from "vitest";
import { fhirMessages } from "../index.ts";
import { generateTypes, type GeneratedFile } from "../typegen.ts";
import { compileFaults, runGenerated } from "./testing/generated.ts";
import { aProfile, vnCore, vnCoreProfiles } from "./testing/vn-core.ts";

const codesOf = (...[resources, options]: Parameters<typeof generateTypes>) =>
  generateTypes(resources, options).issues.map(({ code, severity }) => `${severity} ${code}`);
const named = { id: "Patient.name", path: "Patient.name", min: 1 };

describe("what cannot be used", () => {
  it.each([
    ["nothing at all", [], ["error fhir.typegen.nothing"]],
    [
      "what is no resource",
      [null, 1, "a", []],
      Array<string>(4).fill("warning fhir.typegen.not-a-definition").concat("error fhir.typegen.nothing"),
    ],
    [
      "a definition without URL",
      [{ resourceType: "StructureDefinition", type: "Patient" }],
      ["warning fhir.typegen.not-a-definition", "error fhir.typegen.nothing"],
    ],
    [
      "other resources",
      [{ resourceType: "ValueSet", url: "http://example.vn/v" }],
      ["error fhir.typegen.nothing"],
    ],
    [
      "a type of its own",
      [aProfile("p", "Patient", [named], { derivation: "specialization" })],
      ["information fhir.typegen.not-a-profile", "error fhir.typegen.nothing"],
    ],
    [
      "a logical model",
      [aProfile("p", "Patient", [named], { kind: "logical" })],
      ["information fhir.typegen.not-a-profile", "error fhir.typegen.nothing"],
    ],
    [
      "a type of another version",
      [
        aProfile("p", "Transport", [], {
          baseDefinition: vnCore("q"),
          snapshot: { element: [{ path: "Transport" }] },
        }),
      ],
      ["warning fhir.typegen.unknown-type", "error fhir.typegen.nothing"],
    ],
    [
      "a base that is not at hand",
      [aProfile("p", "Patient", [named], { baseDefinition: vnCore("other") })],
      ["warning fhir.typegen.unknown-base", "error fhir.typegen.nothing"],
    ],
    [
      "an element that the type does not have",
      [aProfile("p", "Patient", [{ id: "Patient.x", path: "Patient.x" }])],
      ["warning fhir.typegen.unknown-element", "error fhir.typegen.nothing"],
    ],
    [
      "itself as its base",
      [aProfile("p", "Patient", [named], { baseDefinition: vnCore("p") })],
      ["warning fhir.typegen.circular", "error fhir.typegen.nothing"],
    ],
    [
      "elements of no kind",
      [aProfile("p", "Patient", [], { baseDefinition: undefined, snapshot: { element: [{}] } })],
      ["warning fhir.typegen.empty", "error fhir.typegen.nothing"],
    ],
  ])("is said: %s", (_title, resources, expected) => {
    expect(codesOf(resources)).toEqual(expected);
  });

  it("does not keep the others from being made, unless it was asked for by name", () => {
    const broken = aProfile("p", "Patient", [named], { baseDefinition: vnCore("other") });
    const both = [broken, aProfile("q", "Patient", [named])];
    expect(generateTypes(both)).toMatchObject({
      ok: true,
      issues: [{ code: "fhir.typegen.unknown-base", params: { about: vnCore("other") } }],
    });
    expect(codesOf(both, { profiles: [vnCore("p")] })).toEqual([
      "error fhir.typegen.unknown-base",
      "error fhir.typegen.nothing",
    ]);
    expect(codesOf(both, { profiles: ["khong-co", vnCore("q")] })).toEqual([
      "error fhir.typegen.no-such-profile",
    ]);
  });

  it("has its own snapshot used where the base is not at hand", () => {
    const given = aProfile("p", "Patient", [named], {
      baseDefinition: vnCore("other"),
      snapshot: { element: [{ id: "Patient", path: "Patient" }, named] },
    });
    const result = generateTypes([given]);
    expect(result).toMatchObject({ ok: true, issues: [] });
    expect(result.ok && result.value[0]?.text).toContain("name: [HumanName, ...HumanName[]]");
    expect(result.ok && runGenerated(result.value, "definitions")).toMatchObject({
      definitions: [{ snapshot: {} }],
    });
  });

  it("is said in both languages", () => {
    const { issues } = generateTypes([aProfile("p", "Patient", [named], { baseDefinition: vnCore("q") })]);
    expect(issues.map((issue) => describeIssue(issue, "vi", fhirMessages))[0]).toContain(
      `thiếu định nghĩa cơ sở ${vnCore("q")}`,
    );
    expect(issues.map((issue) => describeIssue(issue, "en", fhirMessages))[0]).toContain(
      `its base ${vnCore("q")} is not at hand`,
    );
  });

  it("throws TypeError only for wrong use", () => {
    expect(() => generateTypes(JSON.parse("{}"))).toThrow(TypeError);
    expect(() => generateTypes([], { profiles: JSON.parse("[1]") })).toThrow(TypeError);
    expect(() => generateTypes([], { fhirVersion: JSON.parse('"3.0.2"') })).toThrow(TypeError);
    expect(() => generateTypes([], { importExtension: JSON.parse('".php"') })).toThrow(TypeError);
  });
});

/** Texts that would become code if they were written into a file as they are. */
const attacks = [
  "*/ globalThis.hacked = true; /*",
  "\u2028globalThis.hacked = true;\u2029//",
  "\nglobalThis.hacked = true;\n",
  '";globalThis.hacked = true;"',
  "';globalThis.hacked = true;'",
  "`${globalThis.hacked = true}`",
  "\\u002a/ globalThis.hacked = true; //",
  "../../../elsewhere",
  "..\\..\\elsewhere",
  "C:\\elsewhere",
  "CON",
  "__proto__",
  "constructor",
  "\ud800",
  "\u0000\u202e",
  "@deprecated",
  "x".repeat(100_000),
  "",
  "😀",
];

function attacked(text: string): readonly object[] {
  const url = `${vnCore("p")}${text}`;
  return [
    aProfile(
      "p",
      "Patient",
      [
        { id: "Patient", path: "Patient", short: text, definition: text },
        {
          id: "Patient.identifier",
          path: "Patient.identifier",
          slicing: { discriminator: [{ type: "value", path: "system" }], rules: text },
        },
        {
          path: "Patient.identifier",
          id: `Patient.identifier:${text}`,
          sliceName: text,
          short: text,
          definition: text,
        },
        {
          path: "Patient.identifier.system",
          id: `Patient.identifier:${text}.system`,
          min: 1,
          fixedUri: text,
          comment: text,
        },
        {
          path: "Patient.identifier.type",
          id: `Patient.identifier:${text}.type`,
          patternCodeableConcept: { text, [text]: text, coding: [{ code: text }] },
        },
        {
          path: "Patient.extension",
          id: "Patient.extension:x",
          sliceName: "x",
          type: [{ code: "Extension", profile: [url] }],
        },
        {
          path: "Patient.birthDate",
          id: "Patient.birthDate",
          fixedDate: text,
          binding: { strength: "required", valueSet: text },
        },
        { path: "Patient.maritalStatus.text", id: "Patient.maritalStatus.text", fixedString: text },
      ],
      { url, name: text, title: text, description: text, version: text, id: text },
    ),
    {
      resourceType: "ValueSet",
      url: text,
      compose: { include: [{ system: text, concept: [{ code: text }] }] },
    },
  ];
}

describe("texts of definitions", () => {
  it.each(attacks.map((text) => [JSON.stringify(text).slice(0, 60), text]))(
    "never become code: %s",
    (_title, text) => {
      const result = generateTypes(attacked(text));
      const files = result.ok ? result.value : [];
      expect(files.length).toBeGreaterThan(3);
      expect(compileFaults(files)).toEqual([]);
      expect(files.filter(({ path }) => !/^[a-z0-9][a-z0-9-]{0,90}\.ts$/u.test(path))).toEqual([]);
      for (const { path } of files) runGenerated(files, path.slice(0, -3));
      expect(globalThis).not.toHaveProperty("hacked");
      expect(files.flatMap(identifiers)).not.toContain("hacked");
    },
  );

  it("go into comments as plain text", () => {
    const result = generateTypes(attacked("Xem [hồ sơ](http://example.vn)  */ \n\n @internal"));
    const text = result.ok ? (result.value[0]?.text ?? "") : "";
    expect(text).toContain("Xem hồ sơ * / (at)internal");
  });
});

/** All names in a file that are not inside texts and comments. */
function identifiers({ path, text }: GeneratedFile): readonly string[] {
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) names.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.ES2022));
  return names;
}

describe("rubbish", () => {
  const circular: Record<string, unknown> = {
    resourceType: "StructureDefinition",
    url: vnCore("c"),
    kind: "resource",
    type: "Patient",
    baseDefinition: "http://hl7.org/fhir/StructureDefinition/Patient",
  };
  circular["differential"] = {
    element: [{ id: "Patient.name", path: "Patient.name", patternHumanName: circular, min: 1 }],
  };

  it("that goes round in circles is no reason to stop", () => {
    const result = generateTypes([circular, ...vnCoreProfiles]);
    expect(result.ok).toBe(true);
    expect(result.ok && compileFaults(result.value)).toEqual([]);
  });

  it("of any shape gives issues or files, and never throws", () => {
    fc.assert(
      fc.property(fc.array(fc.anything({ maxDepth: 4 })), (resources) => {
        expect(typeof generateTypes(resources).ok).toBe("boolean");
      }),
      { numRuns: 200 },
    );
  });

  it("in the elements of a profile gives issues or files that compile", () => {
    const paths = [
      "Patient",
      "Patient.name",
      "Patient.name.given",
      "Patient.contact.name",
      "Patient.deceased[x]",
      "Patient.extension",
      "Observation.value[x]",
    ];
    const element = fc.record(
      {
        path: fc.constantFrom(...paths),
        sliceName: fc.constantFrom("a", "b", "a/b"),
        min: fc.constantFrom(0, 1, 2, -1, "1"),
        max: fc.constantFrom("0", "1", "*", "x", 1),
        type: fc.anything(),
        slicing: fc.oneof(fc.anything(), fc.constant({ discriminator: [{ type: "value", path: "use" }] })),
        fixedString: fc.anything(),
        patternHumanName: fc.anything(),
        binding: fc.anything(),
        short: fc.anything(),
      },
      { requiredKeys: ["path"] },
    );
    const made: GeneratedFile[] = [];
    fc.assert(
      fc.property(fc.array(element, { maxLength: 12 }), (elements) => {
        const result = generateTypes([aProfile("p", "Patient", elements)]);
        const [first] = result.ok ? result.value : [];
        if (first !== undefined) made.push({ path: `p${made.length}.ts`, text: first.text });
      }),
      { numRuns: 150 },
    );
    expect(compileFaults(made)).toEqual([]);
  });
});
