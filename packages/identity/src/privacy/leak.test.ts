import fc from "fast-check";
import { describeIssue, type Issue } from "@lienthong/core";
import { describe, expect, it } from "vitest";
import * as dialects from "../generated/dialects.ts";
import { IdentityError } from "../error/identity-error.ts";
import * as identity from "../index.ts";
import * as match from "../match.ts";
import * as portal from "../portal.ts";
import { createEnvelopeOpener } from "../vneid/envelope/open-envelope.ts";
import { readVneidTokens, readVneidUserinfo } from "../vneid/flow/answers.ts";
import { readVneidCallback } from "../vneid/flow/callback.ts";
import { readVneidShare } from "../vneid/share/share-info.ts";

/** What a person would not want to find in a log; each kind of field gets some of it. */
const secrets = ["SIUBIMAT", "064185000017", "230000917", "bimat@example", "0905000917", "19850917"];
const secret = fc.constantFrom(
  ...secrets,
  "Siu SIUBIMAT",
  "SIUBIMAT 9",
  "064185000017x",
  "0 6 4 1 8 5 0 0 0 0 1 7",
  "<SIUBIMAT",
  "230000917\u0000",
  "SIUBIMAT\ud800",
  '{"SIUBIMAT":',
);
const value = fc.oneof(
  { weight: 5, arbitrary: secret },
  { weight: 1, arbitrary: fc.array(secret, { maxLength: 3 }) },
  { weight: 1, arbitrary: fc.dictionary(fc.constantFrom("HoVaTen", "Ho", "Ten", "Nam", "SIUBIMAT"), secret) },
  { weight: 1, arbitrary: fc.constant(64185000017) },
);
const fieldNames = [
  ...new Set([
    ...Object.values(dialects).flatMap(({ rows }) => rows.map(([field]) => field)),
    ...Object.keys(identity.claimDataClass),
    ...[
      "data",
      "key",
      "access_token",
      "error",
      "id",
      "subject",
      "controller",
      "purposes",
      "claims",
      "act",
      "SIUBIMAT",
    ],
  ]),
];
const answer = fc.dictionary(fc.constantFrom(...fieldNames), value, { maxKeys: 12 });
const random = (length: number): Uint8Array => new Uint8Array(length).fill(7);
const open = createEnvelopeOpener({ length: 256, decrypt: (block) => block }, { random });
const catalogues = [identity.claimsMessages, identity.identityMessages];

function expectSilence(issues: readonly Issue[]): void {
  const said = [
    JSON.stringify(issues),
    ...issues.flatMap((issue) => [
      describeIssue(issue, "vi", ...catalogues),
      describeIssue(issue, "en", ...catalogues),
    ]),
  ].join("\n");
  for (const one of [...secrets, "64185000017"]) expect(said).not.toContain(one);
  if (issues.length > 0) expect(new IdentityError(issues as never).message).not.toContain("SIUBIMAT");
}

/** Issues of a result, or the words of what was thrown for wrong use. */
function issuesOf(run: () => { readonly issues: readonly Issue[] }): readonly Issue[] {
  try {
    return run().issues;
  } catch (error) {
    expect(error).toBeInstanceOf(TypeError);
    return [{ code: String(error), severity: "error", path: "" }];
  }
}

describe("no message and no error holds what a person would not want to find there", () => {
  it("when values are read", () => {
    const readers = [
      identity.validatePersonalNumber,
      identity.validateOldIdNumber,
      identity.validatePassportNumber,
      identity.validateVietnameseDate,
      identity.validateCardQr,
      identity.validateMrz,
      portal.validatePopulationAnswer,
      (input: unknown) => readVneidCallback(input, { state: "s" }),
      (input: unknown) => readVneidCallback(`?code=1&error=${String(input)}&state=s`, { state: "s" }),
    ];
    fc.assert(
      fc.property(value, (input) => {
        for (const read of readers) expectSilence(issuesOf(() => read(input)));
      }),
      { numRuns: 60 },
    );
  });

  it("when answers, forms and receipts are read", async () => {
    const readers = [
      identity.validateTypedClaims,
      identity.validateVneidUserinfo,
      identity.validateConsentReceipt,
      readVneidShare,
      ...(["dvcqg-userinfo", "vneid-via-portal", "csdldc-037", "kiosk-chip"] as const).map(
        (dialect) => (input: unknown) => identity.validatePortalUserinfo(input, { dialect }),
      ),
    ];
    await fc.assert(
      fc.asyncProperty(answer, async (input) => {
        for (const read of readers) expectSilence(issuesOf(() => read(input)));
        expectSilence((await open(input)).issues);
        for (const status of [200, 400]) {
          const http = { status, body: JSON.stringify(input) };
          for (const protection of [open, "plain"] as const) {
            expectSilence((await readVneidTokens(http, protection)).issues);
            expectSilence((await readVneidUserinfo(http, protection)).issues);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it("when claims are merged, matched, given out, pseudonymised and logged", async () => {
    const form = fc.record(
      { name: secret, birthDate: secret, email: secret, nationality: secret },
      { requiredKeys: [] },
    );
    const pseudonyms = identity.createPseudonyms({
      keys: [{ id: "k", hmacSha256: () => new Uint8Array(32) }],
      current: "k",
    });
    await fc.assert(
      fc.asyncProperty(form, form, secret, async (one, other, text) => {
        const sources = [one, other].flatMap((fields) => {
          const result = identity.validateTypedClaims(fields);
          return result.ok ? [result.value] : [];
        });
        const { conflicts, issues } = identity.mergeClaims(sources);
        expectSilence(issues);
        expect(JSON.stringify([conflicts, match.matchPersons(one as never, other as never)])).not.toContain(
          "SIUBIMAT",
        );
        for (const claims of sources) {
          expectSilence(identity.claimsToPid(claims, { format: "mdoc" }).issues);
          expect(JSON.stringify(identity.minimise(claims, { id: "x", claims: [] }))).not.toContain(
            "SIUBIMAT",
          );
          const event = {
            time: "2026-03-01T08:30:00+07:00",
            action: "read",
            outcome: "done",
            actor: "a",
            purpose: "p",
          } as const;
          expect(JSON.stringify(identity.createAuditEvent({ ...event, claims, issues }))).not.toContain(
            "SIUBIMAT",
          );
          expectSilence(
            issuesOf(() => ({
              issues: [identity.createAuditEvent({ ...event, actor: text }) as never],
            })).filter(({ code }) => code),
          );
        }
        expectSilence((await pseudonyms.matches(text, "064185000025", "p")).issues);
        await expect(pseudonyms.of(text, text)).rejects.toThrow(/^a p[a-z ,]+$/u);
      }),
      { numRuns: 60 },
    );
  });
});
