import { readCertificate } from "@lienthong/pki";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { certificate, ecKey, extension } from "../../testing/test-pki.ts";
import { ascii, der, integer, oid, sequence } from "../../testing/write-der.ts";
import { checkNames } from "./check-names.ts";

const key = ecKey();
const utf8 = (text: string): Uint8Array => der(0x0c, new Uint8Array(Buffer.from(text)));
const rdn = (type: string, value: Uint8Array): Uint8Array => der(0x31, sequence(oid(type), value));
const country = rdn("2.5.4.6", der(0x13, ascii("VN")));
const directory = (...rdns: readonly Uint8Array[]): Uint8Array => der(0xa4, sequence(...rdns));
const mail = (text: string): Uint8Array => der(0x81, ascii(text));
const dns = (text: string): Uint8Array => der(0x82, ascii(text));
const uri = (text: string): Uint8Array => der(0x86, ascii(text));
const ip = (...bytes: readonly number[]): Uint8Array => der(0x87, bytes);
const other = (type: string): Uint8Array => der(0xa0, oid(type), der(0xa0, utf8("x")));

const trees = (tag: number, bases: readonly Uint8Array[]): readonly Uint8Array[] =>
  bases.length === 0 ? [] : [der(tag, ...bases.map((base) => sequence(base)))];
const constraints = (permitted: readonly Uint8Array[], excluded: readonly Uint8Array[] = []): Uint8Array =>
  sequence(...trees(0xa0, permitted), ...trees(0xa1, excluded));

const one = (subject: string, issuer: string, more: readonly Uint8Array[]) =>
  readCertificate(certificate({ subject, issuer, key, signer: key, more }));
const withNames = (names: readonly Uint8Array[], subject = "An") =>
  one(subject, "Between", names.length === 0 ? [] : [extension("2.5.29.17", false, sequence(...names))]);
const authority = (value: Uint8Array, subject = "Between", issuer = "Root", isCritical = true) =>
  one(subject, issuer, [extension("2.5.29.30", isCritical, value)]);

/** What is said of a path, the signer first. */
function said(...path: readonly ReturnType<typeof readCertificate>[]): readonly string[] {
  const found: string[] = [];
  const placed = path.map((each, at) => ({ certificate: each, role: at === 0 ? "signer" : "authority" }));
  checkNames(placed, (code, details) =>
    found.push(
      [code.slice("signature.certificate.".length), ...Object.values(details?.params ?? {})].join(" "),
    ),
  );
  return found;
}
const outside = ["name-not-permitted signer"];
const root = one("Root", "Root", []);

type Row = readonly [
  base: Uint8Array,
  within: readonly Uint8Array[],
  apart: readonly Uint8Array[],
  untold: readonly Uint8Array[],
];
const rows: Readonly<Record<string, Row>> = {
  "a host": [
    dns("example.vn"),
    [dns("example.vn"), dns("EXAMPLE.vn"), dns("a.example.vn"), dns("a.b.example.vn"), dns("*.example.vn")],
    [dns("example.com"), dns("badexample.vn"), dns("vn"), dns("*.com"), dns("a.example.vn.evil.com")],
    [
      dns(""),
      dns("example.vn."),
      dns("a..example.vn"),
      dns(".example.vn"),
      dns("a b.example.vn"),
      dns("*.vn"),
      dns("*"),
    ],
  ],
  "a host with a point before it": [
    dns(".example.vn"),
    [dns("a.example.vn"), dns("*.example.vn")],
    [dns("example.vn"), dns("badexample.vn")],
    [dns("*.vn")],
  ],
  "every host": [dns(""), [dns("example.vn"), dns("*.vn")], [], [dns("-.")]],
  "one mailbox": [
    mail("An@example.vn"),
    [mail("An@example.vn"), mail("An@EXAMPLE.VN")],
    [mail("an@example.vn"), mail("An@a.example.vn")],
    [mail("An"), mail("An@"), mail("@example.vn"), mail("a@evil.vn@example.vn"), mail('"An"@example.vn')],
  ],
  "the mailboxes of a host": [
    mail("example.vn"),
    [mail("an@example.vn"), mail("x@Example.VN")],
    [mail("an@a.example.vn"), mail("an@badexample.vn")],
    [mail("example.vn"), mail("an@example.vn.")],
  ],
  "the mailboxes below a domain": [
    mail(".example.vn"),
    [mail("an@a.example.vn"), mail("an@a.b.example.vn")],
    [mail("an@example.vn"), mail("an@badexample.vn")],
    [mail("an@")],
  ],
  "the addresses of a host": [
    uri("example.vn"),
    [
      uri("https://example.vn"),
      uri("https://EXAMPLE.vn:443/a?b#c"),
      uri("ftp://an@example.vn/"),
      uri("x://example.vn"),
    ],
    [
      uri("https://a.example.vn/"),
      uri("https://evil.vn/example.vn"),
      uri("https://example.vn@evil.vn/"),
      uri("https://evil.vn#@example.vn"),
    ],
    [
      uri("urn:example.vn"),
      uri("https://1.2.3.4/"),
      uri("https://[::1]/"),
      uri("https:///example.vn"),
      uri("example.vn"),
      uri("https://a@b@example.vn/"),
    ],
  ],
  "the addresses below a domain": [
    uri(".example.vn"),
    [uri("https://a.example.vn/"), uri("https://a.b.example.vn")],
    [uri("https://example.vn/"), uri("https://badexample.vn/")],
    [uri("mailto:an@a.example.vn")],
  ],
  "numbers of a network": [
    ip(192, 0, 2, 0, 255, 255, 255, 0),
    [ip(192, 0, 2, 0), ip(192, 0, 2, 255)],
    [ip(192, 0, 3, 1), ip(...Array.from({ length: 16 }, () => 0))],
    [ip(192, 0, 2), ip()],
  ],
  "numbers of a network of version 6": [
    ip(0x20, 1, ...Array.from({ length: 14 }, () => 0), 255, 255, ...Array.from({ length: 14 }, () => 0)),
    [ip(0x20, 1, ...Array.from({ length: 14 }, () => 9))],
    [ip(0x20, 2, ...Array.from({ length: 14 }, () => 9)), ip(0x20, 1, 0, 0)],
    [ip(0x20, 1)],
  ],
  "a country": [
    directory(country),
    [],
    [directory(rdn("2.5.4.6", utf8("LA"))), directory(rdn("2.5.4.3", utf8("An")), country)],
    [],
  ],
  "a name": [
    directory(country, rdn("2.5.4.3", utf8("SỞ giáo  dục"))),
    [
      directory(country, rdn("2.5.4.3", utf8("Sở Giáo dục"))),
      directory(rdn("2.5.4.6", utf8("vn")), rdn("2.5.4.3", utf8("Sở giáo dục")), rdn("2.5.4.11", utf8("x"))),
    ],
    [directory(country), directory(country, rdn("2.5.4.11", utf8("Sở Giáo dục")))],
    [],
  ],
  "another form": [other("1.2.3"), [], [], [other("1.2.3")]],
};

