import { bhytMessages, validateCardQr } from "@lienthong/bhyt";
import { coreMessages } from "@lienthong/core";
import { jsonOf } from "./json-of.ts";
import type { KindHandler } from "./handler.ts";

const catalogues = [coreMessages, bhytMessages];

/** The text of the QR code of a health-insurance card (thẻ BHYT). */
export const healthCardQr: KindHandler = {
  targets: ["json"],
  check: ({ text }) => ({ issues: validateCardQr(text.trim()).issues, catalogues }),
  convert: ({ text }) => jsonOf(validateCardQr(text.trim()), catalogues),
};
