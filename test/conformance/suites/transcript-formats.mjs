import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { attempt } from "../lib/compare.mjs";
import { readJsonFile } from "../lib/files.mjs";
import { groupResults } from "../lib/groups.mjs";
import { loadPackage } from "../lib/packages.mjs";
import { root } from "../lib/paths.mjs";
import { numbersFrom, randomTranscript, withoutLost } from "../lib/random-transcripts.mjs";

export const title = "official samples of CLR, Open Badges, ELMO and ELM; round trips and published schemas";
export const data = "specs/transcripts";

const rounds = 400;

/**
 * What the reference data record of each official sample (its README, "Measured"): valid by the schema of its version or
 * not. `typed`: passes the schema and is wrong by the type of an object in it. `proof`: passes the schema and is wrong in
 * its proof, which the check of structure says it does not look at.
 */
const recorded = {
  clr20: { "simple.json": "valid", "simple_v1.json": "invalid", "simple-noproof.json": "invalid" },
  ob30: {
    "complete.json": "valid",
    "simple.json": "valid",
    "simple-context-version.json": "valid",
    "simple-did-key-method.json": "valid",
    "simple-multiple-proofs.json": "valid",
    "endorsement-valid.json": "valid",
    "sd/derivedcredential.json": "valid",
    "bit-string-list/credential-status-revoked.json": "valid",
    "bit-string-list/credential-status-revoked-blank-nodes.json": "valid",
    "complete_v1.json": "invalid",
    "simple-eddsa-2022.json": "invalid",
    "endorsement-err-schema-status-refresh.json": "invalid",
    "simple-err-context.json": "invalid",
    "simple-err-issued.json": "invalid",
    "simple-err-issuer.json": "invalid",
    "simple-err-issuer-type.json": "invalid",
    "simple-err-type.json": "invalid",
    "simple-err-credential-subject-type.json": "invalid",
    "simple-err-credential-subject-identifier-type.json": "invalid",
    "simple-err-issuer-otheridentifier-type.json": "invalid",
    "simple-err-credential-subject-profile-type.json": "typed",
    "simple-err-evidence-type.json": "typed",
    "simple-err-proof-value.json": "proof",
    "simple-err-proof-method-unknown-did-method.json": "proof",
    "simple-err-proof-method-unknown-scheme.json": "proof",
  },
};

function sampleCases(path, { clr }) {
  return Object.entries(recorded).flatMap(([folder, names]) =>
    Object.entries(names).map(([name, verdict]) =>
      attempt(`samples/${folder}/${name}`, () => {
        const sample = readJsonFile(join(path, "clr-ob/samples", folder, name));
        const { ok, issues } = folder === "clr20" ? clr.validateClr(sample) : clr.validateOpenBadge(sample);
        const misses =
          ok === (verdict === "valid" || verdict === "proof")
            ? []
            : [`recorded ${verdict}, found ${ok ? "valid" : "invalid"}`];
        const saysSo = issues.some(({ code }) => code === "transcript.clr.not-verified");
        return verdict === "proof" && !saysSo
          ? [...misses, "does not say that the proof was not checked"]
          : misses;
      }),
    ),
  );
}

function elmoCases(path, { elmo }) {
  const example = readFileSync(join(path, "elmo/1.7.0/example.xml"), "utf8");
  const verdict = (version, expected) =>
    attempt(`samples/elmo/example.xml by ${version}`, () =>
      elmo.validateElmo(example, { version }).ok === expected
        ? []
        : [`recorded ${expected ? "valid" : "invalid"}`],
    );
  return [verdict("1.7", true), verdict("2.0", false)];
}

const identity = ["name", "code", "personalNumber", "birthDate", "gender", "birthPlace"];
const stamp = "2025-06-30T08:00:00+07:00";
const uri = (part) => `https://truong.example/hoc-ba/1#${encodeURIComponent(part)}`;
const issuer = { id: "https://truong.example/ho-so", name: "Trường Mẫu", code: "52001001" };
const pages = [{ type: "PNG", base64: "iVBORw0KGgo=" }];
const dates = (schoolYear) => {
  const first = Number(schoolYear.slice(0, 4));
  return { startDate: `${first}-09-05`, secondTerm: `${first + 1}-01-13`, endDate: `${first + 1}-06-01` };
};

