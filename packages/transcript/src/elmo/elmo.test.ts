import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TranscriptDocument } from "../formats/transcript-document.ts";
import { describeLoss } from "../formats/loss.ts";
import { anyTranscript } from "../testing/a-transcript.ts";
import { lostNothingMore, withoutLost } from "../testing/without-lost.ts";
import type { ElmoVersion } from "./elmo-format.ts";
import { elmoToTranscript } from "./elmo-to-transcript.ts";
import { transcriptToElmo, type TranscriptToElmoOptions } from "./transcript-to-elmo.ts";
import { validateElmo } from "./validate-elmo.ts";

const folder = fileURLToPath(new URL("../../../../../shared/specs/transcripts/elmo/", import.meta.url));
const hasSchemas = existsSync(folder) && spawnSync("xmllint", ["--version"]).status === 0;
const versions = ["1.7", "2.0"] as const;
const all: Omit<TranscriptToElmoOptions, "version"> = {
  generatedDate: "2025-06-30T08:00:00+07:00",
  identity: ["name", "code", "personalNumber", "birthDate", "gender", "birthPlace"],
};
const someone: TranscriptDocument = {
  pupil: { name: "Lê Thị Mẫu", code: "2400000001", birthDate: "2013-05-19", personalNumber: "001313000001" },
  years: [
    {
      school: { code: "52001001", name: "Trường THCS Mẫu" },
      schoolYear: "2024-2025",
      grade: 6,
      subjects: [
        {
          kind: "scored",
          name: "Toán",
          hk1: { regular: ["8.0", "4.5"], average: "6.5" },
          yearAverage: "4.9",
          retest: "6.0",
        },
        { kind: "comment", name: "Nghệ thuật", yearLevel: "CĐ" },
      ],
      declared: { isPromoted: true, title: "Học sinh Giỏi" },
    },
  ],
};
const written = (version: ElmoVersion) => transcriptToElmo(someone, { ...all, version }).value;

/** A catalog by which xmllint finds the schemas that the published one imports from the net. */
function catalog(version: string): string {
  const local = (name: string) => `file://${folder}${name}`;
  const raw = "https://raw.githubusercontent.com";
  const ewp = `${raw}/erasmus-without-paper`;
  const entries: readonly (readonly [string, string])[] = [
    [
      `${raw}/emrex-eu/elmo-schemas/v1/references/xmldsig-core-schema.xsd`,
      local(`${version}/references/xmldsig-core-schema.xsd`),
    ],
    [
      `${raw}/emrex-eu/elmo-schemas/v1/references/EUROPASS_ISOCountries_V1.1.xsd`,
      local(`${version}/references/EUROPASS_ISOCountries_V1.1.xsd`),
    ],
    [
      `${ewp}/ewp-specs-types-address/stable-v1/schema.xsd`,
      local("references/ewp-types-address-stable-v1.xsd"),
    ],
    [
      `${ewp}/ewp-specs-architecture/stable-v1/common-types.xsd`,
      local("references/ewp-architecture-common-types-stable-v1.xsd"),
    ],
  ];
  const lines = entries.flatMap(([name, uri]) => [
    `<uri name="${name}" uri="${uri}"/>`,
    `<system systemId="${name}" uri="${uri}"/>`,
  ]);
  return `<catalog xmlns="urn:oasis:names:tc:entity:xmlns:xml:catalog">${lines.join("")}XML</catalog>`;
}

/** The names of the files that xmllint finds valid by the published schema. */
function validByXsd(version: "1.7.0" | "2.0.0", texts: readonly string[]): readonly boolean[] {
  const place = mkdtempSync(join(tmpdir(), "elmo-"));
  try {
    const xml = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/XML/1998/namespace"><xs:attribute name="lang" type="xs:string"/></xs:schema>`;
    writeFileSync(join(place, "xml.xsd"), xml);
    const entry = ["http", "https"]
      .flatMap((scheme) => [`${scheme}://www.w3.org/2001/03/xml.xsd`, `${scheme}://www.w3.org/2001/xml.xsd`])
      .map(
        (name) =>
          `<uri name="${name}" uri="file://${place}/xml.xsd"/><system systemId="${name}" uri="file://${place}/xml.xsd"/>`,
      )
      .join("");
    writeFileSync(
      join(place, "catalog.xml"),
      catalog(version).replace("XML</catalog>", `${entry}</catalog>`),
    );
    const files = texts.map((_text, index) => join(place, `${index}.xml`));
    for (const [index, file] of files.entries()) writeFileSync(file, texts[index] ?? "");
    const run = spawnSync(
      "xmllint",
      ["--noout", "--nonet", "--schema", join(folder, version, "schema.xsd"), ...files],
      {
        encoding: "utf8",
        env: { ...process.env, XML_CATALOG_FILES: join(place, "catalog.xml") },
      },
    );
    if (!/validates|fails to validate/u.test(run.stderr)) throw new Error(run.stderr.slice(0, 2_000));
    return files.map((file) => run.stderr.includes(`${file} validates`));
  } finally {
    rmSync(place, { recursive: true });
  }
}

