import type { Confidence } from "@lienthong/core";

const base = "http://fhir.hl7.org.vn/core";
const seen = (
  path: string,
  confidence: Confidence,
): { readonly url: string; readonly confidence: Confidence } => ({
  url: `${base}/${path}`,
  confidence,
});

/** Addresses of the health book that were seen in VN Core 0.6.0. */
export const vnCoreHealthBook = {
  compositionProfile: seen("StructureDefinition/vn-core-composition-health-record-summary", "confirmed"),
  bundleProfile: seen("StructureDefinition/vn-core-health-record-summary-bundle", "single-source"),
  identifier: seen("sid/so-skdt", "single-source"),
} as const;
