import { readJson } from "@lienthong/core/json";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseFhir } from "../document/engine-text.ts";
import { r4 } from "../r4.ts";
import { createView, type CreateViewOptions } from "./create-view.ts";

const options: CreateViewOptions = { definitions: r4 };
const column = (name: string, path: string, more: object = {}): object => ({ name, path, ...more });
const patientView = (select: readonly object[], more: object = {}): object => ({
  resource: "Patient",
  select,
  ...more,
});

function viewOf(definition: unknown, more: Partial<CreateViewOptions> = {}) {
  const made = createView(definition, { ...options, ...more });
  if (!made.ok) throw new Error(JSON.stringify(made.issues));
  return made.value;
}

function rowsOf(definition: unknown, resource: unknown, more: Partial<CreateViewOptions> = {}): unknown {
  const result = viewOf(definition, more).rows(resource);
  return result.ok ? result.value : result.issues.map(({ code, path }) => `${code} ${path}`);
}

const an = {
  resourceType: "Patient",
  id: "bn1",
  active: true,
  name: [
    { use: "official", family: "Nguyễn", given: ["Văn", "An"] },
    { use: "usual", family: "Trần", given: ["Bình"] },
  ],
  contact: [{ telecom: [{ system: "phone" }, { system: "email" }] }, { telecom: [{ system: "fax" }] }],
};

