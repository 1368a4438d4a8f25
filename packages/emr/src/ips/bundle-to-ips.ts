import type { MadePart } from "../documents/copy.ts";
import {
  type EmptyReason,
  type PatientDocument,
  type PatientDocumentOptions,
  makePatientDocument,
} from "../documents/patient-document.ts";
import { partOf } from "../mapping/places.ts";
import { fillGaps, profileOf } from "./fill-gaps.ts";
import { ipsProfile, ipsSections } from "./sections.ts";

/** Why a section is empty, in the words of FHIR's list of reasons. */
export type IpsEmptyReason = EmptyReason;

/** How to make a summary. */
export type BundleToIpsOptions = PatientDocumentOptions;

/** The summary, and what is worth knowing about it. */
export type IpsDocument = PatientDocument;

/**
 * An International Patient Summary (tóm tắt hồ sơ người bệnh quốc tế, `hl7.fhir.uv.ips` 2.0.0) of what a Bundle says about
 * one patient: a document whose required sections are always there, with the reason when they are empty. Nothing is made
 * up: what the guide requires and the Bundle does not say is marked as unknown, and listed. Costs and cards stay behind.
 *
 * @example
 * ```ts
 * import { bundleToIps } from "@lienthong/emr/ips";
 *
 * const patient = { resourceType: "Patient", id: "1", name: [{ text: "Nguyễn Văn An" }], birthDate: "1990-03-05" };
 * const entry = [{ fullUrl: "urn:uuid:0c3151bd-1cbf-4d64-b04d-cd9187a4c6e0", resource: patient }];
 * const { bundle } = bundleToIps({ resourceType: "Bundle", type: "collection", entry }, { timestamp: "2026-11-23T08:00:00+07:00" });
 * bundle?.type; // "document"
 * ```
 */
export function bundleToIps(bundle: unknown, options: BundleToIpsOptions): IpsDocument {
  return makePatientDocument(bundle, options, {
    kind: "ips",
    titles: { vi: "Tóm tắt hồ sơ người bệnh", en: "International Patient Summary" },
    sections: ipsSections,
    bundleProfiles: [ipsProfile("Bundle-uv-ips")],
    compositionProfiles: [ipsProfile("Composition-uv-ips")],
    finish(type, made, fill) {
      const unknown = fillGaps(type, made, fill);
      claimProfile(type, made);
      return unknown;
    },
  });
}

function claimProfile(type: string, made: MadePart): void {
  const profile = profileOf(type, made);
  if (profile === undefined) return;
  const meta = partOf(made["meta"]);
  const known = Array.isArray(meta?.["profile"]) ? (meta["profile"] as readonly unknown[]) : [];
  if (!known.includes(profile)) made["meta"] = { ...meta, profile: [...known, profile] };
}
