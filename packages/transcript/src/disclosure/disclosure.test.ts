import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TranscriptDocument } from "../formats/transcript-document.ts";
import { anyTranscript } from "../testing/a-transcript.ts";
import { pathsToShow } from "./paths-to-show.ts";
import { sdJwtToTranscript } from "./sd-jwt-to-transcript.ts";
import type { DisclosureStep } from "./selective-claims.ts";
import { transcriptToSdJwt } from "./transcript-to-sd-jwt.ts";

const issuer = "https://truong.example";
const year = (schoolYear: string, grade: number): TranscriptDocument["years"][number] => ({
  schoolYear,
  grade,
  className: `${grade}A`,
  subjects: [
    { kind: "scored", name: "Toán", hk1: { regular: ["8.0"], average: "8.0" }, yearAverage: "8.5" },
    { kind: "scored", name: "Ngữ văn", hk2: { midTerm: "5.0" }, yearAverage: "5.5" },
    { kind: "comment", name: "Âm nhạc", yearLevel: "Đ" },
  ],
  conduct: { year: "Khá" },
  declared: { title: "Học sinh Giỏi" },
});
const transcript: TranscriptDocument = {
  pupil: { name: "Lê Thị Mẫu", code: "2400000001", personalNumber: "052200000001" },
  years: [year("2023-2024", 6), year("2024-2025", 7)],
  history: [],
};
const everything = ["pupil", "name", "code"] as const;

/** What a verifier gets: claims without those hidden paths that are not shown, as an SD-JWT reveals them. */
function revealed(
  claims: unknown,
  disclose: readonly (readonly DisclosureStep[])[],
  show: readonly (readonly DisclosureStep[])[],
): Readonly<Record<string, unknown>> {
  const key = (path: readonly DisclosureStep[]) => JSON.stringify(path);
  const hidden = new Set(disclose.map(key));
  for (const path of show) for (let at = 1; at <= path.length; at += 1) hidden.delete(key(path.slice(0, at)));
  const walk = (value: unknown, path: readonly DisclosureStep[]): unknown => {
    if (Array.isArray(value))
      return value.flatMap((each: unknown, at) =>
        hidden.has(key([...path, at])) ? [] : [walk(each, [...path, at])],
      );
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).flatMap(([name, each]) =>
        hidden.has(key([...path, name])) ? [] : [[name, walk(each, [...path, name])]],
      ),
    );
  };
  return walk(claims, []) as Readonly<Record<string, unknown>>;
}

