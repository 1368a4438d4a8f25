import { library } from "../../tsup.base.ts";

export default library(
  {
    index: "src/index.ts",
    credentials: "src/credentials.ts",
    "health-card": "src/health-card.ts",
    jose: "src/jose.ts",
    mdoc: "src/mdoc.ts",
    node: "src/node.ts",
    pdf: "src/pdf.ts",
  },
  {
    // Its types of Node reach the declarations of the entry for Node only.
    tsconfig: "tsconfig.node.json",
    external: [/^node:/u],
    // It has no entry for require(), so that it goes into our own files (Apache-2.0, named in the README).
    noExternal: ["cborg"],
  },
);