/** Out and in of each format: what comes back, and what was said to be lost. */
function formats({ json, xml, elmo, elm, oneroster, clr }) {
  const elmoOf = (version) => (transcript) => {
    const { value, loss } = elmo.transcriptToElmo(transcript, { version, generatedDate: stamp, identity });
    return { back: elmo.elmoToTranscript(value), loss };
  };
  return {
    json: (transcript) => ({ back: json.readTranscriptJson(json.writeTranscriptJson(transcript)), loss: [] }),
    xml: (transcript) => ({ back: xml.readTranscriptXml(xml.writeTranscriptXml(transcript)), loss: [] }),
    "elmo 1.7": elmoOf("1.7"),
    "elmo 2.0": elmoOf("2.0"),
    elm(transcript) {
      const { value, loss } = elm.transcriptToElm(transcript, {
        issuer,
        issued: stamp,
        id: uri,
        identity,
        pages,
      });
      return { back: elm.elmToTranscript(JSON.parse(JSON.stringify(value))), loss };
    },
    oneroster(transcript) {
      const { value, loss } = oneroster.transcriptsToOneRoster([transcript], { dates, identity });
      const read = oneroster.oneRosterToTranscripts(value);
      return {
        back: read.ok ? { ...read, value: read.value[0] } : read,
        loss: loss.map(({ path, why }) => ({ path: path.slice("[0].".length), why })),
      };
    },
    clr(transcript) {
      const { birthPlace: _place, ...pupil } = transcript.pupil;
      const { school: _school, ...year } = transcript.years[0];
      const { value, loss } = clr.transcriptToClr(
        { pupil, ...year },
        {
          issuer,
          validFrom: stamp,
          id: uri,
          detail: "marks",
          results: "stated",
          identity: ["name", "code", "birthDate"],
        },
      );
      const read = clr.clrToTranscript(JSON.parse(JSON.stringify(value)));
      if (value.credentialSubject.verifiableCredential.length === 0) return undefined;
      return { back: read, loss, expected: { pupil, ...year } };
    },
  };
}

function roundTrips(packages) {
  return Object.entries(formats(packages)).map(([name, trip]) =>
    attempt(`round trip ${name}`, () => {
      const next = numbersFrom(20_251_123);
      const misses = [];
      for (let round = 0; round < rounds && misses.length < 3; round += 1) {
        const transcript = randomTranscript(next, {
          isWhole: name === "oneroster" || name.startsWith("elm"),
        });
        const result = trip(transcript);
        if (result === undefined) continue;
        const { back, loss, expected = transcript } = result;
        const faults = back.issues.filter(({ severity }) => severity === "error" || severity === "fatal");
        if (!back.ok) misses.push(`round ${round}: refused, ${faults[0]?.code} at ${faults[0]?.path}`);
        else if (!isDeepStrictEqual(back.value, withoutLost(expected, loss)))
          misses.push(`round ${round}: came back otherwise`);
      }
      return misses;
    }),
  );
}

/** A catalog by which xmllint finds what the ELMO schemas import from the net. */
function catalog(path, version, place) {
  const raw = "https://raw.githubusercontent.com";
  const ewp = `${raw}/erasmus-without-paper`;
  const folder = join(path, "elmo");
  const known = {
    [`${raw}/emrex-eu/elmo-schemas/v1/references/xmldsig-core-schema.xsd`]: join(
      folder,
      version,
      "references/xmldsig-core-schema.xsd",
    ),
    [`${raw}/emrex-eu/elmo-schemas/v1/references/EUROPASS_ISOCountries_V1.1.xsd`]: join(
      folder,
      version,
      "references/EUROPASS_ISOCountries_V1.1.xsd",
    ),
    [`${ewp}/ewp-specs-types-address/stable-v1/schema.xsd`]: join(
      folder,
      "references/ewp-types-address-stable-v1.xsd",
    ),
    [`${ewp}/ewp-specs-architecture/stable-v1/common-types.xsd`]: join(
      folder,
      "references/ewp-architecture-common-types-stable-v1.xsd",
    ),
    "http://www.w3.org/2001/03/xml.xsd": join(place, "xml.xsd"),
    "https://www.w3.org/2001/03/xml.xsd": join(place, "xml.xsd"),
    "http://www.w3.org/2001/xml.xsd": join(place, "xml.xsd"),
    "https://www.w3.org/2001/xml.xsd": join(place, "xml.xsd"),
  };
  const lines = Object.entries(known).flatMap(([name, file]) => [
    `<uri name="${name}" uri="file://${file}"/>`,
    `<system systemId="${name}" uri="file://${file}"/>`,
  ]);
  return `<catalog xmlns="urn:oasis:names:tc:entity:xmlns:xml:catalog">${lines.join("")}</catalog>`;
}

const languageSchema =
  '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/XML/1998/namespace"><xs:attribute name="lang" type="xs:string"/></xs:schema>';

function lint(schema, texts, environment, place) {
  const files = texts.map((text, index) => {
    const file = join(place, `${index}.xml`);
    writeFileSync(file, text);
    return file;
  });
  const { stderr } = spawnSync("xmllint", ["--noout", "--nonet", "--schema", schema, ...files], {
    encoding: "utf8",
    env: { ...process.env, ...environment },
    maxBuffer: 64 * 1024 * 1024,
  });
  const invalid = files.filter((file) => !stderr.includes(`${file} validates`));
  return invalid.length === 0
    ? []
    : [`${invalid.length} of ${files.length} are not valid: ${stderr.split("\n")[0]}`];
}

