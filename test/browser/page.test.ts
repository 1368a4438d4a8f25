import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { entryPoints, publishedPackages, root } from "../support/repository.ts";
import { bundlePage } from "./lib/bundle-page.ts";
import { findChromium } from "./lib/find-chromium.ts";
import { openPage } from "./lib/open-page.ts";

const executablePath = findChromium();
const reason = executablePath === undefined ? " (skipped: no Chromium; set CHROMIUM_PATH)" : "";
const pages = join(root, "test/browser/pages");

describe.skipIf(executablePath === undefined)(`a page under a strict policy${reason}`, () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: executablePath ?? "", args: ["--no-sandbox"] });
  });

  afterAll(async () => {
    await browser.close();
  });

  const run = async (code: string, folder?: string) => openPage(browser, await bundlePage(code, folder));

  it.each(
    publishedPackages()
      .flatMap(entryPoints)
      .filter(({ needsNode }) => !needsNode)
      .map(({ specifier }) => specifier),
  )("loads %s", async (specifier) => {
    const code = `import * as all from "${specifier}";\nglobalThis.result = Object.keys(all).length;\n`;
    const { result, violations, errors } = await run(code);
    expect({ violations, errors }).toEqual({ violations: [], errors: [] });
    expect(result).toBeGreaterThan(0);
  });

  it.each(readdirSync(pages).filter((name) => name.endsWith(".ts") && !name.endsWith(".d.ts")))(
    "does the work of pages/%s",
    async (name) => {
      const { result, violations, errors } = await run(readFileSync(join(pages, name), "utf8"), pages);
      expect({ violations, errors }).toEqual({ violations: [], errors: [] });
      // A page of ours ends with a table of facts, all of which hold.
      expect(Object.entries((result ?? {}) as Record<string, unknown>)).not.toEqual([]);
      for (const [fact, holds] of Object.entries(result as Record<string, unknown>)) {
        expect(holds, fact).toBe(true);
      }
    },
  );

  describe("refuses", () => {
    it.each([
      ["eval", `globalThis.result = eval("1 + 1");`],
      ["new Function", `globalThis.result = new Function("return 1")();`],
      [
        "a probe of new Function that hides its failure",
        `try { new Function(""); } catch { /* quiet */ }\nglobalThis.result = 1;`,
      ],
      ["text made into markup", `document.body.innerHTML = "<b>x</b>";\nglobalThis.result = 1;`],
      [
        "a script from elsewhere",
        `const tag = document.createElement("script");\ntag.src = "http://localhost:9/x.js";\ndocument.body.append(tag);\nglobalThis.result = 1;`,
      ],
      [
        "a call over the network",
        `try { await fetch("http://localhost:9/"); } catch { /* quiet */ }\nglobalThis.result = 1;`,
      ],
    ])("%s", async (_title, code) => {
      const { violations, errors } = await openPage(browser, code);
      expect([...violations, ...errors]).not.toEqual([]);
    });

    it("nothing in a page that does none of it", async () => {
      const { result, violations, errors } = await openPage(
        browser,
        "document.body.textContent = '1';\nglobalThis.result = 1;",
      );
      expect({ result, violations, errors }).toEqual({ result: 1, violations: [], errors: [] });
    });
  });
});
