import { existsSync } from "node:fs";
import { join } from "node:path";
import { runNode, tool } from "../../support/command.ts";
import type { WorkspacePackage } from "../../support/repository.ts";

/** Packs one built package as it would be published, and gives the tarball's path. */
export async function packPackage({ path, manifest }: WorkspacePackage, into: string): Promise<string> {
  if (!existsSync(join(path, "dist"))) throw new Error(`${manifest.name} is not built: run pnpm build`);
  const { code, text } = await runNode([tool("pnpm/bin/pnpm.cjs"), "pack", "--pack-destination", into], {
    cwd: path,
  });
  const name = `${manifest.name.replace("@", "").replace("/", "-")}-${manifest.version}.tgz`;
  if (code !== 0 || !existsSync(join(into, name))) throw new Error(`${manifest.name}: ${text}`);
  return join(into, name);
}
