import { runCommand, tool } from "./run-stage.mjs";
import { root } from "./workspace.mjs";

const node = process.execPath;
const prettier = [node, tool("prettier/bin/prettier.cjs"), "--check", "--log-level", "warn"];

/**
 * Whether every file is laid out as Prettier does. The native formatter goes over all of them in a second; only the files
 * that it would lay out in another way are asked of Prettier, which decides. `npm test` asks Prettier of every file.
 */
export async function checkFormat(cwd = root) {
  const quick = [node, tool("oxfmt/bin/oxfmt"), "--config", ".prettierrc.json", "--list-different", "."];
  const { code, output } = await runCommand(quick, { cwd });
  if (code === 0) return { code, output };
  const doubtful = output.split("\n").filter((line) => line !== "");
  if (code !== 1 || doubtful.length === 0) return { code, output };
  return runCommand([...prettier, ...doubtful], { cwd });
}
