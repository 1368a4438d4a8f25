import { cleanText } from "../mapping/codecs.ts";
import { metaOf } from "./context.ts";
import { type VisitContext, addOfVisit } from "./visit.ts";

/** Whether a text is an instant of FHIR, to the second at least. */
export function isInstant(text: unknown): boolean {
  return (
    typeof text === "string" &&
    text.length <= 40 &&
    /^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{1,9})?(?:Z|[+-][0-9]{2}:[0-9]{2})$/u.test(
      text,
    )
  );
}

/** Adds a Provenance (nguồn gốc) of what a visit became: when, for whom, and of which record. */
export function addProvenance(visit: VisitContext, first: number): void {
  const { file, summary, provider } = visit;
  if (file.recorded === undefined) return;
  const key = cleanText(summary["MA_LK"]);
  const start = {
    resourceType: "Provenance",
    id: "",
    meta: metaOf(file, "provenance"),
    target: file.entries.slice(first).map(({ reference }) => reference),
    recorded: file.recorded,
    agent: [{ who: provider.reference }],
    entity: [
      {
        role: "source",
        what: {
          ...(key !== undefined && { identifier: file.terms.identifier("ma-lk", key) }),
          display: "Tệp hồ sơ đề nghị thanh toán BHYT (QĐ 3176/QĐ-BYT)",
        },
      },
    ],
  };
  addOfVisit(visit, "0", start);
}
