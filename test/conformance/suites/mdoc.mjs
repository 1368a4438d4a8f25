import { generateKeyPairSync } from "node:crypto";
import { join } from "node:path";
import { attempt } from "../lib/compare.mjs";
import { readJsonFile } from "../lib/files.mjs";
import { groupResults } from "../lib/groups.mjs";
import { loadPackage } from "../lib/packages.mjs";
import { signingWorld } from "../lib/signing-world.mjs";

export const title =
  "mobile documents: recorded verdicts, every changed byte, and identity claims there and back";
export const data = "specs/vneid/vectors/mdoc";

const bytesOf = (hex) => Uint8Array.from(Buffer.from(hex, "hex"));
const failuresOf = ({ issues, documents = [] }) =>
  [...issues, ...documents.flatMap((one) => one.issues)]
    .filter(({ severity }) => severity === "error" || severity === "fatal")
    .map(({ code }) => code);

/** The worked example of ISO/IEC 18013-5 annex D: an answer whose device proves itself by a code. */
function annexD({ verifyDeviceResponse }, values) {
  const options = {
    at: "2021-01-01T00:00:00Z",
    issuers: [bytesOf(values.ANNEX_D_DS_CERT)],
    session: {
      transcript: bytesOf(values.ANNEX_D_SESSION_TRANSCRIPT_BYTES),
      readerKey: bytesOf(values.ANNEX_D_EPHEMERAL_READER_KEY_D),
    },
  };
  const response = bytesOf(values.ANNEX_D_DEVICE_RESPONSE);
  const result = verifyDeviceResponse(response, options);
  const faults = result.ok ? [] : [`expected valid, found ${result.verdict} (${failuresOf(result)})`];
  const [document] = result.documents;
  if (document?.deviceProof !== "mac") faults.push(`proof ${document?.deviceProof}`);
  const elements = document?.elements["org.iso.18013.5.1"] ?? {};
  if (elements.family_name !== "Doe" || elements.expiry_date?.value !== "2024-10-20")
    faults.push("other elements than the published ones");
  const wrong = [
    ["a year later", { ...options, at: "2022-01-01T00:00:00Z" }, "untrusted"],
    ["without a known issuer", { ...options, issuers: [] }, "untrusted"],
    [
      "another reader",
      {
        ...options,
        session: { ...options.session, readerKey: bytesOf(values.ANNEX_D_EPHEMERAL_DEVICE_KEY_D) },
      },
      "altered",
    ],
  ];
  for (const [name, changed, verdict] of wrong) {
    const found = verifyDeviceResponse(response, changed).verdict;
    if (found !== verdict) faults.push(`${name}: ${found}`);
  }
  return { faults, response, options };
}

function example({ verifyDeviceResponse }, row, issuer) {
  const transcript = bytesOf(row.sessionTranscriptHex);
  const options = { at: "2026-11-23T12:00:00Z", issuers: [issuer] };
  const response = bytesOf(row.deviceResponseHex);
  const result = verifyDeviceResponse(response, { ...options, session: { transcript } });
  const faults = [];
  if (result.ok !== row.valid)
    faults.push(`expected ${row.valid}, found ${result.verdict} (${failuresOf(result)})`);
  const names = Object.keys(result.documents[0]?.elements["org.iso.18013.5.1"] ?? {});
  if (names.includes("family_name") !== row.valid) faults.push(`elements ${names}`);
  if (result.documents[0]?.deviceProof !== "signature") faults.push("the device was not checked");
  const other = Uint8Array.from([...transcript]);
  other[other.length - 1] ^= 1;
  const replayed = verifyDeviceResponse(response, { ...options, session: { transcript: other } });
  if (!failuresOf(replayed).includes("signature.mdoc.device-signature"))
    faults.push("taken in another session");
  return faults;
}

/** Every byte with bits of it changed, one at a time. */
function everyByte(id, input, bits, verify) {
  const results = [];
  let caught = 0;
  for (let offset = 0; offset < input.length; offset += 1)
    for (const bit of bits) {
      const changed = Uint8Array.from(input);
      changed[offset] ^= bit;
      if (!verify(changed).ok) caught += 1;
      else results.push({ id: `${id} ${offset} bit ${bit}`, status: "failed", detail: "was not caught" });
    }
  results.push({ id: `${id}: every one of ${input.length} bytes`, status: "passed" });
  return { results, caught, tried: input.length * bits.length };
}

const seeded = () => {
  let state = 1;
  return (length) => Uint8Array.from({ length }, () => (state = (state * 48271) % 0x7fffffff) & 0xff);
};

