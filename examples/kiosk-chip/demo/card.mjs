// An invented person's card under an invented authority. Keys are new at each start and protect nothing.
import { createHash, generateKeyPairSync, sign } from "node:crypto";
import { der, integer, octets, oid, printable, sequence, set, text, utcTime } from "./der.mjs";

const ecdsaSha256 = sequence(oid("1.2.840.10045.4.3.2"));
const sha256 = sequence(oid("2.16.840.1.101.3.4.2.1"), der(0x05));
const hash = (bytes) => createHash("sha256").update(bytes).digest();
const newKey = () => generateKeyPairSync("ec", { namedCurve: "prime256v1" });
const spki = ({ publicKey }) => publicKey.export({ type: "spki", format: "der" });
const name = (words) =>
  sequence(set(sequence(oid("2.5.4.6"), printable("VN"))), set(sequence(oid("2.5.4.3"), text(words))));
const extension = (id, critical, value) =>
  sequence(oid(id), ...(critical ? [der(0x01, [0xff])] : []), octets(value));
const signed = (body, { privateKey }) =>
  sequence(body, ecdsaSha256, der(0x03, [0], sign("sha256", body, privateKey)));

function certificate({ subject, key, issuerKey, serial, isAuthority }) {
  const extensions = [
    extension("2.5.29.15", true, der(0x03, [0], [isAuthority ? 0x06 : 0x80])),
    ...(isAuthority ? [extension("2.5.29.19", true, sequence(der(0x01, [0xff])))] : []),
  ];
  const body = sequence(
    der(0xa0, integer(2)),
    integer(serial),
    ecdsaSha256,
    name("CSCA thử nghiệm"),
    sequence(utcTime("250101000000Z"), utcTime("450101000000Z")),
    name(subject),
    spki(key),
    der(0xa3, sequence(...extensions)),
  );
  return signed(body, issuerKey);
}

/** A revocation list (CRL) of the authority, in force until 2045. */
function revocationList(serials, issuerKey) {
  const rows = serials.map((serial) => sequence(integer(serial), utcTime("260101000000Z")));
  const body = sequence(
    integer(1),
    ecdsaSha256,
    name("CSCA thử nghiệm"),
    utcTime("260101000000Z"),
    utcTime("450101000000Z"),
    ...(rows.length > 0 ? [sequence(...rows)] : []),
  );
  return signed(body, issuerKey);
}

/** EF.SOD: the hashes of the data groups, signed (ICAO Doc 9303-10). */
function securityObject(dataGroups, signer, signerCertificate) {
  const rows = Object.entries(dataGroups).map(([number, bytes]) =>
    sequence(integer(Number(number)), octets(hash(bytes))),
  );
  const list = sequence(integer(0), sha256, sequence(...rows));
  const attributes = [
    sequence(oid("1.2.840.113549.1.9.3"), set(oid("2.23.136.1.1.1"))),
    sequence(oid("1.2.840.113549.1.9.4"), set(octets(hash(list)))),
  ];
  const info = sequence(
    integer(1),
    sequence(name("CSCA thử nghiệm"), integer(7)),
    sha256,
    der(0xa0, ...attributes),
    ecdsaSha256,
    octets(sign("sha256", set(...attributes), signer.privateKey)),
  );
  const data = sequence(
    integer(3),
    set(sha256),
    sequence(oid("2.23.136.1.1.1"), der(0xa0, octets(list))),
    der(0xa0, signerCertificate),
    set(info),
  );
  return der(0x77, sequence(oid("1.2.840.113549.1.7.2"), der(0xa0, data)));
}

/** The zone on the back of the card, as a scanner of the kiosk gives it. */
export const zone = [
  "IDVNM0900000177052090000017<<4",
  "9003059M3003057VNM<<<<<<<<<<<8",
  "NGUYEN<<VAN<AN<<<<<<<<<<<<<<<<",
];

const person = [
  "052090000017",
  "Nguyễn Văn An",
  "05/03/1990",
  "Nam",
  "Việt Nam",
  "Kinh",
  "Không",
  "Gia Lai",
  "12 Đường Thử Nghiệm, Phường Quy Nhơn, Gia Lai",
];

/**
 * Files of a card, the authority that a kiosk would be configured with, its revocation list, and the key that only the genuine chip holds.
 *
 * @param {{ isRevoked?: boolean, changed?: boolean }} [options]
 */
export function makeDemoCard({ isRevoked = false, changed = false } = {}) {
  const [authority, signer, chip] = [newKey(), newKey(), newKey()];
  const authorityCertificate = certificate({
    subject: "CSCA thử nghiệm",
    key: authority,
    issuerKey: authority,
    serial: 1,
    isAuthority: true,
  });
  const signerCertificate = certificate({
    subject: "Bên ký thử nghiệm",
    key: signer,
    issuerKey: authority,
    serial: 7,
    isAuthority: false,
  });
  const details = (rows) =>
    der(0x6d, sequence(set(...rows.map((row, at) => sequence(integer(at + 1), text(row))))));
  const dataGroups = {
    1: der(0x61, der(0x5f1f, Buffer.from(zone.join("")))),
    13: details(person),
    // The key of chip authentication, with triple DES.
    14: der(
      0x6e,
      set(
        sequence(oid("0.4.0.127.0.7.2.2.1.2"), spki(chip)),
        sequence(oid("0.4.0.127.0.7.2.2.3.2.1"), integer(1)),
      ),
    ),
  };
  const sod = securityObject(dataGroups, signer, signerCertificate);
  const forged = details(["052090000017", "Trần Văn Giả", ...person.slice(2)]);
  return {
    files: new Map([
      [0x011d, sod],
      [0x0101, dataGroups[1]],
      [0x010d, changed ? forged : dataGroups[13]],
      [0x010e, dataGroups[14]],
    ]),
    chipKey: chip,
    authorityCertificate,
    revocationList: revocationList(isRevoked ? [7] : [], authority),
  };
}
