import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { JsonObject } from "../jose/json-object.ts";
import {
  type TestSigner,
  aCredential,
  now,
  resolve,
  schoolId,
  signed,
  testPeople,
  trusted,
} from "../testing/test-credentials.ts";
import { verifyCredential } from "./verify-credential.ts";

const { teacher, principal, stranger } = testPeople();
const address = "https://truong.example/trang-thai/1";
const encoded = (bits: Uint8Array): string => `u${Buffer.from(gzipSync(bits)).toString("base64url")}`;

/** A list in which the places 23 (the last bit of its byte) and 24 are set. */
function bits(length = 16_384): Uint8Array {
  const list = new Uint8Array(length);
  list.set([0b0000_0001, 0b1000_0000], 2);
  return list;
}

async function list(
  more: object = {},
  subject: object = {},
  by: TestSigner = principal,
): Promise<JsonObject> {
  return signed(
    aCredential({
      id: address,
      type: ["VerifiableCredential", "BitstringStatusListCredential"],
      credentialSubject: {
        id: `${address}#list`,
        type: "BitstringStatusList",
        statusPurpose: "revocation",
        encodedList: encoded(bits()),
        ...subject,
      },
      ...more,
    }),
    by,
  );
}

const entry = (more: object = {}): object => ({
  type: "BitstringStatusListEntry",
  statusPurpose: "revocation",
  statusListIndex: "5",
  statusListCredential: address,
  ...more,
});

async function said(credentialStatus: unknown, given?: unknown): Promise<string> {
  const credential = await signed(aCredential({ credentialStatus }), teacher);
  const { verdict, status, issues } = await verifyCredential(credential, {
    at: now,
    signers: trusted(),
    resolve,
    statusList: (asked) => (asked === address ? given : undefined),
  });
  return [verdict, status, ...issues.map(({ code }) => code.replace("signature.credential.", ""))].join(" ");
}

describe("the status of a credential", async () => {
  const right = await list();
  it.each<readonly [string, unknown, unknown, string]>([
    ["is good where the bit is not set", entry({ statusListIndex: "22" }), right, "valid good"],
    [
      "is revoked where the bit is set, the last of a byte",
      entry({ statusListIndex: "23" }),
      right,
      "untrusted revoked revoked",
    ],
    [
      "is revoked where the bit is set, the first of a byte",
      entry({ statusListIndex: "24" }),
      right,
      "untrusted revoked revoked",
    ],
    ["is good one place on", entry({ statusListIndex: "25" }), right, "valid good"],
    ["may name its place as a number", entry({ statusListIndex: 23 }), right, "untrusted revoked revoked"],
    [
      "is suspended",
      entry({ statusPurpose: "suspension", statusListIndex: "23" }),
      await list({}, { statusPurpose: "suspension" }),
      "untrusted suspended suspended",
    ],
    [
      "may be in a list of several purposes",
      entry(),
      await list({}, { statusPurpose: ["revocation", "suspension"] }),
      "valid good",
    ],
    [
      "is bad when one of several is bad",
      [entry(), entry({ statusListIndex: "23" })],
      right,
      "untrusted revoked revoked",
    ],
    ["is good at the last place", entry({ statusListIndex: "131071" }), right, "valid good"],
    [
      "is not told behind the end",
      entry({ statusListIndex: "131072" }),
      right,
      "undecided not-checked status-index",
    ],
    ["is not known without a list", entry(), undefined, "valid not-checked status-not-checked"],
    [
      "is not known when it is of another kind",
      { type: "1EdTechRevocationList", id: address },
      right,
      "valid not-checked status-kind",
    ],
    [
      "is not known when it says more than yes and no",
      entry({ statusSize: 2 }),
      right,
      "valid not-checked status-kind",
    ],
    [
      "with a negative place is refused",
      entry({ statusListIndex: "-1" }),
      right,
      "undecided not-checked status-structure",
    ],
    [
      "with a place that is no number is refused",
      entry({ statusListIndex: "0x17" }),
      right,
      "undecided not-checked status-structure",
    ],
    [
      "with no list is refused",
      entry({ statusListCredential: "ds" }),
      right,
      "undecided not-checked status-structure",
    ],
  ])("%s", async (_title, status, given, verdict) => {
    expect(await said(status, given)).toBe(verdict);
  });

  it.each<readonly [string, unknown, string]>([
    ["of another address", await list({ id: `${address}0` }), "status-list-differs"],
    ["of another purpose", await list({}, { statusPurpose: "suspension" }), "status-list-differs"],
    ["of another issuer", await list({ issuer: "did:web:khac.example" }), "status-list"],
    ["signed by a stranger", await list({}, {}, stranger), "status-list"],
    [
      "that was changed",
      {
        ...right,
        credentialSubject: {
          ...(right["credentialSubject"] as object),
          encodedList: encoded(new Uint8Array(16_384)),
        },
      },
      "status-list",
    ],
    ["that has expired", await list({ validUntil: "2026-06-04T00:00:00Z" }), "status-list"],
    ["without a proof", { ...right, proof: undefined }, "status-list"],
    ["that is no list", await signed(aCredential({ id: address }), principal), "status-list"],
    ["that is no text", 12, "status-list"],
    [
      "that grows without end",
      await list({}, { encodedList: encoded(new Uint8Array(17_000_000)) }),
      "status-list",
    ],
    ["that is not packed", await list({}, { encodedList: "uAAAA" }), "status-list"],
    ["that was cut", await list({}, { encodedList: encoded(bits()).slice(0, -8) }), "status-list"],
    ["in plain base64", await list({}, { encodedList: encoded(bits()).slice(1) }), "status-list"],
  ])("is not taken from a list %s", async (_title, given, code) => {
    expect(await said(entry({ statusListIndex: "23" }), given)).toBe(`undecided not-checked ${code}`);
  });

  it("is asked of nobody when the credential was altered", async () => {
    let asked = 0;
    const credential = {
      ...(await signed(aCredential({ credentialStatus: entry() }), teacher)),
      issuer: schoolId,
      name: "x",
    };
    const result = await verifyCredential(credential, {
      at: now,
      signers: trusted(),
      resolve,
      statusList: () => (asked += 1),
    });
    expect([result.verdict, result.status, asked]).toEqual(["altered", "not-checked", 0]);
  });
});