describe("a view", () => {
  it("gives a row for each element of forEach, with the columns around it", () => {
    const view = patientView([
      { column: [column("id", "getResourceKey()")] },
      { forEach: "name", column: [column("family", "family"), column("given", "given.join(' ')")] },
    ]);
    expect(rowsOf(view, an)).toEqual([
      { id: "bn1", family: "Nguyễn", given: "Văn An" },
      { id: "bn1", family: "Trần", given: "Bình" },
    ]);
  });

  it("tells the types of its columns as stated or as they follow from the expression", () => {
    const view = viewOf(
      patientView([
        {
          column: [
            column("born", "birthDate"),
            column("alive", "deceased.empty()"),
            column("at", "%rowIndex"),
            column("key", "getResourceKey()"),
            column("low", "birthDate.lowBoundary()"),
            column("stated", "id", { type: "http://hl7.org/fhir/StructureDefinition/id" }),
          ],
        },
      ]),
    );
    expect(view.columns.map(({ type }) => type)).toEqual([
      "date",
      "boolean",
      "integer",
      "string",
      undefined,
      "id",
    ]);
  });

  it("counts the elements of each level on their own with %rowIndex", () => {
    const view = patientView([
      {
        forEach: "contact",
        column: [column("contact", "%rowIndex")],
        select: [{ forEach: "telecom", column: [column("line", "%rowIndex"), column("kind", "system")] }],
      },
    ]);
    expect(rowsOf(view, an)).toEqual([
      { contact: 0, line: 0, kind: "phone" },
      { contact: 0, line: 1, kind: "email" },
      { contact: 1, line: 0, kind: "fax" },
    ]);
  });

  it("lets a branch of unionAll without elements of its own keep the %rowIndex around it", () => {
    const value = (path: string): object[] => [column("at", "%rowIndex"), column("value", path)];
    const view = patientView([
      {
        forEach: "name",
        unionAll: [{ forEach: "given", column: value("$this") }, { column: value("family") }],
      },
    ]);
    expect(rowsOf(view, an)).toEqual([
      { at: 0, value: "Văn" },
      { at: 1, value: "An" },
      { at: 0, value: "Nguyễn" },
      { at: 0, value: "Bình" },
      { at: 1, value: "Trần" },
    ]);
  });

  it("goes down nested items with repeat, each before those below it", () => {
    const answers = {
      resourceType: "QuestionnaireResponse",
      item: [
        { linkId: "1", item: [{ linkId: "1.1" }] },
        { linkId: "2", answer: [{ item: [{ linkId: "2.1", answer: [{ item: [{ linkId: "2.1.1" }] }] }] }] },
      ],
    };
    const view = {
      resource: "QuestionnaireResponse",
      select: [
        { repeat: ["item", "answer.item"], column: [column("link", "linkId"), column("at", "%rowIndex")] },
      ],
    };
    expect(rowsOf(view, answers)).toEqual([
      { link: "1", at: 0 },
      { link: "1.1", at: 1 },
      { link: "2", at: 2 },
      { link: "2.1", at: 3 },
      { link: "2.1.1", at: 4 },
    ]);
  });

  it("gives a row of nothing for forEachOrNull without elements, whatever stands below it", () => {
    const view = patientView([
      { column: [column("id", "id")] },
      {
        forEachOrNull: "communication",
        column: [column("p", "preferred")],
        select: [{ forEach: "language", column: [column("l", "text")] }],
      },
    ]);
    expect(rowsOf(view, an)).toEqual([{ id: "bn1", p: null, l: null }]);
  });

  it("keeps the text of decimals", () => {
    const text =
      '{"resourceType":"Observation","status":"final","code":{"text":"t"},"valueQuantity":{"value":7.40}}';
    const view = {
      resource: "Observation",
      select: [
        {
          column: [
            column("v", "value.ofType(Quantity).value"),
            column("low", "value.ofType(Quantity).value.lowBoundary()", { type: "decimal" }),
          ],
        },
      ],
    };
    const observation = parseFhir(text, { format: "json", definitions: r4 });
    expect(rowsOf(view, observation)).toEqual([{ v: "7.40", low: "7.39500000" }]);
    const { value, numberText } = readJson(text);
    expect(viewOf(view).rows(value, { numberText })).toMatchObject({ value: [{ v: "7.40" }] });
    expect(rowsOf(view, observation, { decimals: "number" })).toEqual([{ v: 7.4, low: 7.395 }]);
  });

  it("gives JSON of complex types only to columns that state the type", () => {
    const stated = patientView([{ column: [column("name", "name.first()", { type: "HumanName" })] }]);
    expect(rowsOf(stated, an)).toEqual([{ name: an.name[0] }]);
    expect(rowsOf(patientView([{ column: [column("name", "name.first()")] }]), an)).toEqual([
      "fhir.view.other-type select[0].column[0].path",
    ]);
  });

  it("has no rows for resources of another type", () => {
    expect(
      rowsOf(patientView([{ column: [column("id", "id")] }]), { resourceType: "Group", id: "g" }),
    ).toEqual([]);
  });

  it.each([
    [
      "several values",
      { column: [column("f", "name.family")] },
      "fhir.view.several-values select[0].column[0].path",
    ],
    [
      "text in a boolean column",
      { column: [column("f", "id", { type: "boolean" })] },
      "fhir.view.other-type select[0].column[0].path",
    ],
    [
      "a sum of texts and numbers",
      { column: [column("f", "id + 1")] },
      "fhir.view.evaluation select[0].column[0].path",
    ],
  ])("reports %s with the place in the definition", (_title, select, expected) => {
    expect(rowsOf(patientView([select]), an)).toEqual([expected]);
  });

  it("refuses a resource that gives more rows than are allowed", () => {
    const given = { forEach: "name.given", column: [] as object[] };
    const view = patientView([
      { ...given, column: [column("a", "$this")] },
      { ...given, column: [column("b", "$this")] },
    ]);
    expect(rowsOf(view, an, { limits: { maxRows: 9 } })).toHaveLength(9);
    expect(rowsOf(view, an, { limits: { maxRows: 8 } })).toEqual([
      "fhir.view.too-many-rows select[1].column[0].path",
    ]);
  });

  it("ends also when many elements are gone into and none gives a row", () => {
    const many = Array.from({ length: 300 }, () => ({ family: "A" }));
    const view = patientView([
      { forEach: "name" },
      { forEach: "name", column: [column("a", "family")] },
      { forEach: "photo", column: [column("b", "title")] },
    ]);
    expect(rowsOf(view, { resourceType: "Patient", name: many }, { limits: { maxRows: 1_000 } })).toEqual([
      "fhir.view.too-many-rows select[2].forEach",
    ]);
  });
});

