import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aYearRecord, goodMarks } from "../testing/a-year-record.ts";
import type { Actor, TranscriptEvent } from "./event.ts";
import { checkSignatures } from "./check-signatures.ts";
import { replayTranscript } from "./replay.ts";
import type { TranscriptState, YearState } from "./state.ts";

const schoolYear = "2024-2025";
const teacher: Actor = { role: "GVBM", id: "gv-01" };
const homeroom: Actor = { role: "GVCN", id: "gv-02" };
const principal: Actor = { role: "CBQL", id: "ht-01" };
const school: Actor = { role: "KY_PHAT_HANH", id: "truong" };
const at = (minute: number): string => `2025-05-31T08:${String(minute).padStart(2, "0")}:00+07:00`;
const record = aYearRecord(goodMarks);
const opened: TranscriptEvent = { kind: "opened", at: at(0), by: homeroom, schoolYear, record };
const name = record.subjects[0]?.name ?? "";
const corrected = (before: string, after: string, minute = 1): TranscriptEvent => ({
  kind: "corrected",
  at: at(minute),
  by: teacher,
  why: "Nhập sai",
  schoolYear,
  path: "subjects[0].hk1.endTerm",
  before,
  after,
});
const signed = (by: Actor, version = 1, minute = 5): TranscriptEvent => ({
  kind: "signed",
  at: at(minute),
  by,
  schoolYear,
  version,
  signature: `${by.role}-${version}`,
});

function replay(events: readonly unknown[], until?: number) {
  const result = replayTranscript(events, until === undefined ? {} : { until });
  const state: TranscriptState = (result.ok ? result.value : result.partial) ?? { years: [] };
  return { codes: result.issues.map(({ code }) => code), issues: result.issues, state, year: state.years[0] };
}

const average = (year: YearState | undefined): string | undefined => {
  const subject = year?.record.subjects[0];
  return subject?.kind === "scored" ? subject.hk1?.endTerm : undefined;
};

