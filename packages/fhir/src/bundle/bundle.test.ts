import { describe, expect, it } from "vitest";
import { r4 } from "../r4.ts";
import { r5 } from "../r5.ts";
import { createValidator } from "../validator/create-validator.ts";

const validator = createValidator({ definitions: r4 });

const server = "https://fhir.example.vn/r4";
const patient = (id?: string) => ({ resourceType: "Patient", ...(id !== undefined && { id }) });
const composition = (more: object) => ({
  resourceType: "Composition",
  status: "final",
  type: { text: "Bệnh án" },
  date: "2024-01-01",
  author: [{ display: "Mẫu" }],
  title: "Bệnh án mẫu",
  ...more,
});
const document = (entry: readonly object[], more: object = {}) => ({
  resourceType: "Bundle",
  type: "document",
  identifier: { system: "urn:ietf:rfc:3986", value: "urn:uuid:0c3151bd-1cbf-4d64-b04d-cd9187a4c6e0" },
  timestamp: "2024-01-01T00:00:00+07:00",
  entry,
  ...more,
});
const collection = (entry: readonly object[]) => ({ resourceType: "Bundle", type: "collection", entry });
const uuid = "urn:uuid:0c3151bd-1cbf-4d64-b04d-cd9187a4c6e0";
const uuid2 = "urn:uuid:0c3151bd-1cbf-4d64-b04d-cd9187a4c6e1";

const reference = (to: string) => ({
  resourceType: "Basic",
  code: { text: "x" },
  subject: { reference: to },
});

