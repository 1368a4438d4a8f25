import ts from "typescript";

/** An example whose promised results are checked while it runs. */
export interface Instrumented {
  readonly code: string;
  /** How many results the comments promise. */
  readonly promises: number;
}

/**
 * Makes `toResult(42, []).ok; // true` check itself: a statement followed by a comment that begins
 * with a literal becomes a call of `__check(line, actual, expected)`. `console.log(x); // 1` and
 * `const x = f(); // 1` promise the same. Other comments are left as they are.
 */
export function instrument(code: string): Instrumented {
  const tree = ts.createSourceFile("example.ts", code, ts.ScriptTarget.Latest, true);
  const edits: { at: number; end: number; text: string }[] = [];
  const visit = (node: ts.Node): void => {
    const expected = promisedAfter(node, code);
    if (expected !== undefined) {
      const line = tree.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      const check = (actual: string) => `__check(${line}, (${actual}), (${expected}));`;
      if (ts.isExpressionStatement(node)) {
        const logged = loggedValue(node.expression);
        const text = check((logged ?? node.expression).getText(tree));
        edits.push({ at: node.getStart(), end: node.end, text });
        return;
      }
      if (ts.isVariableStatement(node)) {
        const [declaration] = node.declarationList.declarations;
        if (declaration !== undefined && ts.isIdentifier(declaration.name)) {
          edits.push({ at: node.end, end: node.end, text: ` ${check(declaration.name.text)}` });
        }
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  const text = [...edits]
    .sort((a, b) => b.at - a.at)
    .reduce((all, { at, end, text: put }) => all.slice(0, at) + put + all.slice(end), code);
  return { code: text, promises: edits.length };
}

function loggedValue(expression: ts.Expression): ts.Expression | undefined {
  return ts.isCallExpression(expression) &&
    expression.expression.getText() === "console.log" &&
    expression.arguments.length === 1
    ? expression.arguments[0]
    : undefined;
}

/** The literal that the comment at the end of a statement's line begins with. */
function promisedAfter(node: ts.Node, code: string): string | undefined {
  if (!ts.isExpressionStatement(node) && !ts.isVariableStatement(node)) return undefined;
  const [range] = ts.getTrailingCommentRanges(code, node.end) ?? [];
  if (range === undefined) return undefined;
  const comment = code
    .slice(range.pos, range.end)
    .replace(/^\/[/*]\s*(?:=>|→)?\s*/u, "")
    .replace(/\*\/$/u, "");
  return leadingLiteral(comment);
}

/** `"warning"` of `"warning": a confirmed rule may still be mild`; undefined when it begins otherwise. */
export function leadingLiteral(comment: string): string | undefined {
  const tree = ts.createSourceFile("literal.ts", `(${comment}`, ts.ScriptTarget.Latest, true);
  const [statement] = tree.statements;
  if (statement === undefined || !ts.isExpressionStatement(statement)) return undefined;
  let inner: ts.Expression = statement.expression;
  while (ts.isParenthesizedExpression(inner)) inner = inner.expression;
  // `true, because…` is a list of two expressions, of which the first is meant.
  while (ts.isBinaryExpression(inner) && inner.operatorToken.kind === ts.SyntaxKind.CommaToken)
    inner = inner.left;
  if (!isLiteral(inner)) return undefined;
  const rest = comment.slice(inner.end - 1).trim();
  return rest === "" || /^[:,;.(]/u.test(rest) ? inner.getText(tree) : undefined;
}

function isLiteral(node: ts.Expression): boolean {
  if (ts.isStringLiteral(node) || ts.isNumericLiteral(node) || ts.isBigIntLiteral(node)) return true;
  if (ts.isIdentifier(node)) return node.text === "undefined" || node.text === "NaN";
  if (ts.isPrefixUnaryExpression(node)) return isLiteral(node.operand);
  if (ts.isArrayLiteralExpression(node)) return node.elements.every(isLiteral);
  if (ts.isObjectLiteralExpression(node)) {
    return node.properties.every((one) => ts.isPropertyAssignment(one) && isLiteral(one.initializer));
  }
  const words = [ts.SyntaxKind.TrueKeyword, ts.SyntaxKind.FalseKeyword, ts.SyntaxKind.NullKeyword];
  return words.includes(node.kind);
}
