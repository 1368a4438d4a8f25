import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DerFault } from "../asn1/der-fault.ts";
import { derTags } from "../asn1/der-reader.ts";
import { writeElement as der, writeOid as oid, writeSequence as sequence } from "../asn1/write-der.ts";
import { readRevocationList } from "./revocation-list.ts";

const text = (value: string): Uint8Array => new TextEncoder().encode(value);
const utc = (value: string): Uint8Array => der(derTags.utcTime, text(value));
const extension = (id: string, critical: boolean, ...value: readonly number[]): Uint8Array =>
  sequence(oid(id), ...(critical ? [der(derTags.boolean, [0xff])] : []), der(derTags.octetString, value));
const row = (serial: number, ...extensions: readonly Uint8Array[]): Uint8Array =>
  sequence(
    der(derTags.integer, [serial]),
    utc("260501000000Z"),
    ...(extensions.length > 0 ? [sequence(...extensions)] : []),
  );

const algorithm = sequence(oid("1.2.840.10045.4.3.2"));
const issuer = sequence(
  der(derTags.set, sequence(oid("2.5.4.3"), der(derTags.utf8, text(" Cơ quan Chứng thực ")))),
);

interface Options {
  readonly version?: number | null;
  readonly inner?: Uint8Array;
  readonly next?: Uint8Array | null;
  readonly rows?: readonly Uint8Array[];
  readonly extensions?: readonly Uint8Array[];
  readonly after?: readonly Uint8Array[];
}
const list = (options: Options = {}): Uint8Array => {
  const { version = 1, inner = algorithm, next = utc("260701000000Z"), rows = [], extensions = [] } = options;
  const body = sequence(
    ...(version === null ? [] : [der(derTags.integer, [version])]),
    inner,
    issuer,
    utc("260601000000Z"),
    ...(next ? [next] : []),
    ...(rows.length > 0 ? [sequence(...rows)] : []),
    ...(extensions.length > 0 ? [der(derTags.context0, sequence(...extensions))] : []),
    ...(options.after ?? []),
  );
  return sequence(body, algorithm, der(derTags.bitString, [0], [1, 2]));
};
const revokedAt = Date.UTC(2026, 4, 1);

describe("a revocation list", () => {
  it("is read with its authority, times and rows", () => {
    const read = readRevocationList(list({ rows: [row(7), row(0x1a)] }));
    expect(read).toMatchObject({
      issuerKey: '["2.5.4.3","cơ quan chứng thực"]',
      thisUpdate: Date.UTC(2026, 5, 1),
      nextUpdate: Date.UTC(2026, 6, 1),
      partial: undefined,
      critical: undefined,
      signature: Uint8Array.of(1, 2),
    });
    expect([...read.revoked]).toEqual([
      ["07", revokedAt],
      ["1a", revokedAt],
    ]);
  });

  it("keeps one row only when one certificate is asked for", () => {
    const bytes = list({ rows: [row(7), row(8)] });
    expect([...readRevocationList(bytes, Uint8Array.of(8)).revoked.keys()]).toEqual(["08"]);
    expect(readRevocationList(bytes, Uint8Array.of(9)).revoked.size).toBe(0);
  });

  it.each<readonly [string, Options]>([
    ["of version 1", { version: null }],
    ["without rows", {}],
    ["with a time in the long form", { next: der(derTags.generalizedTime, text("20260701000000Z")) }],
  ])("may be %s", (_title, options) => {
    expect(readRevocationList(list(options)).nextUpdate).toBe(Date.UTC(2026, 6, 1));
  });

  it("need not say when it ends", () => {
    expect(readRevocationList(list({ next: null })).nextUpdate).toBeUndefined();
  });

  it.each<readonly [string, Options, { partial?: string; critical?: string }]>([
    ["its number, critical", { extensions: [extension("2.5.29.20", true)] }, {}],
    ["the key of its authority, critical", { extensions: [extension("2.5.29.35", true)] }, {}],
    ["an unknown extension that is not critical", { extensions: [extension("1.2.3", false)] }, {}],
    [
      "an unknown extension that is critical",
      { extensions: [extension("1.2.3", true)] },
      { critical: "1.2.3" },
    ],
    [
      "the mark of a list of changes",
      { extensions: [extension("2.5.29.27", true)] },
      { partial: "2.5.29.27" },
    ],
    ["a distribution point", { extensions: [extension("2.5.29.28", false)] }, { partial: "2.5.29.28" }],
    [
      "a row of another authority",
      { rows: [row(7, extension("2.5.29.29", true))], extensions: [extension("2.5.29.28", true)] },
      { critical: "2.5.29.29", partial: "2.5.29.28" },
    ],
    ["the reason of a row", { rows: [row(7, extension("2.5.29.21", false, 0x0a, 1, 1))] }, {}],
  ])("tells by %s how far it may be believed", (_title, options, { partial, critical }) => {
    expect(readRevocationList(list(options))).toMatchObject({ partial, critical });
  });

  it("of changes takes back a revocation by the reason removeFromCRL", () => {
    const back = extension("2.5.29.21", false, 0x0a, 1, 8);
    const keyLost = extension("2.5.29.21", false, 0x0a, 1, 1);
    const extensions = [extension("2.5.29.27", true)];
    const read = readRevocationList(list({ rows: [row(7, back), row(8, keyLost)], extensions }));
    expect([...read.revoked.keys()]).toEqual(["08"]);
  });

  it.each<readonly [string, Uint8Array]>([
    ["of version 3", list({ version: 2 })],
    ["that names two algorithms", list({ inner: sequence(oid("1.2.3")) })],
    ["with something after it", list({ after: [der(derTags.null)] })],
    ["with something after a row", list({ rows: [sequence(row(7), der(derTags.null))] })],
    ["with a row without a time", list({ rows: [sequence(der(derTags.integer, [7]))] })],
    ["with an extension without a value", list({ extensions: [sequence(oid("1.2.3"))] })],
    ["that is no list", Uint8Array.of(0x30, 1)],
  ])("%s is refused", (_title, bytes) => {
    expect(() => readRevocationList(bytes)).toThrow(DerFault);
  });

  it("is read or refused, whatever byte is changed", () => {
    const bytes = list({ rows: [row(7, extension("2.5.29.21", false, 0x0a, 1, 1))] });
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(255), (at, value) => {
        const changed = bytes.slice();
        changed[at] = value;
        try {
          expect(readRevocationList(changed).revoked.size).toBeLessThan(2);
        } catch (error) {
          expect(error).toBeInstanceOf(DerFault);
        }
      }),
      { numRuns: 200 },
    );
  });
});
