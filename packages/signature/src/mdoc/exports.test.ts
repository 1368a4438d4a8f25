import { expect, it } from "vitest";

it("the entry for mdocs exports exactly these", async () => {
  expect(Object.keys(await import("../mdoc.ts")).sort()).toEqual([
    "issueMdoc",
    "mdocMessages",
    "verifyDeviceResponse",
    "verifyIssuerSigned",
  ]);
});
