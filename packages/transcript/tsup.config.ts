import { library } from "../../tsup.base.ts";

export default library({
  index: "src/index.ts",
  regulation: "src/regulation.ts",
  history: "src/history.ts",
  render: "src/render.ts",
  workbook: "src/workbook.ts",
  clr: "src/clr.ts",
  json: "src/json.ts",
  xml: "src/xml.ts",
  elmo: "src/elmo.ts",
  elm: "src/elm.ts",
  oneroster: "src/oneroster.ts",
  ndc: "src/ndc.ts",
  disclosure: "src/disclosure.ts",
  signing: "src/signing.ts",
  explain: "src/explain.ts",
  conformance: "src/conformance.ts",
});