/** `[title, bundle, problems]` with problems as `severity code path`. */
const rows: readonly (readonly [string, unknown, readonly string[]])[] = [
  [
    "a collection with server addresses",
    collection([{ fullUrl: `${server}/Patient/1`, resource: patient("1") }]),
    [],
  ],
  [
    "a reference without version to a record of which two versions are there",
    collection([
      ...["1", "2"].map((versionId) => ({
        fullUrl: `${server}/Patient/1`,
        resource: { ...patient("1"), meta: { versionId } },
      })),
      { fullUrl: uuid, resource: reference(`${server}/Patient/1`) },
      { fullUrl: uuid2, resource: reference(`${server}/Patient/1/_history/2`) },
    ]),
    ["error fhir.bundle.reference-ambiguous Bundle.entry[2].resource.subject"],
  ],
  [
    "a history with two changes that led to one version",
    {
      resourceType: "Bundle",
      type: "history",
      entry: [1, 2].map(() => ({
        fullUrl: `${server}/Patient/1`,
        resource: { ...patient("1"), active: true },
        request: { method: "PUT", url: "Patient/1" },
        response: { status: "200" },
      })),
    },
    [],
  ],
  [
    "a search in place of a reference, outside a transaction",
    collection([{ fullUrl: uuid, resource: reference("Patient?identifier=1") }]),
    ["warning fhir.bundle.reference-form Bundle.entry[0].resource.subject"],
  ],
  [
    "a search in place of a reference, in a transaction",
    {
      resourceType: "Bundle",
      type: "transaction",
      entry: [
        {
          fullUrl: uuid,
          resource: reference("Patient?identifier=1"),
          request: { method: "POST", url: "Basic" },
        },
      ],
    },
    [],
  ],
  ["a collection with urn addresses", collection([{ fullUrl: uuid, resource: patient() }]), []],
  [
    "an entry without fullUrl",
    collection([{ resource: patient("1") }]),
    ["error fhir.bundle.full-url-missing Bundle.entry[0]"],
  ],
  [
    "a transaction without fullUrl",
    {
      resourceType: "Bundle",
      type: "transaction",
      entry: [{ resource: patient(), request: { method: "POST", url: "Patient" } }],
    },
    [],
  ],
  [
    "relative fullUrls, said once",
    collection([
      { fullUrl: "Patient/1", resource: patient("1") },
      { fullUrl: "Patient/2", resource: patient("2") },
    ]),
    ["error fhir.bundle.full-url-relative Bundle.entry[0]"],
  ],
  [
    "a server address of another id",
    collection([{ fullUrl: `${server}/Patient/2`, resource: patient("1") }]),
    ["error fhir.bundle.full-url-mismatch Bundle.entry[0]"],
  ],
  [
    "a server address of another type",
    collection([{ fullUrl: `${server}/Group/1`, resource: patient("1") }]),
    ["error fhir.bundle.full-url-mismatch Bundle.entry[0]"],
  ],
  [
    "a server address of a version",
    collection([{ fullUrl: `${server}/Patient/1/_history/2`, resource: patient("1") }]),
    ["error fhir.invariant.failed Bundle.entry[0]"],
  ],
  [
    "an address that is no server's",
    collection([{ fullUrl: "https://example.vn/x/y", resource: patient("1") }]),
    [],
  ],
  [
    "a server address without id",
    collection([{ fullUrl: `${server}/Patient/1`, resource: patient() }]),
    ["error fhir.bundle.full-url-without-id Bundle.entry[0]"],
  ],
  [
    "one fullUrl twice",
    collection([
      { fullUrl: uuid, resource: patient() },
      { fullUrl: uuid, resource: patient() },
    ]),
    ["error fhir.bundle.full-url-twice Bundle.entry[1]"],
  ],
  [
    "one fullUrl in two versions",
    collection([
      { fullUrl: uuid, resource: { ...patient(), meta: { versionId: "1" } } },
      { fullUrl: uuid, resource: { ...patient(), meta: { versionId: "2" } } },
    ]),
    [],
  ],
  [
    "a relative reference in an entry without fullUrl",
    collection([{ resource: reference("Patient/1") }]),
    [
      "error fhir.bundle.reference-without-full-url Bundle.entry[0].resource.subject",
      "error fhir.bundle.full-url-missing Bundle.entry[0]",
    ],
  ],
  [
    "a relative reference of the wrong form",
    collection([{ fullUrl: uuid, resource: reference("1") }]),
    ["error fhir.bundle.reference-form Bundle.entry[0].resource.subject"],
  ],
  [
    "a urn reference to nothing",
    collection([{ fullUrl: uuid, resource: reference(uuid2) }]),
    ["warning fhir.bundle.urn-not-found Bundle.entry[0].resource.subject"],
  ],
  [
    "a reference to another server",
    collection([{ fullUrl: uuid, resource: reference("https://x.vn/Patient/1") }]),
    [],
  ],
  [
    "a document without entries",
    document([]),
    ["error fhir.structure.empty-array Bundle", "error fhir.bundle.no-first-entry Bundle"],
  ],
  [
    "a document that begins with a patient",
    document([{ fullUrl: uuid, resource: patient() }]),
    ["error fhir.bundle.first-entry Bundle.entry[0].resource"],
  ],
  [
    "a document whose parts lead to each other",
    document([
      {
        fullUrl: `${server}/Composition/c`,
        resource: composition({ id: "c", subject: { reference: "Patient/1" } }),
      },
      { fullUrl: `${server}/Patient/1`, resource: patient("1") },
      { fullUrl: uuid, resource: reference(`${server}/Patient/1`) },
    ]),
    [],
  ],
  [
    "a document with a reference to a part under another base",
    document([
      {
        fullUrl: `${server}/Composition/c`,
        resource: composition({ id: "c", section: [{ entry: [{ reference: uuid }] }] }),
      },
      { fullUrl: uuid, resource: reference("Patient/1") },
      { fullUrl: `${server}/Patient/1`, resource: patient("1") },
    ]),
    [
      "error fhir.bundle.reference-not-found Bundle.entry[1].resource.subject",
      "error fhir.bundle.unreachable Bundle.entry[2]",
    ],
  ],
  [
    "a collection with a reference to a part under another base",
    collection([
      { fullUrl: uuid, resource: reference("Patient/1") },
      { fullUrl: `${server}/Patient/1`, resource: patient("1") },
    ]),
    [],
  ],
  [
    "a document with a part that nothing leads to",
    document([
      { fullUrl: uuid, resource: composition({}) },
      { fullUrl: uuid2, resource: patient() },
    ]),
    ["error fhir.bundle.unreachable Bundle.entry[1]"],
  ],
  [
    "a document whose subject is elsewhere",
    document([
      {
        fullUrl: `${server}/Composition/c`,
        resource: composition({ id: "c", subject: { reference: "Patient/1" } }),
      },
    ]),
    ["error fhir.bundle.reference-not-found Bundle.entry[0].resource.subject"],
  ],
  [
    "a section entry that is elsewhere",
    document([
      {
        fullUrl: uuid,
        resource: composition({
          section: [{ title: "A", section: [{ title: "B", entry: [{ reference: uuid2 }] }] }],
        }),
      },
    ]),
    [
      "warning fhir.bundle.urn-not-found Bundle.entry[0].resource.section[0].section[0].entry[0]",
      "error fhir.bundle.reference-not-found Bundle.entry[0].resource.section[0].section[0].entry[0]",
    ],
  ],
  [
    "paging links in a document",
    document([{ fullUrl: uuid, resource: composition({}) }], {
      link: [{ relation: "first", url: "https://x.vn" }],
    }),
    ["error fhir.bundle.link-not-allowed Bundle.link[0].relation"],
  ],
  [
    "a style sheet of a document that it does not hold",
    document([{ fullUrl: `${server}/Composition/c`, resource: composition({ id: "c" }) }], {
      link: [
        { relation: "stylesheet", url: "Binary/css" },
        { relation: "stylesheet", url: "https://hl7.org/fhir/fhir.css" },
      ],
    }),
    ["error fhir.bundle.stylesheet-not-found Bundle.link[0].url"],
  ],
  [
    "search results that were not searched for",
    {
      resourceType: "Bundle",
      type: "searchset",
      link: [{ relation: "self", url: `${server}/Patient?name=x` }],
      entry: [
        {
          fullUrl: uuid,
          resource: { ...reference("https://x.vn/Patient/1"), id: "1" },
          search: { mode: "match" },
        },
        { fullUrl: uuid2, resource: patient(), search: { mode: "match" } },
        { fullUrl: `${server}/Patient/3`, resource: patient("3"), search: { mode: "outcome" } },
      ],
    },
    [
      "error fhir.bundle.search-type Bundle.entry[0].resource",
      "error fhir.bundle.search-id Bundle.entry[1].resource",
      "error fhir.bundle.search-outcome Bundle.entry[2].resource",
    ],
  ],
];

describe("the rules for Bundles", () => {
  it.each(rows.map(([title, bundle, expected]) => ({ title, bundle, expected })))(
    "$title",
    ({ bundle, expected }) => {
      const { issues } = validator.validate(bundle);
      const found = issues.map(({ severity, code, path }) => `${severity} ${code} ${path}`);
      expect(found.sort()).toEqual([...expected].sort());
    },
  );
});

describe("relative references in entries whose fullUrl is a urn", () => {
  const bundle = (type: string, to: string) => ({
    resourceType: "Bundle",
    type,
    entry: [
      { fullUrl: uuid, resource: reference(to), request: { method: "POST", url: "Basic" } },
      { fullUrl: uuid2, resource: patient(), request: { method: "POST", url: "Patient" } },
    ],
  });

  it.each([
    ["R4, where they have the base of the urn", r4, "transaction", 1],
    ["R5, when a server carries the Bundle out", r5, "transaction", 1],
    ["R5, where a urn is no base", r5, "history", 0],
  ])("in %s", (_, definitions, type, count) => {
    const { issues } = createValidator({ definitions }).validate(bundle(type, "Patient/a/b"));
    expect(issues.filter(({ code }) => code === "fhir.bundle.reference-form")).toHaveLength(count);
  });
});
