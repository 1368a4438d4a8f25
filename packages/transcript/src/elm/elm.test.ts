import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TranscriptDocument } from "../formats/transcript-document.ts";
import { anyTranscript } from "../testing/a-transcript.ts";
import { lostNothingMore, withoutLost } from "../testing/without-lost.ts";
import { elmToTranscript } from "./elm-to-transcript.ts";
import { transcriptToElm, type TranscriptToElmOptions } from "./transcript-to-elm.ts";
import { validateElm } from "./validate-elm.ts";

const samples = new URL("../../../../../shared/specs/transcripts/elm-3/", import.meta.url);
const options: TranscriptToElmOptions = {
  issuer: { id: "https://truong.example/ho-so", name: "Trường THCS Mẫu", code: "52001001" },
  issued: "2025-06-30T08:00:00+07:00",
  id: (part) => `https://truong.example/hoc-ba/1#${part}`,
  identity: ["name", "code", "personalNumber", "birthDate", "gender", "birthPlace"],
  pages: [{ type: "PNG", base64: "iVBORw0KGgo=" }],
};
const someone: TranscriptDocument = {
  pupil: { name: "Lê Thị Mẫu", code: "2400000001", birthDate: "2013-05-19", personalNumber: "001313000001" },
  years: [
    {
      school: {
        code: "52001001",
        name: "Trường THCS Mẫu",
        place: { text: "Xã Mẫu", provinceCode: "52", communeCode: "00001" },
      },
      schoolYear: "2024-2025",
      grade: 6,
      subjects: [{ kind: "scored", name: "Toán", hk1: { average: "6.5" }, yearAverage: "6.5" }],
    },
    { schoolYear: "2025-2026", grade: 7, subjects: [] },
  ],
};
const read = (value: unknown) => elmToTranscript(JSON.parse(JSON.stringify(value)));
const good = transcriptToElm(someone, options).value;

