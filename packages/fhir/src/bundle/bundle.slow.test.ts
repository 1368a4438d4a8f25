import { describe, expect, it } from "vitest";
import { r4 } from "../r4.ts";
import { createValidator } from "../validator/create-validator.ts";

const validator = createValidator({ definitions: r4 });

const server = "https://fhir.example.vn/r4";
const patient = (id?: string) => ({ resourceType: "Patient", ...(id !== undefined && { id }) });
const composition = (more: object) => ({
  resourceType: "Composition",
  status: "final",
  type: { text: "Bệnh án" },
  date: "2024-01-01",
  author: [{ display: "Mẫu" }],
  title: "Bệnh án mẫu",
  ...more,
});
const document = (entry: readonly object[], more: object = {}) => ({
  resourceType: "Bundle",
  type: "document",
  identifier: { system: "urn:ietf:rfc:3986", value: "urn:uuid:0c3151bd-1cbf-4d64-b04d-cd9187a4c6e0" },
  timestamp: "2024-01-01T00:00:00+07:00",
  entry,
  ...more,
});

describe("the rules for Bundles", () => {
  it("cost the same for each entry, however many there are", () => {
    const chain = (count: number) =>
      document(
        Array.from({ length: count }, (_, i) => ({
          fullUrl: `${server}/${i === 0 ? "Composition" : "Patient"}/${String(i)}`,
          resource:
            i === 0
              ? composition({ id: "0", subject: { reference: "Patient/1" } })
              : {
                  ...patient(String(i)),
                  ...(i + 1 < count && {
                    link: [{ type: "seealso", other: { reference: `Patient/${String(i + 1)}` } }],
                  }),
                },
        })),
      );
    const time = (bundle: object) => {
      let best = Infinity;
      for (let i = 0; i < 7; i++) {
        const start = process.cpuUsage();
        expect(validator.validate(bundle).ok).toBe(true);
        best = Math.min(best, process.cpuUsage(start).user / 1000);
      }
      return best;
    };
    time(chain(1000));
    const small = time(chain(1000)) / 1000;
    const large = time(chain(20_000)) / 20_000;
    // A quadratic rule would make this about 20; a busy machine and its caches, 4 at times.
    expect(large / small).toBeLessThan(8);
  });
});
