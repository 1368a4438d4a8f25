import { commentEnd } from "./comments.ts";
import type { JsonTrace } from "./parser-events.ts";

/** Where the members of one object or array stand. */
interface MemberOffsets {
  /** Offset of the value, by key. */
  readonly values: Map<string | number, number>;
  /** Offset of the key's opening quote, by key. */
  readonly keys: Map<string | number, number>;
}

/** Finds places in a JSON text that the reader accepted; nothing is checked again. */
export interface JsonPlaces {
  /** Offset of a member's value. */
  valueOf(container: object, key: string | number): number | undefined;
  /** Offset of the opening quote of a member's key. */
  keyOf(container: object, key: string | number): number | undefined;
}

/** Offset after the closing quote of the string whose opening quote is at `from`. */
function stringEnd(text: string, from: number): number {
  let at = text.indexOf('"', from + 1);
  for (;;) {
    let slashes = 0;
    while (text.charCodeAt(at - 1 - slashes) === 0x5c) slashes += 1;
    if (slashes % 2 === 0) return at + 1;
    at = text.indexOf('"', at + 1);
  }
}

/** White space, commas, colons, and a byte order mark; comments where the parser let them pass. */
function isGap(code: number): boolean {
  return code <= 0x20 || code === 0x2c || code === 0x3a || code === 0xfeff;
}

function skipGap(text: string, from: number): number {
  let at = from;
  for (;;) {
    while (isGap(text.charCodeAt(at))) at += 1;
    if (text.charCodeAt(at) !== 0x2f) return at;
    const end = commentEnd(text, at);
    if (end === at) return at;
    at = end;
  }
}

/** Offset after the number or word that starts at `from`. */
function wordEnd(text: string, from: number): number {
  let at = from + 1;
  for (
    let code = text.charCodeAt(at);
    !isGap(code) && code !== 0x5d && code !== 0x7d && code !== 0x2f;
    code = text.charCodeAt(at)
  ) {
    if (Number.isNaN(code)) break;
    at += 1;
  }
  return at;
}

function readKey(text: string, from: number, end: number): string {
  const raw = text.slice(from + 1, end - 1);
  return raw.includes("\\") ? (JSON.parse(text.slice(from, end)) as string) : raw;
}

/** Goes through one object or array; what is inside its members is jumped over. */
function scanMembers(text: string, trace: JsonTrace, place: number): MemberOffsets {
  const offsets: MemberOffsets = { values: new Map(), keys: new Map() };
  const from = trace.starts[place] ?? 0;
  const isArray = text.charCodeAt(from) === 0x5b;
  let inner = place + 1;
  let index = -1;
  for (let at = skipGap(text, from + 1); ; at = skipGap(text, at)) {
    let code = text.charCodeAt(at);
    if (code === 0x5d || code === 0x7d) return offsets;
    const keyAt = at;
    if (isArray) {
      index += 1;
      offsets.values.set(index, at);
    } else {
      at = stringEnd(text, at);
      const key = readKey(text, keyAt, at);
      at = skipGap(text, at);
      code = text.charCodeAt(at);
      offsets.values.set(key, at);
      offsets.keys.set(key, keyAt);
    }
    if (code === 0x22) at = stringEnd(text, at);
    else if (code === 0x7b || code === 0x5b) {
      at = trace.ends[inner] ?? text.length;
      inner = trace.following[inner] ?? inner + 1;
    } else at = wordEnd(text, at);
  }
}

/** Up to so many containers are looked for one by one; more are worth a table of all. */
const fewQuestions = 64;

/**
 * Where members of a value stand in the text that it was read from: the members of an object or array are looked for
 * when one of them is asked about.
 */
export function createJsonPlaces(text: string, trace: JsonTrace): JsonPlaces {
  const members = new Map<object, MemberOffsets>();
  let places: Map<object, number> | undefined;

  const placeOf = (container: object): number => {
    if (places === undefined && members.size < fewQuestions) return trace.containers.indexOf(container);
    places ??= new Map(trace.containers.map((one, place) => [one, place]));
    return places.get(container) ?? -1;
  };

  const membersOf = (container: object): MemberOffsets | undefined => {
    const known = members.get(container);
    if (known !== undefined) return known;
    const place = placeOf(container);
    if (place === -1) return undefined;
    const offsets = scanMembers(text, trace, place);
    members.set(container, offsets);
    return offsets;
  };

  return {
    valueOf: (container, key) => membersOf(container)?.values.get(key),
    keyOf: (container, key) => membersOf(container)?.keys.get(key),
  };
}
