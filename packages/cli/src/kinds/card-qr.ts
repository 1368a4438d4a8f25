import { coreMessages } from "@lienthong/core";
import { claimsFromCardQr, identityMessages, validateCardQr } from "@lienthong/identity";
import type { InputDocument } from "../detect/kind.ts";
import type { KindHandler } from "./handler.ts";
import { writeValue } from "./json-of.ts";

const catalogues = [coreMessages, identityMessages];

/** What the scanner read: the last line end is one of the file, as editors write it. */
const scanOf = ({ text }: InputDocument): string => text.replace(/\r?\n$/u, "");

/** The text of the QR code of an identity card (CCCD, Căn cước). */
export const cardQr: KindHandler = {
  targets: ["fhir", "json"],
  check: (document, { today }) => ({
    issues: validateCardQr(scanOf(document), { asOf: today }).issues,
    catalogues,
  }),
  async convert(document, options) {
    const card = validateCardQr(scanOf(document), { asOf: options.today });
    const finding = { issues: card.issues, catalogues };
    if (!card.ok) return finding;
    const claims = claimsFromCardQr(card.value);
    if (options.to === "json") return { ...finding, content: writeValue(claims) };
    const { claimsToFhir } = await import("./to-fhir.ts");
    return claimsToFhir(claims, finding, options);
  },
};