describe("names below an authority with constraints", () => {
  const table = Object.entries(rows).map(([title, [base, within, apart, untold]]) => ({
    title,
    base,
    within,
    apart,
    untold,
  }));
  // The subject itself is a name of the directory: of it only other names are looked at here.
  it.each(table)("may be only in what is permitted: $title", ({ title, base, within, apart, untold }) => {
    const permit = constraints([
      base,
      ...(title === "a name" ? [directory(country, rdn("2.5.4.3", utf8("An")))] : []),
    ]);
    for (const name of within) expect(said(withNames([name]), authority(permit), root)).toEqual([]);
    for (const name of [...apart, ...untold])
      expect(said(withNames([name]), authority(permit), root)).toEqual(outside);
  });

  it.each(table.filter(({ title }) => title !== "a country"))(
    "may be all but what is excluded: $title",
    ({ base, within, apart, untold }) => {
      const exclude = authority(constraints([], [base]));
      for (const name of apart) expect(said(withNames([name]), exclude, root)).toEqual([]);
      for (const name of [...within, ...untold])
        expect(said(withNames([name]), exclude, root)).toEqual(outside);
    },
  );

  it("may be of another form than that of the constraint", () => {
    const permit = authority(
      constraints([dns("example.vn"), ip(1, 2, 3, 4, 255, 255, 255, 255), other("1.2.3")]),
    );
    expect(said(withNames([mail("an@evil.vn"), other("1.2.4")]), permit, root)).toEqual([]);
    expect(said(withNames([mail("an@evil.vn"), dns("evil.vn")]), permit, root)).toEqual(outside);
  });

  it("may lie in any one subtree of an authority, and must in one of each authority", () => {
    const permit = constraints([dns("a.vn"), dns("b.vn")]);
    expect(said(withNames([dns("x.a.vn"), dns("b.vn")]), authority(permit), root)).toEqual([]);
    const upper = authority(constraints([dns("b.vn")]), "Upper", "Root");
    const lower = authority(permit, "Between", "Upper");
    expect(said(withNames([dns("b.vn")]), lower, upper, root)).toEqual([]);
    expect(said(withNames([dns("a.vn")]), lower, upper, root)).toEqual(outside);
  });

  it("are those of subjects of authorities, too, but for one that renews itself", () => {
    const permit = (names: string) => constraints([directory(country, rdn("2.5.4.3", utf8(names)))]);
    expect(said(withNames([], "An"), authority(permit("An")), root)).toEqual([]);
    expect(said(withNames([], "Binh"), authority(permit("An")), root)).toEqual(outside);
    const between = one("Between", "Upper", []);
    expect(said(withNames([], "An"), between, authority(permit("An"), "Upper"), root)).toEqual([
      "name-not-permitted authority",
    ]);
    const renewed = one("Upper", "Upper", []);
    const signer = one("An", "Upper", []);
    expect(said(signer, renewed, authority(permit("An"), "Upper"), root)).toEqual([]);
    // The last in line is no authority, whatever it is called.
    expect(said(renewed, authority(permit("An"), "Upper"), root)).toEqual(outside);
  });

  it("are those for mail in the subject, too", () => {
    const mailbox = (text: string) => {
      const found = readCertificate(certificate({ subject: "An", issuer: "Between", key, signer: key }));
      const subject = sequence(rdn("1.2.840.113549.1.9.1", der(0x16, ascii(text))));
      return { ...found, subject };
    };
    const permit = authority(constraints([mail("example.vn")]));
    expect(said(mailbox("an@example.vn"), permit, root)).toEqual([]);
    expect(said(mailbox("an@evil.vn"), permit, root)).toEqual(outside);
  });

  it("for mail in other alphabets are refused where mail is constrained", () => {
    const name = other("1.3.6.1.5.5.7.8.9");
    expect(said(withNames([name]), authority(constraints([mail("example.vn")])), root)).toEqual(outside);
    expect(said(withNames([name]), authority(constraints([dns("example.vn")])), root)).toEqual([]);
  });

  it("are constrained by a root, and by an extension that is not marked critical", () => {
    const permit = constraints([dns("example.vn")]);
    expect(said(withNames([dns("evil.vn")]), authority(permit, "Between", "Between"))).toEqual(outside);
    expect(said(withNames([dns("evil.vn")]), authority(permit, "Between", "Root", false), root)).toEqual(
      outside,
    );
    // What stands in the certificate of the signer constrains nobody.
    expect(said(authority(constraints([], [dns("")])), root)).toEqual([]);
  });
});

