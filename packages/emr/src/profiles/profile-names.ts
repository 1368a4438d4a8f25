import type { CodeKey, ExtensionKey, IdentifierKey } from "../target/keys.ts";
import { type TermOptions, createTerms, defaultNamespace, ownName } from "../target/terms.ts";
import type { DefinedProfile } from "./profile-row.ts";

/** The names that the profiles of one target use. */
export interface ProfileNames {
  readonly isVnCore: boolean;
  /** Start of our own names. */
  readonly namespace: string;
  readonly claimRow: string;
  /** Canonical address of a profile that is defined here. */
  profile(key: DefinedProfile): string;
  valueSet(key: CodeKey): string;
  system(key: IdentifierKey): string | undefined;
  code(key: CodeKey): string | undefined;
  extension(key: ExtensionKey): string | undefined;
}

/** The names that the profiles of one target use. */
export function profileNames(options: TermOptions): ProfileNames {
  const terms = createTerms(options);
  const { namespace = defaultNamespace, target } = options;
  const isVnCore = target === "vn-core";
  return {
    isVnCore,
    namespace,
    claimRow: terms.claimRow,
    profile: (key) => ownName(namespace, "profile", isVnCore ? `vn-core-${key}` : key),
    valueSet: (key) => ownName(namespace, "vs", key),
    system: (key) => terms.identifier(key, "").system,
    code: (key) => terms.coding(key, "").system,
    extension: (key) => terms.extension(key),
  };
}
