import { cleanSourceMaps, library } from "../../tsup.base.ts";
import { joinChunks } from "./scripts/join-chunks.mjs";

const entry = {
  index: "src/index.ts",
  engine: "src/engine.ts",
  "invariant-messages": "src/invariant-messages.ts",
  fhirpath: "src/fhirpath/index.ts",
  views: "src/views.ts",
  typegen: "src/typegen.ts",
  accessors: "src/accessors.ts",
  r4: "src/r4.ts",
  r4b: "src/r4b.ts",
  r5: "src/r5.ts",
  "r4-terminology": "src/r4-terminology.ts",
  "r4b-terminology": "src/r4b-terminology.ts",
  "r5-terminology": "src/r5-terminology.ts",
  "r4-types": "src/generated/r4/types.ts",
  "r4b-types": "src/generated/r4b/types.ts",
  "r5-types": "src/generated/r5/types.ts",
  node: "src/node.ts",
};

export default library(entry, {
  // Its types of Node reach the declarations of the entry for Node only.
  tsconfig: "tsconfig.node.json",
  external: [/^node:/u],
  // What an engine reads before the first verdict is mostly the texts of definitions: it takes plain strings half
  // again as fast as templates, of which it keeps a raw form, and no comments or indents at all fastest.
  esbuildOptions(options) {
    options.supported = { ...options.supported, "template-literal": false };
    options.minifyWhitespace = true;
    options.minifySyntax = true;
  },
  onSuccess: async () => {
    await cleanSourceMaps();
    await joinChunks("dist", Object.keys(entry));
  },
});
