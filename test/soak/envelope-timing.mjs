// node test/soak/envelope-timing.mjs [--samples 4000] [--key node|plain] [--operations 1500] [--threshold 4.5]
// Shows that the ways in which an encrypted answer of VNeID can be wrong take the same time: each way against the first, by
// Welch's t over interleaved samples, the slower half of them left out (the machine, not the code). A faulty opener that stops at a
// wrong padding, as a control, must be told apart: otherwise the test sees too little to say anything. With the key in plain JavaScript,
// whose operation takes a thousand times as long as all the rest, the two are measured apart: all that follows on the operation with
// every way, and the operation alone on blocks with right and with wrong padding, by mean and by quartiles, with an operation that works
// a hundredth longer on right padding as a control. Exit code 1 when a way differs, or a control does not.
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
    operations: { type: "string", default: "1500" },
    threshold: { type: "string", default: "4.5" },
  },
});
const samples = Number(values.samples);
const operations = Number(values.operations);
const threshold = Number(values.threshold);
if (
  !Number.isInteger(operations) ||
  operations < 50 ||
  !Number.isInteger(samples) ||
  samples < 50 ||
  !["node", "plain"].includes(values.key) ||
  !(threshold > 0)
) {
  process.stderr.write(
    "--samples and --operations: at least 50; --key: node or plain; --threshold: above 0\n",
  );
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
const isPlain = values.key === "plain";

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

const bytesOf = (input) => new Uint8Array(Buffer.from(input.key, "base64"));

/** An opener after whose operation nothing is left to wait for: it was done before the clock started. */
let opened;
const openRest = createEnvelopeOpener(
  { length: key.length, decrypt: () => opened },
  { random, aesKeyLengths: [32] },
);
const whole = createEnvelopeOpener(key, { random, aesKeyLengths: [32] });

/** The control: like the opener, but it stops at a wrong padding. */
const stopEarly = (rest) => (input) => (opened[0] === 0 && opened[1] === 2 ? rest(input) : { ok: false });

/** What is measured: done before the clock starts, and while it runs. */
const node = createNodeKey();
const measured = isPlain
  ? { prepare: (input) => (opened = node.decrypt(bytesOf(input))), run: openRest }
  : { prepare: () => {}, run: whole };
const control = isPlain
  ? { prepare: measured.prepare, run: stopEarly(openRest) }
  : {
      prepare: () => {},
      run: async (input) => {
        opened = await key.decrypt(bytesOf(input));
        return stopEarly(openRest)(input);
      },
    };

/** Only to know what a block holds; it takes no part in what is measured of the key in plain JavaScript. */
function createNodeKey() {
  return nodeEnvelopeKey(privateKey);
}

/** Microseconds. */
const wall = () => Number(process.hrtime.bigint()) / 1000;
/** An operation takes so long that other programs of the machine get into it: there it is the processor's time of this program. */
const processor = () => process.cpuUsage().user + process.cpuUsage().system;

/** Fresh envelopes for every round, in an order that chance makes; the clock runs around `run` alone. */
async function measure({ prepare, run }, names, { count = samples, warm = 20, clock = wall } = {}) {
  const times = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = -warm; round < count; round += 1) {
    const order = names.map((name) => ({ name, input: ways[name](), rank: Math.random() }));
    for (const { name, input } of order.sort((a, b) => a.rank - b.rank)) {
      const prepared = prepare(input);
      const start = clock();
      const result = await run(input, prepared);
      const took = clock() - start;
      if (result.ok) throw new Error(`opened although ${name}`);
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
  const lists = cropped([one, other]);
  const [low, high] = lists.map(({ length }) => length);
  // Nearly all of one way is slower than nearly all of the other: nothing is left to reckon with.
  if (Math.min(low, high) < one.length / 100) {
    const difference = quantile(other, 0.5) - quantile(one, 0.5);
    return { t: Math.sign(difference) * Infinity, difference, visible: 0, mean: quantile(one, 0.5) };
  }
  const [a, b] = lists.map(moments);
  const error = Math.sqrt(a.error + b.error);
  return {
    t: (b.mean - a.mean) / error,
    difference: b.mean - a.mean,
    visible: threshold * error,
    mean: a.mean,
  };
}

function quantile(list, share) {
  return list.toSorted((a, b) => a - b)[Math.floor(list.length * share)];
}

const line = (name, { t, difference, visible }) =>
  process.stdout.write(
    `  ${name.padEnd(46)} t ${t.toFixed(2).padStart(7)}   ${difference.toFixed(2).padStart(8)} µs (seen from ${visible.toFixed(2)} µs)\n`,
  );

const names = Object.keys(ways);
const [first, ...others] = names;
const write = (text) => void process.stdout.write(`${text}\n`);
const times = await measure(measured, names);
const { mean } = welch(times[first], times[first]);
write(
  `${samples} samples of each way, key: ${values.key}${isPlain ? ", all that follows on its operation" : ""}; against "${first}", mean ${mean.toFixed(0)} µs`,
);
const results = others.map((name) => {
  const result = welch(times[first], times[name]);
  line(name, result);
  return result;
});
const padded = "right padding, another key";
const told = await measure(control, [first, padded]);
const controls = [welch(told[first], told[padded])];
line("control: an opener that stops early", controls[0]);

/** The operation of the key in plain JavaScript alone, on blocks whose padding is wrong and right. */
if (isPlain) {
  const options = { count: operations, warm: 5, clock: processor };
  const decrypt = { prepare: bytesOf, run: (_input, block) => ({ ok: false, block: key.decrypt(block) }) };
  const taken = await measure(decrypt, [first, padded], options);
  const [wrong, right] = [taken[first], taken[padded]];
  write(
    `the operation alone, ${operations} samples of each; processor time, mean ${quantile(wrong, 0.25).toFixed(0)} µs`,
  );
  const operation = welch(wrong, right);
  line(padded, operation);
  const quartiles = [0.1, 0.25, 0.5].map(
    (share) => `${share * 100} %: ${(quantile(right, share) - quantile(wrong, share)).toFixed(0)} µs`,
  );
  write(`  difference of quantiles: ${quartiles.join(", ")}`);
  results.push(operation);
  const slowed = right.map((took) => took * 1.01);
  controls.push(welch(wrong, slowed));
  line("control: a hundredth longer", controls[1]);
}

const isEven = results.every(({ t }) => Math.abs(t) < threshold);
const isSeen = controls.every(({ t }) => Math.abs(t) >= threshold);
write(
  !isSeen
    ? "NOTHING SHOWN: a control was not told apart, take more samples"
    : isEven
      ? `no way differs: every |t| below ${threshold}, and the controls are told apart`
      : `A WAY DIFFERS: |t| of ${threshold} or more`,
);
process.exitCode = isSeen && isEven ? 0 : 1;
