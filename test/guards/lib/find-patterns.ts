import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";

/** One regular expression of the source, or a place that builds one out of something unknown. */
export interface FoundPattern {
  readonly file: string;
  readonly line: number;
  /** Undefined when the pattern is not a constant of the source. */
  readonly pattern: string | undefined;
  readonly flags: string;
}

const parsed = new Map<string, ts.SourceFile>();

function parse(file: string): ts.SourceFile {
  const known = parsed.get(file);
  if (known !== undefined) return known;
  const tree = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
  parsed.set(file, tree);
  return tree;
}

/** Every regular expression literal and every `RegExp(…)` of a file, constants put together. */
export function findPatterns(file: string): readonly FoundPattern[] {
  const tree = parse(file);
  const found: FoundPattern[] = [];
  const add = (node: ts.Node, pattern: string | undefined, flags: string) => {
    found.push({ file, line: tree.getLineAndCharacterOfPosition(node.getStart()).line + 1, pattern, flags });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      add(node, ...literal(node.text));
    } else if (isRegExpCall(node)) {
      const [first, second] = node.arguments ?? [];
      const flags = second === undefined ? "" : (constant(second, tree) ?? "u");
      // A copy of another expression is checked where that one is written.
      const isCopy = first !== undefined && ts.isRegularExpressionLiteral(first);
      if (!isCopy) add(node, first === undefined ? "" : constant(first, tree), flags);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function isRegExpCall(node: ts.Node): node is ts.NewExpression | ts.CallExpression {
  return (
    (ts.isNewExpression(node) || ts.isCallExpression(node)) &&
    ts.isIdentifier(node.expression) &&
    node.expression.text === "RegExp"
  );
}

function literal(text: string): [pattern: string, flags: string] {
  const end = text.lastIndexOf("/");
  return [text.slice(1, end), text.slice(end + 1)];
}

/** The text of a constant expression; undefined when it depends on anything else. */
function constant(node: ts.Expression, tree: ts.SourceFile, depth = 0): string | undefined {
  const again = (inner: ts.Expression) => constant(inner, tree, depth + 1);
  if (depth > 50) return undefined;
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isNumericLiteral(node)) return node.text;
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isSatisfiesExpression(node)) {
    return again(node.expression);
  }
  if (ts.isTemplateExpression(node)) {
    return concatenate([
      node.head.text,
      ...node.templateSpans.flatMap((span) => [again(span.expression), span.literal.text]),
    ]);
  }
  if (ts.isTaggedTemplateExpression(node) && node.tag.getText(tree) === "String.raw") {
    if (ts.isNoSubstitutionTemplateLiteral(node.template)) return node.template.rawText;
    return concatenate([
      node.template.head.rawText,
      ...node.template.templateSpans.flatMap((span) => [again(span.expression), span.literal.rawText]),
    ]);
  }
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    return concatenate([again(node.left), again(node.right)]);
  }
  if (ts.isPropertyAccessExpression(node) && node.name.text === "source") {
    const expression = ts.isIdentifier(node.expression)
      ? initializer(node.expression.text, tree)?.value
      : node.expression;
    return expression !== undefined && ts.isRegularExpressionLiteral(expression)
      ? literal(expression.text)[0]
      : undefined;
  }
  if (ts.isIdentifier(node)) {
    const found = initializer(node.text, tree);
    return found === undefined ? undefined : constant(found.value, found.tree, depth + 1);
  }
  return undefined;
}

function concatenate(parts: readonly (string | undefined)[]): string | undefined {
  return parts.includes(undefined) ? undefined : parts.join("");
}

/** What a `const` at the top of this file, or of the file it is imported from, is set to. */
function initializer(
  name: string,
  tree: ts.SourceFile,
): { readonly value: ts.Expression; readonly tree: ts.SourceFile } | undefined {
  for (const statement of tree.statements) {
    if (ts.isVariableStatement(statement) && statement.declarationList.flags & ts.NodeFlags.Const) {
      const declaration = statement.declarationList.declarations.find(
        (one) => one.name.getText(tree) === name,
      );
      if (declaration?.initializer !== undefined) return { value: declaration.initializer, tree };
    }
    if (ts.isImportDeclaration(statement) && ts.isStringLiteral(statement.moduleSpecifier)) {
      const bindings = statement.importClause?.namedBindings;
      const specifier = statement.moduleSpecifier.text;
      if (bindings === undefined || !ts.isNamedImports(bindings) || !specifier.startsWith(".")) continue;
      const imported = bindings.elements.find((one) => one.name.text === name);
      const file = join(dirname(tree.fileName), specifier);
      if (imported !== undefined && existsSync(file)) {
        return initializer((imported.propertyName ?? imported.name).text, parse(file));
      }
    }
  }
  return undefined;
}
