import { describe, expect, it } from "vitest";
import { r4 } from "../r4.ts";
import { createView } from "./create-view.ts";
import { openBundle } from "./open-bundle.ts";

const patient = { resourceType: "Patient", id: "p1" };
const condition = { resourceType: "Condition", id: "c1", subject: { reference: "urn:uuid:0c1" } };
const bundle = {
  resourceType: "Bundle",
  type: "collection",
  entry: [{ fullUrl: "urn:uuid:0c1", resource: patient }, { resource: condition }, { fullUrl: "urn:uuid:9" }],
};

describe("a Bundle", () => {
  it("gives its resources, and those of Bundles inside it", () => {
    expect(openBundle(bundle).resources).toEqual([patient, condition]);
    const outer = { resourceType: "Bundle", entry: [{ resource: bundle }] };
    expect(openBundle(outer).resources).toEqual([patient, condition]);
  });

  it("lets URNs have the key of what they mean", () => {
    const { resources, resolve } = openBundle(bundle);
    const column = [
      { name: "patient", path: "subject.getReferenceKey(Patient)" },
      { name: "group", path: "subject.getReferenceKey(Group)" },
      { name: "kind", path: "subject.resolve().ofType(Patient).id" },
    ];
    const made = createView({ resource: "Condition", select: [{ column }] }, { definitions: r4 });
    if (!made.ok) throw new Error("the view is refused");
    expect(resources.map((resource) => made.value.rows(resource, { resolve }))).toMatchObject([
      { value: [] },
      { value: [{ patient: "p1", group: null, kind: "p1" }] },
    ]);
  });

  it.each([null, 1, "Bundle", [], patient, { resourceType: "Bundle", entry: [null, 1, { resource: [] }] }])(
    "that is %j is empty",
    (value) => {
      expect(openBundle(value).resources).toEqual([]);
    },
  );

  it("that holds itself ends", () => {
    const circle: Record<string, unknown> = { resourceType: "Bundle" };
    circle["entry"] = [{ resource: circle }];
    expect(openBundle(circle).resources).toEqual([]);
  });
});
