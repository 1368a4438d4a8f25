import type { Decimal } from "./decimal.ts";
import type { Quantity } from "./quantity.ts";
import type { Temporal } from "./temporal.ts";

/** A value that can be written in an expression. */
export type LiteralValue = string | number | boolean | Decimal | Temporal | Quantity;

/** The operators between two operands, except `is` and `as`. */
export type BinaryOperator =
  | "*"
  | "/"
  | "div"
  | "mod"
  | "+"
  | "-"
  | "&"
  | "|"
  | "<"
  | "<="
  | ">"
  | ">="
  | "="
  | "!="
  | "~"
  | "!~"
  | "in"
  | "contains"
  | "and"
  | "or"
  | "xor"
  | "implies";

/** A parsed expression. `at` is its offset in the text. */
export type Expression =
  | { readonly kind: "literal"; readonly value: LiteralValue; readonly at: number }
  | { readonly kind: "empty" | "this" | "index" | "total"; readonly at: number }
  | { readonly kind: "variable"; readonly name: string; readonly at: number }
  | MemberExpression
  | CallExpression
  | {
      readonly kind: "indexer";
      readonly source: Expression;
      readonly index: Expression;
      readonly at: number;
    }
  | {
      readonly kind: "negative" | "positive";
      readonly operand: Expression;
      readonly at: number;
    }
  | BinaryExpression
  | TypeExpression;

/** `source.name`, or `name` at the start of a path. */
export interface MemberExpression {
  readonly kind: "member";
  readonly source: Expression | undefined;
  readonly name: string;
  readonly at: number;
}

/** `source.name(args)`, or `name(args)` at the start of a path. */
export interface CallExpression {
  readonly kind: "call";
  readonly source: Expression | undefined;
  readonly name: string;
  readonly args: readonly Expression[];
  readonly at: number;
}

/** `left operator right`. */
export interface BinaryExpression {
  readonly kind: "binary";
  readonly operator: BinaryOperator;
  readonly left: Expression;
  readonly right: Expression;
  readonly at: number;
}

/** `operand is Type`, `operand as Type`. */
export interface TypeExpression {
  readonly kind: "is" | "as";
  readonly operand: Expression;
  /** `["Quantity"]` or `["System", "Quantity"]`. */
  readonly type: readonly string[];
  readonly at: number;
}
