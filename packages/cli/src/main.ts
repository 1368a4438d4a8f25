#!/usr/bin/env node
import { unlinkSync } from "node:fs";
import { exitCodes } from "./exit-code.ts";
import { createNodeIo } from "./io/node-io.ts";
import { errorCode, unfinishedFiles } from "./io/write-atomically.ts";
import { run } from "./run.ts";
import { textsFor } from "./texts/texts-for.ts";
import { version } from "./version.ts";

/** Removes half-written files. */
function cleanUp(): void {
  for (const path of unfinishedFiles()) {
    try {
      unlinkSync(path);
    } catch {
      // not made yet, or already renamed: nothing of it is left
    }
  }
}

/** Ends by the signal itself: `process.exit` would wait for a read that never ends (a pipe without writer, a lost network disk). */
function stopBy(signal: "SIGINT" | "SIGTERM"): void {
  cleanUp();
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
}

/** One sentence for the user; the stack only for who asks for it. */
function reportBug(error: unknown, argv: readonly string[]): void {
  process.stderr.write(
    `${textsFor(argv.includes("en") || argv.includes("--lang=en") ? "en" : "vi").bug(version)}\n`,
  );
  if (process.env["LIENTHONG_DEBUG"] === "1")
    process.stderr.write(`${error instanceof Error ? String(error.stack) : String(error)}\n`);
}

async function main(argv: readonly string[]): Promise<number> {
  try {
    return await run(argv, createNodeIo());
  } catch (error) {
    reportBug(error, argv);
    return exitCodes.bug;
  }
}

process.on("SIGINT", stopBy);
process.on("SIGTERM", stopBy);
for (const stream of [process.stdout, process.stderr])
  stream.on("error", (error) => {
    // `lienthong check … | head` closes the pipe: the reader has seen enough.
    cleanUp();
    process.exit(errorCode(error) === "EPIPE" ? exitCodes.clean : exitCodes.issues);
  });

void main(process.argv.slice(2)).then((exitCode) => {
  process.exitCode = exitCode;
});
