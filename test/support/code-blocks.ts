/** A fenced block of a Markdown text. */
export interface CodeBlock {
  readonly language: string;
  readonly code: string;
  /** The line of the fence, counted from 1. */
  readonly line: number;
}

const programs = new Set(["ts", "typescript", "js", "javascript", "mjs"]);

/** All fenced blocks of a Markdown text, indentation of the fence removed. */
export function codeBlocks(markdown: string): readonly CodeBlock[] {
  const lines = markdown.split("\n");
  const blocks: CodeBlock[] = [];
  for (let at = 0; at < lines.length; at++) {
    const fence = /^(?<indent>\s*)(?<marks>`{3,})(?<language>[\w-]*)/u.exec(lines[at] ?? "")?.groups;
    if (fence === undefined) continue;
    const { indent = "", marks = "```", language = "" } = fence;
    const end = lines.findIndex((line, index) => index > at && line.trim() === marks);
    const last = end === -1 ? lines.length : end;
    const code = lines
      .slice(at + 1, last)
      .map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line));
    blocks.push({ language, code: `${code.join("\n")}\n`, line: at + 1 });
    at = last;
  }
  return blocks;
}

/** The blocks that are programs. */
export function programBlocks(markdown: string): readonly CodeBlock[] {
  return codeBlocks(markdown).filter(({ language }) => programs.has(language));
}