describe.each(versions)("a transcript as ELMO %s", (version) => {
  it("comes back exactly, but for what is listed as lost", () => {
    fc.assert(
      fc.property(anyTranscript, (transcript) => {
        if (transcript.years.length === 0) return;
        const { value, loss } = transcriptToElmo(transcript, { ...all, version });
        const back = elmoToTranscript(value);
        expect(back.issues.filter(({ severity }) => severity === "error")).toEqual([]);
        if (!back.ok) return;
        expect(back.value).toEqual(withoutLost(transcript, loss));
        expect(lostNothingMore(back.value, loss)).toBe(true);
        expect(transcriptToElmo(back.value, { ...all, version }).value).toBe(value);
      }),
      { numRuns: 15 },
    );
  });

  it("says passed, failed or in progress of every result, since readers take silence for passed", () => {
    const text = written(version);
    expect(text.match(/<learningOpportunityInstance>/gu)?.length).toBe(text.match(/<status>/gu)?.length);
    expect(text).toMatch(/<resultLabel>CĐ<\/resultLabel>/u);
    expect(
      text.slice(0, text.indexOf("<resultLabel>CĐ")).lastIndexOf("<status>failed</status>"),
    ).toBeGreaterThan(0);
  });

  it("has the repeated assessment as the result of the course, the year's average below it", () => {
    expect(written(version)).toMatch(
      /scored\/retest[^]*?<resultLabel>6.0<[^]*?scored\/yearAverage[^]*?<resultLabel>4.9</u,
    );
  });

  it("never holds shares of other pupils", () => {
    expect(written(version)).not.toMatch(/shortenedGrading|resultDistribution|percentage/u);
  });

  it("leaves out what of the pupil was not asked for, and says so", () => {
    const { value, loss } = transcriptToElmo(someone, { version, generatedDate: all.generatedDate });
    expect(value).not.toContain("001313000001");
    expect(value).not.toContain("2013-05-19");
    expect(loss.map(({ path, why }) => `${path} ${why}`)).toEqual(
      expect.arrayContaining(["pupil.personalNumber not-asked-for", "pupil.birthDate not-asked-for"]),
    );
    for (const each of loss) expect(describeLoss(each, "vi")).not.toMatch(/[{}]/u);
  });

  it("holds a printed transcript that is attached", () => {
    const attachment = { title: "Học bạ", mediaType: "application/pdf", base64: "JVBERi0=" };
    const { value, issues } = transcriptToElmo(someone, { ...all, version, attachment });
    expect(value).toContain("data:application/pdf;base64,JVBERi0=");
    expect(issues.map(({ code }) => code)).not.toContain("transcript.format.no-attachment");
    expect(validateElmo(value).ok).toBe(true);
  });

  it("passes our own check of that version, and only names the schools that are missing", () => {
    const result = validateElmo(written(version), { version });
    expect(result.ok && result.value).toEqual({ version, isSigned: false });
    const nameless = transcriptToElmo({ years: [{ subjects: [] }] }, { ...all, version });
    expect(nameless.issues.filter(({ severity }) => severity === "error").map(({ path }) => path)).toEqual([
      "years[0].school",
      "years[0].school",
    ]);
  });

  it.skipIf(!hasSchemas)("is valid by the published schema (xmllint)", () => {
    const texts = fc
      .sample(anyTranscript, { numRuns: 30, seed: 11 })
      .filter(({ years }) => years.length > 0)
      .map((transcript) => transcriptToElmo(transcript, { ...all, version }).value);
    expect(validByXsd(`${version}.0`, texts)).toEqual(texts.map(() => true));
  });
});

