import { CompileError } from "./failure.ts";

/** One word of an expression. */
export interface Token {
  readonly kind: "name" | "quoted-name" | "string" | "number" | "moment" | "symbol" | "end";
  /** The name, the text of a string without escapes, or the word as written. */
  readonly text: string;
  readonly at: number;
}

/** What a word can be, by its beginning; tried in this order. */
const words: readonly (readonly [Token["kind"], RegExp])[] = [
  ["name", /[A-Za-z_][A-Za-z0-9_]*/uy],
  ["number", /\d+(?:\.\d+)?L?/uy],
  ["moment", /@T\d\d(?::\d\d(?::\d\d(?:\.\d+)?)?)?/uy],
  ["moment", /@\d{4}(?:-\d\d(?:-\d\d)?)?(?:T(?:\d\d(?::\d\d(?::\d\d(?:\.\d+)?)?)?)?(?:Z|[+-]\d\d:\d\d)?)?/uy],
  ["symbol", /\$(?:this|index|total)|<=|>=|!=|!~|[-+*/&|<>=~.,()[\]{}%]/uy],
];

/** Splits an expression into words; the last one is the end. */
export function readTokens(text: string): Token[] {
  const tokens: Token[] = [];
  for (let at = skipSpace(text, 0); at < text.length; at = skipSpace(text, at)) {
    const quote = text.charAt(at);
    if (quote === "'" || quote === '"' || quote === "`") {
      const end = closingQuote(text, at, quote);
      const content = unescape(text.slice(at + 1, end), at);
      tokens.push({ kind: quote === "'" ? "string" : "quoted-name", text: content, at });
      at = end + 1;
      continue;
    }
    const token = readWord(text, at);
    tokens.push(token);
    at += token.text.length + (token.kind === "moment" ? 1 : 0);
  }
  tokens.push({ kind: "end", text: "", at: text.length });
  return tokens;
}

function readWord(text: string, at: number): Token {
  for (const [kind, pattern] of words) {
    pattern.lastIndex = at;
    const word = pattern.exec(text)?.[0];
    if (word !== undefined) return { kind, text: kind === "moment" ? word.slice(1) : word, at };
  }
  throw new CompileError("syntax", at);
}

/** White space and comments. A comment that is not closed is no comment. */
function skipSpace(text: string, start: number): number {
  let at = start;
  for (;;) {
    if (" \t\n\r\u00A0\uFEFF".includes(text.charAt(at)) && at < text.length) at++;
    else if (text.startsWith("//", at)) {
      const end = text.slice(at).search(/[\n\r]/u);
      at = end < 0 ? text.length : at + end;
    } else if (text.startsWith("/*", at)) {
      const end = text.indexOf("*/", at + 2);
      if (end < 0) return at;
      at = end + 2;
    } else return at;
  }
}

function closingQuote(text: string, start: number, quote: string): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === quote) return at;
  }
  throw new CompileError("syntax", start);
}

const escapes: Readonly<Record<string, string>> = {
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  "\\": "\\",
  "/": "/",
  "'": "'",
  '"': '"',
  "`": "`",
};

function unescape(text: string, at: number): string {
  if (!text.includes("\\")) return text;
  return text.replace(/\\(?:u([0-9a-fA-F]{4})|([\s\S]))/gu, (_, code?: string, letter?: string) => {
    if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
    const meaning = letter !== undefined && Object.hasOwn(escapes, letter) ? escapes[letter] : undefined;
    if (meaning === undefined) throw new CompileError("syntax", at);
    return meaning;
  });
}
