import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { type StatusRules, type VerifySdJwtOptions, verifySdJwt } from "../jose.ts";
import { compactJws, digestOf, disclosureOf, publicJwk, testKeys } from "../testing/test-jws.ts";

const at = "2026-06-05T08:00:00Z";
const now = Date.parse(at) / 1000;
const { issuer, other } = testKeys();
const keys = [publicJwk(issuer)];
const uri = "https://truong.example/trang-thai/1";

/** The two lists of section 4 of the draft, with the bits that it prints. */
const oneBit = { bits: 1, lst: "eNrbuRgAAhcBXQ" };
const twoBits = { bits: 2, lst: "eNo76fITAAPfAgc" };
const list = (more: object = {}, header: object = {}, key = issuer): string =>
  compactJws(
    { alg: "ES256", typ: "statuslist+jwt", ...header },
    { sub: uri, iat: now - 10, status_list: oneBit, ...more },
    key,
  );
const credential = (status: unknown): string => `${compactJws({ alg: "ES256" }, { status }, issuer)}~`;
const at0 = (idx: unknown): string => credential({ status_list: { idx, uri } });

function said(
  input: string,
  lists: StatusRules["lists"] | undefined,
  more: Partial<StatusRules> = {},
  options: Partial<VerifySdJwtOptions> = {},
): string {
  const { verdict, status, issues } = verifySdJwt(input, {
    at,
    keys,
    ...(lists && { status: { lists, ...more } }),
    ...options,
  });
  return [verdict, status, ...issues.map(({ code }) => code.slice("signature.".length))].join(" ");
}

