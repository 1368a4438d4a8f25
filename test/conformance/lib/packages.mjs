import { existsSync } from "node:fs";
import { join } from "node:path";
import { root } from "./paths.mjs";

/** Something that the user must do before a suite can run; printed without a stack. */
export class NotReady extends Error {}

const folders = { lienthong: "cli" };

/** Imports a package by its name, as users get it: built. Says plainly when it is not. */
export async function loadPackage(name) {
  const [scope, bare, ...entry] = name.startsWith("@") ? name.split("/") : ["", ...name.split("/")];
  const folder = folders[bare] ?? bare;
  const built = join(
    root,
    "packages",
    folder,
    "dist",
    `${entry.length === 0 ? "index" : entry.join("/")}.js`,
  );
  if (!existsSync(built))
    throw new NotReady(
      `${scope}${scope && "/"}${bare} is not built (${built.slice(root.length + 1)}): run  pnpm build`,
    );
  return import(name);
}
