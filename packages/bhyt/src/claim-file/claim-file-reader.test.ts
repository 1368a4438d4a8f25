import { encodeUtf8 } from "@lienthong/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkClaimFile } from "../rules/check-claim-file.ts";
import { checkVisit } from "../rules/check-visit.ts";
import { aFile, aVisit } from "../testing.cases.ts";
import { type VisitReading, createClaimFileReader } from "./claim-file-reader.ts";
import { formatClaimFile } from "./format-claim-file.ts";
import { readClaimFile } from "./read-claim-file.ts";

const otherHospital = aVisit({ XML1: [{ MA_CSKCB: "52001" }] });
const wrongSex = aVisit({ XML1: [{ GIOI_TINH: "7" }], XML2: [{}, { STT: "5" }] });
const batch = formatClaimFile(aFile(aVisit(), wrongSex, otherHospital));

/** Reads a file cut at the given places, as text or as bytes. */
function inPieces<Piece extends string | Uint8Array>(whole: Piece, cuts: readonly number[]) {
  const visits: VisitReading[] = [];
  const reader = createClaimFileReader((visit) => void visits.push(visit));
  let from = 0;
  for (const to of [...cuts].map((cut) => cut % (whole.length + 1)).sort((a, b) => a - b)) {
    reader.write(whole.slice(from, to));
    from = to;
  }
  reader.write(whole.slice(from));
  const end = reader.end();
  return { visits, end, issues: [...visits.flatMap(({ issues }) => issues), ...end.issues] };
}

const inOrder = (issues: readonly object[]): readonly string[] =>
  issues.map((issue) => JSON.stringify(issue)).sort();

describe("a claim file that is read visit by visit", () => {
  it("gives the visits and issues of the whole, wherever it is cut, as text and as bytes", () => {
    const whole = readClaimFile(batch);
    const bytes = encodeUtf8(batch);
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 12 }), fc.boolean(), (cuts, asText) => {
        const { visits, end, issues } = inPieces<string | Uint8Array>(asText ? batch : bytes, cuts);
        expect(visits.map(({ visit }) => visit)).toEqual(whole.file?.visits);
        const { visits: _, ...head } = whole.file ?? { visits: [] };
        expect(end).toMatchObject({ ok: whole.ok, head, visitCount: 3 });
        // The whole places STR-006 at the sender's code, the pieces at the visit.
        const apart = (all: typeof issues) =>
          inOrder(all.filter(({ code }) => code !== "bhyt.envelope.other-facility"));
        expect(apart(issues)).toEqual(apart([...whole.issues]));
        expect(issues.filter(({ code }) => code === "bhyt.envelope.other-facility")).toMatchObject([
          { path: "HOSO[2].XML1.MA_CSKCB" },
        ]);
      }),
      { numRuns: 60 },
    );
  });

  it("keeps the signature to the letter when a piece ends in it", () => {
    const signed = batch.replace(
      "<CHUKYDONVI></CHUKYDONVI>",
      "<CHUKYDONVI Id='k'>\n <a>ký</a>\t</CHUKYDONVI>",
    );
    const at = signed.indexOf("ký");
    for (const cuts of [[], [at], [at - 20, at - 3, at + 1], [at - 12]])
      expect(inPieces(signed, cuts).end.head?.CHUKYDONVI).toBe(
        "<CHUKYDONVI Id='k'>\n <a>ký</a>\t</CHUKYDONVI>",
      );
  });

  it("gives the visits that are complete when the file breaks off, and says that it does", () => {
    const { visits, end } = inPieces(batch.slice(0, batch.lastIndexOf("<HOSO>") + 40), [1000]);
    expect(visits.map(({ index }) => index)).toEqual([0, 1]);
    expect(end).toMatchObject({ ok: false, visitCount: 2, issues: [{ code: "core.xml.not-well-formed" }] });
    expect(end.head).toBeUndefined();
  });

  it("says what is no UTF-8, once", () => {
    const bytes = encodeUtf8(batch);
    bytes[bytes.length - 30] = 0xff;
    const { end } = inPieces(bytes, [5000]);
    expect(end.issues.map(({ code }) => code)).toEqual(["core.text.not-utf8"]);
  });

  it("finds visits of another facility also when the sender comes last", () => {
    const sender = "<THONGTINDONVI>\n  <MACSKCB>01999</MACSKCB>\n </THONGTINDONVI>";
    expect(batch).toContain(sender);
    const moved = batch.replace(sender, "").replace("</THONGTINHOSO>", `</THONGTINHOSO>${sender}`);
    const { issues } = inPieces(moved, []);
    expect(issues.filter(({ code }) => code === "bhyt.envelope.other-facility")).toMatchObject([
      { path: "HOSO[2].XML1.MA_CSKCB" },
    ]);
  });

  it("counts at the end what the file says of its visits", () => {
    const { end } = inPieces(batch.replace("<SOLUONGHOSO>3<", "<SOLUONGHOSO>4<"), []);
    expect(end.issues).toMatchObject([
      { code: "bhyt.envelope.wrong-count", params: { found: 3 } },
      { code: "bhyt.envelope.several-visits" },
    ]);
  });

  it("leaves an error of the caller to the caller, and is no good afterwards", () => {
    const reader = createClaimFileReader(() => {
      throw new RangeError("mine");
    });
    expect(() => {
      reader.write(batch);
    }).toThrow(new RangeError("mine"));
    reader.write("<A>");
    expect(reader.end()).toEqual({ ok: false, visitCount: 1, issues: [] });
  });

  it("takes text or bytes, but not both and nothing else", () => {
    const reader = createClaimFileReader(() => undefined);
    const anything: unknown = 5;
    expect(() => {
      reader.write(anything as string);
    }).toThrow(TypeError);
    reader.write("<A");
    expect(() => {
      reader.write(new Uint8Array(2));
    }).toThrow(TypeError);
  });

  it("answers rubbish in pieces", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string(), fc.constantFrom("<HOSO>", "<GIAMDINHHS>", "]]>", "<!DOCTYPE a>"))),
        (all) => {
          const reader = createClaimFileReader(() => undefined);
          for (const piece of all) reader.write(piece);
          const end = reader.end();
          expect(end.ok).toBe(false);
          expect(end.issues.length).toBeGreaterThan(0);
          expect(reader.end()).toBe(end);
        },
      ),
    );
  });
});

describe("one visit", () => {
  it("is checked as it is in its file", () => {
    const visit = aVisit({ XML2: [{ THANH_TIEN_BV: "1.00" }] });
    const inFile = checkClaimFile(aFile(aVisit(), visit));
    const alone = checkVisit(visit, { index: 1 });
    expect(alone.issues).toEqual(inFile.issues);
    expect(alone.issues.length).toBeGreaterThan(0);
    expect(alone.notChecked).toEqual(inFile.notChecked);
    expect(checkVisit(visit).issues[0]?.path).toMatch(/^XML2/u);
  });

  it("is checked by its structure when asked", () => {
    const visit = aVisit({ XML1: [{ GIOI_TINH: "7" }] });
    expect(checkVisit(visit).issues).toEqual([]);
    expect(checkVisit(visit, { structure: true }).issues).toMatchObject([{ path: "XML1.GIOI_TINH" }]);
  });

  it("must be an object", () => {
    const anything: unknown = null;
    expect(() => checkVisit(anything as ReturnType<typeof aVisit>)).toThrow(TypeError);
  });
});