function schemaCases(path, { xml, elmo }) {
  const hasLint = spawnSync("xmllint", ["--version"]).status === 0;
  const make = (write) => {
    const next = numbersFrom(7);
    return Array.from({ length: 100 }, () => write(randomTranscript(next, { isWhole: true })));
  };
  const own = join(root, "packages/transcript/schemas/transcript-1.0.xsd");
  const cases = {
    "xmllint own XSD": (place) =>
      lint(
        own,
        make((transcript) => xml.writeTranscriptXml(transcript)),
        {},
        place,
      ),
    ...Object.fromEntries(
      ["1.7", "2.0"].map((version) => [
        `xmllint ELMO ${version}`,
        (place) => {
          writeFileSync(join(place, "xml.xsd"), languageSchema);
          writeFileSync(join(place, "catalog.xml"), catalog(path, `${version}.0`, place));
          const options = { version, generatedDate: stamp, identity };
          const texts = make((transcript) => elmo.transcriptToElmo(transcript, options).value);
          const schema = join(path, `elmo/${version}.0/schema.xsd`);
          return lint(schema, texts, { XML_CATALOG_FILES: join(place, "catalog.xml") }, place);
        },
      ]),
    ),
  };
  return Object.entries(cases).map(([id, run]) => {
    if (!hasLint) return { id, status: "skipped", detail: "xmllint is not here" };
    const place = mkdtempSync(join(tmpdir(), "transcript-formats-"));
    try {
      return attempt(id, () => run(place));
    } finally {
      rmSync(place, { recursive: true });
    }
  });
}

/** Every place of a document cut, doubled and replaced: issues, never a throw, never without end. */
function rubbish(packages) {
  const next = numbersFrom(99);
  const transcript = randomTranscript(next, { isWhole: true });
  const { json, xml, elmo, elm, oneroster, clr } = packages;
  const written = {
    json: [json.writeTranscriptJson(transcript), (text) => json.readTranscriptJson(text)],
    xml: [xml.writeTranscriptXml(transcript), (text) => xml.readTranscriptXml(text)],
    elmo: [
      elmo.transcriptToElmo(transcript, { version: "2.0", generatedDate: stamp, identity }).value,
      (text) => elmo.elmoToTranscript(text),
    ],
    elm: [
      JSON.stringify(
        elm.transcriptToElm(transcript, { issuer, issued: stamp, id: uri, identity, pages }).value,
      ),
      (text) => parsed(text, (value) => elm.elmToTranscript(value)),
    ],
    clr: [
      JSON.stringify(
        clr.transcriptToClr(transcript.years[0], { issuer, validFrom: stamp, id: uri, detail: "marks" })
          .value,
      ),
      (text) => parsed(text, (value) => clr.clrToTranscript(value)),
    ],
    oneroster: [
      JSON.stringify(oneroster.transcriptsToOneRoster([transcript], { dates, identity }).value),
      (text) =>
        parsed(text, (files) =>
          Object.values(files ?? {}).every((each) => typeof each === "string")
            ? oneroster.oneRosterToTranscripts(files)
            : { issues: [] },
        ),
    ],
  };
  const bits = [
    "",
    "<",
    "&",
    '"',
    "}",
    "[",
    "\u0000",
    "\uD800",
    "1e999",
    "ĐĐ",
    "\r\n",
    ",,,,",
    "0".repeat(5_000),
  ];
  return Object.entries(written).map(([name, [text, read]]) =>
    attempt(`rubbish ${name}`, () => {
      for (let round = 0; round < rounds; round += 1) {
        const at = next(text.length);
        const change = bits[next(bits.length)];
        const { issues } = read(text.slice(0, at) + change + text.slice(at + next(20))) ?? { issues: [] };
        if (issues.length > 4_000) return [`${issues.length} issues`];
      }
      return [];
    }),
  );
}

function parsed(text, read) {
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    // No JSON any more: what reads JSON has said so before.
    return undefined;
  }
  return read(value);
}

export async function run(path) {
  const names = ["json", "xml", "elmo", "elm", "oneroster", "clr"];
  const loaded = await Promise.all(names.map((name) => loadPackage(`@lienthong/transcript/${name}`)));
  const packages = Object.fromEntries(names.map((name, index) => [name, loaded[index]]));
  const results = [
    ...sampleCases(path, packages),
    ...elmoCases(path, packages),
    ...roundTrips(packages),
    ...schemaCases(path, packages),
    ...rubbish(packages),
  ];
  return {
    results,
    groups: groupResults(results, ({ id }) => id.split(/[ /]/u)[0]),
    figures: { "transcripts a round trip": rounds },
  };
}
