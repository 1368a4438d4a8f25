import { describe, expect, it } from "vitest";
import { transcriptToClr } from "../clr/transcript-to-clr.ts";
import type { TranscriptDocument } from "../formats/transcript-document.ts";
import { transcriptFromState } from "../formats/transcript-from-state.ts";
import type { TranscriptEvent } from "../history/event.ts";
import { replayTranscript } from "../history/replay.ts";
import { writeTranscriptXml } from "../xml/write-transcript-xml.ts";
import { checkTranscript } from "./check-transcript.ts";
import { writeSignableTranscript } from "./signable-xml.ts";
import { transcriptFromSigned } from "./signed-years.ts";
import type { VerifiedSignature } from "./verified-signatures.ts";

const year = (schoolYear: string, yearAverage = "8.5"): TranscriptDocument["years"][number] => ({
  schoolYear,
  grade: 6,
  subjects: [{ kind: "scored", name: "Toán", yearAverage }],
  absentSessions: 2,
});
const transcript: TranscriptDocument = {
  pupil: { name: "Lê Thị Mẫu" },
  years: [year("2023-2024"), year("2024-2025")],
};
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The part of a year as a verifier hands it out: canonical, with its namespace. */
const part = (index: number, from = transcript): { path: string; bytes: Uint8Array } => {
  const { xml } = writeSignableTranscript(from);
  const start = xml.indexOf(`<part Id="hoc-ba-${index + 1}">`);
  const text = xml.slice(start, xml.indexOf("</part>", start) + 7);
  return {
    path: `/signedTranscript/part[${index + 1}]`,
    bytes: bytesOf(text.replace("<part ", '<part xmlns="urn:lienthong:transcript:1" ')),
  };
};
const signed = (
  role: string,
  verdict: VerifiedSignature["verdict"],
  ...parts: VerifiedSignature["parts"] & object
): VerifiedSignature => ({ verdict, role: { claimed: [role] }, parts });
const both = [{ role: "GVCN" }, { role: "CBQL" }] as const;

describe("the signatures of a transcript by role", () => {
  it.each<[string, readonly VerifiedSignature[], readonly string[]]>([
    ["nobody signed", [], ["missing", "missing", "missing", "missing"]],
    [
      "both signed both years",
      [signed("GVCN", "valid", part(0), part(1)), signed("CBQL", "valid", part(0), part(1))],
      ["valid", "valid", "valid", "valid"],
    ],
    [
      "each year has another teacher, and the principal signed the first only",
      [signed("GVCN", "valid", part(0)), signed("GVCN", "valid", part(1)), signed("CBQL", "valid", part(0))],
      ["valid", "valid", "valid", "missing"],
    ],
    [
      "one is not trusted and one cannot be told",
      [signed("GVCN", "untrusted", part(0), part(1)), signed("CBQL", "undecided")],
      ["untrusted", "undecided", "untrusted", "undecided"],
    ],
    [
      "one was altered and signed again",
      [signed("GVCN", "altered"), signed("GVCN", "valid", part(0))],
      ["valid", "missing", "altered", "missing"],
    ],
    [
      "the whole document was signed",
      [signed("GVCN", "valid", { path: "/", bytes: bytesOf(writeTranscriptXml(transcript)) })],
      ["valid", "missing", "valid", "missing"],
    ],
    [
      "another transcript was signed",
      [signed("GVCN", "valid", part(0, { ...transcript, years: [year("2023-2024", "9.5")] }))],
      ["other-content", "missing", "other-content", "missing"],
    ],
    [
      "something else was signed",
      [signed("GVCN", "valid", { path: "/a", bytes: bytesOf("<a/>") }, { path: "/b", bytes: bytesOf("<b") })],
      ["other-content", "missing", "other-content", "missing"],
    ],
    [
      "the role is only where the signature stands",
      [{ verdict: "valid", role: { placed: "GVCN", claimed: [] }, parts: [part(0)] }],
      ["valid", "missing", "missing", "missing"],
    ],
    [
      "the signer claims another role than that place",
      [{ verdict: "valid", role: { placed: "CBQL", claimed: ["GVBM"] }, parts: [part(0)] }],
      ["missing", "missing", "missing", "missing"],
    ],
    [
      "no role is known",
      [{ verdict: "valid", parts: [part(0)] }],
      ["missing", "missing", "missing", "missing"],
    ],
  ])("when %s", (_title, signatures, expected) => {
    const { roles } = checkTranscript(transcript, { signatures: { signatures }, required: both });
    expect(roles.map(({ state }) => state)).toEqual(expected);
  });

  it("are a warning where two systems want them, an information where hearsay does, an error where you do", () => {
    const nobody = { signatures: [] };
    const one: TranscriptDocument = { years: [year("2023-2024")] };
    const usual = checkTranscript(one, { signatures: nobody }).issues;
    expect(usual.map(({ code, severity, params }) => [code, severity, params?.["role"]])).toEqual([
      ["transcript.signing.role-missing", "warning", "GVCN"],
      ["transcript.signing.role-missing", "warning", "CBQL"],
      ["transcript.signing.role-missing", "information", "KY_PHAT_HANH"],
    ]);
    const own = checkTranscript(one, { signatures: nobody, required: [{ role: "CBQL" }] }).issues;
    expect(own[0]).toMatchObject({ severity: "error", path: "years[0]" });
    const altered = checkTranscript(one, { signatures: { signatures: [signed("GVCN", "altered")] } }).issues;
    expect(altered[0]).toMatchObject({ code: "transcript.signing.role-altered", severity: "error" });
  });

  it("are not judged when nobody says what a verifier found", () => {
    expect(checkTranscript(transcript)).toEqual({ issues: [], roles: [] });
  });

  it("count for the year that stands in a signed credential", () => {
    const record = { pupil: { name: "Lê Thị Mẫu" }, ...year("2023-2024") };
    const { value } = transcriptToClr(record, {
      issuer: { id: "urn:x" },
      validFrom: "2025-05-31T00:00:00+07:00",
      id: (each) => `urn:x:${each}`,
      results: "stated",
    });
    const proofs = [{ verdict: "valid", role: "GVCN" }] as const;
    const one = { ...transcript, years: [year("2023-2024")] };
    const check = (credential: unknown, given = one) =>
      checkTranscript(given, { signatures: { proofs, credential }, required: both }).roles.map(
        (r) => r.state,
      );
    expect(check(value)).toEqual(["valid", "missing"]);
    expect(check(value, { ...transcript, years: [year("2023-2024", "9.0")] })).toEqual([
      "other-content",
      "missing",
    ]);
    expect(check(undefined)).toEqual(["other-content", "missing"]);
    expect(transcriptFromSigned({ proofs, credential: value })).toEqual(one);
  });
});

