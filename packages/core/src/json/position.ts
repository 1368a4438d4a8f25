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

/** White space, commas, colons, and a byte order mark. */
function isGap(code: number): boolean {
  return code <= 0x20 || code === 0x2c || code === 0x3a || code === 0xfeff;
}

function skipGap(text: string, from: number): number {
  let at = from;
  while (isGap(text.charCodeAt(at))) at += 1;
  return at;
}

/** Offset after the number or word that starts at `from`. */
function wordEnd(text: string, from: number): number {
  let at = from + 1;
  for (
    let code = text.charCodeAt(at);
    !isGap(code) && code !== 0x5d && code !== 0x7d;
    code = text.charCodeAt(at)
  ) {
    if (Number.isNaN(code)) break;
    at += 1;
  }
  return at;
}

function child(container: object | undefined, key: string | number): object | undefined {
  if (container === undefined || !Object.hasOwn(container, key)) return undefined;
  const value: unknown = Reflect.get(container, key);
  return typeof value === "object" && value !== null ? value : undefined;
}

function readKey(text: string, from: number, end: number): string {
  const raw = text.slice(from + 1, end - 1);
  return raw.includes("\\") ? (JSON.parse(text.slice(from, end)) as string) : raw;
}

/** Told of each member of one object or array, in the order of the text. */
type Visit = (key: string | number, keyAt: number, valueAt: number) => void;

/**
 * Goes through one object or array that starts at `from`; `inside` goes through an object or array in it and
 * gives its end.
 */
function scanMembers(
  text: string,
  from: number,
  visit: Visit | undefined,
  inside: (key: string | number, at: number) => number,
): number {
  const isArray = text.charCodeAt(from) === 0x5b;
  let key: string | number = -1;
  for (let at = skipGap(text, from + 1); ; at = skipGap(text, at)) {
    let code = text.charCodeAt(at);
    if (code === 0x5d || code === 0x7d) return at + 1;
    const keyAt = at;
    if (isArray) {
      key = (key as number) + 1;
    } else {
      at = stringEnd(text, at);
      key = readKey(text, keyAt, at);
      at = skipGap(text, at);
      code = text.charCodeAt(at);
    }
    visit?.(key, keyAt, at);
    if (code === 0x22) at = stringEnd(text, at);
    else if (code === 0x7b || code === 0x5b) at = inside(key, at);
    else at = wordEnd(text, at);
  }
}

/**
 * Where members of a value stand in the text that it was read from. The first question goes through the text
 * once, for the beginning of each object and array; the members of one are looked for when asked about.
 */
export function createJsonPlaces(text: string, root: object): JsonPlaces {
  const starts = new Map<object, number>();
  const ends = new Map<object, number>();
  const members = new Map<object, MemberOffsets>();

  const findStarts = (container: object | undefined, from: number): number => {
    const end = scanMembers(text, from, undefined, (key, at) => findStarts(child(container, key), at));
    if (container !== undefined) {
      starts.set(container, from);
      ends.set(container, end);
    }
    return end;
  };
  /** The end of a part that was gone through; a key that stood there twice has one of its parts unknown. */
  const endOf = (container: object | undefined, from: number): number => {
    const end = container !== undefined && starts.get(container) === from ? ends.get(container) : undefined;
    return end ?? scanMembers(text, from, undefined, (_key, at) => endOf(undefined, at));
  };

  const membersOf = (container: object): MemberOffsets | undefined => {
    const known = members.get(container);
    if (known !== undefined) return known;
    if (starts.size === 0) findStarts(root, skipGap(text, 0));
    const from = starts.get(container);
    if (from === undefined) return undefined;
    const offsets: MemberOffsets = { values: new Map(), keys: new Map() };
    const isArray = Array.isArray(container);
    scanMembers(
      text,
      from,
      (key, keyAt, valueAt) => {
        offsets.values.set(key, valueAt);
        if (!isArray) offsets.keys.set(key, keyAt);
      },
      (key, at) => endOf(child(container, key), at),
    );
    members.set(container, offsets);
    return offsets;
  };

  return {
    valueOf: (container, key) => membersOf(container)?.values.get(key),
    keyOf: (container, key) => membersOf(container)?.keys.get(key),
  };
}