describe("reference keys", () => {
  const view = patientView([
    {
      forEach: "link",
      column: [
        column("any", "other.getReferenceKey()"),
        column("patient", "other.getReferenceKey(Patient)"),
        column("old", "other.getReferenceKey('Patient')"),
      ],
    },
  ]);
  it.each([
    [{ reference: "Patient/a" }, "a", "a"],
    [{ reference: "https://example.vn/fhir/Patient/a.1/_history/2" }, "a.1", "a.1"],
    [{ reference: "RelatedPerson/a" }, "a", null],
    [{ reference: "urn:uuid:0c1", type: "Patient" }, "0c1", "0c1"],
    [{ reference: "urn:uuid:0c1" }, "0c1", null],
    [{ reference: "#a" }, null, null],
    [{ reference: "Patient?identifier=1" }, null, null],
    [{ identifier: { value: "1" } }, null, null],
  ])("of %j are %s, and %s for a Patient", (other, any, patient) => {
    expect(rowsOf(view, { resourceType: "Patient", link: [{ other }] })).toEqual([
      { any, patient, old: patient },
    ]);
  });
});

describe("a definition of a view", () => {
  const id = [{ column: [column("id", "id")] }];
  it.each<[string, unknown, string[]]>([
    ["null", null, ["fhir.view.not-a-view "]],
    ["a Patient", an, ["fhir.view.not-a-view "]],
    ["nothing", {}, ["fhir.view.missing ", "fhir.view.missing "]],
    ["an unknown resource", { resource: "Pacient", select: id }, ["fhir.view.unknown-resource resource"]],
    [
      "a data type as resource",
      { resource: "HumanName", select: id },
      ["fhir.view.unknown-resource resource"],
    ],
    ["no column", patientView([{}]), ["fhir.view.no-columns select"]],
    [
      "a select that is no list",
      { resource: "Patient", select: {} },
      ["fhir.view.wrong-type select", "fhir.view.no-columns select"],
    ],
    ["two columns of one name", patientView([...id, ...id]), ["fhir.view.name-twice select"]],
    [
      "a name with a mark",
      patientView([{ column: [column("mã", "id")] }]),
      ["fhir.view.bad-name select[0].column[0].name", "fhir.view.no-columns select"],
    ],
    [
      "forEach beside repeat",
      patientView([{ forEach: "name", repeat: ["name"], column: [column("f", "family")] }]),
      ["fhir.view.one-iteration select[0]"],
    ],
    [
      "a syntax error",
      patientView([{ column: [column("id", "id +")] }]),
      ["fhir.view.expression select[0].column[0].path"],
    ],
    [
      "an unknown function",
      patientView([{ column: [column("id", "nhom()")] }]),
      ["fhir.view.expression select[0].column[0].path"],
    ],
    [
      "a function of a server",
      patientView([{ column: [column("id", "maritalStatus.memberOf('x')")] }]),
      ["fhir.view.expression select[0].column[0].path"],
    ],
    [
      "an unknown constant",
      patientView([{ column: [column("id", "%abc")] }]),
      ["fhir.view.expression select[0].column[0].path"],
    ],
    [
      "an unknown type",
      patientView([{ column: [column("id", "id", { type: "Chuoi" })] }]),
      ["fhir.view.unknown-type select[0].column[0].path"],
    ],
    [
      "a where that is no condition",
      patientView(id, { where: [{ path: "name.family" }] }),
      ["fhir.view.not-boolean where[0].path"],
    ],
    [
      "a constant without value",
      patientView(id, { constant: [{ name: "c" }] }),
      ["fhir.view.constant-value constant[0]"],
    ],
    [
      "a constant with two values",
      patientView(id, { constant: [{ name: "c", valueCode: "a", valueId: "a" }] }),
      ["fhir.view.constant-value constant[0]"],
    ],
    [
      "a date that is none",
      patientView(id, { constant: [{ name: "c", valueDate: "30/04/1990" }] }),
      ["fhir.view.constant-value constant[0]"],
    ],
    [
      "a constant named like a variable",
      patientView(id, { constant: [{ name: "resource", valueCode: "a" }] }),
      ["fhir.view.reserved-name constant[0].name"],
    ],
    [
      "branches with other columns",
      patientView([{ unionAll: [{ column: [column("a", "id")] }, { column: [column("b", "id")] }] }]),
      ["fhir.view.union-columns select[0].unionAll[1]"],
    ],
    [
      "branches with other types",
      patientView([{ unionAll: [{ column: [column("a", "id")] }, { column: [column("a", "active")] }] }]),
      ["fhir.view.union-columns select[0].unionAll[1]"],
    ],
  ])("with %s is refused", (_title, definition, expected) => {
    const made = createView(definition, options);
    expect(made.ok).toBe(false);
    expect(made.issues.map(({ code, path }) => `${code} ${path}`)).toEqual(expected);
  });

  it.each<[string, unknown, string]>([
    [
      "a misspelt path",
      patientView([{ column: [column("f", "nmae.family")] }]),
      "fhir.view.no-such-element select[0].column[0].path",
    ],
    [
      "a misspelt element",
      patientView([{ foreach: "name", column: [column("f", "id")] }]),
      "fhir.view.unknown-element select[0]",
    ],
    ["another version", patientView(id, { fhirVersion: ["5.0.0"] }), "fhir.view.other-version fhirVersion"],
  ])("with %s is used, with a warning", (_title, definition, expected) => {
    const made = createView(definition, options);
    expect(made.ok).toBe(true);
    expect(made.issues.map(({ code, path }) => `${code} ${path}`)).toEqual([expected]);
  });

  it("nested too deeply, or with too many columns, is refused", () => {
    let select: object = { column: [column("id", "id")] };
    for (let depth = 0; depth < 40; depth++) select = { select: [select] };
    expect(createView(patientView([select]), options).issues[0]?.code).toBe("fhir.view.too-large");
    const many = Array.from({ length: 11 }, (_, index) => column(`c${index}`, "id"));
    const made = createView(patientView([{ column: many }]), { ...options, limits: { maxColumns: 10 } });
    expect(made.issues[0]?.code).toBe("fhir.view.too-large");
  });

  it("never throws, whatever it is", () => {
    const key = fc.constantFrom(
      "resource",
      "select",
      "column",
      "path",
      "name",
      "forEach",
      "repeat",
      "unionAll",
      "where",
      "constant",
      "type",
    );
    const leaf = fc.oneof(fc.constantFrom("Patient", "id", "name", "@@", "%x", ""), fc.jsonValue());
    const { any } = fc.letrec((tie) => ({
      any: fc.oneof(
        { maxDepth: 5 },
        leaf,
        fc.array(tie("any"), { maxLength: 3 }),
        fc.dictionary(key, tie("any"), { maxKeys: 4 }),
      ),
    }));
    fc.assert(
      fc.property(any, any, (definition, resource) => {
        const made = createView(definition, options);
        if (made.ok) made.value.rows(resource);
      }),
      { numRuns: 200 },
    );
  });

  it("is run on data that is no FHIR without throwing", () => {
    const view = viewOf(
      patientView([
        {
          forEachOrNull: "name",
          column: [column("f", "family"), column("g", "given", { collection: true })],
        },
      ]),
    );
    fc.assert(
      fc.property(fc.jsonValue(), (name) => {
        view.rows({ resourceType: "Patient", name });
      }),
      { numRuns: 200 },
    );
    const circle: Record<string, unknown> = { resourceType: "Patient" };
    circle["name"] = [circle];
    expect(() => view.rows(circle)).not.toThrow();
  });
});

it("exports exactly these", async () => {
  expect(Object.keys(await import("../views.ts")).sort()).toEqual([
    "createTableSql",
    "createView",
    "openBundle",
    "viewMessages",
  ]);
});
