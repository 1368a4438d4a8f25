import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { installed } from "./consumer-project.ts";
import { packPackage } from "./pack-package.ts";
import { publishedPackages } from "../../support/repository.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The tarball of each package, by name. */
    tarballs: Readonly<Record<string, string>>;
    /** A project outside of the repository in which all packages are installed from their tarballs. */
    consumer: string;
  }
}

/** Packs every published package and installs all of them into one empty project. */
export default async function packAll(project: TestProject): Promise<() => void> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "lienthong-packed-")));
  const remove = () => {
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const packages = publishedPackages();
    const tarballs: Record<string, string> = {};
    for (const one of packages) tarballs[one.manifest.name] = await packPackage(one, folder);
    project.provide("tarballs", tarballs);
    project.provide("consumer", await installed(join(folder, "consumer"), Object.keys(tarballs), tarballs));
    return remove;
  } catch (error) {
    remove();
    throw error;
  }
}
