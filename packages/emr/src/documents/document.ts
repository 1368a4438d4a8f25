import type { Bundle, BundleEntry, Composition, FhirResource } from "fhir/r4.js";
import { uuidBytes, uuidV5 } from "../lib/uuid-v5.ts";
import { type Part, partOf } from "../mapping/places.ts";
import { type MadePart, copyBudget, copyPart } from "./copy.ts";
import type { ReadBundle, ReadEntry } from "./read-bundle.ts";

/** Resources that a document takes along because others of it name them. */
const supporting: ReadonlySet<string> = new Set([
  "Practitioner",
  "PractitionerRole",
  "Organization",
  "Medication",
  "Specimen",
  "Device",
  "RelatedPerson",
  "Location",
  "ImagingStudy",
]);

/** What the caller decides about the resources of a document. */
export interface DocumentRules {
  /** Extensions that stay behind, such as our own that carries rows of a claim file. */
  isDropped(extensionUrl: unknown): boolean;
  /** What is written in the place of a reference to a visit, which is not part of the document. */
  visitText(encounter: Part): string | undefined;
  /** Finishes a copied resource. */
  finish(type: string, made: MadePart, source: Part): void;
}

/** A document (văn bản) being put together of resources of one Bundle. */
export interface DocumentDraft {
  /** The reference by which a resource of the document is named. */
  referenceTo(resource: Part): { readonly reference: string };
  /** The document: the Composition first, then the resources. */
  close(composition: Composition, more: Omit<Bundle, "resourceType" | "type" | "entry">): Bundle;
}

const urlNamespace = "6ba7b811-9dad-11d1-80b4-00c04fd430c8";

/** A UUID that follows from `parts` alone, for resources of documents. */
export function documentUuid(...parts: readonly string[]): string {
  return uuidV5(uuidBytes(uuidV5(uuidBytes(urlNamespace), "urn:lienthong:document")), parts.join("|"));
}

/** Starts a document of the given resources and of those that they name. */
export function startDocument(read: ReadBundle, first: readonly Part[], rules: DocumentRules): DocumentDraft {
  const addresses = new Map<Part, string>();
  const types = new Map<Part, ReadEntry>(read.entries.map((entry) => [entry.resource, entry]));
  const budget = copyBudget();
  const list: Part[] = [];
  const take = (resource: Part): void => {
    if (addresses.has(resource)) return;
    const entry = types.get(resource);
    addresses.set(resource, entry?.fullUrl ?? madeAddress(resource, list.length));
    list.push(resource);
  };
  first.forEach(take);
  // The list grows while it is read: what a resource names comes after it.
  for (const resource of list) {
    copyPart(
      resource,
      (part) => {
        const named = read.resolve(part);
        if (named !== undefined && supporting.has(types.get(named)?.type ?? "")) take(named);
        return part;
      },
      budget,
    );
  }

  const replace = (part: Part): Part | undefined => {
    if (rules.isDropped(part["url"])) return undefined;
    const { reference } = part;
    if (typeof reference !== "string" || reference.startsWith("#")) return part;
    const named = read.resolve(part);
    const address = named && addresses.get(named);
    if (address !== undefined) return { ...part, reference: address };
    const { reference: _, ...rest } = part;
    const isVisit = named?.["resourceType"] === "Encounter";
    const display = isVisit ? rules.visitText(named) : undefined;
    if (display !== undefined) return { ...rest, display };
    return Object.keys(rest).length === 0 ? undefined : rest;
  };

  return {
    referenceTo: (resource) => ({ reference: addresses.get(resource) ?? "" }),
    close(composition, more) {
      const entry: BundleEntry[] = [{ fullUrl: `urn:uuid:${composition.id ?? ""}`, resource: composition }];
      for (const resource of list) {
        const made = copyPart(resource, replace, copyBudget());
        const type = String(resource["resourceType"]);
        rules.finish(type, made, resource);
        // What was read as a resource, with the parts that its profile asks for.
        entry.push({ fullUrl: addresses.get(resource) ?? "", resource: made as unknown as FhirResource });
      }
      return { resourceType: "Bundle", ...more, type: "document", entry };
    },
  };
}

function madeAddress(resource: Part, at: number): string {
  const id = typeof resource["id"] === "string" ? resource["id"] : `#${at}`;
  return `urn:uuid:${documentUuid(String(resource["resourceType"]), id)}`;
}

/** The visits that the resources of a patient belong to, the latest first. */
export function visitsOf(read: ReadBundle, patient: Part): readonly Part[] {
  const startOf = (visit: Part): string => {
    const start = partOf(visit["period"])?.["start"];
    return typeof start === "string" ? start : "";
  };
  return read
    .of("Encounter")
    .filter((visit) => read.resolve(visit["subject"]) === patient)
    .sort((one, other) => (startOf(one) < startOf(other) ? 1 : startOf(one) > startOf(other) ? -1 : 0));
}

/** The one patient of a Bundle, or the one that the caller names; how many there are when it is not clear. */
export function patientOf(read: ReadBundle, reference: string | undefined): Part | number {
  const patients = read.of("Patient");
  if (reference !== undefined) {
    const named = read.resolve({ reference });
    return named?.["resourceType"] === "Patient" ? named : 0;
  }
  const [patient] = patients;
  return patient !== undefined && patients.length === 1 ? patient : patients.length;
}

/** First start and last end of the visits. */
export function spanOf(visits: readonly Part[]): { start?: string; end?: string } | undefined {
  const times = (name: string): readonly string[] =>
    visits.map((visit) => partOf(visit["period"])?.[name]).filter((time) => typeof time === "string");
  const [start] = [...times("start")].sort();
  const end = [...times("end")].sort().at(-1);
  if (start === undefined && end === undefined) return undefined;
  return { ...(start !== undefined && { start }), ...(end !== undefined && { end }) };
}
