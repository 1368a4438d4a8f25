import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { loadPackage } from "../../conformance/lib/packages.mjs";
import { syntheaLines } from "../lib/synthea.mjs";

export const title = "rows of a view (SQL on FHIR) over parsed Synthea resources; an item is a row";
export const floor = "JSON.parse";

const lines = syntheaLines();
const resources = lines.map((line) => JSON.parse(line));
const bytes = lines.reduce((sum, line) => sum + Buffer.byteLength(line), 0);

/** Views that any runner of the specification can run: keys, paths, conditions, lists. */
const views = [
  {
    resource: "Patient",
    select: [
      {
        column: [
          { name: "id", path: "getResourceKey()", type: "string" },
          { name: "gender", path: "gender", type: "code" },
          { name: "birth", path: "birthDate", type: "date" },
        ],
      },
      {
        forEach: "name",
        column: [
          { name: "family", path: "family", type: "string" },
          { name: "given", path: "given.join(' ')", type: "string" },
        ],
      },
    ],
  },
  {
    resource: "Condition",
    select: [
      {
        column: [
          { name: "id", path: "getResourceKey()", type: "string" },
          { name: "patient", path: "subject.getReferenceKey(Patient)", type: "string" },
          { name: "onset", path: "onset.ofType(dateTime)", type: "dateTime" },
          { name: "active", path: "clinicalStatus.coding.where(code = 'active').exists()", type: "boolean" },
        ],
      },
      {
        forEach: "code.coding",
        column: [
          { name: "system", path: "system", type: "uri" },
          { name: "code", path: "code", type: "code" },
          { name: "display", path: "display", type: "string" },
        ],
      },
    ],
  },
  {
    resource: "Encounter",
    select: [
      {
        column: [
          { name: "id", path: "id", type: "id" },
          { name: "class", path: "class.code", type: "code" },
          { name: "start", path: "period.start", type: "dateTime" },
          { name: "end", path: "period.end", type: "dateTime" },
          { name: "type", path: "type.coding.code.first()", type: "code" },
        ],
      },
    ],
    where: [{ path: "status = 'finished'" }],
  },
  {
    resource: "MedicationRequest",
    select: [
      {
        column: [
          { name: "id", path: "id", type: "id" },
          { name: "status", path: "status", type: "code" },
          { name: "patient", path: "subject.getReferenceKey()", type: "string" },
          { name: "medicine", path: "medication.ofType(CodeableConcept).text", type: "string" },
          { name: "authored", path: "authoredOn", type: "dateTime" },
        ],
      },
    ],
  },
];

/** Rows that every runner must find. */
const expected = 620;

function contender(run) {
  const found = run();
  if (found !== expected) throw new Error(`${found} rows instead of ${expected}`);
  return { bytes, items: expected, work: run };
}

/** Made rows as a client of the package makes them, resource by resource. */
async function ours() {
  const { createView } = await loadPackage("@lienthong/fhir/views");
  const { r4 } = await loadPackage("@lienthong/fhir/r4");
  const made = views.map((view) => createView(view, { definitions: r4 }).value);
  return contender(() => {
    let rows = 0;
    for (const view of made) for (const resource of resources) rows += view.rows(resource).value.length;
    return rows;
  });
}

/** The runner of @medplum/core, which compiles its expressions on each call and keeps them. */
async function medplum() {
  const folder = process.env["BENCH_PEERS"] ?? "";
  if (folder === "" || !existsSync(join(folder, "node_modules/@medplum/core")))
    return { missing: "peer not installed" };
  // The package names it when it is loaded; Node 20 has none.
  globalThis.WebSocket ??= class {};
  const path = createRequire(join(folder, "package.json")).resolve("@medplum/core");
  const { evalSqlOnFhir } = await import(pathToFileURL(path).href);
  return contender(() => views.reduce((rows, view) => rows + evalSqlOnFhir(view, resources).length, 0));
}

export const contenders = {
  "JSON.parse": () => ({
    bytes,
    items: expected,
    work() {
      for (const line of lines) JSON.parse(line);
    },
  }),
  "@lienthong/fhir/views": ours,
  "@medplum/core evalSqlOnFhir": medplum,
};
