import { library } from "../../tsup.base.ts";

export default library({
  index: "src/index.ts",
  workbook: "src/workbook.ts",
  clr: "src/clr.ts",
  json: "src/json.ts",
  xml: "src/xml.ts",
  explain: "src/explain.ts",
  conformance: "src/conformance.ts",
});
