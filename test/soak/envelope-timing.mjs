// node test/soak/envelope-timing.mjs [--samples 4000] [--key node|plain] [--threshold 4.5]
// Shows that the ways in which an encrypted answer of VNeID can be wrong take the same time: each way against the first, by
// Welch's t over interleaved samples, the slower half of them left out (the machine, not the code). A faulty opener that stops at a
// wrong padding, as a control, must be told apart: otherwise the test sees too little to say anything. Exit code 1 when a way differs,
// or the control does not.
import {
  constants,
  createCipheriv,
  generateKeyPairSync,
  publicEncrypt,
  randomBytes,
  randomInt,
} from "node:crypto";
import { parseArgs } from "node:util";
import { loadPackage } from "../conformance/lib/packages.mjs";

const { values } = parseArgs({
  options: {
    samples: { type: "string", default: "4000" },
    key: { type: "string", default: "node" },
    threshold: { type: "string", default: "4.5" },
  },
});
const samples = Number(values.samples);
const threshold = Number(values.threshold);
if (
  !Number.isInteger(samples) ||
  samples < 50 ||
  !["node", "plain"].includes(values.key) ||
  !(threshold > 0)
) {
  process.stderr.write("--samples: at least 50; --key: node or plain; --threshold: above 0\n");
  process.exit(2);
}

const { createEnvelopeOpener, envelopeKey } = await loadPackage("@lienthong/identity/vneid");
const { nodeEnvelopeKey } = await loadPackage("@lienthong/identity/node");
const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const random = (length) => new Uint8Array(randomBytes(length));
const key =
  values.key === "node"
    ? nodeEnvelopeKey(privateKey)
    : envelopeKey(privateKey.export({ type: "pkcs8", format: "pem" }), { random });
const open = createEnvelopeOpener(key, { random, aesKeyLengths: [32] });

const person = JSON.stringify({
  citizenPid: "052090000017",
  fullName: "Nguyễn Văn An",
  birthDate: "1990-03-05",
});
const noZero = (length) => Uint8Array.from(random(length), (byte) => byte || 1);
const encode = (secret) => Uint8Array.of(0, 2, ...noZero(253 - secret.length), 0, ...secret);
const raw = (block) =>
  publicEncrypt({ key: publicKey, padding: constants.RSA_NO_PADDING }, block).toString("base64");

function seal(secret, text) {
  const cipher = createCipheriv("aes-256-ecb", secret, null);
  return Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
}

/** An envelope of 8 blocks in each way of being wrong; `at` writes one byte. */
const ways = {
  "first bytes are not 00 02": () => wrong((block) => at(block, 1, 1)),
  "a zero among the first eight of the padding": () => wrong((block) => at(block, 5, 0)),
  "no zero behind the padding": () =>
    wrong((block) => block.map((byte, index) => (index < 2 ? byte : byte || 1))),
  "a key of 31 bytes": () => wrong(() => encode(random(31))),
  "right padding, another key": () => wrong(() => encode(random(32))),
  "right key, last block changed": () => wrong((block) => block, { change: true }),
  "right key, no JSON inside": () => wrong((block) => block, { text: person.replace("{", "[") }),
};

function at(block, index, byte) {
  const changed = Uint8Array.from(block);
  changed[index] = byte;
  return changed;
}

function wrong(change, { text = person, change: isChanged = false } = {}) {
  const secret = random(32);
  const data = seal(secret, text);
  if (isChanged) data[data.length - 1] ^= 1 + randomInt(255);
  return { data: data.toString("base64"), key: raw(change(encode(secret))) };
}

/** The control: like the opener, but it stops at a wrong padding. Its private-key operation, too, is done once. */
let opened;
const openRest = createEnvelopeOpener(
  { length: key.length, decrypt: () => opened },
  { random, aesKeyLengths: [32] },
);
async function stopEarly(input) {
  opened = await key.decrypt(new Uint8Array(Buffer.from(input.key, "base64")));
  return opened[0] === 0 && opened[1] === 2 ? openRest(input) : { ok: false };
}

/**
 * Microseconds. An operation in plain JavaScript takes so long that other programs of the machine get into it: there the clock is the
 * processor's time of this program.
 */
const clock =
  values.key === "node"
    ? () => Number(process.hrtime.bigint()) / 1000
    : () => process.cpuUsage().user + process.cpuUsage().system;

/** Fresh envelopes for every round, in an order that chance makes; the clock runs around the opener alone. */
async function measure(opener, names) {
  const times = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = -20; round < samples; round += 1) {
    const order = names.map((name) => ({ name, input: ways[name](), rank: Math.random() }));
    for (const { name, input } of order.sort((a, b) => a.rank - b.rank)) {
      const start = clock();
      const { ok } = await opener(input);
      const took = clock() - start;
      if (ok) throw new Error(`opened although ${name}`);
      if (round >= 0) times[name].push(took);
    }
  }
  return times;
}

function cropped(lists) {
  const all = lists.flat().sort((a, b) => a - b);
  const limit = all[Math.floor(all.length / 2)];
  return lists.map((list) => list.filter((took) => took <= limit));
}

function moments(list) {
  const mean = list.reduce((sum, took) => sum + took, 0) / list.length;
  const variance = list.reduce((sum, took) => sum + (took - mean) ** 2, 0) / (list.length - 1);
  return { mean, error: variance / list.length };
}

function welch(one, other) {
  const [a, b] = cropped([one, other]).map(moments);
  const error = Math.sqrt(a.error + b.error);
  return {
    t: (b.mean - a.mean) / error,
    difference: b.mean - a.mean,
    visible: threshold * error,
    mean: a.mean,
  };
}

const line = (name, { t, difference, visible }) =>
  process.stdout.write(
    `  ${name.padEnd(46)} t ${t.toFixed(2).padStart(7)}   ${difference.toFixed(2).padStart(8)} µs (seen from ${visible.toFixed(2)} µs)\n`,
  );

const names = Object.keys(ways);
const [first, ...others] = names;
const times = await measure(open, names);
const { mean } = welch(times[first], times[first]);
process.stdout.write(
  `${samples} samples of each way, key: ${values.key}, ${values.key === "node" ? "wall" : "processor"} time; against "${first}", mean ${mean.toFixed(0)} µs\n`,
);
let isEven = true;
for (const name of others) {
  const result = welch(times[first], times[name]);
  isEven &&= Math.abs(result.t) < threshold;
  line(name, result);
}
const control = await measure(stopEarly, [first, "right padding, another key"]);
const told = welch(control[first], control["right padding, another key"]);
line("control: an opener that stops early", told);
const isSeen = Math.abs(told.t) >= threshold;
process.stdout.write(
  !isSeen
    ? "NOTHING SHOWN: the control was not told apart, take more samples\n"
    : isEven
      ? `no way differs: every |t| below ${threshold}, and the control is told apart\n`
      : `A WAY DIFFERS: |t| of ${threshold} or more\n`,
);
process.exitCode = isSeen && isEven ? 0 : 1;