describe("checking ELMO", () => {
  const good = written("2.0");
  const broken: readonly (readonly [string, string, string])[] = [
    [
      "a date that is none",
      good.replace(all.generatedDate, "2025-02-30T08:00:00+07:00"),
      "transcript.format.wrong-form",
    ],
    [
      "a time without seconds",
      good.replace(all.generatedDate, "2025-02-20T08:00"),
      "transcript.format.wrong-form",
    ],
    ["no family name", good.replace(/<familyName>.*<\/familyName>/u, ""), "transcript.format.missing"],
    [
      "no alternative name",
      good.replace(/<alternativeName.*<\/alternativeName>/u, ""),
      "transcript.format.missing",
    ],
    [
      "names in another order",
      good.replace(/(<givenNames>.*<\/givenNames>)\s*(<familyName>.*<\/familyName>)/u, "$2$1"),
      "transcript.format.missing",
    ],
    [
      "a status of another word",
      good.replace("<status>passed", "<status>Đạt"),
      "transcript.format.wrong-value",
    ],
    [
      "a type of another word",
      good.replace("<type>Course", "<type>Môn học"),
      "transcript.format.wrong-value",
    ],
    [
      "an identifier without type",
      good.replace('<identifier type="maTruong">', "<identifier>"),
      "transcript.format.missing",
    ],
    [
      "an element that is none",
      good.replace("<report>", "<rank>1</rank><report>"),
      "transcript.format.missing",
    ],
    ["text between elements", good.replace("<report>", "<report>Điểm"), "transcript.format.wrong-place"],
    ["an element inside a title", good.replace("</title>", "<b/></title>"), "transcript.format.not-text"],
    ["no report", good.replace(/<report>[^]*<\/report>/u, ""), "transcript.format.missing"],
    [
      "a country with three letters",
      good.replace("<country>VN", "<country>VNM"),
      "transcript.format.wrong-form",
    ],
  ];

  it.each(broken)("refuses %s, with its place", (_title, text, code) => {
    const { ok, issues } = validateElmo(text, { version: "2.0" });
    expect(ok).toBe(false);
    expect(issues.map((issue) => issue.code)).toContain(code);
    expect(issues.find((issue) => issue.code === code)?.position).toBeDefined();
  });

  it.skipIf(!hasSchemas)("refuses what the published schema refuses", () => {
    expect(validByXsd("2.0.0", [good, ...broken.map(([, text]) => text)])).toEqual([
      true,
      ...broken.map(() => false),
    ]);
  });

  it.skipIf(!existsSync(folder))(
    "finds the official example valid by 1.7 and not by 2.0, as recorded",
    () => {
      const example = readFileSync(join(folder, "1.7.0/example.xml"), "utf8");
      expect(
        validateElmo(example, { version: "1.7" }).issues.filter(({ severity }) => severity === "error"),
      ).toEqual([]);
      expect(validateElmo(example).ok).toBe(true);
      expect(validateElmo(example, { version: "2.0" }).ok).toBe(false);
      expect(elmoToTranscript(example).issues.map(({ code }) => code)).toContain(
        "transcript.format.not-ours",
      );
    },
  );

  it.each([
    ["nothing", "", "core.xml.empty"],
    ["JSON", "{}", "core.xml.not-well-formed"],
    ["another document", '<elmo xmlns="http://purl.org/net/elmo"/>', "transcript.format.not-this-format"],
    ["a DTD", `<!DOCTYPE elmo>${good}`, "core.xml.doctype"],
    ["elements without end", good.replace("<report>", "<report>".repeat(1_000)), "core.xml.too-deep"],
  ])("says of %s what it is", (_title, text, code) => {
    expect(validateElmo(text).issues.map((issue) => issue.code)).toContain(code);
    expect(elmoToTranscript(text).ok).toBe(false);
  });

  it("refuses marks that are none", () => {
    const { ok, issues } = elmoToTranscript(good.replace("<resultLabel>6.5", "<resultLabel>11"));
    expect(ok).toBe(false);
    expect(issues.map(({ code }) => code)).toContain("transcript.mark.out-of-range");
  });

  it("throws at once on wrong use", () => {
    expect(() => transcriptToElmo(someone, { version: "2.0", generatedDate: "hôm nay" })).toThrow(TypeError);
    expect(() => transcriptToElmo(someone, { ...all, version: "3.0" as never })).toThrow(TypeError);
    expect(() =>
      transcriptToElmo({ years: [{ subjects: [], grade: 99 }] }, { ...all, version: "2.0" }),
    ).toThrow("transcript.record.grade");
  });

  it("never throws on a text, and stays bounded", () => {
    fc.assert(
      fc.property(fc.nat(good.length), fc.nat(40), fc.string(), (at, length, text) => {
        elmoToTranscript(good.slice(0, at) + text + good.slice(at + length));
      }),
    );
    const many = good.replace(/(<hasPart>[^]*<\/hasPart>)/u, (part) => part.repeat(60));
    expect(elmoToTranscript(many).issues.length).toBeLessThanOrEqual(2_001);
  });
});
