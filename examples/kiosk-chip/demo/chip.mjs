// A simulated chip: basic access control, secure messaging and chip authentication with triple DES (ICAO Doc 9303-11), on Node's own ciphers.
import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createPublicKey,
  diffieHellman,
  randomBytes,
} from "node:crypto";

const sha1 = (...parts) => createHash("sha1").update(Buffer.concat(parts)).digest();
const key = (seed, counter) => sha1(seed, Buffer.from([0, 0, 0, counter])).subarray(0, 16);
const padded = (bytes) => {
  const rest = Buffer.from([0x80]);
  return Buffer.concat([bytes, rest, Buffer.alloc(7 - (bytes.length % 8))]);
};
const unpadded = (bytes) => bytes.subarray(0, bytes.lastIndexOf(0x80));
const cbc = (make, secret, bytes) =>
  make("des-ede-cbc", secret, Buffer.alloc(8)).setAutoPadding(false).update(bytes);
const encrypt = (secret, bytes) => cbc(createCipheriv, secret, bytes);
const decrypt = (secret, bytes) => cbc(createDecipheriv, secret, bytes);

/** Retail MAC (ISO/IEC 9797-1 algorithm 3): single DES over all blocks, the other key over the last. Single DES is two-key DES with one key twice. */
function mac(secret, bytes) {
  const [first, second] = [secret.subarray(0, 8), secret.subarray(8, 16)];
  const one = Buffer.concat([first, first]);
  const last = encrypt(one, padded(bytes)).subarray(-8);
  const other = Buffer.concat([second, second]);
  return encrypt(one, decrypt(other, last));
}

const keysOf = (seed) => ({ enc: key(seed, 1), mac: key(seed, 2) });
const object = (tag, ...parts) => {
  const body = Buffer.concat(parts);
  const length =
    body.length < 128
      ? [body.length]
      : body.length < 256
        ? [0x81, body.length]
        : [0x82, body.length >> 8, body.length & 255];
  return Buffer.concat([Buffer.from([tag, ...length]), body]);
};

/** The data objects of a command, by tag. */
function objectsOf(bytes) {
  const found = new Map();
  for (let at = 0; at < bytes.length;) {
    const tag = bytes[at];
    const long = bytes[at + 1] > 127 ? bytes[at + 1] - 128 : 0;
    const length = long === 0 ? bytes[at + 1] : bytes.readUIntBE(at + 2, long);
    const from = at + 2 + long;
    found.set(tag, { value: bytes.subarray(from, from + length), whole: bytes.subarray(at, from + length) });
    at = from + length;
  }
  return found;
}

const status = (high, low) => Buffer.from([high, low]);
const success = status(0x90, 0);

/**
 * A chip that answers commands (APDU), one at a time. `mrzInformation` opens it: number, dates and their check digits.
 *
 * @param {{ files: Map<number, Buffer>, mrzInformation: string, chipKey: { publicKey: import("node:crypto").KeyObject, privateKey: import("node:crypto").KeyObject }, isCopy?: boolean }} card
 */
export function createChip({ files, mrzInformation, chipKey, isCopy = false }) {
  const access = keysOf(sha1(Buffer.from(mrzInformation)).subarray(0, 16));
  let keys;
  let counter = 0n;
  let selected;
  let challenge;
  let renewed;

  const step = () => {
    counter += 1n;
    const bytes = Buffer.alloc(8);
    bytes.writeBigUInt64BE(counter);
    return bytes;
  };

  function process(ins, p1, p2, data, expected) {
    if (ins === 0xa4 && p1 === 4) return [success];
    if (ins === 0xa4) {
      const file = files.get(data.readUInt16BE());
      if (!file) return [status(0x6a, 0x82)];
      if (!keys) return [status(0x69, 0x82)];
      selected = file;
      return [success];
    }
    if (ins === 0xb0) {
      if (!selected || !keys) return [status(0x69, 0x82)];
      return [success, selected.subarray(p1 * 256 + p2, p1 * 256 + p2 + expected)];
    }
    if (ins === 0x84) return [success, (challenge = randomBytes(8))];
    if (ins === 0x82) return authenticate(data);
    if (ins === 0x22 && p1 === 0x41 && p2 === 0xa6) return agree(objectsOf(data).get(0x91).value);
    return [status(0x6d, 0)];
  }

  function authenticate(data) {
    const body = data.subarray(0, 32);
    if (!challenge || !mac(access.mac, body).equals(data.subarray(32))) return [status(0x63, 0)];
    const plain = decrypt(access.enc, body);
    if (!plain.subarray(8, 16).equals(challenge)) return [status(0x63, 0)];
    const own = randomBytes(16);
    const answer = encrypt(access.enc, Buffer.concat([challenge, plain.subarray(0, 8), own]));
    keys = keysOf(own.map((byte, at) => byte ^ plain[16 + at]));
    counter = Buffer.concat([challenge.subarray(4), plain.subarray(4, 8)]).readBigUInt64BE();
    return [success, Buffer.concat([answer, mac(access.mac, answer)])];
  }

  /** Chip authentication: new keys from the terminal's point and the chip's own key. A copy has another key. */
  function agree(point) {
    const spki = chipKey.publicKey.export({ type: "spki", format: "der" });
    const theirs = Buffer.concat([spki.subarray(0, spki.length - point.length), point]);
    const publicKey = createPublicKey({ key: theirs, type: "spki", format: "der" });
    const secret = diffieHellman({ privateKey: chipKey.privateKey, publicKey });
    renewed = keysOf(isCopy ? randomBytes(32) : secret);
    return [success];
  }

  function secured(bytes) {
    const objects = objectsOf(bytes.subarray(5, -1));
    const body = [0x87, 0x97].flatMap((tag) => (objects.has(tag) ? [objects.get(tag).whole] : []));
    const covered = [step(), padded(bytes.subarray(0, 4)), ...body];
    if (
      !mac(
        keys.mac,
        body.length > 0 ? Buffer.concat(covered) : Buffer.concat([covered[0], bytes.subarray(0, 4)]),
      ).equals(objects.get(0x8e)?.value ?? Buffer.alloc(0))
    ) {
      keys = undefined;
      return status(0x69, 0x88);
    }
    const sealed = objects.get(0x87)?.value.subarray(1);
    const data = sealed ? unpadded(decrypt(keys.enc, sealed)) : Buffer.alloc(0);
    const expected = objects.get(0x97)?.value[0] || 256;
    const [code, content = Buffer.alloc(0)] = process(bytes[1], bytes[2], bytes[3], data, expected);
    const number = step();
    const parts = [
      ...(content.length > 0 ? [object(0x87, Buffer.from([1]), encrypt(keys.enc, padded(content)))] : []),
      object(0x99, code),
    ];
    const answer = Buffer.concat([
      ...parts,
      object(0x8e, mac(keys.mac, Buffer.concat([number, ...parts]))),
      code,
    ]);
    if (renewed) {
      keys = renewed;
      counter = 0n;
      renewed = undefined;
    }
    return answer;
  }

  return (command) => {
    const bytes = Buffer.from(command);
    if ((bytes[0] & 0x0c) === 0x0c && keys) return secured(bytes);
    keys = undefined;
    const size = bytes.length > 5 ? bytes[4] : 0;
    const expected = bytes.length > 4 ? bytes.at(-1) || 256 : 256;
    const [code, content = Buffer.alloc(0)] = process(
      bytes[1],
      bytes[2],
      bytes[3],
      bytes.subarray(5, 5 + size),
      expected,
    );
    return Buffer.concat([content, code]);
  };
}
