import { boxes, keyChoice, permutation, roundChoice, turns } from "./des-tables.ts";

/** Sixteen round keys of eight six-bit parts. */
type Schedule = readonly (readonly number[])[];
type Halves = readonly [left: number, right: number];

/** Substitution and permutation of each box in one table of 64 words; made when first needed. */
let tables: readonly Int32Array[] | undefined;

function substitutions(): readonly Int32Array[] {
  tables ??= boxes.map((box, index) =>
    Int32Array.from({ length: 64 }, (_, six) => {
      const row = ((six >> 4) & 2) | (six & 1);
      const four = Number.parseInt(box[row * 16 + ((six >> 1) & 15)] ?? "0", 16);
      const word = four << (28 - 4 * index);
      return permutation.reduce((sum, from, to) => sum | (((word >>> (32 - from)) & 1) << (31 - to)), 0);
    }),
  );
  return tables;
}

function schedule(key: Uint8Array): Schedule {
  const bits = keyChoice.map((from) => ((key[(from - 1) >> 3] ?? 0) >> (7 - ((from - 1) & 7))) & 1);
  let left = bits.slice(0, 28);
  let right = bits.slice(28);
  return turns.map((turn) => {
    left = [...left.slice(turn), ...left.slice(0, turn)];
    right = [...right.slice(turn), ...right.slice(0, turn)];
    const both = [...left, ...right];
    const chosen = roundChoice.map((from) => both[from - 1] ?? 0);
    return Array.from({ length: 8 }, (_, part) =>
      chosen.slice(part * 6, part * 6 + 6).reduce((sum, bit) => sum * 2 + bit, 0),
    );
  });
}

/** The sixteen rounds without the outer permutations, which cancel each other between the steps of triple DES. */
function rounds([first, second]: Halves, keys: Schedule, backward: boolean): Halves {
  const words = substitutions();
  let left = first;
  let right = second;
  for (let round = 0; round < 16; round += 1) {
    const key = keys[backward ? 15 - round : round] ?? [];
    let mixed = 0;
    for (let box = 0; box < 8; box += 1) {
      const turn = (4 * box + 5) & 31;
      const six = ((right << turn) | (right >>> ((32 - turn) & 31))) & 63;
      mixed |= words[box]?.[six ^ (key[box] ?? 0)] ?? 0;
    }
    [left, right] = [right, left ^ mixed];
  }
  return [right, left];
}

/** Bits of the initial permutation: even columns make the left half, odd ones the right (FIPS 46-3). */
function enter(block: Uint8Array): Halves {
  let left = 0;
  let right = 0;
  for (let bit = 0; bit < 32; bit += 1) {
    const byte = block[7 - (bit & 7)] ?? 0;
    const column = 2 * (bit >> 3);
    left = (left << 1) | ((byte >> (6 - column)) & 1);
    right = (right << 1) | ((byte >> (7 - column)) & 1);
  }
  return [left, right];
}

function leave([left, right]: Halves, out: Uint8Array, at: number): void {
  for (let bit = 0; bit < 32; bit += 1) {
    const column = 2 * (bit >> 3);
    const to = at + 7 - (bit & 7);
    out[to] =
      (out[to] ?? 0) |
      (((left >>> (31 - bit)) & 1) << (6 - column)) |
      (((right >>> (31 - bit)) & 1) << (7 - column));
  }
}

interface TwoKeys {
  readonly one: Schedule;
  readonly two: Schedule;
}

const twoKeys = (key: Uint8Array): TwoKeys => ({
  one: schedule(key.subarray(0, 8)),
  two: schedule(key.subarray(8, 16)),
});

function xored(block: Uint8Array, other: Uint8Array): Uint8Array {
  return block.map((byte, at) => byte ^ (other[at] ?? 0));
}

/** Triple DES with two keys, CBC, zero first block, no padding (ICAO Doc 9303-11 section 9.8.6.1): BAC demands it. */
export function encrypt3des(key: Uint8Array, data: Uint8Array): Uint8Array {
  const { one, two } = twoKeys(key);
  const out = new Uint8Array(data.length);
  let before: Uint8Array = new Uint8Array(8);
  for (let at = 0; at < data.length; at += 8) {
    const halves = rounds(enter(xored(data.subarray(at, at + 8), before)), one, false);
    leave(rounds(rounds(halves, two, true), one, false), out, at);
    before = out.subarray(at, at + 8);
  }
  return out;
}

/** The inverse of {@link encrypt3des}. */
export function decrypt3des(key: Uint8Array, data: Uint8Array): Uint8Array {
  const { one, two } = twoKeys(key);
  const out = new Uint8Array(data.length);
  for (let at = 0; at < data.length; at += 8) {
    const halves = rounds(enter(data.subarray(at, at + 8)), one, true);
    leave(rounds(rounds(halves, two, false), one, true), out, at);
    if (at > 0) out.set(xored(out.subarray(at, at + 8), data.subarray(at - 8, at)), at);
  }
  return out;
}

/** Retail MAC over padded data (ISO/IEC 9797-1 algorithm 3; ICAO Doc 9303-11 section 9.8.6.1). */
export function retailMac(key: Uint8Array, data: Uint8Array): Uint8Array {
  const { one, two } = twoKeys(key);
  let state: Uint8Array = new Uint8Array(8);
  for (let at = 0; at < data.length; at += 8) {
    const next = new Uint8Array(8);
    const halves = rounds(enter(xored(data.subarray(at, at + 8), state)), one, false);
    const isLast = at + 8 >= data.length;
    leave(isLast ? rounds(rounds(halves, two, true), one, false) : halves, next, 0);
    state = next;
  }
  return state;
}
