/** Columns of a line, as Prettier has them unless told otherwise. */
export const lineWidth = 80;

const maxComment = 600;
const maxDepth = 12;

/** A text of a definition as one line that cannot end a comment or a line. */
export function plainText(text: string): string {
  const line = text
    .slice(0, maxComment * 4)
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\s]+/gu, " ")
    .replace(/\[([^\][]*)\]\([^()]*\)/gu, "$1")
    .replaceAll("*/", "* /")
    .replace(/(^| )@/gu, "$1(at)")
    .trim();
  const points = [...line];
  return points.length <= maxComment ? line : `${points.slice(0, maxComment).join("").trimEnd()}…`;
}

/** A comment before a declaration; nothing when there is nothing to say. */
export function comment(paragraphs: readonly (string | undefined)[], indent = ""): string {
  const texts = paragraphs.map((text) => plainText(text ?? "")).filter((text) => text !== "");
  if (texts.length === 0) return "";
  const [only = ""] = texts;
  if (texts.length === 1 && indent.length + only.length + 7 <= lineWidth) return `${indent}/** ${only} */\n`;
  const width = lineWidth - indent.length - 3;
  const lines = texts.flatMap((text, i) => [...(i > 0 ? [""] : []), ...wrap(text, width)]);
  return `${indent}/**\n${lines.map((line) => `${indent} *${line === "" ? "" : ` ${line}`}\n`).join("")}${indent} */\n`;
}

function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + word.length + 1 > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** A string as source text: nothing in it can end the string, whatever reads the file. */
export function stringLiteral(text: string): string {
  const quoted = JSON.stringify(text).replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
  // Prettier takes the quotes that need fewer escapes.
  const doubles = text.split('"').length;
  if (doubles === 1 || doubles <= text.split("'").length) return quoted;
  return `'${quoted.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}

/** A property name as source text. */
export function propertyKey(name: string): string {
  return /^[A-Za-z_$][A-Za-z0-9_$]*$/u.test(name) ? name : stringLiteral(name);
}

/** Plain data as source text, laid out as Prettier does; undefined for what is no plain data, or too much of it. */
export function dataLiteral(value: unknown, indent: string, column: number): string | undefined {
  const short = oneLine(value, 0);
  if (short === undefined) return undefined;
  if (column + short.length <= lineWidth && !mustBreak(value)) return short;
  return broken(value, indent);
}

function oneLine(value: unknown, depth: number): string | undefined {
  if (depth > maxDepth) return undefined;
  if (typeof value === "string") return stringLiteral(value);
  if (typeof value === "boolean" || value === null) return String(value);
  if (typeof value === "number") return Number.isFinite(value) ? String(value) : undefined;
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => oneLine(item, depth + 1));
    return items.includes(undefined) ? undefined : `[${items.join(", ")}]`;
  }
  if (typeof value !== "object") return undefined;
  const entries = Object.entries(value) as [string, unknown][];
  const parts = entries.map(([key, part]) => {
    const text = key === "__proto__" ? undefined : oneLine(part, depth + 1);
    return text === undefined ? undefined : `${propertyKey(key)}: ${text}`;
  });
  if (parts.includes(undefined)) return undefined;
  return parts.length === 0 ? "{}" : `{ ${parts.join(", ")} }`;
}

/** Lists of several objects or of several lists stand on lines of their own. */
function mustBreak(value: unknown): boolean {
  if (Array.isArray(value)) {
    const items = value as readonly unknown[];
    const isTable = (test: (item: unknown) => number) =>
      items.length > 1 && items.every((item) => test(item) > 1);
    return (
      isTable((item) => (Array.isArray(item) ? item.length : 0)) ||
      isTable((item) =>
        typeof item === "object" && item !== null && !Array.isArray(item) ? Object.keys(item).length : 0,
      ) ||
      items.some(mustBreak)
    );
  }
  return typeof value === "object" && value !== null && Object.values(value).some(mustBreak);
}

function broken(value: unknown, indent: string): string {
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const items = value.map(
      (item: unknown) => `${inner}${dataLiteral(item, inner, inner.length + 1) ?? ""},\n`,
    );
    return items.length === 0 ? "[]" : `[\n${items.join("")}${indent}]`;
  }
  if (typeof value !== "object" || value === null) return oneLine(value, 0) ?? "";
  const entries = Object.entries(value) as [string, unknown][];
  const lines = entries.map(([key, part]) => {
    const head = `${inner}${propertyKey(key)}: `;
    const text = dataLiteral(part, inner, head.length + 1) ?? "";
    // A long string goes to the next line, unless that would win too little.
    const isLong = typeof part === "string" && key.length >= 5 && head.length + text.length + 1 > lineWidth;
    return isLong ? `${head.trimEnd()}\n${inner}  ${text},\n` : `${head}${text},\n`;
  });
  return lines.length === 0 ? "{}" : `{\n${lines.join("")}${indent}}`;
}
