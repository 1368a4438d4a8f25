import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The root of the repository. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), "../../..");

/** The reference data beside the repository, which a clone alone does not have. */
export const shared = resolve(root, "../shared");