describe("a transcript as a credential of the European Learning Model", () => {
  it("comes back exactly, but for what is listed as lost", () => {
    fc.assert(
      fc.property(anyTranscript, (transcript) => {
        if (transcript.years.length === 0) return;
        const { value, loss } = transcriptToElm(transcript, options);
        const back = read(value);
        expect(back.issues.filter(({ severity }) => severity === "error")).toEqual([]);
        if (!back.ok) return;
        expect(back.value).toEqual(withoutLost(transcript, loss));
        expect(lostNothingMore(back.value, loss)).toBe(true);
      }),
      { numRuns: 15 },
    );
  });

  it("passes our check of the application profile", () => {
    const result = validateElm(JSON.parse(JSON.stringify(good)));
    expect(result.issues.map(({ code }) => code)).toEqual(["transcript.format.not-signed"]);
  });

  it("gives every part an address of its own", () => {
    const ids = JSON.stringify(good).match(/"id":"https:\/\/truong\.example\/hoc-ba[^"]*"/gu) ?? [];
    expect(ids.length).toBeGreaterThan(20);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("holds nothing of the pupil that was not asked for, and no shares of other pupils", () => {
    const { identity: _all, ...few } = options;
    const { value, loss } = transcriptToElm(someone, few);
    expect(JSON.stringify(value)).not.toMatch(/001313000001|2013-05-19|shortenedGrading|resultDistribution/u);
    expect(loss).toContainEqual({ path: "pupil.personalNumber", why: "not-asked-for" });
  });

  it("keeps the day of birth in every time zone", () => {
    expect(JSON.stringify(good)).toContain('"dateOfBirth":"2013-05-19T00:00:00"');
  });

  it("says what the profile asks for and the caller did not give", () => {
    const { issues } = transcriptToElm(
      { years: [{ school: { code: "1" }, subjects: [] }] },
      { ...options, pages: [] },
    );
    expect(issues.map(({ code, path }) => `${code} ${path}`)).toEqual([
      "transcript.format.missing years[0].school",
      "transcript.format.no-attachment displayParameter",
      "transcript.format.not-signed ",
    ]);
  });

  it("throws at once on wrong use", () => {
    expect(() => transcriptToElm(someone, { ...options, issued: "2025" })).toThrow(TypeError);
    expect(() => transcriptToElm(someone, { ...options, id: () => "x" })).toThrow(TypeError);
    expect(() => transcriptToElm(someone, { ...options, issuer: { id: "x" } })).toThrow(TypeError);
  });

  it.skipIf(!existsSync(samples))("uses only words that the published context defines", () => {
    const context = (
      JSON.parse(readFileSync(new URL("edc-ap-context.jsonld", samples), "utf8")) as { "@context": object }
    )["@context"];
    // Words of the VC context, which the published one builds on.
    const known = new Set([
      ...Object.keys(context),
      "@context",
      "id",
      "type",
      "issuer",
      "issuanceDate",
      "issued",
      "validFrom",
      "credentialSubject",
      "credentialSchema",
      "vi",
    ]);
    const unknown = new Set<string>();
    JSON.stringify(good, (key, value: unknown) => {
      if (key !== "" && !/^[0-9]+$/u.test(key) && !known.has(key)) unknown.add(key);
      return value;
    });
    expect([...unknown]).toEqual([]);
  });
});

type Open = Record<string, unknown>;

/** The object at a way through a credential; the way is known to be there. */
function inner(root: Open, ...way: readonly (string | number)[]): Open {
  let value: unknown = root;
  for (const step of way) value = (value as Readonly<Record<string | number, unknown>>)[step];
  return value as Open;
}

describe("checking a credential of the European Learning Model", () => {
  const changed = (change: (credential: Open) => void): unknown => {
    const copy = JSON.parse(JSON.stringify(good)) as Open;
    change(copy);
    return copy;
  };
  const claim = (credential: Open): Open => inner(credential, "credentialSubject", "hasClaim", 0);

  it.each<[string, (credential: Open) => void, string, string]>([
    ["no issuer", (c) => delete c["issuer"], "transcript.format.missing", ""],
    ["no time of issue", (c) => delete c["issued"], "transcript.format.missing", ""],
    ["a day for a time", (c) => (c["issued"] = "2025-06-30"), "transcript.format.wrong-type", "issued"],
    [
      "a day that is none",
      (c) => (c["issued"] = "2025-02-30T00:00:00"),
      "transcript.format.wrong-type",
      "issued",
    ],
    [
      "two issuers",
      (c) => (c["issuer"] = [c["issuer"], c["issuer"]]),
      "transcript.format.too-many",
      "issuer",
    ],
    [
      "a title without language",
      (c) => (claim(c)["title"] = "Học bạ"),
      "transcript.format.wrong-type",
      "credentialSubject.hasClaim[0].title",
    ],
    [
      "an achievement that nobody awarded",
      (c) => delete claim(c)["awardedBy"],
      "transcript.format.missing",
      "credentialSubject.hasClaim[0]",
    ],
    [
      "a reference to nothing",
      (c) => (claim(c)["awardedBy"] = "urn:x"),
      "transcript.format.unknown-reference",
      "credentialSubject.hasClaim[0].awardedBy",
    ],
    [
      "an achievement awarded by a person",
      (c) => (claim(c)["awardedBy"] = { type: "Person", hasClaim: [] }),
      "transcript.format.wrong-value",
      "credentialSubject.hasClaim[0].awardedBy.type",
    ],
    [
      "a school without a place",
      (c) => delete inner(claim(c), "awardedBy", "awardingBody")["location"],
      "transcript.format.missing",
      "credentialSubject.hasClaim[0].awardedBy.awardingBody",
    ],
    [
      "no picture of the pages",
      (c) => delete inner(c, "displayParameter")["individualDisplay"],
      "transcript.format.missing",
      "displayParameter",
    ],
    [
      "an issuer without a legal identifier",
      (c) => delete inner(c, "issuer")["eIDASIdentifier"],
      "transcript.format.missing",
      "issuer",
    ],
    [
      "a credential that is not said to be verifiable",
      (c) => (c["type"] = ["EuropeanDigitalCredential"]),
      "transcript.format.missing",
      "type",
    ],
    ["no context", (c) => delete c["@context"], "transcript.format.missing", "@context"],
  ])("refuses %s, at its place", (_title, change, code, path) => {
    const { ok, issues } = validateElm(changed(change));
    expect(ok).toBe(false);
    expect(issues).toContainEqual(expect.objectContaining({ code, path }));
  });

  it("reads nothing from another writer's credential", () => {
    const foreign = changed((c) => (claim(c)["identifier"] = []));
    expect(validateElm(foreign).ok).toBe(true);
    expect(elmToTranscript(foreign)).toMatchObject({
      ok: false,
      issues: expect.arrayContaining([expect.objectContaining({ code: "transcript.format.not-ours" })]),
    });
  });

  it("refuses marks that are none", () => {
    const text = JSON.stringify(good).replaceAll('"vi":"6.5"', '"vi":"65"');
    expect(elmToTranscript(JSON.parse(text)).issues.map(({ code }) => code)).toContain(
      "transcript.mark.out-of-range",
    );
  });

  it.skipIf(!existsSync(samples))(
    "finds in the official samples what their profile asks for and they lack",
    () => {
      const missing = (name: string) =>
        validateElm(JSON.parse(readFileSync(new URL(`samples/${name}`, samples), "utf8")))
          .issues.filter(({ severity }) => severity === "error")
          .map(({ path, params }) => `${path} ${String(params?.["field"])}`);
      // Time of issue comes with the seal; the other sample shows no page. Both misspell or lack the legal identifier.
      expect(missing("Sample-CertOfPart-unsigned.jsonld")).toEqual([" issued", "issuer eIDASIdentifier"]);
      expect(missing("credential-sample.jsonld")).toEqual([
        "displayParameter individualDisplay",
        "issuer eIDASIdentifier",
      ]);
    },
  );

  it("never throws, whatever it is given, and stays bounded", () => {
    const cyclic: Record<string, unknown> = { type: ["EuropeanDigitalCredential"] };
    cyclic["credentialSubject"] = cyclic;
    cyclic["hasClaim"] = [cyclic];
    for (const input of [
      cyclic,
      null,
      undefined,
      1,
      [],
      "x",
      { type: "EuropeanDigitalCredential", issuer: cyclic },
    ])
      expect(elmToTranscript(input).ok).toBe(false);
    let deep: unknown = {};
    for (let level = 0; level < 5_000; level += 1) deep = { hasPart: deep };
    expect(validateElm({ ...good, hasPart: deep }).issues.map(({ code }) => code)).toContain(
      "transcript.format.too-many",
    );
    const wide = changed((c) => (claim(c)["hasPart"] = Array(30_000).fill({ type: "LearningAchievement" })));
    expect(elmToTranscript(wide).issues.length).toBeLessThanOrEqual(2_001);
    fc.assert(fc.property(fc.anything(), (input) => !elmToTranscript(input).ok));
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(good)), fc.jsonValue(), (key, value) => {
        elmToTranscript({ ...good, [key]: value });
      }),
    );
  });
});