describe("a status list that another publishes", async () => {
  const publisher = `did:key:${stranger.multikey}`;
  const credential = await signed(aCredential({ credentialStatus: entry() }), teacher);
  const { proof: _, ...own } = await list();
  const given = await signed({ ...own, issuer: publisher }, stranger, {
    verificationMethod: `${publisher}#${stranger.multikey}`,
  });

  it.each([
    [[], "undecided status-list"],
    [[{ id: publisher }], "undecided status-list-differs"],
    [[{ id: publisher, issuers: [schoolId] }], "valid "],
  ])("counts for those for whom it may sign: %j", async (more, expected) => {
    const { verdict, issues } = await verifyCredential(credential, {
      at: now,
      signers: [...trusted(), ...more],
      resolve,
      statusList: () => given,
    });
    expect(`${verdict} ${issues.map(({ code }) => code.slice(21)).join(" ")}`).toBe(expected);
  });
});

describe("a status list that many entries name", () => {
  it("is checked once for all of them", async () => {
    const given = await list();
    const part = await signed(
      aCredential({ credentialStatus: [entry(), entry({ statusListIndex: "6" })] }),
      teacher,
    );
    let asked = 0;
    const whole = await signed(
      aCredential({
        credentialSubject: { verifiableCredential: [part, part] },
        credentialStatus: entry({ statusListIndex: "7" }),
      }),
      teacher,
    );
    const result = await verifyCredential(whole, {
      at: now,
      signers: trusted(),
      resolve,
      statusList: () => {
        asked += 1;
        return given;
      },
    });
    expect([result.verdict, result.status, asked]).toEqual(["valid", "good", 1]);
    expect(result.embedded.map(({ verification }) => verification.status)).toEqual(["good", "good"]);
  });

  it("is not looked up by more entries than anybody writes", async () => {
    const entries = (count: number) =>
      Array.from({ length: count }, (_, at) => entry({ statusListIndex: String(at + 30) }));
    expect(await said(entries(64), await list())).toBe("valid good");
    expect(await said(entries(65), await list())).toBe("undecided not-checked too-complex");
  });

  it("may name itself without an end", async () => {
    const own = await list({ credentialStatus: entry() });
    expect(await said(entry(), own)).toMatch(/^valid good/u);
  });
});
