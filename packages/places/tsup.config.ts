import { library } from "../../tsup.base.ts";

export default library({
  index: "src/index.ts",
  provinces: "src/provinces.ts",
  communes: "src/communes.ts",
  legacy: "src/legacy.ts",
});
