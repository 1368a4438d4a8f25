import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { readClaimFile } from "@lienthong/bhyt";
import { claimFileToBundle } from "@lienthong/emr";
import { renderBundle } from "@lienthong/emr/render";
import { chromium, type Browser, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { root } from "../support/repository.ts";
import { findChromium } from "./lib/find-chromium.ts";

const executablePath = findChromium();
const reason = executablePath === undefined ? " (skipped: no Chromium; set CHROMIUM_PATH)" : "";
const sample = join(root, "examples/data/vn-health/03-noi-tru-chuyen-co-so.xml");
/** What would run, load or restyle the page, were it not escaped. */
const hostile = `<img src=x onerror="document.title=1"><script>document.title=2</script></style><style>*{display:none}</style>`;

/** The sample with a hostile text behind every text that is shown. */
function poison(value: unknown, key = ""): unknown {
  if (typeof value === "string")
    return ["text", "display", "value", "title", "unit", "conclusion"].includes(key)
      ? value + hostile
      : value;
  if (Array.isArray(value)) return value.map((one) => poison(one, key));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, poison(one, name)]));
}

describe.skipIf(executablePath === undefined)(`the page of a record${reason}`, () => {
  let browser: Browser;
  let folder: string;
  let page: Page;
  let troubles: string[];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "lienthong-record-"));
    const { file } = readClaimFile(readFileSync(sample, "utf8"));
    if (file === undefined) throw new Error("the sample was not read");
    const { bundle } = claimFileToBundle(file, { target: "none" });
    for (const locale of ["vi", "en"] as const) {
      writeFileSync(join(folder, `${locale}.html`), renderBundle(bundle, { locale }).page);
      writeFileSync(join(folder, `hostile-${locale}.html`), renderBundle(poison(bundle), { locale }).page);
    }
    browser = await chromium.launch({ executablePath: executablePath ?? "", args: ["--no-sandbox"] });
  });

  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  const open = async (name: string, width = 1280): Promise<void> => {
    troubles = [];
    page = await browser.newPage({ viewport: { width, height: 900 } });
    page.on("pageerror", (error) => troubles.push(error.message));
    // Chromium tells of every breach of the page's own policy here.
    page.on("console", (message) => troubles.push(message.text()));
    page.on("request", (request) => {
      if (!request.url().startsWith("file:")) troubles.push(request.url());
    });
    await page.goto(pathToFileURL(join(folder, `${name}.html`)).href);
  };

  afterEach(async () => {
    await page.close();
    expect(troubles).toEqual([]);
  });

  it.each(["vi", "en"])(
    "%s: breaks no policy, runs nothing of a record, and keeps its style",
    async (locale) => {
      await open(`hostile-${locale}`);
      expect(await page.title()).toBe(locale === "vi" ? "Hồ sơ khám bệnh, chữa bệnh" : "Medical record");
      expect(await page.locator("img, script, a, iframe, [onclick], [onerror]").count()).toBe(0);
      expect(await page.locator("h1").isVisible()).toBe(true);
      expect(await page.locator("style").count()).toBe(1);
    },
  );

  it.each([320, 390, 794, 1280])("fits a window %s pixels wide", async (width) => {
    await open("vi", width);
    const over = await page.evaluate(
      "document.documentElement.scrollWidth - document.documentElement.clientWidth",
    );
    expect(over).toBeLessThanOrEqual(0);
    expect(await page.locator("h2").count()).toBeGreaterThan(3);
  });

  it("names each value of a row on a telephone, and keeps headings for those who listen", async () => {
    await open("vi", 390);
    const label = `getComputedStyle(document.querySelector("td[data-label]:not(:first-child)"), "::before").content`;
    expect(await page.evaluate(label)).not.toBe("none");
    const table = page.getByRole("table").first();
    expect(await table.getByRole("columnheader").count()).toBeGreaterThan(1);
    expect(await table.getByRole("cell").count()).toBeGreaterThan(1);
  });

  it("can be read: every text stands out from what is behind it", async () => {
    await open("vi");
    // WCAG 2: 4.5 to 1 for text of this size.
    const lowest = `(() => {
      const light = (color) => {
        const [r, g, b] = color.match(/[0-9.]+/g).slice(0, 3).map(Number).map((part) => part / 255)
          .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const behind = (node) => {
        for (let at = node; at; at = at.parentElement) {
          const color = getComputedStyle(at).backgroundColor;
          if (!/, 0\\)$/.test(color)) return color;
        }
        return "rgb(255, 255, 255)";
      };
      return Math.min(...[...document.querySelectorAll("main *")].filter((node) => node.textContent.trim() !== "").map((node) => {
        const [one, other] = [light(getComputedStyle(node).color), light(behind(node))].sort((a, b) => b - a);
        return (one + 0.05) / (other + 0.05);
      }));
    })()`;
    expect(await page.evaluate(lowest)).toBeGreaterThanOrEqual(4.5);
  });

  it("prints on A4", async () => {
    await open("vi");
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const text = pdf.toString("latin1");
    expect(text).toMatch(/\/MediaBox ?\[0 0 59[45](?:\.\d+)? 84[12]/u);
  });
});
