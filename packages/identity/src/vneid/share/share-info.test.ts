import { describe, expect, it } from "vitest";
import { createVneidShareRequest, readVneidShare, vneidShareLink } from "./share-info.ts";

const client = {
  initEndpoint: "https://vneid.example/init",
  shareLink: "https://vneid.example/share",
  clientId: "mau",
};
const options = {
  clientSecret: "made-up",
  personalNumber: "052090000017",
  requestId: "00000000-0000-4000-8000-000000000001",
  time: "2026-03-01T08:30:00+07:00",
};

describe("a sharing of data with a face check", () => {
  it("begins with a request in the recorded words", () => {
    const { headers, body = "" } = createVneidShareRequest(client, options);
    expect(headers).toMatchObject({
      request_time: "01032026083000",
      request_id: options.requestId,
      "client-id": "mau",
    });
    expect(JSON.parse(body)).toEqual({
      serviceCode: "biometric-share-info",
      data: { citizenPid: "052090000017" },
    });
  });

  it.each([
    ["a time of another zone", { time: "2026-03-01T01:30:00Z" }],
    ["an id that is no UUID", { requestId: "1" }],
    ["a number that is none", { personalNumber: "05209000001" }],
  ])("is not begun with %s", (_title, wrong) => {
    expect(() => createVneidShareRequest(client, { ...options, ...wrong })).toThrow(TypeError);
  });

  it.each([
    [{ transactionId: "T-1" }, "T-1", null],
    [{ tnx: "T-2", consentId: "C-2" }, "T-2", "C-2"],
    [{ code: 0, data: { txnId: "T-3", consentId: "C-3" } }, "T-3", "C-3"],
  ])("is recognised in %j", (answer, transactionId, consentId) => {
    expect(readVneidShare(answer)).toEqual({ ok: true, value: { transactionId, consentId }, issues: [] });
  });

  it.each([[null], ["x"], [{}], [{ txnId: 5 }], [{ txnId: "" }], [{ data: [] }]])(
    "is not recognised in %j",
    (answer) => {
      expect(readVneidShare(answer).ok).toBe(false);
    },
  );

  it("opens the application with a link that nothing can break out of", () => {
    expect(vneidShareLink(client, "a/../b?c")).toBe("https://vneid.example/share/a%2F..%2Fb%3Fc");
  });
});
