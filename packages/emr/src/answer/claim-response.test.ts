import { createValidator } from "@lienthong/fhir";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aFile } from "../claim/claim-file.cases.ts";
import { claimFileToBundle } from "../claim/claim-file-to-bundle.ts";
import { answerToClaimResponse } from "./claim-response.ts";

const validator = createValidator({ fhirVersion: "4.0.1", locale: "en" });
const file = aFile({ XML1: [{ MA_LK: "MLK1", MA_BN: "BN1", HO_TEN: "Nguyễn Văn An", MA_CSKCB: "01999" }] });
const answer = {
  maKetQua: "200",
  maGiaoDich: "GD1",
  thoiGianTiepNhan: "20260720081530",
  thongDiep: "Tiếp nhận thành công",
  XML1_ID: "9001",
};

describe("the answer of the insurance gateway", () => {
  it.each(["vn-core", "none"] as const)(
    "becomes a valid ClaimResponse in the Bundle of its claim, for %s",
    (target) => {
      for (const base of [undefined, "https://fhir.example.vn"]) {
        const { bundle } = claimFileToBundle(file, { target, ...(base !== undefined && { base }) });
        const { response, fullUrl, issues } = answerToClaimResponse(bundle, answer, { target });
        expect(issues).toEqual([]);
        const claim = bundle.entry?.find(({ resource }) => resource?.resourceType === "Claim");
        expect(response).toMatchObject({
          status: "active",
          use: "claim",
          created: "2026-07-20T08:15:30+07:00",
          outcome: "queued",
          disposition: "Tiếp nhận thành công",
          request: { reference: claim?.fullUrl },
        });
        expect(response).not.toHaveProperty("total");
        expect(response?.identifier?.map(({ system, value }) => [system, value])).toEqual(
          target === "vn-core"
            ? [
                ["http://fhir.hl7.org.vn/core/sid/bhyt-gateway-response-id", "9001"],
                [undefined, "GD1"],
              ]
            : [
                ["urn:lienthong:sid:gateway-response", "9001"],
                ["urn:lienthong:sid:gateway-transaction", "GD1"],
              ],
        );
        const both = { ...bundle, entry: [...(bundle.entry ?? []), { fullUrl, resource: response }] };
        const { issues: found } = validator.validate(both);
        expect(found.filter(({ severity }) => severity === "error" || severity === "fatal")).toEqual([]);
      }
    },
  );

  it("that refuses the file is an error with its code, and no decision", () => {
    const { bundle } = claimFileToBundle(file, { target: "none" });
    const { response } = answerToClaimResponse(
      bundle,
      { maKetQua: 401, thongDiep: "Sai tài khoản" },
      { target: "none" },
    );
    expect(response).toMatchObject({
      outcome: "error",
      error: [{ code: { coding: [{ system: "urn:lienthong:cs:gateway-result", code: "401" }] } }],
      _created: { extension: [{ valueCode: "unknown" }] },
    });
  });

  it.each<[string, unknown, unknown, string[]]>([
    ["no answer", undefined, null, ["emr.answer.not-an-answer"]],
    ["no code", undefined, { thongDiep: "x" }, ["emr.answer.field-missing"]],
    ["no claim", { resourceType: "Bundle" }, answer, ["emr.answer.no-claim"]],
    [
      "two claims",
      {
        resourceType: "Bundle",
        entry: [{ resource: { resourceType: "Claim" } }, { resource: { resourceType: "Claim" } }],
      },
      answer,
      ["emr.answer.several-claims"],
    ],
    ["a time that is none", undefined, { ...answer, thoiGianTiepNhan: "hôm nay" }, ["emr.answer.bad-time"]],
  ])("%s is told", (_title, bundle, given, codes) => {
    const whole = bundle ?? claimFileToBundle(file, { target: "none" }).bundle;
    expect(answerToClaimResponse(whole, given, { target: "none" }).issues.map(({ code }) => code)).toEqual(
      codes,
    );
  });

  it("never throws, whatever it is given", () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (bundle, given) => {
        answerToClaimResponse(bundle, given, { target: "none" });
      }),
      { numRuns: 100 },
    );
  });
});
