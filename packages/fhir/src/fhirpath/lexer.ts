import { CompileError } from "./failure.ts";

/** One word of an expression. */
export interface Token {
  readonly kind: "name" | "quoted-name" | "string" | "number" | "moment" | "symbol" | "end";
  /** The name, the text of a string without escapes, or the word as written. */
  readonly text: string;
  readonly at: number;
}

// Each alternative begins with another character, so no text is scanned twice.
const tokenPattern =
  /([A-Za-z_][A-Za-z0-9_]*)|(\d+(?:\.\d+)?L?)|@(T\d\d(?::\d\d(?::\d\d(?:\.\d+)?)?)?|\d{4}(?:-\d\d(?:-\d\d)?)?(?:T(?:\d\d(?::\d\d(?::\d\d(?:\.\d+)?)?)?)?(?:Z|[+-]\d\d:\d\d)?)?)|(\$this|\$index|\$total|<=|>=|!=|!~|[-+*/&|<>=~.,()[\]{}%])|(['`"])/uy;
const spacePattern = /(?:\s|\/\/[^\n\r]*|\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\/)+/uy;

/** Splits an expression into words; the last one is the end. */
export function readTokens(text: string): Token[] {
  const tokens: Token[] = [];
  let at = skipSpace(text, 0);
  while (at < text.length) {
    tokenPattern.lastIndex = at;
    const match = tokenPattern.exec(text);
    if (match === null) throw new CompileError("syntax", at);
    const [whole, name, number, moment, symbol, quote] = match;
    if (quote !== undefined) {
      const end = closingQuote(text, at, quote);
      const content = unescape(text.slice(at + 1, end), at);
      tokens.push({ kind: quote === "'" ? "string" : "quoted-name", text: content, at });
      at = end + 1;
    } else {
      if (name !== undefined) tokens.push({ kind: "name", text: name, at });
      else if (number !== undefined) tokens.push({ kind: "number", text: number, at });
      else if (moment !== undefined) tokens.push({ kind: "moment", text: moment, at });
      else tokens.push({ kind: "symbol", text: symbol ?? "", at });
      at += whole.length;
    }
    at = skipSpace(text, at);
  }
  tokens.push({ kind: "end", text: "", at });
  return tokens;
}

function skipSpace(text: string, at: number): number {
  spacePattern.lastIndex = at;
  return at + (spacePattern.exec(text)?.[0].length ?? 0);
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
