import { spawn } from "node:child_process";
import { join } from "node:path";
import { root } from "./repository.ts";

export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Both streams, for the message of a failed assertion. */
  readonly text: string;
}

export interface CommandOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs a command without a shell and gives what it said, whatever its exit code. */
export function run(
  command: string,
  parameters: readonly string[],
  options: CommandOptions,
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, parameters, {
      cwd: options.cwd,
      env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: "0", ...options.env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
    child.on("error", reject);
    child.on("close", (code) => {
      const stdout = Buffer.concat(out).toString("utf8");
      const stderr = Buffer.concat(err).toString("utf8");
      resolve({ code: code ?? -1, stdout, stderr, text: `${stdout}\n${stderr}`.trim() });
    });
  });
}

/** Runs a JavaScript file with this Node. */
export function runNode(parameters: readonly string[], options: CommandOptions): Promise<Outcome> {
  return run(process.execPath, parameters, options);
}

/** A tool of the repository, "eslint/bin/eslint.js", as a path. */
export function tool(path: string): string {
  return join(root, "node_modules", path);
}
