import { readFileSync, readdirSync } from "node:fs";
import { request as httpRequest, type Server } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createGateway } from "./gateway.mjs";

const samples = new URL("../data/vn-health/", import.meta.url);
const claim = (name: string) => readFileSync(new URL(name, samples));
const names = readdirSync(samples).filter(
  (name) => /^[01]\d-.*\.xml$/u.test(name) && !name.includes("checkin"),
);

const log: string[] = [];
let server: Server;
let base: string;
beforeAll(async () => {
  server = createGateway({
    limit: 200_000,
    today: () => "2026-08-01",
    log: (line: string) => void log.push(line),
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  base = `http://127.0.0.1:${address.port}`;
});
afterAll(() => new Promise((closed) => server.close(closed)));

const post = (path: string, body: BodyInit, language = "vi") =>
  fetch(`${base}${path}`, {
    method: "POST",
    body,
    headers: { "content-type": "application/xml", "accept-language": language },
  });

interface Outcome {
  readonly resourceType: string;
  readonly issue: readonly { readonly severity: string; readonly details: { readonly text: string } }[];
}

describe("the provincial gateway", () => {
  it.each(
    names.filter((name) => name.includes("hop-le") || name.includes("chuyen-co-so") || name.includes("TE1")),
  )("turns %s into a Bundle", async (name) => {
    const response = await post("/claim-files", claim(name));
    const body = (await response.json()) as { resourceType: string; entry: unknown[] };
    expect({ status: response.status, body }).toMatchObject({
      status: 201,
      body: { resourceType: "Bundle" },
    });
    expect(response.headers.get("content-type")).toContain("application/fhir+json");
    expect(body.entry.length).toBeGreaterThan(5);
  });

  it.each(["10-loi-ngay-ra-truoc-ngay-vao.xml", "15-loi-ma-lk-khac.xml"])(
    "refuses %s and says why",
    async (name) => {
      const response = await post("/claim-files", claim(name));
      expect(response.status).toBe(422);
      const { resourceType, issue } = (await response.json()) as Outcome;
      expect(resourceType).toBe("OperationOutcome");
      expect(issue.some(({ severity }) => severity === "error")).toBe(true);
    },
  );

  it("checks without converting, in the sender's language", async () => {
    const vietnamese = (await (await post("/claim-files/$check", "<KHAC/>")).json()) as Outcome;
    const english = (await (await post("/claim-files/$check", "<KHAC/>", "en-GB")).json()) as Outcome;
    expect(vietnamese.issue[0]?.details.text).toContain("GIAMDINHHS");
    expect(english.issue[0]?.details.text).toContain("GIAMDINHHS");
    expect(vietnamese.issue[0]?.details.text).not.toBe(english.issue[0]?.details.text);
  });

  it.each([
    ["nothing", ""],
    ["rubbish", new Uint8Array([0, 1, 2, 255])],
    ["a torn file", claim("01-ngoai-tru-hop-le.xml").subarray(0, 3000)],
    ["a document 10,000 deep", "<a>".repeat(10_000)],
  ])("refuses %s with an OperationOutcome", async (_title, body) => {
    const response = await post("/claim-files", body);
    expect(response.status).toBe(422);
    expect(((await response.json()) as Outcome).issue.length).toBeGreaterThan(0);
  });

  it("reads no more than its limit, whether the length is announced or not", async () => {
    const large = "x".repeat(300_000);
    const announced = await post("/claim-files", large);
    expect(announced.status).toBe(413);
    const status = await new Promise((resolve, reject) => {
      const request = httpRequest(`${base}/claim-files`, { method: "POST" }, (response) => {
        resolve(response.statusCode);
        response.resume();
      });
      request.on("error", reject);
      request.flushHeaders();
      request.write(large.slice(0, 150_000));
      request.write(large.slice(0, 100_000));
    });
    expect(status).toBe(413);
  });

  it("knows no other address or method, and says that it runs", async () => {
    expect((await fetch(`${base}/`)).status).toBe(404);
    expect((await fetch(`${base}/claim-files`)).status).toBe(404);
    expect((await fetch(`${base}//`)).status).toBe(404);
    expect((await fetch(`${base}/health?x=1`)).status).toBe(200);
  });

  it("logs no personal data", () => {
    expect(log.length).toBeGreaterThan(5);
    for (const line of log)
      expect(line).toMatch(/^(?:other|(?:GET|POST) \/[a-z$/-]+) \d{3}, \d+ issues, \d+ ms$/u);
  });
});
