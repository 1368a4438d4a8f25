import { library } from "../../tsup.base.ts";

export default library({
  index: "src/index.ts",
  card: "src/card.ts",
  catalogues: "src/catalogues.ts",
  "check-in": "src/check-in.ts",
  labels: "src/labels.ts",
  legacy: "src/legacy.ts",
  signed: "src/signed.ts",
});
