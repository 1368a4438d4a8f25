import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createNodeIo, run } from "lienthong";
import { chromium, type Browser, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { root } from "../support/repository.ts";
import { findChromium } from "./lib/find-chromium.ts";

const executablePath = findChromium();
const reason = executablePath === undefined ? " (skipped: no Chromium; set CHROMIUM_PATH)" : "";
const samples = join(root, "examples/data/vn-health");
/** A name that would be markup, were it not escaped. */
const hostile = `<img src=x onerror="document.title=1">'&quot;.xml`;

describe.skipIf(executablePath === undefined)(`the page of a report${reason}`, () => {
  let browser: Browser;
  let folder: string;
  let page: Page;
  let troubles: string[];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "lienthong-report-"));
    const names = ["12-loi-tong-chi.xml", "10-loi-ngay-ra-truoc-ngay-vao.xml", "01-ngoai-tru-hop-le.xml"];
    for (const name of names) cpSync(join(samples, name), join(folder, name));
    cpSync(join(samples, "13-loi-thanh-tien-thuoc.xml"), join(folder, hostile));
    const quiet = { isTerminal: false, columns: 80, write: () => undefined };
    const io = { ...createNodeIo(), stdout: quiet, stderr: quiet };
    const inputs = [...names, hostile].map((name) => join(folder, name));
    for (const lang of ["vi", "en"])
      await run(["check", ...inputs, "--report", join(folder, `${lang}.html`), "--lang", lang], io);
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
    await page.goto(pathToFileURL(join(folder, name)).href);
  };
  const shown = (): Promise<string[]> => page.locator("tbody.issues tr:visible td.rule").allTextContents();
  const count = (): Promise<string | null> => page.locator("#shown").textContent();

  afterEach(async () => {
    await page.close();
    expect(troubles).toEqual([]);
  });

  it.each(["vi", "en"])("%s: breaks no policy, runs nothing of a file, loads nothing", async (lang) => {
    await open(`${lang}.html`);
    expect(await page.title()).not.toBe("1");
    expect(await page.locator("img").count()).toBe(0);
    expect(await page.locator("td.file", { hasText: "onerror" }).count()).toBeGreaterThan(0);
    expect(readFileSync(join(folder, `${lang}.html`), "utf8")).not.toMatch(/ style=/u);
  });

  it("hears of a breach of the policy, were there one", async () => {
    await open("vi.html");
    await page.evaluate(() => {
      document.body.setAttribute("style", "color: red");
    });
    await expect.poll(() => troubles.join(" ")).toContain("Content Security Policy");
    troubles = [];
  });

  it("shows what was searched for, with marks or without, and what was chosen", async () => {
    await open("vi.html");
    const all = (await shown()).length;
    expect(await count()).toBe(`${all} / ${all}`);
    await page.selectOption("#rule", "DT-001");
    expect(await shown()).toEqual(["DT-001"]);
    await page.click("#reset");
    expect(await shown()).toHaveLength(all);
    for (const words of ["thời điểm ra viện", "thoi diem ra vien"]) {
      await page.fill("#search", words);
      await expect.poll(count).toBe(`1 / ${all}`);
    }
    await page.press("#search", "Escape");
    expect(await count()).toBe(`${all} / ${all}`);
    await page.selectOption("#file", { label: join(folder, hostile) });
    expect(await shown()).toContain("MON-001");
    await page.selectOption("#severity", "warning");
    expect(await shown()).not.toContain("MON-001");
    await page.selectOption("#table", "XML2");
    expect(await shown()).toEqual(["MON-008"]);
  });

  it("can be worked with by keyboard alone, from the search to the choices", async () => {
    await open("vi.html");
    await page.focus("#search");
    const order: (string | null)[] = [];
    for (let step = 0; step < 5; step++) {
      await page.keyboard.press("Tab");
      order.push(await page.evaluate(() => document.activeElement?.id ?? null));
    }
    expect(order).toEqual(["severity", "rule", "table", "file", "reset"]);
  });

  it.each([390, 700, 1280])("fits a screen %d wide", async (width) => {
    await open("vi.html", width);
    const widest = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(widest).toBeLessThanOrEqual(width);
  });

  it("prints without the filters", async () => {
    await open("vi.html");
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".filters").isVisible()).toBe(false);
    expect((await page.pdf({ format: "A4" })).length).toBeGreaterThan(10_000);
  });

  it("shows the whole list, and no filters, where scripts do not run", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    troubles = [];
    page = await context.newPage();
    await page.goto(pathToFileURL(join(folder, "vi.html")).href);
    expect(await page.locator(".filters").isVisible()).toBe(false);
    expect(await page.locator("tbody.issues tr").first().isVisible()).toBe(true);
    await context.close();
  });
});
