import { describe, expect, it } from "vitest";
import { coreProfiles } from "../generated/r4/profiles.ts";
import { r4 } from "../r4.ts";
import { createSnapshots } from "./generate.ts";
import { listElements } from "./list-elements.ts";
import { readStructure, type Structure } from "./structure.ts";

const url = (name: string) => `https://example.vn/StructureDefinition/${name}`;
const core = (name: string) => `http://hl7.org/fhir/StructureDefinition/${name}`;

interface Given {
  readonly name?: string;
  readonly type?: string;
  readonly base?: string;
  readonly elements: readonly object[];
  readonly view?: "differential" | "snapshot";
}

function aProfile({ name = "p", type = "Patient", base, elements, view = "differential" }: Given): Structure {
  const structure = readStructure({
    resourceType: "StructureDefinition",
    url: url(name),
    type,
    kind: "resource",
    abstract: false,
    baseDefinition: base ?? core(type),
    derivation: "constraint",
    [view]: { element: elements },
  });
  if (structure === undefined) throw new Error("not a structure");
  return structure;
}

function snapshotOf(...structures: readonly [Structure, ...Structure[]]) {
  const byUrl = new Map(structures.map((structure) => [structure.url, structure]));
  const snapshot = createSnapshots({ definitions: r4, find: (canonical) => byUrl.get(canonical) }).of(
    structures[0],
  );
  if (!snapshot.ok) return snapshot;
  return new Map(listElements(snapshot.root).map(({ id, facts }) => [id, facts]));
}

/** As {@link snapshotOf}, for profiles that can be used. */
function elementsOf(...structures: readonly [Structure, ...Structure[]]) {
  const elements = snapshotOf(...structures);
  if (!(elements instanceof Map)) throw new Error(elements.fault);
  return elements;
}

