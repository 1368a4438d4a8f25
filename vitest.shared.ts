/** Resolve workspace packages to their TypeScript source, so that tests need no build. */
export const sourceConditions = ["@lienthong/source", "module", "node", "import", "default"];
