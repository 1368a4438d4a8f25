const base64Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** UTF-8 of a text; a lone surrogate becomes U+FFFD. */
function toUtf8(text: string): number[] {
  const bytes: number[] = [];
  for (const character of text) {
    let code = character.codePointAt(0) ?? 0;
    if (code >= 0xd800 && code <= 0xdfff) code = 0xfffd;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), tail(code));
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), tail(code >> 6), tail(code));
    else bytes.push(0xf0 | (code >> 18), tail(code >> 12), tail(code >> 6), tail(code));
  }
  return bytes;
}

function tail(bits: number): number {
  return 0x80 | (bits & 0x3f);
}

function fromUtf8(bytes: readonly number[]): string | undefined {
  const percent = bytes.map((byte) => `%${byte.toString(16).padStart(2, "0")}`).join("");
  try {
    return decodeURIComponent(percent);
  } catch {
    // Not UTF-8: there is no text to give.
    return undefined;
  }
}

function toBase64(bytes: readonly number[]): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.slice(at, at + 3);
    const bits = (a << 16) | (b << 8) | c;
    const left = bytes.length - at;
    text += digit(bits >> 18) + digit(bits >> 12);
    text += (left > 1 ? digit(bits >> 6) : "=") + (left > 2 ? digit(bits) : "=");
  }
  return text;
}

function digit(bits: number): string {
  return base64Digits.charAt(bits & 0x3f);
}

function fromBase64(text: string): number[] | undefined {
  const bytes: number[] = [];
  let bits = 0;
  let count = 0;
  for (const character of text.replace(/={0,2}$/u, "")) {
    const value = base64Digits.indexOf(character);
    if (value < 0) return undefined;
    bits = ((bits << 6) | value) & 0xffffff;
    count += 6;
    if (count >= 8) {
      count -= 8;
      bytes.push((bits >> count) & 0xff);
    }
  }
  return bytes;
}

function fromHex(text: string): number[] | undefined {
  if (!/^(?:[0-9a-f]{2})*$/iu.test(text)) return undefined;
  return Array.from({ length: text.length / 2 }, (_, at) =>
    Number.parseInt(text.slice(at * 2, at * 2 + 2), 16),
  );
}

/** `encode('base64' | 'urlbase64' | 'hex')`. */
export function encodeText(text: string, format: string): string | undefined {
  const bytes = toUtf8(text);
  if (format === "base64") return toBase64(bytes);
  if (format === "urlbase64") return toBase64(bytes).replaceAll("+", "-").replaceAll("/", "_");
  return format === "hex" ? bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("") : undefined;
}

/** `decode('base64' | 'urlbase64' | 'hex')`. */
export function decodeText(text: string, format: string): string | undefined {
  let bytes: number[] | undefined;
  if (format === "base64") bytes = fromBase64(text);
  else if (format === "urlbase64") bytes = fromBase64(text.replaceAll("-", "+").replaceAll("_", "/"));
  else if (format === "hex") bytes = fromHex(text);
  return bytes && fromUtf8(bytes);
}

const htmlEntities: readonly (readonly [string, string])[] = [
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["'", "&#39;"],
];

/** `escape('html' | 'json')`. */
export function escapeText(text: string, format: string): string | undefined {
  if (format === "json") return JSON.stringify(text).slice(1, -1);
  if (format !== "html") return undefined;
  return htmlEntities.reduce((escaped, [plain, entity]) => escaped.replaceAll(plain, entity), text);
}

/** `unescape('html' | 'json')`. */
export function unescapeText(text: string, format: string): string | undefined {
  if (format === "json") {
    return text.replace(/\\(?:u([0-9a-fA-F]{4})|([\s\S]))/gu, (_, code?: string, letter?: string) => {
      if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
      return letter === undefined ? "" : (jsonEscapes[letter] ?? letter);
    });
  }
  if (format !== "html") return undefined;
  return htmlEntities.reduceRight((plain, [character, entity]) => plain.replaceAll(entity, character), text);
}

const jsonEscapes: Readonly<Record<string, string>> = { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" };
