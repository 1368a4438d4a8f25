import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { runNode } from "../../support/command.ts";

type Resolution = "nodenext" | "bundler";

const moduleOf: Readonly<Record<Resolution, string>> = { nodenext: "nodenext", bundler: "esnext" };

/** What a compiler says about a program that imports every specifier, with declarations checked as well. */
export async function typeCheckFaults(
  tsc: string,
  folder: string,
  resolution: Resolution,
  specifiers: readonly string[],
  more: readonly string[] = [],
): Promise<string> {
  const imports = specifiers.map((name, index) => `import * as part${index} from "${name}";`).join("\n");
  const uses = `export const all: readonly object[] = [${specifiers.map((_, index) => `part${index}`).join(", ")}];`;
  const program = `${imports}\n${uses}\n`;
  // Under nodenext the same program is an ES module and a CommonJS one; a bundler knows no difference.
  const own = specifiers.length === 0 ? [] : resolution === "nodenext" ? ["all.mts", "all.cts"] : ["all.ts"];
  for (const name of own) writeFileSync(join(folder, name), program);
  const config = {
    compilerOptions: {
      target: "ES2022",
      lib: ["ES2022"],
      types: [],
      module: moduleOf[resolution],
      moduleResolution: resolution,
      strict: true,
      exactOptionalPropertyTypes: true,
      noEmit: true,
      skipLibCheck: false,
    },
    files: [...own, ...more],
  };
  const file = `tsconfig${more.length === 0 ? "" : ".more"}.json`;
  writeFileSync(join(folder, file), JSON.stringify(config, null, 2));
  const { code, text } = await runNode([tsc, "-p", file, "--pretty", "false"], { cwd: folder });
  return code === 0 ? "" : text;
}
