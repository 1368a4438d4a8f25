/** A regular expression, taken apart. */
export type PatternNode =
  /** One character: a class, an escape or a plain character, as JavaScript writes it. */
  | { readonly kind: "character"; readonly source: string }
  | { readonly kind: "start" | "end" }
  /** Look-around and word borders, which only the engine of JavaScript knows. */
  | { readonly kind: "other"; readonly source: string; readonly body?: PatternNode }
  | { readonly kind: "sequence"; readonly items: readonly PatternNode[] }
  | { readonly kind: "choice"; readonly options: readonly PatternNode[] }
  | { readonly kind: "group"; readonly opening: string; readonly body: PatternNode }
  | {
      readonly kind: "repeat";
      readonly body: PatternNode;
      readonly least: number;
      readonly most: number;
      readonly suffix: string;
    };

/** Characters that stay special after a backslash; before all others the backslash says nothing. */
const escapable = "^$\\.*+?()[]{}|/";
const maxDepth = 50;

/** Reads a pattern as PCRE, Java and JavaScript agree on it; undefined when it is faulty or beyond that. */
export function readPattern(text: string): PatternNode | undefined {
  if (text.length > 2000) return undefined;
  const reader = new PatternReader(text);
  const node = reader.choice(0);
  return reader.isAtEnd && !reader.isFaulty ? node : undefined;
}

/** Writes a pattern for JavaScript with the `u` flag. */
export function writePattern(node: PatternNode): string {
  switch (node.kind) {
    case "character":
      return node.source;
    case "start":
      return "^";
    case "end":
      return "$";
    case "other":
      return node.body === undefined ? node.source : `${node.source}${writePattern(node.body)})`;
    case "sequence":
      return node.items.map(writePattern).join("");
    case "choice":
      return node.options.map(writePattern).join("|");
    case "group":
      return `${node.opening}${writePattern(node.body)})`;
    case "repeat":
      return writePattern(node.body) + node.suffix;
  }
}

class PatternReader {
  readonly #text: string;
  #at = 0;
  isFaulty = false;

  constructor(text: string) {
    this.#text = text;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#text.length;
  }

  choice(depth: number): PatternNode {
    if (depth > maxDepth) {
      this.isFaulty = true;
      return { kind: "sequence", items: [] };
    }
    const options = [this.#sequence(depth)];
    while (this.#skip("|")) options.push(this.#sequence(depth));
    const [only] = options;
    return options.length === 1 && only !== undefined ? only : { kind: "choice", options };
  }

  #skip(text: string): boolean {
    if (!this.#text.startsWith(text, this.#at)) return false;
    this.#at += text.length;
    return true;
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const text = pattern.exec(this.#text)?.[0];
    if (text !== undefined) this.#at += text.length;
    return text;
  }

  #sequence(depth: number): PatternNode {
    const items: PatternNode[] = [];
    while (!this.isAtEnd && !this.isFaulty && !"|)".includes(this.#text.charAt(this.#at))) {
      items.push(this.#repeated(this.#atom(depth)));
    }
    return { kind: "sequence", items };
  }

  #repeated(body: PatternNode): PatternNode {
    const suffix = this.#match(/(?:[*+?]|\{\d{1,4}(?:,\d{0,4})?\})\??/uy);
    if (suffix === undefined) return body;
    if (body.kind === "start" || body.kind === "end") this.isFaulty = true;
    const [least, most] = bounds(suffix);
    if (most < least) this.isFaulty = true;
    return { kind: "repeat", body, least, most, suffix };
  }

  #atom(depth: number): PatternNode {
    if (this.#skip("^")) return { kind: "start" };
    if (this.#skip("$")) return { kind: "end" };
    const opening = this.#match(/\((?:\?(?::|<?[=!]))?/uy);
    if (opening !== undefined) {
      const body = this.choice(depth + 1);
      if (!this.#skip(")")) this.isFaulty = true;
      const isLook = opening.length > 1 && opening !== "(?:";
      return isLook ? { kind: "other", source: opening, body } : { kind: "group", opening, body };
    }
    if (this.#skip("[")) return this.#class();
    if (this.#skip("\\")) return this.#escape(false);
    const character = this.#match(/[^*+?]/suy);
    if (character === undefined) this.isFaulty = true;
    const isBracket = character === "{" || character === "}" || character === "]";
    return { kind: "character", source: isBracket ? `\\${character}` : (character ?? "") };
  }

  #escape(isInClass: boolean): PatternNode {
    const special = this.#match(/[dDwWsSnrtfv]|[pP]\{[A-Za-z_=]{1,40}\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}/uy);
    if (special !== undefined) return { kind: "character", source: `\\${special}` };
    if (!isInClass && this.#match(/[bB]/uy) !== undefined) {
      return { kind: "other", source: `\\${this.#text.charAt(this.#at - 1)}` };
    }
    const character = this.#match(/[^A-Za-z0-9]/suy);
    if (character === undefined) {
      this.isFaulty = true;
      return { kind: "sequence", items: [] };
    }
    const isSpecial = escapable.includes(character) || (isInClass && character === "-");
    return { kind: "character", source: isSpecial ? `\\${character}` : character };
  }

  #class(): PatternNode {
    let source = this.#skip("^") ? "[^" : "[";
    while (!this.isAtEnd && !this.isFaulty) {
      if (this.#skip("]")) return { kind: "character", source: `${source}]` };
      if (this.#skip("\\")) {
        const escaped = this.#escape(true);
        source += escaped.kind === "character" ? escaped.source : "";
        continue;
      }
      const character = this.#match(/[\s\S]/uy) ?? "";
      source += "[/{}()|^$".includes(character) && character !== "^" ? `\\${character}` : character;
    }
    this.isFaulty = true;
    return { kind: "sequence", items: [] };
  }
}

function bounds(suffix: string): [number, number] {
  if (suffix.startsWith("*")) return [0, Infinity];
  if (suffix.startsWith("+")) return [1, Infinity];
  if (suffix.startsWith("?")) return [0, 1];
  const [least = "", most] = suffix.replace(/[{}?]/gu, "").split(",");
  return [Number(least), most === undefined ? Number(least) : most === "" ? Infinity : Number(most)];
}
