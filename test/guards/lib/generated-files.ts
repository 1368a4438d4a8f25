import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { runNode } from "../../support/command.ts";

export interface GeneratedFile {
  /** From the workspace's folder. */
  readonly path: string;
  /** The script that its header names, from the workspace's folder; undefined when there is none. */
  readonly generator: string | undefined;
}

/** Every file under src/generated of every package, with the generator that its first lines name. */
export function generatedFiles(workspace: string): readonly GeneratedFile[] {
  return readdirSync(join(workspace, "packages")).flatMap((name) => {
    const packageFolder = join(workspace, "packages", name);
    const folder = join(packageFolder, "src/generated");
    if (!existsSync(folder)) return [];
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.endsWith(".test.ts"))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => {
        const header = readFileSync(path, "utf8").split("\n", 5).join("\n");
        const script =
          /[Gg]enerated by:? .*?(?<script>[\w./-]+\.mjs)/u.exec(header)?.groups?.["script"] ?? "";
        const generator = [join(workspace, script), join(packageFolder, script)].find(
          (candidate) => script !== "" && existsSync(candidate),
        );
        return {
          path: relative(workspace, path),
          generator: generator === undefined ? undefined : relative(workspace, generator),
        };
      });
  });
}

/** Runs every generator on a copy of the workspace, and names the files that come out otherwise. */
export async function staleFiles(workspace: string, references: string): Promise<readonly string[]> {
  const files = generatedFiles(workspace);
  const outside = realpathSync(mkdtempSync(join(tmpdir(), "lienthong-generated-")));
  const copy = join(outside, "workspace");
  try {
    cpSync(workspace, copy, {
      recursive: true,
      filter: (path) => !/\/(node_modules|dist|\.git|out)$/u.test(path),
    });
    if (existsSync(references)) symlinkSync(references, join(outside, "shared"));
    for (const folder of [
      "",
      ...readdirSync(join(workspace, "packages")).map((name) => join("packages", name)),
    ]) {
      const modules = join(workspace, folder, "node_modules");
      if (existsSync(modules)) symlinkSync(modules, join(copy, folder, "node_modules"));
    }
    for (const { path } of files) rmSync(join(copy, path));
    const faults: string[] = [];
    for (const script of new Set(files.map(({ generator }) => generator))) {
      if (script === undefined) continue;
      const { code, text } = await runNode([script], { cwd: copy });
      if (code !== 0) faults.push(`${script} failed: ${text}`);
    }
    for (const { path, generator } of files) {
      if (generator === undefined) continue;
      const now = existsSync(join(copy, path)) ? readFileSync(join(copy, path), "utf8") : undefined;
      if (now !== readFileSync(join(workspace, path), "utf8"))
        faults.push(`${path} is not what ${generator} writes`);
    }
    return faults;
  } finally {
    rmSync(outside, { recursive: true, force: true });
  }
}
