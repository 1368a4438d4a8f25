import { randomBytes } from "node:crypto";
import { attempt, differences } from "../lib/compare.mjs";
import { namedFiles, readJsonFile } from "../lib/files.mjs";
import { groupResults } from "../lib/groups.mjs";
import { loadPackage } from "../lib/packages.mjs";

export const title = "encrypted answers of VNeID, with the key of Node and with the key in plain JavaScript";
export const data = "specs/vneid/vectors/vneid-envelope";

/** What the vectors say of a refusal, as a code; other words stand for either. */
const codes = {
  "one generic error, no padding detail (Bleichenbacher)": "identity.vneid.envelope-rejected",
  "key missing": "identity.vneid.envelope-structure",
};
const eitherCode = ["identity.vneid.envelope-rejected", "identity.vneid.envelope-structure"];

const random = (length) => new Uint8Array(randomBytes(length));

/** A refusal says its code and nothing else: no reason, no position, no parameter. */
function refusal(row, { ok, issues }) {
  if (ok) return [`expected a refusal ("${row.error}"), and it opened`];
  const code = codes[row.error] ?? eitherCode.find((one) => one === issues[0]?.code);
  const rest = issues.flatMap((issue) => Object.keys(issue)).filter((key) => !told.includes(key));
  return [
    ...differences([{ code, severity: "error", path: "" }], issues, "issues"),
    ...rest.map((key) => `a refusal tells ${key}`),
  ];
}

/** What an issue of a refusal consists of. */
const told = ["code", "severity", "path"];

async function compare(open, row) {
  const result = await open(row.in);
  if (row.error !== undefined) return refusal(row, result);
  return result.ok ? differences(row.expect, result.value) : ["expected to open, and it was refused"];
}

/** Vectors with a person inside become claims, too. */
function claims(vneid, { validateVietnameseDate }, row) {
  const dateOf = (text) =>
    ["day-first", "year-first"].map((order) => validateVietnameseDate(text, { order })).find(({ ok }) => ok)
      ?.value;
  const read = vneid.validateVneidUserinfo(row.expect);
  if (!read.ok) return [`refused: ${read.issues.map(({ code }) => code).join(", ")}`];
  const { personalNumber, name, birthDate, identityLevel } = vneid.claimsFromVneid(read.value);
  const found = [personalNumber, name, birthDate, identityLevel].map((claim) => claim?.value);
  const { citizenPid, fullName, birthDate: birth, accountLevel } = row.expect;
  const born = birth === undefined ? undefined : dateOf(birth);
  return differences([citizenPid, fullName, born, accountLevel && Number(accountLevel)], found, "claims");
}

export async function run(folder) {
  const vneid = await loadPackage("@lienthong/identity/vneid");
  const identity = await loadPackage("@lienthong/identity");
  const { nodeEnvelopeKey } = await loadPackage("@lienthong/identity/node");
  const results = [];
  for (const { path } of namedFiles(folder, ["cases.json"])) {
    const { privateKeyPkcs8Pem, privateKeyPkcs1Pem, cases } = readJsonFile(path);
    const keys = {
      "node-pkcs8": nodeEnvelopeKey(privateKeyPkcs8Pem),
      "node-pkcs1": nodeEnvelopeKey(privateKeyPkcs1Pem),
      "plain-pkcs8": vneid.envelopeKey(privateKeyPkcs8Pem, { random }),
      "plain-pkcs1": vneid.envelopeKey(privateKeyPkcs1Pem, { random }),
    };
    for (const [name, key] of Object.entries(keys)) {
      const open = vneid.createEnvelopeOpener(key, { random });
      for (const [index, row] of cases.entries()) {
        const found = await compare(open, row).catch((error) => [`threw ${error?.name}: ${error?.message}`]);
        results.push(attempt(`${name}#${index}`, () => found));
      }
    }
    for (const [index, row] of cases.entries())
      if (row.expect?.citizenPid !== undefined)
        results.push(attempt(`claims#${index}`, () => claims(vneid, identity, row)));
  }
  return { results, groups: groupResults(results, ({ id }) => id.split("#")[0]) };
}
