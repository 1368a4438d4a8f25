import { afterEach, describe, expect, it } from "vitest";
import { runNode, tool, type Outcome } from "../support/command.ts";
import { plantWorkspace, type PlantedWorkspace } from "../support/planted-workspace.ts";

let workspace: PlantedWorkspace | undefined;

afterEach(() => {
  workspace?.remove();
});

async function typedoc(index: string): Promise<Outcome> {
  workspace = plantWorkspace(
    { core: {}, fhir: {} },
    {
      "README.md": "# Planted\n",
      "packages/core/README.md": "# Planted\n",
      "packages/fhir/README.md": "# Planted\n",
      "packages/core/src/index.ts": index,
      "packages/fhir/src/index.ts": "/** Another. */\nexport const other = 2;\n",
    },
  );
  return runNode([tool("typedoc/bin/typedoc")], { cwd: workspace.path });
}

describe("API pages", () => {
  it("are made without a warning from documented exports", async () => {
    const { code, text } = await typedoc("/** One thing. */\nexport const one = 1;\n");
    expect(code, text).toBe(0);
  });

  it.each([
    ["an export without a doc comment", "export const bare = 1;\n", "bare"],
    ["a link that leads nowhere", "/** See {@link nowhere}. */\nexport const one = 1;\n", "nowhere"],
  ])("are refused for %s", async (_title, index, word) => {
    const { code, text } = await typedoc(index);
    expect(code).not.toBe(0);
    expect(text).toContain(word);
  });
});