describe("the history of a transcript", () => {
  const first = average(replay([opened]).year) ?? "";

  it("keeps every version, with who changed what, when and why", () => {
    const { year, codes } = replay([opened, corrected(first, "9.9")]);
    expect(codes).toEqual([]);
    expect(average(year)).toBe("9.9");
    expect(year?.versions.map(({ version }) => version)).toEqual([1, 2]);
    expect(year?.versions[0]?.record).toEqual(record);
    expect(year?.versions[1]).toMatchObject({
      at: at(1),
      by: teacher,
      why: "Nhập sai",
      changes: [{ path: "subjects[0].hk1.endTerm", before: first, after: "9.9" }],
    });
  });

  it("gives the state of any earlier time", () => {
    expect(average(replay([opened, corrected(first, "9.9")], 1).year)).toBe(first);
  });

  it("does not change what it is given", () => {
    const events = [opened, corrected(first, "9.9")];
    const before = JSON.stringify(events);
    replay(events);
    expect(JSON.stringify(events)).toBe(before);
  });

  it.each([
    ["whose value before is not the present one", { before: "1.0" }, "transcript.history.stale-correction"],
    ["to something that is no mark", { after: "11" }, "transcript.history.invalid-result"],
    [
      "of a field that records do not have",
      { path: "subjects[0].iq", before: undefined },
      "transcript.history.invalid-result",
    ],
    [
      "of a subject that is not there",
      { path: "subjects[40].retest", before: undefined },
      "transcript.history.unknown-place",
    ],
    [
      "with a path that is none",
      { path: "subjects[0]..", before: undefined },
      "transcript.history.unknown-place",
    ],
    [
      "that would take out the subjects",
      { path: "subjects", before: record.subjects, after: undefined },
      "transcript.history.invalid-result",
    ],
    ["to the same value", { after: first }, "transcript.history.nothing-changed"],
  ])("refuses a correction %s", (_title, wrong, code) => {
    const { year, codes } = replay([opened, { ...corrected(first, "9.9"), ...wrong }]);
    expect(codes).toEqual([code]);
    expect(year?.versions).toHaveLength(1);
  });

  it("asks for the reason of a correction", () => {
    expect(replay([opened, { ...corrected(first, "9.9"), why: undefined }]).codes).toEqual([
      "transcript.history.no-reason",
    ]);
  });

  it("adds a value that was not there, and takes one out", () => {
    const add = { ...corrected(first, "9.9"), path: "conduct.afterSummer", before: undefined, after: "Đạt" };
    const out = { ...add, at: at(2), before: "Đạt", after: undefined };
    expect(replay([opened, add]).year?.record.conduct?.afterSummer).toBe("Đạt");
    expect(replay([opened, add, out]).year?.record.conduct).toEqual(record.conduct);
  });

  it("holds repeated assessments, training in summer, transfers, awards and comments", () => {
    const facts = { by: homeroom, schoolYear } as const;
    const { year, codes } = replay([
      opened,
      { kind: "retested", at: at(1), ...facts, subject: name, result: "5.5" },
      { kind: "trained-in-summer", at: at(2), ...facts, level: "Đạt" },
      {
        kind: "transferred",
        at: at(3),
        ...facts,
        direction: "out",
        school: { name: "Trường THCS Mẫu" },
        on: "2025-06-01",
      },
      { kind: "awarded", at: at(4), ...facts, title: "Học sinh Giỏi" },
      { kind: "remarked", at: at(5), ...facts, subject: name, text: "Chăm chỉ." },
    ]);
    expect(codes).toEqual([]);
    expect(year?.record.subjects[0]).toMatchObject({ retest: "5.5" });
    expect(year?.record.conduct?.afterSummer).toBe("Đạt");
    expect(year?.transfers).toEqual([
      { direction: "out", school: { name: "Trường THCS Mẫu" }, on: "2025-06-01" },
    ]);
    expect(year?.awards).toEqual([{ title: "Học sinh Giỏi" }]);
    expect(year?.remarks).toEqual([{ by: homeroom, subject: name, text: "Chăm chỉ." }]);
  });

  it.each([
    ["before its year is opened", [signed(homeroom)], "transcript.history.unknown-year"],
    ["opened twice", [opened, opened], "transcript.history.year-exists"],
    [
      "earlier than the one before",
      [{ ...opened, at: at(9) }, corrected(first, "9.9")],
      "transcript.history.out-of-time",
    ],
    [
      "a repeated assessment of a subject that is not there",
      [opened, { kind: "retested", at: at(1), by: teacher, schoolYear, subject: "Thiên văn", result: "5" }],
      "transcript.history.unknown-place",
    ],
  ])("reports an event %s", (_title, events, code) => {
    expect(replay(events).codes).toContain(code);
  });
});

