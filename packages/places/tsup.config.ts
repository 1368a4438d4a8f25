import { readdirSync } from "node:fs";
import { library } from "../../tsup.base.ts";

const provinces = readdirSync(new URL("src/generated/province/", import.meta.url)).map((file) => {
  const name = `province/${file.slice(0, -".ts".length)}`;
  return [name, `src/generated/${name}.ts`];
});

export default library({
  index: "src/index.ts",
  provinces: "src/provinces.ts",
  "former-provinces": "src/former-provinces.ts",
  communes: "src/communes.ts",
  legacy: "src/legacy.ts",
  codes: "src/codes.ts",
  ...Object.fromEntries(provinces),
});