describe("the transcript that signatures cover", () => {
  it("is read from the very bytes that were signed, of valid signatures only", () => {
    const signatures = [signed("GVCN", "valid", part(1)), signed("GVCN", "altered", part(0))];
    expect(transcriptFromSigned({ signatures })).toEqual({ ...transcript, years: [year("2024-2025")] });
    expect(transcriptFromSigned({ signatures: [signed("GVCN", "untrusted", part(0))] })).toBeUndefined();
  });

  it("is none when two pupils are in it", () => {
    const other = part(0, { ...transcript, pupil: { name: "Trần Văn Thử" } });
    expect(transcriptFromSigned({ signatures: [signed("GVCN", "valid", part(0), other)] })).toBeUndefined();
  });
});

describe("the history of a transcript", () => {
  const by = { role: "GVBM", id: "gv-01" } as const;
  const history: readonly TranscriptEvent[] = [
    { kind: "opened", at: "2025-05-20T08:00:00Z", by, schoolYear: "2024-2025", record: year("2024-2025") },
    {
      kind: "corrected",
      at: "2025-05-21T08:00:00Z",
      by,
      why: "Nhập nhầm",
      schoolYear: "2024-2025",
      path: "subjects[0].yearAverage",
      before: "8.5",
      after: "8.6",
    },
  ];
  const state = replayTranscript(history);
  const right = transcriptFromState(state.ok ? state.value : { years: [] }, { history });
  const codes = (given: TranscriptDocument) =>
    checkTranscript(given).issues.map(({ code, path }) => [code, path]);

  it("leaves the years as they stand", () => {
    expect(codes(right)).toEqual([]);
    expect(codes({ ...right, years: [year("2023-2024"), ...right.years] })).toEqual([]);
  });

  it("is contradicted by a year that was changed without an event, or is gone", () => {
    expect(codes({ ...right, years: [year("2024-2025")] })).toEqual([
      ["transcript.history.differs", "years[0]"],
    ]);
    expect(codes({ ...right, years: [] })).toEqual([["transcript.history.differs", "years"]]);
  });

  it("tells of its own faults where they stand", () => {
    expect(codes({ years: [], history: history.slice(1) })).toEqual([
      ["transcript.history.unknown-year", "history[0].schoolYear"],
    ]);
  });
});
