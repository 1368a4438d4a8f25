import type { LegalSource } from "@lienthong/core";

/** A public summary of the circulars; the forms themselves were not at hand. */
const via = "vn-healthcare (GitHub), 10/2026";

/** Where each paper has its form; the forms are not carried here, their data are those of QĐ 3176/QĐ-BYT. */
export const paperSources = {
  referral: {
    document: "TT 01/2025/TT-BYT",
    article: "Điều 12, Phụ lục VI",
    table: "XML13",
    via,
    confidence: "single-source",
    from: "2025-01-01",
  },
  reexamination: {
    document: "TT 01/2025/TT-BYT",
    article: "Điều 11, Phụ lục V",
    table: "XML14",
    via,
    confidence: "single-source",
    from: "2025-01-01",
  },
  /** From this day the facility's digital signature stands for its seal on the electronic form. */
  facilitySignature: {
    document: "TT 06/2026/TT-BYT",
    article: "Điều 5 khoản 2",
    via,
    confidence: "single-source",
    from: "2026-06-01",
  },
} as const satisfies Readonly<Record<string, LegalSource>>;
