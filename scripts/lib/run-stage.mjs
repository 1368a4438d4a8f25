import { spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root } from "./workspace.mjs";

/** A tool of the repository as a path, "eslint/bin/eslint.js". */
export const tool = (path) => join(root, "node_modules", path);

/** Runs a command; its output is shown as it comes (`show`), or only when it fails. */
export function runCommand([command, ...parameters], { env = {}, show = false, cwd = root } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, parameters, {
      cwd,
      env: { ...process.env, ...env },
      stdio: show ? "inherit" : ["ignore", "pipe", "pipe"],
    });
    const output = [];
    child.stdout?.on("data", (chunk) => output.push(chunk));
    child.stderr?.on("data", (chunk) => output.push(chunk));
    child.on("error", (error) => resolve({ code: 1, output: String(error) }));
    child.on("close", (code, signal) =>
      resolve({ code: code ?? 1, output: Buffer.concat(output).toString("utf8") + (signal ?? "") }),
    );
  });
}

/** A guard is one command that passes or fails: it counts as one test. */
export async function runGuard(command, options = {}) {
  const { code, output } = await runCommand(command, options);
  if (code !== 0) process.stdout.write(`${output.trimEnd()}\n`);
  return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

/** Runs vitest and reads what it counted. */
export async function runVitest(parameters, { env = {}, report }) {
  rmSync(report, { force: true });
  const { code } = await runCommand(
    [
      process.execPath,
      tool("vitest/vitest.mjs"),
      "run",
      ...["--reporter=default", "--reporter=json", `--outputFile.json=${report}`],
      ...parameters,
    ],
    { env, show: true },
  );
  if (!existsSync(report)) {
    console.log("vitest ended without a report");
    return { passed: 0, failed: 1, skipped: 0 };
  }
  return countReport(JSON.parse(readFileSync(report, "utf8")), code);
}

/**
 * The counts of a vitest report. A file that could not be read has no tests that failed, an error
 * outside a test has none either: both count as a failure, and so does a run without any test.
 */
export function countReport(report, code) {
  const unreadable = report.testResults.filter(
    (file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
  ).length;
  const failed = report.numFailedTests + unreadable;
  const silent = failed === 0 && (code !== 0 || !report.success || report.numTotalTests === 0) ? 1 : 0;
  return {
    passed: report.numPassedTests,
    failed: failed + silent,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}
