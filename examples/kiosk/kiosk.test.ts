import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import axe from "axe-core";
import { type Browser, type Page, chromium } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { buildKiosk } from "./build.mjs";
import { createKioskServer } from "./serve.mjs";

const chromiumPath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
/** Invented persons; the numbers have a possible form and belong to nobody we know of. */
const newCard =
  "079301000049||Nguyễn Thị Thử Nghiệm|01012001|Nữ|12 Đường Thử Nghiệm, Phường Bến Thành, TP. Hồ Chí Minh|02012026||||";
const healthCard = readFileSync(new URL("../data/the-bhyt/the-giay.txt", import.meta.url), "utf8").trim();

let scratch: string;
let script: string;
let server: Server;
let browser: Browser;
let page: Page;
let faults: string[];

beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), "lienthong-kiosk-"));
  script = join(scratch, "kiosk.js");
  await buildKiosk({ outfile: script, conditions: ["@lienthong/source"] });
  const folder = fileURLToPath(new URL("public", import.meta.url));
  server = createKioskServer({ folder, script });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  browser = await chromium.launch({ executablePath: chromiumPath, args: ["--no-sandbox"] });
});

afterAll(async () => {
  await browser.close();
  await new Promise((closed) => server.close(closed));
  rmSync(scratch, { recursive: true });
});

beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 1080, height: 1920 } });
  faults = [];
  page.on("console", (message) => faults.push(message.text()));
  page.on("pageerror", (error) => faults.push(error.message));
  await page.clock.install({ time: "2026-08-01T02:00:00Z" });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  await page.goto(`http://127.0.0.1:${address.port}/`);
  // Time stands still, so that a busy machine cannot make a scan look torn.
  await page.clock.pauseAt("2026-08-01T03:00:00Z");
});

afterEach(async () => {
  await page.close();
  // No policy was violated, nothing failed to load, nothing was thrown.
  expect(faults).toEqual([]);
});

