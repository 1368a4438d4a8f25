import { readFileSync } from "node:fs";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { runNode, tool } from "../../support/command.ts";

/** What publint has to say about a tarball, suggestions included. */
export async function publintFaults(tarball: string): Promise<readonly string[]> {
  const bytes = readFileSync(tarball);
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  const { messages, pkg } = await publint({ strict: true, pack: { tarball: buffer } });
  return messages.map((message) => formatMessage(message, pkg, { color: false }) ?? message.code);
}

/**
 * What "are the types wrong" finds for nodenext (ESM and CommonJS) and bundler users. The old
 * resolution "node10" knows no `exports` at all and is left out.
 */
export async function typesFaults(tarball: string): Promise<readonly string[]> {
  const { stdout, text } = await runNode(
    [tool("@arethetypeswrong/cli/dist/index.js"), tarball, "--format", "json", "--profile", "node16"],
    { cwd: process.cwd() },
  );
  if (!stdout.startsWith("{")) throw new Error(text);
  const { analysis } = JSON.parse(stdout) as {
    analysis: {
      types: unknown;
      problems?: readonly { kind: string; entrypoint?: string; resolutionKind?: string }[];
    };
  };
  if (analysis.types === false) return ["no types at all"];
  return (analysis.problems ?? [])
    .filter((problem) => problem.resolutionKind !== "node10")
    .map((problem) => `${problem.kind} ${problem.entrypoint ?? ""} ${problem.resolutionKind ?? ""}`.trim());
}
