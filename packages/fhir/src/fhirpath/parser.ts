import type { BinaryOperator, Expression, LiteralValue } from "./ast.ts";
import { readDecimal } from "./decimal.ts";
import { CompileError } from "./failure.ts";
import { readTokens, type Token } from "./lexer.ts";
import { calendarUnit, Quantity } from "./quantity.ts";
import { readDate, readDateTime, readTime } from "./temporal.ts";

/** Longer texts are refused: no published invariant comes near. */
const maxLength = 20_000;
const maxDepth = 120;

/** How strongly an operator binds; a greater number binds more. */
const bindingPower: Readonly<Record<string, number>> = {
  implies: 1,
  or: 2,
  xor: 2,
  and: 3,
  in: 4,
  contains: 4,
  "=": 5,
  "~": 5,
  "!=": 5,
  "!~": 5,
  "<": 6,
  ">": 6,
  "<=": 6,
  ">=": 6,
  "|": 7,
  is: 8,
  as: 8,
  "+": 9,
  "-": 9,
  "&": 9,
  "*": 10,
  "/": 10,
  div: 10,
  mod: 10,
};

/** Parses an expression; throws {@link CompileError} when it is none. */
export function parseExpression(text: string): Expression {
  if (text.length > maxLength) throw new CompileError("too-long", maxLength);
  return new Parser(readTokens(text)).whole();
}

class Parser {
  readonly #tokens: readonly Token[];
  #next = 0;
  #depth = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  whole(): Expression {
    const expression = this.#expression(0);
    if (this.#peek().kind !== "end") throw this.#unexpected();
    return expression;
  }

  #peek(): Token {
    return this.#tokens[this.#next] ?? { kind: "end", text: "", at: 0 };
  }

  #take(): Token {
    const token = this.#peek();
    this.#next++;
    return token;
  }

  #isSymbol(text: string): boolean {
    const token = this.#peek();
    return token.kind === "symbol" && token.text === text;
  }

  #skip(text: string): boolean {
    if (!this.#isSymbol(text)) return false;
    this.#next++;
    return true;
  }

  #expect(text: string): void {
    if (!this.#skip(text)) throw this.#unexpected();
  }

  #unexpected(): CompileError {
    const { at, text } = this.#peek();
    return new CompileError("syntax", at, text);
  }

  #expression(least: number): Expression {
    if (++this.#depth > maxDepth) throw new CompileError("too-deep", this.#peek().at);
    let left = this.#unary();
    for (let links = 0; ; links++) {
      if (links > maxDepth * 8) throw new CompileError("too-deep", this.#peek().at);
      const { kind, text, at } = this.#peek();
      const power =
        (kind === "symbol" || kind === "name") && Object.hasOwn(bindingPower, text)
          ? bindingPower[text]
          : undefined;
      if (power === undefined || power <= least) break;
      this.#next++;
      if (text === "is" || text === "as") left = { kind: text, operand: left, type: this.#typeName(), at };
      else {
        const right = this.#expression(power);
        left = { kind: "binary", operator: text as BinaryOperator, left, right, at };
      }
    }
    this.#depth--;
    return left;
  }

  #unary(): Expression {
    const { at } = this.#peek();
    const signs: ("negative" | "positive")[] = [];
    for (;;) {
      if (this.#skip("-")) signs.push("negative");
      else if (this.#skip("+")) signs.push("positive");
      else break;
      if (signs.length > maxDepth) throw new CompileError("too-deep", at);
    }
    let operand = this.#path();
    for (const kind of signs.reverse()) operand = { kind, operand, at };
    return operand;
  }

  #path(): Expression {
    let source = this.#term();
    for (let links = 0; ; links++) {
      if (links > maxDepth * 2) throw new CompileError("too-deep", this.#peek().at);
      const { at } = this.#peek();
      if (this.#skip(".")) source = this.#invocation(source);
      else if (this.#skip("[")) {
        const index = this.#expression(0);
        this.#expect("]");
        source = { kind: "indexer", source, index, at };
      } else return source;
    }
  }

  #invocation(source: Expression | undefined): Expression {
    const { kind, text: name, at } = this.#take();
    if (kind !== "name" && kind !== "quoted-name") {
      this.#next--;
      throw this.#unexpected();
    }
    if (kind === "name" && this.#skip("(")) {
      const args: Expression[] = [];
      if (!this.#isSymbol(")")) {
        do args.push(this.#expression(0));
        while (this.#skip(","));
      }
      this.#expect(")");
      return { kind: "call", source, name, args, at };
    }
    return { kind: "member", source, name, at };
  }

  #term(): Expression {
    const token = this.#peek();
    const { kind, text, at } = token;
    switch (kind) {
      case "string":
        this.#next++;
        return { kind: "literal", value: text, at };
      case "number":
        this.#next++;
        return { kind: "literal", value: this.#number(token), at };
      case "moment":
        this.#next++;
        return { kind: "literal", value: readMoment(token), at };
      case "symbol":
        return this.#symbolTerm(token);
      case "name":
        if ((text === "true" || text === "false") && !this.#isCallNext()) {
          this.#next++;
          return { kind: "literal", value: text === "true", at };
        }
        return this.#invocation(undefined);
      default:
        return this.#invocation(undefined);
    }
  }

  #isCallNext(): boolean {
    const after = this.#tokens[this.#next + 1];
    return after?.kind === "symbol" && after.text === "(";
  }

  #symbolTerm({ text, at }: Token): Expression {
    this.#next++;
    if (text === "$this" || text === "$index" || text === "$total") {
      return { kind: text.slice(1) as "this" | "index" | "total", at };
    }
    if (text === "(") {
      const inner = this.#expression(0);
      this.#expect(")");
      return inner;
    }
    if (text === "{") {
      this.#expect("}");
      return { kind: "empty", at };
    }
    if (text === "%") {
      const name = this.#take();
      if (["name", "quoted-name", "string"].includes(name.kind))
        return { kind: "variable", name: name.text, at };
    }
    this.#next--;
    throw this.#unexpected();
  }

  #number({ text, at }: Token): LiteralValue {
    const digits = text.endsWith("L") ? text.slice(0, -1) : text;
    const value = readDecimal(digits);
    if (value === undefined) throw new CompileError("syntax", at, text);
    const unit = this.#peek();
    if (unit.kind === "string") {
      this.#next++;
      return new Quantity(value, unit.text);
    }
    const word = unit.kind === "name" ? calendarUnit(unit.text) : undefined;
    if (word !== undefined) {
      this.#next++;
      return new Quantity(value, word, unit.text);
    }
    return value.scale === 0 && Number.isSafeInteger(Number(digits)) ? Number(digits) : value;
  }

  #typeName(): string[] {
    const names: string[] = [];
    do {
      const { kind, text } = this.#take();
      if (kind !== "name" && kind !== "quoted-name") {
        this.#next--;
        throw this.#unexpected();
      }
      names.push(text);
    } while (names.length < 3 && this.#skip("."));
    return names;
  }
}

function readMoment({ text, at }: Token): LiteralValue {
  const moment = text.startsWith("T")
    ? readTime(text.slice(1))
    : text.includes("T")
      ? readDateTime(text)
      : readDate(text);
  if (moment === undefined) throw new CompileError("syntax", at, text);
  return moment;
}
