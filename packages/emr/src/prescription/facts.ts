import type { LegalSource } from "@lienthong/core";

/** A public summary of the circular; the circular itself was not at hand. */
const via = "vn-healthcare (GitHub), 10/2026";

/** Sources of what is checked here: one each, so none makes a prescription invalid. */
export const prescriptionSources = {
  code: {
    document: "TT 26/2025/TT-BYT",
    article: "Phụ lục I, chú thích 1",
    via,
    confidence: "single-source",
    from: "2025-07-01",
  },
  content: {
    document: "TT 26/2025/TT-BYT",
    article: "Điều 6 khoản 1–7",
    via,
    confidence: "single-source",
    from: "2025-07-01",
  },
  replacement: {
    document: "TT 26/2025/TT-BYT",
    article: "Điều 6 khoản 9",
    via,
    confidence: "single-source",
    from: "2025-07-01",
  },
} as const satisfies Readonly<Record<string, LegalSource>>;