describe("the status of a credential", () => {
  it.each([1, 0, 0, 1, 1, 1, 0, 1, 1, 1, 0, 0, 0, 1, 0, 1].map((state, index) => [index, state]))(
    "at place %i of the published list of one bit is %i",
    (index, state) => {
      expect(said(at0(index), [list()])).toBe(
        state === 0 ? "valid valid" : "untrusted invalid status-list.revoked",
      );
    },
  );

  const meanings = [
    "valid valid",
    "untrusted invalid status-list.revoked",
    "untrusted suspended status-list.suspended",
    "untrusted other status-list.other",
  ];
  it.each([1, 2, 0, 3, 0, 1, 0, 1, 1, 2, 3, 3].map((state, index) => [index, state] as const))(
    "at place %i of the published list of two bits is %i",
    (index, state) => {
      expect(said(at0(index), [list({ status_list: twoBits })])).toBe(meanings[state]);
    },
  );

  it.each([4, 8])("is read in a list of %i bits", (bits) => {
    const bytes = Buffer.alloc(bits, 0);
    bytes[bits - 1] = bits === 4 ? 0x20 : 2;
    const lst = deflateSync(bytes).toString("base64url");
    expect(said(at0(7), [list({ status_list: { bits, lst } })])).toBe(
      "untrusted suspended status-list.suspended",
    );
    expect(said(at0(6), [list({ status_list: { bits, lst } })])).toBe("valid valid");
  });

  it.each<readonly [string, string, StatusRules["lists"] | undefined, string]>([
    ["is not asked for without a claim", credential(undefined), [], "valid "],
    [
      "is told as not checked when nobody gave lists",
      at0(1),
      undefined,
      "valid not-checked status-list.not-checked",
    ],
    ["cannot be told without the list", at0(1), [], "undecided not-checked status-list.missing"],
    [
      "cannot be told from the list of somebody else",
      at0(1),
      [list({ sub: `${uri}0` })],
      "undecided not-checked status-list.missing",
    ],
    [
      "that is told in another way cannot be told",
      credential({ other: 1 }),
      [list()],
      "undecided not-checked status-list.not-checked",
    ],
    [
      "that is no object is refused",
      credential("x"),
      [list()],
      "undecided not-checked status-list.reference",
    ],
    [
      "whose reference is no object is refused",
      credential({ status_list: 1 }),
      [list()],
      "undecided not-checked status-list.reference",
    ],
    [
      "at a place that is no number is refused",
      at0("1"),
      [list()],
      "undecided not-checked status-list.reference",
    ],
    ["at a negative place is refused", at0(-1), [list()], "undecided not-checked status-list.reference"],
    ["at half a place is refused", at0(0.5), [list()], "undecided not-checked status-list.reference"],
    ["at a place beyond the end is refused", at0(16), [list()], "undecided not-checked status-list.index"],
    [
      "in a list without an address is refused",
      credential({ status_list: { idx: 1 } }),
      [list()],
      "undecided not-checked status-list.reference",
    ],
    [
      "in a list by a stranger is refused",
      at0(1),
      [list({}, {}, other)],
      "undecided not-checked status-list.signature",
    ],
    [
      "in an unsigned list is refused",
      at0(1),
      [`${list({}, { alg: "none" }).split(".").slice(0, 2).join(".")}.`],
      "undecided not-checked status-list.signature",
    ],
    [
      "in a list of another type is refused",
      at0(1),
      [list({}, { typ: "JWT" })],
      "undecided not-checked status-list.signature",
    ],
    [
      "in a list that has expired is refused",
      at0(1),
      [list({ exp: now })],
      "undecided not-checked status-list.time",
    ],
    [
      "in a list that does not hold yet cannot be told",
      at0(1),
      [list({ nbf: now + 1 })],
      "undecided not-checked status-list.time",
    ],
    [
      "in a list that begins at no time cannot be told",
      at0(1),
      [list({ nbf: "x" })],
      "undecided not-checked status-list.structure",
    ],
    ["in a list that holds since now holds", at0(1), [list({ nbf: now })], "valid valid"],
    ["in a list a second before its end holds", at0(1), [list({ exp: now + 1 })], "valid valid"],
    [
      "in a list from the future is refused",
      at0(1),
      [list({ iat: now + 1 })],
      "undecided not-checked status-list.time",
    ],
    [
      "in a list that was kept too long holds, with a warning",
      at0(1),
      [list({ ttl: 9 })],
      "valid valid status-list.stale",
    ],
    ["in a list that was kept just long enough holds", at0(1), [list({ ttl: 10 })], "valid valid"],
    [
      "in a list without a time is refused",
      at0(1),
      [list({ iat: undefined })],
      "undecided not-checked status-list.structure",
    ],
    [
      "in a list of three bits is refused",
      at0(1),
      [list({ status_list: { ...oneBit, bits: 3 } })],
      "undecided not-checked status-list.structure",
    ],
    [
      "in a list that is not packed is refused",
      at0(1),
      [list({ status_list: { bits: 1, lst: "AAAAAAAA" } })],
      "undecided not-checked status-list.structure",
    ],
    [
      "in a list that was cut off is refused",
      at0(1),
      [list({ status_list: { bits: 1, lst: "eNrbuR" } })],
      "undecided not-checked status-list.structure",
    ],
    [
      "in no list at all is refused",
      at0(1),
      [list({ status_list: 1 })],
      "undecided not-checked status-list.structure",
    ],
    [
      "in what is no JWT cannot be told",
      at0(1),
      ["x", list().slice(1)],
      "undecided not-checked status-list.missing",
    ],
  ])("%s", (_title, input, lists, expected) => expect(said(input, lists)).toBe(expected));

  it("is that of the newest list, whatever their order", () => {
    const older = list({
      iat: now - 20,
      status_list: { bits: 1, lst: deflateSync(Buffer.alloc(2)).toString("base64url") },
    });
    for (const lists of [
      [older, list()],
      [list(), older],
    ])
      expect(said(at0(0), lists)).toBe("untrusted invalid status-list.revoked");
  });

  it("may be published by somebody else whom the verifier names", () => {
    const theirs = [list({}, {}, other)];
    expect(said(at0(1), theirs, { keys: [publicJwk(other)] })).toBe("valid valid");
    expect(said(at0(1), [list()], { keys: [publicJwk(other)] })).toContain("status-list.signature");
  });

  it("is not unpacked when a small list stands for a huge one", () => {
    const lst = deflateSync(Buffer.alloc(17 * 1024 * 1024)).toString("base64url");
    expect(lst.length).toBeLessThan(30_000);
    expect(said(at0(1), [list({ status_list: { bits: 1, lst } })])).toBe(
      "undecided not-checked status-list.too-long",
    );
  });

  it("must not be hidden by the holder of a credential", () => {
    const status = disclosureOf("s", "status", { status_list: { idx: 0, uri } });
    const payload = { vct: "urn:x", _sd: [digestOf(status)] };
    const hidden = `${compactJws({ alg: "ES256", typ: "dc+sd-jwt" }, payload, issuer)}~${status}~`;
    expect(said(hidden, [list()], {}, { credential: { version: "draft-24" } })).toContain(
      "sd-jwt.claim-hidden",
    );
  });

  it("throws TypeError for more lists than anybody needs", () => {
    expect(() =>
      said(
        at0(1),
        Array.from({ length: 65 }, () => ""),
      ),
    ).toThrow(TypeError);
  });
});