const names = {
  personalNumber: "so_dinh_danh",
  name: "ho_ten",
  birthDate: "ngay_sinh",
  sex: "gioi_tinh",
  permanentAddress: "thuong_tru",
  oldNumbers: "so_cu",
};
const people = [
  "052090000017|215000017|Nguyễn Văn An|05031990|Nam|Tổ 1, Phường Quy Nhơn, Gia Lai|15062021",
  "064185000025||Rơ Châm H'Lan|31121985|Nữ|Phường Pleiku, Gia Lai|01072025",
];

/** A scanned card, put into a credential, signed, checked, read back: the same claims. */
async function thereAndBack(packages, row, world) {
  const { identity, jose, mdoc } = packages;
  const { signer, trust, at } = world;
  const claims = identity.claimsFromCardQr(identity.parseCardQr(row));
  const credential = { kind: "own", type: "https://benhvien.example/the", names };
  const { publicKey } = generateKeyPairSync("ec", { namedCurve: "prime256v1" });
  const deviceKey = publicKey.export({ format: "jwk" });
  const issuedAt = "2026-01-01T00:00:00Z";
  const expires = "2027-12-01T00:00:00Z";
  const read = { credential, assurance: "scanned" };
  const faults = [];
  const same = (kind, back) => {
    for (const name of Object.keys(names)) {
      const [one, other] = [claims[name]?.value, back.ok ? back.value[name]?.value : "nothing"];
      if (JSON.stringify(one) !== JSON.stringify(other)) faults.push(`${kind}: ${name} differs`);
    }
  };
  const forJwt = identity.claimsToSdJwt(claims, {
    version: "draft-24",
    credential,
    issuer: "https://benhvien.example",
    issuedAt,
    expires,
    holderKey: deviceKey,
  });
  const jwt = await jose.issueSdJwt(forJwt.value.payload, {
    signer,
    disclose: forJwt.value.disclose,
    random: seeded(),
  });
  const checkedJwt = jose.verifySdJwt(jwt.value, {
    trust,
    at,
    credential: { version: "draft-24", types: [credential.type] },
  });
  if (!checkedJwt.ok) faults.push(`sd-jwt: ${failuresOf(checkedJwt)}`);
  same("sd-jwt", identity.claimsFromSdJwt(checkedJwt, read));
  const forMdoc = identity.claimsToMdoc(claims, { credential });
  const document = await mdoc.issueMdoc(forMdoc.value, {
    signer,
    deviceKey,
    signed: issuedAt,
    validUntil: expires,
    random: seeded(),
  });
  const checkedMdoc = mdoc.verifyIssuerSigned(document.value, { trust, at });
  if (!checkedMdoc.ok) faults.push(`mdoc: ${failuresOf(checkedMdoc)}`);
  same("mdoc", identity.claimsFromMdoc(checkedMdoc, read));
  return faults;
}

export async function run(folder) {
  const packages = {
    identity: await loadPackage("@lienthong/identity"),
    jose: await loadPackage("@lienthong/signature/jose"),
    mdoc: await loadPackage("@lienthong/signature/mdoc"),
  };
  const { mdoc } = packages;
  const { values } = readJsonFile(join(folder, "iso18013-5-annex-d.json"));
  const { cases, issuerCertificatePem } = readJsonFile(join(folder, "device-response-examples.json"));
  const world = await signingWorld();
  const published = annexD(mdoc, values);
  const results = [
    attempt("iso/annex-d", () => published.faults),
    ...cases.map((row) => attempt(`responses/${row.name}`, () => example(mdoc, row, issuerCertificatePem))),
  ];
  for (const [at, row] of people.entries()) {
    const faults = await thereAndBack(packages, row, world);
    results.push(attempt(`claims/person ${at + 1}`, () => faults));
  }
  const { publicKey } = generateKeyPairSync("ec", { namedCurve: "prime256v1" });
  const small = await mdoc.issueMdoc(
    { docType: "vn.example.the", elements: { "vn.example": { so: 17 } } },
    {
      signer: world.signer,
      deviceKey: publicKey.export({ format: "jwk" }),
      signed: "2026-01-01T00:00:00Z",
      validUntil: "2027-12-01T00:00:00Z",
      random: seeded(),
    },
  );
  const issued = everyByte("changed/issued", small.value, [1, 2, 4, 8, 16, 32, 64, 128], (input) =>
    mdoc.verifyIssuerSigned(input, { at: world.at, trust: world.trust, docTypes: ["vn.example.the"] }),
  );
  const answer = everyByte("changed/annex-d", published.response, [1], (input) =>
    mdoc.verifyDeviceResponse(input, published.options),
  );
  results.push(...issued.results, ...answer.results);
  return {
    results,
    groups: groupResults(results, ({ id }) => id.split("/")[0]),
    figures: {
      "changed bits tried": issued.tried + answer.tried,
      "changed bits caught": issued.caught + answer.caught,
    },
  };
}