describe("constraints that cannot be worked out", () => {
  const base = dns("example.vn");
  const unreadable = ["critical-extension authority 2.5.29.30"];
  it.each<readonly [string, Uint8Array]>([
    ["nothing", sequence()],
    ["no subtree", sequence(der(0xa0))],
    ["a minimum", sequence(der(0xa0, sequence(base, der(0x80, [1]))))],
    ["a maximum", sequence(der(0xa0, sequence(base, der(0x81, [1]))))],
    ["a form that nobody knows", sequence(der(0xa0, sequence(der(0x89, [1]))))],
    ["the second list first", sequence(der(0xa1, sequence(base)), der(0xa0, sequence(base)))],
    ["more behind the lists", sequence(der(0xa0, sequence(base)), integer(1))],
    ["text that is not ASCII", sequence(der(0xa0, sequence(der(0x82, [0xc3, 0xa9]))))],
    ["text with NUL", sequence(der(0xa0, sequence(der(0x82, [0x61, 0]))))],
    ["no sequence", integer(1)],
  ])("refuse all: %s", (_title, value) => {
    expect(said(withNames([]), authority(value), root)).toEqual(unreadable);
  });

  it("may state the minimum that is meant without it", () => {
    expect(said(withNames([]), authority(sequence(der(0xa0, sequence(base, der(0x80, [0]))))), root)).toEqual(
      [],
    );
  });

  it.each<readonly [string, Uint8Array, Uint8Array]>([
    ["a host that is none", dns("exa mple.vn"), dns("example.vn")],
    ["a mailbox that is none", mail("@example.vn"), mail("an@example.vn")],
    ["mail at no host", mail(""), mail("an@example.vn")],
    ["an address at no host", uri(""), uri("https://example.vn/")],
    ["an address with its scheme", uri("https://example.vn"), uri("https://example.vn/")],
    ["a mask with holes", ip(1, 2, 3, 4, 255, 0, 255, 0), ip(1, 2, 3, 4)],
    ["a network of another length", ip(1, 2, 3, 4), ip(1, 2, 3, 4)],
  ])("neither permit nor leave out anything: %s", (_title, bad, name) => {
    expect(said(withNames([name]), authority(constraints([bad])), root)).toEqual(outside);
    expect(said(withNames([name]), authority(constraints([], [bad])), root)).toEqual(outside);
  });

  it("refuse other names that cannot be read", () => {
    const broken = one("An", "Between", [extension("2.5.29.17", false, Uint8Array.of(0x30, 5))]);
    const nul = withNames([der(0x82, [0x61, 0, 0x62])]);
    for (const each of [broken, nul])
      expect(said(each, authority(constraints([dns("x.vn")])), root)).toEqual([
        "critical-extension signer 2.5.29.17",
      ]);
  });

  it("refuse more comparisons than any right certificate needs", () => {
    const many = (count: number) => Array.from({ length: count }, (_, at) => dns(`${at}.vn`));
    expect(said(withNames(many(400)), authority(constraints(many(400))), root)).toEqual(
      unreadable.map((text) => text.replace("authority", "signer")),
    );
    expect(said(withNames(many(100)), authority(constraints(many(100))), root)).toEqual([]);
  });

  it("never throw on bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), fc.uint8Array({ maxLength: 40 }), (value, names) => {
        const signer = one("An", "Between", [extension("2.5.29.17", false, names)]);
        expect(said(signer, authority(value), root).length).toBeLessThan(4);
      }),
      { numRuns: 60 },
    );
  });
});
