import { coreMessages } from "@lienthong/core";
import { claimsFromCardQr, identityMessages, validateCardQr } from "@lienthong/identity";
import type { KindHandler } from "./handler.ts";
import { writeValue } from "./json-of.ts";

const catalogues = [coreMessages, identityMessages];

/** The text of the QR code of an identity card (CCCD, Căn cước). */
export const cardQr: KindHandler = {
  targets: ["fhir", "json"],
  check: ({ text }, { today }) => ({ issues: validateCardQr(text, { asOf: today }).issues, catalogues }),
  async convert({ text }, options) {
    const card = validateCardQr(text, { asOf: options.today });
    const finding = { issues: card.issues, catalogues };
    if (!card.ok) return finding;
    const claims = claimsFromCardQr(card.value);
    if (options.to === "json") return { ...finding, content: writeValue(claims) };
    const { claimsToFhir } = await import("./to-fhir.ts");
    return claimsToFhir(claims, finding, options);
  },
};
