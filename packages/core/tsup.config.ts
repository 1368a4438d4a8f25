import { library } from "../../tsup.base.ts";

export default library({
  index: "src/index.ts",
  xml: "src/xml.ts",
  json: "src/json.ts",
  mapping: "src/mapping.ts",
});
