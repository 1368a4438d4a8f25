import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { runNode } from "../support/command.ts";
import { root } from "../support/repository.ts";
import { typeCheckFaults } from "./lib/type-check.ts";

const consumer = inject("consumer");
const folder = join(consumer, "typegen");

const program = `import type { Observation } from "fhir/r4.js";
import { createValidator } from "@lienthong/fhir";
import { bp, createGuards, definitions } from "./gen/index.js";

const { isBp } = createGuards(createValidator({ fhirVersion: "4.0.1", resources: definitions }));
export function unitOf(value: unknown): "mm[Hg]" | undefined {
  return isBp(value) ? bp.systolicBP(value)?.valueQuantity?.code : undefined;
}
export const changed = (value: Observation): Observation =>
  bp.withSystolicBP(value, {
    valueQuantity: { value: 120, unit: "mmHg", system: "http://unitsofmeasure.org", code: "mm[Hg]" },
  });
`;

describe("types made by the installed command", () => {
  beforeAll(async () => {
    mkdirSync(folder, { recursive: true });
    const command = join("..", "node_modules", ".bin", "lienthong");
    const done = await runNode([command, "typegen", "--profile", "bp", "--out", "gen"], { cwd: folder });
    expect(done.code, done.text).toBe(0);
    writeFileSync(join(folder, "program.ts"), program);
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }\n');
  });

  it("stand on the version of @types/fhir that the README says to install", () => {
    const read = (path: string) => readFileSync(join(consumer, "node_modules", path), "utf8");
    const { version } = JSON.parse(read("@types/fhir/package.json")) as { version: string };
    expect(read("@lienthong/fhir/README.md")).toContain(`npm install --save-dev @types/fhir@${version}`);
  });

  describe.each(["typescript54", "typescript59", "typescript60", "typescript70"])(
    "as seen by %s",
    (compiler) => {
      const tsc = join(root, "test/packaging/compilers/node_modules", compiler, "bin/tsc");

      it.each(["nodenext", "bundler"] as const)("are complete with %s resolution", async (resolution) => {
        expect(await typeCheckFaults(tsc, folder, resolution, [], ["program.ts"])).toBe("");
      });

      it("refuse what the profile does not allow", async () => {
        const wrong = program.replace('code: "mm[Hg]"', 'code: "mmHg"');
        writeFileSync(join(folder, "wrong.ts"), wrong);
        expect(await typeCheckFaults(tsc, folder, "nodenext", [], ["wrong.ts"])).toContain("mmHg");
      });
    },
  );
});
