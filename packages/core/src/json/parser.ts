import type { JsonReason } from "./codes.ts";
import { commentEnd, isSpace } from "./comments.ts";
import { isCanonical, numberEnd, type NumberTexts } from "./number-text.ts";
import type { JsonParser, JsonParserEvents } from "./parser-events.ts";
import { reasonForStart } from "./start-reason.ts";

/** What the functions below return when reading has stopped. */
const broken = Symbol("broken");
type Broken = typeof broken;

const loneSurrogate = /\p{Surrogate}/u;
const escapes: Readonly<Record<string, string>> = {
  '"': '"',
  "\\": "\\",
  "/": "/",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
};
const hexadecimal = /^[0-9a-fA-F]{4}$/u;

/** A JSON parser over one text that keeps what `JSON.parse` loses. */
export function createJsonParser(
  text: string,
  maxDepth: number,
  events: JsonParserEvents,
  allowsComments = false,
): JsonParser {
  const numberTexts: NumberTexts = new Map();
  const path: (string | number)[] = [];
  const containers: object[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const following: number[] = [];
  let at = 0;
  let depth = 0;
  /** Text of the number read last, when it must be kept. */
  let keptNumber: string | undefined;

  const fail = (reason: JsonReason, offset = at): Broken => {
    events.syntax(offset >= text.length ? "unexpected-end" : reason, offset);
    return broken;
  };

  const keep = (container: object, key: string | number): void => {
    let texts = numberTexts.get(container);
    if (texts === undefined) {
      texts = new Map<string | number, string>();
      numberTexts.set(container, texts);
    }
    texts.set(key, keptNumber as string);
    keptNumber = undefined;
  };

  /** Moves over white space and tells the character after it; NaN at the end. */
  const next = (): number => {
    let code = text.charCodeAt(at);
    while (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09) {
      at += 1;
      code = text.charCodeAt(at);
    }
    return code === 0x2f && allowsComments ? nextPastComments() : code;
  };

  const nextPastComments = (): number => {
    for (;;) {
      const end = commentEnd(text, at);
      if (end === at) return text.charCodeAt(at);
      at = end;
      while (isSpace(text.charCodeAt(at))) at += 1;
    }
  };

  /** A string with escapes; `from` is its first character after the quote, `at` the first backslash. */
  const readEscaped = (from: number): string | Broken => {
    let result = "";
    let start = from;
    for (;;) {
      const code = text.charCodeAt(at);
      if (code === 0x22) {
        result += text.slice(start, at);
        if (loneSurrogate.test(result)) events.loneSurrogate(from - 1);
        at += 1;
        return result;
      }
      if (code === 0x5c) {
        result += text.slice(start, at);
        const letter = text.charAt(at + 1);
        if (letter === "u") {
          const hex = text.slice(at + 2, at + 6);
          if (!hexadecimal.test(hex)) return fail("escape");
          result += String.fromCharCode(Number.parseInt(hex, 16));
          at += 6;
        } else {
          if (!Object.hasOwn(escapes, letter)) return fail("escape");
          result += escapes[letter] as string;
          at += 2;
        }
        start = at;
      } else if (code >= 0x20) {
        at += 1;
      } else {
        return fail("control-character");
      }
    }
  };

  /** The string whose opening quote is at `at`. */
  const readString = (): string | Broken => {
    const from = at + 1;
    at = from;
    for (;;) {
      const code = text.charCodeAt(at);
      if (code === 0x22) {
        at += 1;
        return text.slice(from, at - 1);
      }
      if (code === 0x5c) return readEscaped(from);
      if (!(code >= 0x20)) return fail("control-character");
      at += 1;
    }
  };

  const readNumber = (): number | Broken => {
    const from = at;
    let value = 0;
    let code = text.charCodeAt(at);
    if (code >= 0x31 && code <= 0x39) {
      do {
        value = value * 10 + (code - 0x30);
        at += 1;
        code = text.charCodeAt(at);
      } while (code >= 0x30 && code <= 0x39 && at - from < 15);
      if (!(code >= 0x30 && code <= 0x39) && code !== 0x2e && code !== 0x65 && code !== 0x45) return value;
    }
    const end = numberEnd(text, from);
    if (end === -1) return fail("number", from);
    at = end;
    const source = text.slice(from, end);
    value = Number(source);
    if (!isCanonical(source, value)) keptNumber = source;
    if (!Number.isFinite(value)) events.numberOutOfRange(from);
    return value;
  };

  const readWord = (word: string, value: true | false | null): true | false | null | Broken => {
    if (!text.startsWith(word, at)) return fail("literal");
    at += word.length;
    return value;
  };

  /** Steps into an object or array; its place in the trace, or -1 when it lies too deep. */
  const enter = (container: object): number => {
    depth += 1;
    if (depth > maxDepth) {
      events.tooDeep(at);
      return -1;
    }
    starts.push(at);
    ends.push(at);
    following.push(0);
    at += 1;
    return containers.push(container) - 1;
  };

  const leave = (place: number): void => {
    depth -= 1;
    ends[place] = at;
    following[place] = containers.length;
  };

  const readArray = (): unknown => {
    const array: unknown[] = [];
    const place = enter(array);
    if (place === -1) return broken;
    if (next() === 0x5d) {
      at += 1;
      leave(place);
      return array;
    }
    for (;;) {
      path[depth - 1] = array.length;
      const value = readValue();
      if (value === broken) return broken;
      if (keptNumber !== undefined) keep(array, array.length);
      array.push(value);
      const code = next();
      at += 1;
      if (code === 0x5d) break;
      if (code !== 0x2c) return fail(code === 0x2f ? "comment" : "missing-comma", at - 1);
      if (next() === 0x5d) return fail("trailing-comma");
    }
    leave(place);
    path.length = depth;
    return array;
  };

  const readKey = (): string | Broken => {
    const code = next();
    if (code === 0x22) return readString();
    if (code === 0x7d) return fail("trailing-comma");
    if (code === 0x2f) return fail("comment");
    return fail(code === 0x27 ? "single-quote" : "unquoted-key");
  };

  const readObject = (): unknown => {
    const object: Record<string, unknown> = {};
    const place = enter(object);
    if (place === -1) return broken;
    if (next() === 0x7d) {
      at += 1;
      leave(place);
      return object;
    }
    for (;;) {
      next();
      const keyAt = at;
      const key = readKey();
      if (key === broken) return broken;
      path[depth - 1] = key;
      if (next() !== 0x3a) return fail("missing-colon");
      at += 1;
      const value = readValue();
      if (value === broken) return broken;
      if (key === "__proto__") {
        path[depth - 1] = key;
        events.forbiddenKey(keyAt);
        keptNumber = undefined;
      } else {
        if (object[key] !== undefined && Object.hasOwn(object, key)) {
          path[depth - 1] = key;
          events.duplicateKey(keyAt);
          numberTexts.get(object)?.delete(key);
        }
        object[key] = value;
        if (keptNumber !== undefined) keep(object, key);
      }
      const code = next();
      at += 1;
      if (code === 0x7d) break;
      if (code !== 0x2c) return fail(code === 0x2f ? "comment" : "missing-comma", at - 1);
    }
    leave(place);
    path.length = depth;
    return object;
  };

  const readValue = (): unknown => {
    switch (next()) {
      case 0x22:
        return readString();
      case 0x7b:
        return readObject();
      case 0x5b:
        return readArray();
      case 0x74:
        return readWord("true", true);
      case 0x66:
        return readWord("false", false);
      case 0x6e:
        return readWord("null", null);
      case 0x2d:
      case 0x30:
      case 0x31:
      case 0x32:
      case 0x33:
      case 0x34:
      case 0x35:
      case 0x36:
      case 0x37:
      case 0x38:
      case 0x39:
        return readNumber();
      default:
        return fail(reasonForStart(text, at));
    }
  };

  return {
    path,
    numberTexts,
    trace: { containers, starts, ends, following },
    parse(from) {
      at = from;
      const value = readValue();
      if (value !== broken && Number.isNaN(next())) return value;
      if (value !== broken) fail(text.charAt(at) === "/" ? "comment" : "trailing-text");
      return undefined;
    },
  };
}