describe("a snapshot", () => {
  it("has all elements of the type, with what the differential changes", () => {
    const elements = elementsOf(
      aProfile({ elements: [{ id: "Patient.name", path: "Patient.name", min: 1, max: "2" }] }),
    );
    expect(elements.get("Patient.name")).toMatchObject({ min: 1, max: 2 });
    expect(elements.get("Patient.gender")).toMatchObject({ min: 0, max: 1 });
    expect(elements.get("Patient.contact.name")).toMatchObject({ min: 0, max: 1 });
  });

  it("goes into data types only where the differential does", () => {
    const elements = elementsOf(
      aProfile({ elements: [{ id: "Patient.name.family", path: "Patient.name.family", min: 1 }] }),
    );
    expect(elements.get("Patient.name.family")?.min).toBe(1);
    expect(elements.has("Patient.name.given")).toBe(true);
    expect(elements.has("Patient.address.line")).toBe(false);
  });

  it("of an extension leaves the types that its differential names in short, and no others", () => {
    const elements = elementsOf(
      aProfile({
        type: "Extension",
        elements: [
          { id: "Extension.valueBoolean", path: "Extension.valueBoolean" },
          { id: "Extension.valueCode", path: "Extension.valueCode", maxLength: 5 },
        ],
      }),
    );
    const value = elements.get("Extension.value[x]");
    expect(value?.types.map(({ code }) => code).sort()).toEqual(["boolean", "code"]);
    expect(value?.slicing?.rules).toBe("closed");
  });

  it("of a resource leaves the types that its differential does not name in short", () => {
    const elements = elementsOf(
      aProfile({
        elements: [{ id: "Patient.deceasedBoolean", path: "Patient.deceasedBoolean", fixedBoolean: false }],
      }),
    );
    const deceased = elements.get("Patient.deceased[x]");
    expect(deceased?.types.map(({ code }) => code).sort()).toEqual(["boolean", "dateTime"]);
    expect(deceased?.slicing?.rules).toBe("open");
  });

  it("takes over how often an extension says that it occurs", () => {
    const extension = aProfile({
      name: "once",
      type: "Extension",
      elements: [{ id: "Extension", path: "Extension", max: "1" }],
    });
    const slice = {
      id: "Patient.extension:once",
      path: "Patient.extension",
      sliceName: "once",
      type: [{ code: "Extension", profile: [url("once")] }],
    };
    expect(elementsOf(aProfile({ elements: [slice] }), extension).get("Patient.extension:once")?.max).toBe(1);
  });

  it("follows content references", () => {
    const elements = elementsOf(
      aProfile({
        type: "Bundle",
        elements: [{ id: "Bundle.entry.link.url", path: "Bundle.entry.link.url", max: "1", maxLength: 9 }],
      }),
    );
    expect(elements.get("Bundle.entry.link.url")).toMatchObject({ min: 1, maxLength: 9 });
  });

  it("inherits what the base profile says, slices included", () => {
    const base = aProfile({
      name: "base",
      elements: [
        {
          id: "Patient.identifier",
          path: "Patient.identifier",
          slicing: { discriminator: [{ type: "value", path: "system" }], rules: "open" },
        },
        { id: "Patient.identifier:cccd", path: "Patient.identifier", sliceName: "cccd", min: 1, max: "1" },
        { id: "Patient.identifier:cccd.system", path: "Patient.identifier.system", fixedUri: "urn:cccd" },
      ],
    });
    const derived = aProfile({
      name: "derived",
      base: base.url,
      elements: [{ id: "Patient.identifier:cccd.value", path: "Patient.identifier.value", min: 1 }],
    });
    const elements = elementsOf(derived, base);
    expect(elements.get("Patient.identifier:cccd")).toMatchObject({ min: 1, max: 1 });
    expect(elements.get("Patient.identifier:cccd.system")?.fixed?.value).toBe("urn:cccd");
    expect(elements.get("Patient.identifier:cccd.value")?.min).toBe(1);
    expect(elements.get("Patient.identifier.value")).toBeUndefined();
    expect(elements.get("Patient.identifier")?.min).toBe(1);
  });

  it("reads paths and slice names in their order where there are no ids", () => {
    const elements = elementsOf(
      aProfile({
        type: "Observation",
        elements: [
          {
            path: "Observation.component",
            slicing: { discriminator: [{ type: "pattern", path: "code" }], rules: "closed" },
          },
          { path: "Observation.component", sliceName: "a", max: "1" },
          { path: "Observation.component.code", patternCodeableConcept: { text: "a" } },
          { path: "Observation.component", sliceName: "b" },
          { path: "Observation.component.code", patternCodeableConcept: { text: "b" } },
        ],
      }),
    );
    expect(elements.get("Observation.component:a.code")?.pattern?.value).toEqual({ text: "a" });
    expect(elements.get("Observation.component:b.code")?.pattern?.value).toEqual({ text: "b" });
    expect(elements.get("Observation.component:b")?.max).toBe(Infinity);
    expect(elements.get("Observation.component")?.slicing?.rules).toBe("closed");
  });

  it.each([
    ["a required short form of a choice leaves this type only", 1, ["Quantity"], "closed"],
    ["an optional short form leaves the others", 0, undefined, "open"],
  ] as const)("of %s", (_title, min, types, rules) => {
    const elements = elementsOf(
      aProfile({
        type: "Observation",
        elements: [{ id: "Observation.valueQuantity", path: "Observation.valueQuantity", min }],
      }),
    );
    const value = elements.get("Observation.value[x]");
    if (types === undefined) expect(value?.types.length).toBeGreaterThan(1);
    else expect(value?.types.map(({ code }) => code)).toEqual(types);
    expect(value?.slicing).toMatchObject({ rules, discriminators: [{ type: "type", path: "$this" }] });
    expect(elements.get("Observation.value[x]:valueQuantity")?.types.map(({ code }) => code)).toEqual([
      "Quantity",
    ]);
  });

  it("keeps reslices inside their slice", () => {
    const slicing = { discriminator: [{ type: "value", path: "system" }], rules: "open" };
    const elements = elementsOf(
      aProfile({
        elements: [
          { id: "Patient.telecom", path: "Patient.telecom", slicing },
          { id: "Patient.telecom:phone", path: "Patient.telecom", sliceName: "phone", slicing, min: 2 },
          { id: "Patient.telecom:phone/home", path: "Patient.telecom", sliceName: "phone/home", max: "1" },
        ],
      }),
    );
    expect([...elements.keys()].filter((id) => id.startsWith("Patient.telecom"))).toEqual([
      "Patient.telecom",
      "Patient.telecom:phone",
      "Patient.telecom:phone/home",
    ]);
  });

  it.each([
    ["of an unknown base", { base: url("nowhere"), elements: [] }, "unknown-base"],
    [
      "of an element that the type does not have",
      { elements: [{ id: "Patient.cccd", path: "Patient.cccd" }] },
      "unknown-element",
    ],
    ["of itself", { base: url("p"), elements: [] }, "circular"],
  ] as const)("%s is refused", (_title, given, fault) => {
    expect(snapshotOf(aProfile(given))).toMatchObject({ ok: false, fault });
  });

  it("is taken from the definition where it brings one", () => {
    const elements = elementsOf(
      aProfile({
        base: url("nowhere"),
        view: "snapshot",
        elements: [
          { id: "Patient", path: "Patient", min: 0, max: "*" },
          { id: "Patient.name", path: "Patient.name", min: 3, max: "*" },
        ],
      }),
    );
    expect([...elements.keys()]).toEqual(["Patient", "Patient.name"]);
    expect(elements.get("Patient.name")?.min).toBe(3);
  });

  it("can be made of every profile of FHIR R4", () => {
    const all = new Map(
      coreProfiles.texts
        .flatMap((text) => JSON.parse(text) as readonly unknown[])
        .map((resource) => {
          const structure = readStructure(resource);
          if (structure === undefined) throw new Error("not a structure");
          return [structure.url, structure] as const;
        }),
    );
    const snapshots = createSnapshots({ definitions: r4, find: (canonical) => all.get(canonical) });
    const faults = [...all.values()].flatMap((structure) => {
      const snapshot = snapshots.of(structure);
      return snapshot.ok ? [] : [`${structure.url} ${snapshot.fault} ${snapshot.about}`];
    });
    expect(all.size).toBeGreaterThan(40);
    expect(faults).toEqual([]);
  });

  it.each([
    ["that is made from too many others", 100, (i: number) => ({ base: url(String(i + 1)), elements: [] })],
    [
      "whose slices have too many parts",
      2,
      (i: number) =>
        i === 0
          ? { base: url("1"), elements: slicesOf("Patient.contact", 3000) }
          : { elements: slicesOf("Patient.contact.telecom", 3000) },
    ],
    [
      "with too many elements",
      1,
      () => ({
        elements: Array.from({ length: 30_000 }, () => ({ id: "Patient.name", path: "Patient.name" })),
      }),
    ],
  ])("is not made of a profile %s", (_title, count, made: (i: number) => Given) => {
    const [first, ...others] = Array.from({ length: count }, (_, i) =>
      aProfile({ name: String(i), ...made(i) }),
    );
    if (first === undefined) throw new Error("no profile");
    expect(snapshotOf(first, ...others)).toMatchObject({ ok: false, fault: "too-large" });
  });
});

function slicesOf(path: string, count: number): readonly object[] {
  const slicing = { discriminator: [{ type: "value", path: "id" }], rules: "open" };
  const slices = Array.from({ length: count }, (_, i) => ({
    id: `${path}:s${String(i)}`,
    path,
    sliceName: `s${String(i)}`,
  }));
  return [{ id: path, path, slicing }, ...slices];
}
