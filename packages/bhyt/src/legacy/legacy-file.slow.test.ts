import { expect, it } from "vitest";
import { anEnvelope, base64 } from "../testing.cases.ts";
import { readLegacyClaimFile } from "./read-legacy-file.ts";

it("a table of QĐ 4210 with 130,000 rows is read whole", () => {
  const wide = `<A>${"<B><C>1</C></B>".repeat(130_000)}</A>`;
  const file = anEnvelope([["XML2", base64(wide)]]);
  expect(readLegacyClaimFile(file).file?.visits[0]?.XML2).toHaveLength(130_000);
});