describe("a transcript of which its holder shows parts", () => {
  const { claims, disclose, loss } = transcriptToSdJwt(transcript, { issuer });

  it("shows one subject of one year, and says what is not shown", () => {
    const show = pathsToShow(claims, {
      pupil: ["name"],
      years: [{ schoolYear: "2024-2025", subjects: ["Toán"] }],
    });
    const shown = revealed(claims, disclose, show);
    expect(JSON.stringify(shown)).not.toMatch(/Ngữ văn|5\.5|Khá|Giỏi|2400000001|2023|8\.0|7A/u);
    const read = sdJwtToTranscript(shown);
    expect(read.ok && read.value).toEqual({
      issuer,
      shown: {
        pupil: { name: "Lê Thị Mẫu" },
        years: [
          {
            schoolYear: "2024-2025",
            grade: 7,
            subjects: [{ kind: "scored", name: "Toán", yearAverage: "8.5" }],
          },
        ],
      },
      yearNumbers: [2],
      isWhole: false,
      notShown: [
        { path: "years[0].subjects", count: 2 },
        { path: "years[0].className" },
        { path: "years[0].school" },
        { path: "years[0].conduct" },
        { path: "years[0].absentSessions" },
        { path: "years[0].isRecognisedByClass" },
        { path: "years[0].declared" },
        { path: "years[0].subjects[0].hk1" },
        { path: "years[0].subjects[0].hk2" },
        { path: "years", count: 1 },
      ],
    });
  });

  it("shows marks of the terms and other parts when they are asked for", () => {
    const show = pathsToShow(claims, {
      years: [{ schoolYear: "2023-2024", subjects: "all", withTerms: true, parts: ["conduct"] }],
    });
    const read = sdJwtToTranscript(revealed(claims, disclose, show));
    const { className: _class, declared: _declared, ...expected } = year("2023-2024", 6);
    expect(read.ok && read.value.shown.years).toEqual([expected]);
    expect(read.ok && read.value.isWhole).toBe(false);
  });

  it("is whole again when all is shown", () => {
    fc.assert(
      fc.property(anyTranscript, (any) => {
        const identity = Object.keys(any.pupil ?? {}) as (keyof NonNullable<TranscriptDocument["pupil"]>)[];
        const made = transcriptToSdJwt(any, { issuer, identity });
        const read = sdJwtToTranscript(revealed(made.claims, made.disclose, made.disclose));
        expect(read.ok && read.value.shown).toEqual(any);
        expect(read.ok && read.value.isWhole).toBe(true);
        expect(made.loss).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it("never tells more than what is shown, whatever that is", () => {
    fc.assert(
      fc.property(anyTranscript, fc.infiniteStream(fc.boolean()), (any, choice) => {
        const made = transcriptToSdJwt(any, { issuer });
        const show = made.disclose.filter(() => choice.next().value);
        const claimsShown = revealed(made.claims, made.disclose, show);
        const read = sdJwtToTranscript(claimsShown);
        expect(read.ok).toBe(true);
        const years = (claimsShown["years"] as readonly unknown[]).length;
        const hidden = read.ok ? read.value.notShown.find(({ path }) => path === "years")?.count : undefined;
        expect(years + (hidden ?? 0)).toBe(any.years.length);
      }),
      { numRuns: 20 },
    );
  });

  it("holds of the pupil what was asked for, and says what is left out", () => {
    expect(Object.keys(claims["pupil"] as object)).toEqual(everything.slice(1));
    expect(loss).toEqual([
      { path: "history", why: "no-place" },
      { path: "pupil.personalNumber", why: "not-asked-for" },
    ]);
  });

  it("says when it was issued and whose it is", () => {
    const made = transcriptToSdJwt(transcript, {
      issuer,
      type: "urn:x:hoc-ba",
      issued: "2025-06-30T08:00:00+07:00",
      expires: "2026-06-30T08:00:00+07:00",
      holderKey: { kty: "EC" },
    });
    expect(made.claims).toMatchObject({
      vct: "urn:x:hoc-ba",
      iat: 1_751_245_200,
      exp: 1_782_781_200,
      cnf: { jwk: { kty: "EC" } },
    });
    expect(sdJwtToTranscript(made.claims).ok).toBe(false);
    expect(sdJwtToTranscript(made.claims, { type: "urn:x:hoc-ba" }).ok).toBe(true);
  });

  it.each<[string, Parameters<typeof pathsToShow>[1]]>([
    ["a year that is not there", { years: [{ schoolYear: "2020-2021" }] }],
    ["a subject that is not there", { years: [{ schoolYear: "2024-2025", subjects: ["Toan"] }] }],
    ["a part that is not there", { years: [{ schoolYear: "2024-2025", parts: ["competences"] }] }],
    ["an identity that is not there", { pupil: ["gender"] }],
  ])("does not pretend to show %s", (_title, what) => {
    expect(() => pathsToShow(claims, what)).toThrow(TypeError);
  });

  it.each<[string, unknown, string]>([
    ["another credential", { iss: issuer, vct: "urn:x" }, "transcript.format.not-this-format"],
    ["no object", "học bạ", "transcript.format.not-this-format"],
    ["no counts", { ...claims, counts: undefined }, "transcript.format.missing"],
    ["more years than there are", { ...claims, counts: { years: 1 } }, "transcript.format.too-many"],
    ["a count that is none", { ...claims, counts: { years: "2" } }, "transcript.format.out-of-range"],
    ["a year that is none", { ...claims, years: [1] }, "transcript.format.wrong-type"],
    ["a year twice", { ...claims, years: [{ number: 1 }, { number: 1 }] }, "transcript.format.duplicate"],
    ["a year without a number", { ...claims, years: [{}] }, "transcript.format.out-of-range"],
    [
      "a mark that is none",
      { ...claims, years: [{ number: 1, subjects: [{ kind: "scored", name: "Toán", yearAverage: "11" }] }] },
      "transcript.mark.out-of-range",
    ],
  ])("is refused with %s", (_title, given, expected) => {
    const read = sdJwtToTranscript(given);
    expect(read.ok).toBe(false);
    expect(read.issues.map(({ code }) => code)).toContain(expected);
  });

  it("never throws, whatever the claims are", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (years, counts) => {
        const given = { iss: issuer, vct: "urn:lienthong:transcript:1", years, counts };
        expect(typeof sdJwtToTranscript(given).ok).toBe("boolean");
      }),
    );
  });
});
