import { library } from "../../tsup.base.ts";

export default library(
  {
    index: "src/index.ts",
    card: "src/card.ts",
    chip: "src/chip.ts",
    vneid: "src/vneid.ts",
    portal: "src/portal.ts",
    match: "src/match.ts",
    node: "src/node.ts",
  },
  {
    // Its types of Node reach the declarations of the entry for Node only.
    tsconfig: "tsconfig.node.json",
    external: [/^node:/u],
  },
);