describe("signatures by role", () => {
  const signatures = [signed(homeroom), signed(principal), signed(school)];

  it("belong to a version, and the school's own issues it", () => {
    const { year, codes } = replay([opened, ...signatures]);
    expect(codes).toEqual([]);
    expect(year?.status).toBe("issued");
    expect(year?.signatures.map(({ by, version, isCurrent }) => [by.role, version, isCurrent])).toEqual([
      ["GVCN", 1, true],
      ["CBQL", 1, true],
      ["KY_PHAT_HANH", 1, true],
    ]);
  });

  it("are not current once something is corrected, and stay in the history", () => {
    const events = [
      opened,
      ...signatures,
      { ...corrected(average(replay([opened]).year) ?? "", "9.9"), at: at(9) },
    ];
    const { year } = replay(events);
    expect(year?.status).toBe("open");
    expect(year?.signatures.map(({ isCurrent }) => isCurrent)).toEqual([false, false, false]);
  });

  it.each([
    ["the principal before the homeroom teacher", [signed(principal)], "transcript.history.signing-order"],
    ["a teacher after the school", [...signatures, signed(teacher)], "transcript.history.signing-order"],
    ["twice", [signed(homeroom), signed(homeroom)], "transcript.history.signed-twice"],
    ["a version that there is not", [signed(homeroom, 2)], "transcript.history.unknown-version"],
  ])("are reported: %s", (_title, events, code) => {
    const { issues } = replay([opened, ...events]);
    expect(issues.map((issue) => issue.code)).toContain(code);
    const found = issues.find((issue) => issue.code === "transcript.history.signing-order");
    expect(found?.severity ?? "warning").toBe("warning");
  });

  it("of a withdrawn year are history: nothing can be entered until a new version is opened", () => {
    const revoked = { kind: "revoked", at: at(6), by: principal, why: "Sai lớp", schoolYear };
    const { year, codes } = replay([opened, ...signatures, revoked, { ...signed(homeroom), at: at(7) }]);
    expect(codes).toEqual(["transcript.history.revoked"]);
    expect(year?.status).toBe("revoked");
    const again = replay([opened, ...signatures, revoked, { ...opened, at: at(8) }]).year;
    expect(again?.versions.map(({ version }) => version)).toEqual([1, 2]);
    expect(again?.status).toBe("open");
  });

  it("are checked by a function of the caller, against the version each one signs", async () => {
    const later = { ...corrected(average(replay([opened]).year) ?? "", "9.9"), at: at(9) };
    const { year } = replay([
      opened,
      signed(homeroom),
      later,
      signed(principal, 2, 10),
      signed(school, 2, 11),
    ]);
    if (!year) throw new Error("no year");
    const seen: string[] = [];
    const { checked, issues } = await checkSignatures(year, {
      contentOf: ({ subjects }) => String(subjects[0]?.kind === "scored" && subjects[0].hk1?.endTerm),
      verify(content, { by }) {
        seen.push(`${by.role} ${String(content)}`);
        return by.role !== "KY_PHAT_HANH";
      },
    });
    expect(seen.map((each) => each.split(" ")[0])).toEqual(["GVCN", "CBQL", "KY_PHAT_HANH"]);
    expect(seen[1]).toBe("CBQL 9.9");
    expect(seen[0]).not.toBe("GVCN 9.9");
    expect(checked.map(({ isValid }) => isValid)).toEqual([true, true, false]);
    expect(issues.map(({ code, path }) => [code, path])).toEqual([
      ["transcript.history.signature-outdated", "signatures[0]"],
      ["transcript.history.signature-invalid", "signatures[2]"],
    ]);
  });
});

describe("rubbish in a history", () => {
  it("never throws, whatever it is", () => {
    const anyEvent = fc.oneof(
      fc.anything(),
      fc.record({
        kind: fc.constantFrom("opened", "corrected", "signed", "__proto__"),
        at: fc.anything(),
        schoolYear: fc.anything(),
      }),
      fc
        .record({ path: fc.string(), before: fc.anything(), after: fc.anything() })
        .map((each) => ({ ...corrected("1", "2"), ...each })),
    );
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 5 }), (events) => {
        replayTranscript([opened, ...events]);
      }),
      { numRuns: 200 },
    );
    expect(replayTranscript("x").issues[0]?.code).toBe("transcript.history.not-a-list");
    expect(replayTranscript(Array.from({ length: 10_001 })).issues[0]?.code).toBe(
      "transcript.history.too-many-events",
    );
  });

  it("does not let a path reach the prototype", () => {
    for (const path of ["__proto__.polluted", "constructor.prototype.polluted", "subjects[0].__proto__"])
      replay([opened, { ...corrected("1", "2"), path, before: undefined, after: "x" }]);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  it("says nothing of names and marks", () => {
    const { issues } = replay([opened, corrected("1.0", "9.9"), signed(principal)]);
    expect(JSON.stringify(issues)).not.toMatch(/9\.9|1\.0|Lê|Nhập sai/u);
  });
});
