import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import Ajv2020 from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { transcriptToElm } from "../elm/transcript-to-elm.ts";
import { transcriptToElmo } from "../elmo/transcript-to-elmo.ts";
import type { TranscriptEvent } from "../history/event.ts";
import { replayTranscript } from "../history/replay.ts";
import { readTranscriptJson } from "../json/read-transcript-json.ts";
import { writeTranscriptJson } from "../json/write-transcript-json.ts";
import { transcriptToNationalRecords } from "../ndc/transcript-to-national-records.ts";
import { transcriptsToOneRoster } from "../oneroster/transcripts-to-oneroster.ts";
import { anyTranscriptWithHistory } from "../testing/a-transcript.ts";
import { readTranscriptXml } from "../xml/read-transcript-xml.ts";
import { writeTranscriptXml } from "../xml/write-transcript-xml.ts";
import type { TranscriptDocument } from "./transcript-document.ts";
import { transcriptFromState } from "./transcript-from-state.ts";

const schemas = new URL("../../schemas/", import.meta.url);
const schema: unknown = JSON.parse(readFileSync(new URL("transcript-1.2.schema.json", schemas), "utf8"));
const isValid = new Ajv2020({ discriminator: true, strictRequired: false }).compile(schema as object);
const hasXmllint = spawnSync("xmllint", ["--version"]).status === 0;

const by = { role: "GVBM", id: "gv-01" } as const;
const schoolYear = "2024-2025";
const subjects = [{ kind: "scored", name: "Toán", yearAverage: "6.4" }] as const;
const events: readonly TranscriptEvent[] = [
  { kind: "opened", at: "2025-05-20T08:00:00+07:00", by, schoolYear, record: { schoolYear, subjects } },
  {
    kind: "corrected",
    at: "2025-05-21T08:00:00+07:00",
    by,
    why: "Làm tròn sai",
    schoolYear,
    path: "subjects[0].yearAverage",
    before: "6.4",
    after: "6.5",
  },
];
const state = replayTranscript(events);
const corrected = transcriptFromState(state.ok ? state.value : { years: [] }, { history: events });

const formats = [
  ["JSON", writeTranscriptJson, readTranscriptJson],
  ["XML", writeTranscriptXml, readTranscriptXml],
] as const;

describe.each(formats)("the history of a transcript in canonical %s", (_name, write, read) => {
  it("comes back event by event, and the same bytes each time", () => {
    fc.assert(
      fc.property(anyTranscriptWithHistory, (document) => {
        const text = write(document);
        const back = read(text);
        expect(back.ok && back.value).toEqual(document);
        expect(back.ok && write(back.value)).toBe(text);
      }),
      { numRuns: 25 },
    );
  });

  it("leaves the same state as the history that was written", () => {
    const back = read(write(corrected));
    expect(back.ok && replayTranscript(back.value.history)).toEqual(state);
    expect(corrected.years[0]?.subjects[0]).toMatchObject({ yearAverage: "6.5" });
  });

  it("makes it version 1.1, and leaves every other transcript at 1.0", () => {
    expect(write(corrected)).toContain("1.1");
    expect(write({ years: [] })).toContain("1.0");
    expect(write({ years: [] })).not.toContain("1.1");
    expect(write({ years: [], history: [] })).toContain("1.1");
  });

  it("writes a corrected value with the fields of its objects in one order", () => {
    const correction = (after: object): TranscriptDocument => ({
      years: [],
      history: [{ kind: "corrected", at: "2025-05-21T08:00:00Z", by, schoolYear, path: "conduct", after }],
    });
    expect(write(correction({ hk2: "Tốt", hk1: "Đạt" }))).toBe(write(correction({ hk1: "Đạt", hk2: "Tốt" })));
  });

  it.each([
    ["an event of no known kind", { kind: "ranked" }],
    ["an event without a person", { kind: "revoked", at: "2025-05-21T08:00:00Z", schoolYear }],
    ["an event at no moment", { kind: "revoked", at: "hôm qua", by, schoolYear }],
    [
      "an event in a role that signs nothing",
      { kind: "revoked", at: "2025-05-21T08:00:00Z", by: { role: "PH", id: "1" }, schoolYear },
    ],
  ])("refuses to write %s", (_title, event) => {
    expect(() => write({ years: [], history: [event as unknown as TranscriptEvent] })).toThrow(
      "transcript.record",
    );
  });
});

describe("the schemas of a transcript with history", () => {
  it("hold for the JSON (an independent reading of the schema)", () => {
    fc.assert(
      fc.property(anyTranscriptWithHistory, (document) => {
        expect(isValid(JSON.parse(writeTranscriptJson(document)))).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  it.skipIf(!hasXmllint)("hold for the XML (xmllint)", () => {
    const folder = mkdtempSync(join(tmpdir(), "transcript-history-"));
    try {
      const files = fc.sample(anyTranscriptWithHistory, { numRuns: 25, seed: 5 }).map((document, index) => {
        const file = join(folder, `${index}.xml`);
        writeFileSync(file, writeTranscriptXml(document));
        return file;
      });
      const xsd = fileURLToPath(new URL("transcript-1.2.xsd", schemas));
      const { status, stderr } = spawnSync("xmllint", ["--noout", "--nonet", "--schema", xsd, ...files], {
        encoding: "utf8",
      });
      expect(stderr).not.toContain("fails to validate");
      expect(status).toBe(0);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("tell of each fault in an event where it stands", () => {
    const text = JSON.stringify({
      format: "lienthong-transcript",
      version: "1.1",
      years: [],
      history: [{ kind: "x" }],
    });
    const [issue] = readTranscriptJson(text).issues;
    expect(issue).toMatchObject({
      code: "transcript.record.unknown-value",
      path: "history[0].kind",
      position: { line: 1 },
    });
    expect(issue?.params?.["allowed"]).toContain("corrected, retested");
    const xml = writeTranscriptXml(corrected).replace("&quot;", "").replace('<after>"6.5"', '<after>6.5"');
    expect(readTranscriptXml(xml).issues[0]).toMatchObject({
      code: "transcript.format.wrong-form",
      path: "history[1].after",
    });
  });
});

describe("formats without a place for the history", () => {
  const lost = { path: "history", why: "no-place" };
  const options = { issued: "2025-06-30T08:00:00+07:00", id: (part: string) => `urn:x:${part}` };
  const codes = { subject: () => "1", grade: () => "1", classroom: () => "1", title: () => "1" };

  it("say that it is left out", () => {
    const elmo = transcriptToElmo(corrected, { version: "2.0", generatedDate: options.issued });
    expect(elmo.loss).toContainEqual(lost);
    expect(elmo.value).not.toContain("6.4");
    expect(transcriptToElm(corrected, { ...options, issuer: { id: "urn:x" } }).loss).toContainEqual(lost);
    const dates = () => ({ startDate: "2024-09-05", secondTerm: "2025-01-13", endDate: "2025-06-01" });
    expect(transcriptsToOneRoster([corrected], { dates }).loss).toContainEqual({
      ...lost,
      path: "[0].history",
    });
    const national = transcriptToNationalRecords(corrected, {
      codes,
      id: () => "1",
      event: "NEW",
      version: 1,
      updatedAt: "2025-06-30T08:00:00",
    });
    expect(national.loss).toContainEqual(lost);
    expect(
      transcriptToElmo({ ...corrected, history: undefined } as never, {
        version: "2.0",
        generatedDate: options.issued,
      }).loss,
    ).not.toContainEqual(lost);
  });
});