/** Types into whatever has the focus, as a scanner does, and ends with Enter. */
async function scan(text: string): Promise<void> {
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

const heading = () => page.locator("section:not([hidden]) h1").textContent();
const bodyText = () => page.locator("body").innerText();

async function violations(): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const found: { violations: { id: string; nodes: { html: string }[] }[] } = await page.evaluate("axe.run()");
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

describe("the kiosk page", () => {
  it("shows who the scanned card belongs to, with its number masked", async () => {
    await scan(newCard);
    expect(await heading()).toBe("Xin quý khách kiểm tra");
    const text = await bodyText();
    expect(text).toContain("Nguyễn Thị Thử Nghiệm");
    expect(text).toContain("01/01/2001");
    expect(text).not.toContain("079301000049");
    expect(text).not.toContain("12 Đường");
  });

  it("shows a health-insurance card, with its number masked", async () => {
    await scan(healthCard);
    expect(await heading()).toBe("Xin quý khách kiểm tra");
    const text = await bodyText();
    expect(text).toContain("Thẻ bảo hiểm y tế");
    expect(text).toContain("Trần Thị Thử Nghiệm A");
    expect(text).toContain("***********0001");
    expect(text).not.toContain("DN4010000000001");
  });

  it.each([
    ["2026-12-31", false],
    ["2027-01-01", true],
  ])("says on %s whether the health-insurance card is over", async (day, isOver) => {
    await page.clock.setFixedTime(`${day}T03:00:00Z`);
    await scan(healthCard);
    expect((await bodyText()).includes("Thẻ đã hết hạn")).toBe(isOver);
  });

  it("hands the visit to the hospital's software only when the visitor agrees", async () => {
    await page.evaluate(`document.addEventListener("kiosk-visit", (event) => (window.visit = event.detail))`);
    await scan(newCard);
    expect(await page.evaluate("window.visit")).toBeUndefined();
    await page.getByRole("button", { name: "Đúng, tiếp tục" }).click();
    expect(await page.evaluate("window.visit")).toEqual({
      assurance: "scanned",
      personalNumber: "079301000049",
      name: "Nguyễn Thị Thử Nghiệm",
      birthDate: "2001-01-01",
      sex: "female",
    });
    expect(await heading()).toBe("Đã ghi nhận");
    expect(await page.content()).not.toContain("Thử Nghiệm");
  });

  it("takes a scan from a scanner that sends no Enter", async () => {
    await page.keyboard.type(newCard);
    await page.clock.fastForward(1000);
    expect(await heading()).toBe("Xin quý khách kiểm tra");
  });

  it("says what to do when the scan is torn, and reads the next one", async () => {
    await scan("079301000049||Nguyễn Thị");
    expect(await heading()).toBe("Chưa đọc được thẻ");
    expect(await bodyText()).toContain("Hãy giữ yên thẻ và quét lại");
    await page.getByRole("button", { name: "Thử lại" }).click();
    await scan(newCard);
    expect(await heading()).toBe("Xin quý khách kiểm tra");
  });

  it("treats what is on the card as text, never as markup", async () => {
    await scan(newCard.replace("Nguyễn Thị Thử Nghiệm", "<img src=x onerror=alert(1)> An"));
    expect(await page.locator("dl img, ul.problems img").count()).toBe(0);
  });

  it("reads a number typed on the keypad", async () => {
    await page.getByRole("button", { name: "Không có thẻ? Nhập số định danh" }).click();
    for (const digit of "079301") await page.getByRole("button", { name: digit, exact: true }).click();
    await page.keyboard.type("000044");
    await page.getByRole("button", { name: "Xóa", exact: true }).click();
    await page.getByRole("button", { name: "9", exact: true }).click();
    await page.getByRole("button", { name: "Xong" }).click();
    expect(await heading()).toBe("Xin quý khách kiểm tra");
    expect(await bodyText()).toContain("2001");
  });

  it("says on the keypad what is wrong with a number", async () => {
    await page.getByRole("button", { name: "Không có thẻ? Nhập số định danh" }).click();
    await page.keyboard.type("0793");
    await page.getByRole("button", { name: "Xong" }).click();
    expect(await page.locator("#keypad-hint").textContent()).toContain("12 chữ số");
  });

  it("warns before it wipes the screen, and wipes it when nobody answers", async () => {
    await scan(newCard);
    await page.clock.runFor(31_000);
    expect(await page.locator("#warning").textContent()).toContain("Còn 15 giây");
    await page.getByRole("button", { name: "Thêm thời gian" }).click();
    await page.clock.runFor(40_000);
    expect(await heading()).toBe("Xin quý khách kiểm tra");
    await page.clock.runFor(6_000);
    expect(await heading()).toBe("Mời quý khách quét thẻ");
    expect(await page.content()).not.toContain("Thử Nghiệm");
    expect(await page.locator("#scan").inputValue()).toBe("");
  });

  it("keeps nothing in the browser", async () => {
    await scan(newCard);
    expect(await page.evaluate("localStorage.length + sessionStorage.length")).toBe(0);
    expect(await page.context().cookies()).toEqual([]);
  });

  it("has no fault that axe knows, on any screen", async () => {
    await page.clock.resume(); // axe waits on timers
    expect(await violations()).toEqual([]);
    await scan("079301000049||Nguyễn");
    expect(await violations()).toEqual([]);
    await page.getByRole("button", { name: "Thử lại" }).click();
    await page.getByRole("button", { name: "Không có thẻ? Nhập số định danh" }).click();
    expect(await violations()).toEqual([]);
    await page.getByRole("button", { name: "Quay lại" }).click();
    await scan(newCard);
    expect(await violations()).toEqual([]);
  });

  it("has targets of at least 48 pixels for a finger", async () => {
    await page.getByRole("button", { name: "Không có thẻ? Nhập số định danh" }).click();
    for (const button of await page.getByRole("button").all()) {
      const box = await button.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(48);
    }
  });

  it("can be zoomed to a phone's width without scrolling sideways", async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    await scan(newCard);
    const overflow = await page.evaluate(
      "document.documentElement.scrollWidth - document.documentElement.clientWidth",
    );
    expect(overflow).toBe(0);
  });

  it("asks no more of the network than its own files", async () => {
    const requests: string[] = [];
    page.on("request", (request) => requests.push(new URL(request.url()).pathname));
    await page.reload();
    await scan(newCard);
    expect(new Set(requests)).toEqual(
      new Set(["/", "/kiosk.css", "/kiosk.js", "/icon.svg", "/card-identity.svg", "/card-health.svg"]),
    );
  });
});

const built = ["bhyt", "core", "identity"].every((name) =>
  existsSync(new URL(`../../packages/${name}/dist/index.js`, import.meta.url)),
);

describe("the script that visitors load, made of the built packages", () => {
  // Without `pnpm build` there is nothing to weigh.
  it.skipIf(!built)(
    "weighs no more than 17.5 kB on the wire: 12 for identity, 5.5 for the rest",
    async () => {
      const outfile = join(scratch, "built.js");
      await buildKiosk({ outfile });
      expect(gzipSync(await readFile(outfile)).length).toBeLessThanOrEqual(17_500);
    },
  );
});
