import type { Catalogue } from "@lienthong/core";
import { en as card } from "./card/en.ts";
import type { IdentityMessageKey } from "./codes.ts";

/** The sentences in English. */
export const en = /* @__PURE__ */ (() => ({
  ...card,
  "identity.passport.not-text": "The passport number is not text.",
  "identity.passport.format": "A passport number has letters A to Z and digits only, 5 to 15 of them.",
  "identity.passport.long": "The passport number has more than 9 characters. Compare it with the passport.",
  "identity.chip.not-bytes": "The file of the chip is not bytes (Uint8Array).",
  "identity.chip.too-long": "The file of the chip is longer than {limit} bytes.",
  "identity.chip.truncated": "The file of the chip is cut off. Read the chip again.",
  "identity.chip.wrong-file": "This is not the file {expected} of the chip.",
  "identity.chip.structure": "The file of the chip is not built as expected.",
  "identity.chip.not-utf8": "A text on the chip is not UTF-8.",
  "identity.chip.field-unread":
    "Field {index} of DG13 is written in no known form: it was kept as it stands and not used. Compare it with the card.",
  "identity.chip.unknown-index": "Field {index} of DG13 has no known meaning and was not used.",
  "identity.chip.repeated-index": "Field {index} of DG13 appears twice; the first was kept.",
  "identity.claims.not-an-object": "The typed data is not an object of fields.",
  "identity.claims.unknown-field": "This field is not one that can be typed in; it was not used.",
  "identity.claims.empty": "No field was filled in.",
}))() satisfies Catalogue<IdentityMessageKey>;
