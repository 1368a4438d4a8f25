import { existsSync, mkdtempSync, rmSync } from "node:fs";
import type { Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import axe from "axe-core";
import { type Browser, type Page, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildPage } from "./build.mjs";
import { zone } from "./demo/card.mjs";
import { createKioskServer } from "./serve.mjs";

const chromiumPath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";

let scratch: string;
let script: string;
let browser: Browser;

beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), "lienthong-kiosk-chip-"));
  script = join(scratch, "kiosk-chip.js");
  await buildPage({ outfile: script, conditions: ["@lienthong/source"] });
  browser = await chromium.launch({ executablePath: chromiumPath, args: ["--no-sandbox"] });
});

afterAll(async () => {
  await browser.close();
  rmSync(scratch, { recursive: true });
});

type Card = NonNullable<Parameters<typeof createKioskServer>[0]["card"]>;

/** Opens the page beside a chip, and expects that no policy was violated and nothing was thrown. */
async function withPage(card: Card, use: (page: Page) => Promise<void>): Promise<void> {
  const folder = fileURLToPath(new URL("public", import.meta.url));
  const server: Server = createKioskServer({ folder, script, card });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const page = await browser.newPage({ viewport: { width: 1080, height: 1200 } });
  const faults: string[] = [];
  page.on("console", (message) => faults.push(message.text()));
  page.on("pageerror", (error) => faults.push(error.message));
  try {
    const address = server.address();
    if (address === null || typeof address === "string") throw new Error("no port");
    await page.route("**/favicon.ico", (route) => route.fulfill({ status: 204 }));
    await page.goto(`http://127.0.0.1:${address.port}/`);
    await use(page);
    expect(faults).toEqual([]);
  } finally {
    await page.close();
    await new Promise((closed) => server.close(closed));
  }
}

async function readZone(page: Page, text = zone.join("\n")): Promise<void> {
  await page.locator("#zone").fill(text);
  await page.getByRole("button", { name: "Đọc chip" }).click();
  await page.locator("#result:not([hidden]), #problem:not([hidden])").waitFor();
}

const heading = (page: Page) => page.locator("section:not([hidden]) h1").textContent();
const problems = (page: Page) => page.locator("#problems").innerText();

async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const found: { violations: { id: string }[] } = await page.evaluate("axe.run()");
  return found.violations.map(({ id }) => id);
}

describe("the page that reads chips", () => {
  it("proves a genuine card and shows its claims masked", async () => {
    await withPage({}, async (page) => {
      expect(await violations(page)).toEqual([]);
      await readZone(page);
      expect(await heading(page)).toBe("Thẻ thật, dữ liệu nguyên vẹn");
      const text = await page.locator("#result").innerText();
      expect(text).toContain("052******017");
      expect(text).toContain("đã xác nhận chữ ký");
      expect(text).toContain("không bị thu hồi");
      expect(text).toContain("không phải bản sao");
      const source = await page.content();
      for (const hidden of ["052090000017", "Nguyễn Văn An", "Đường Thử Nghiệm", "05/03/1990"])
        expect(source).not.toContain(hidden);
      expect(await violations(page)).toEqual([]);
      const shot = process.env["KIOSK_CHIP_SHOT"];
      if (shot !== undefined && existsSync(shot)) await page.screenshot({ path: join(shot, "result.png") });
    });
  });

  it("tells how long the proof took", async () => {
    await withPage({}, async (page) => {
      await readZone(page);
      expect(Number(await page.locator("#result").getAttribute("data-took"))).toBeGreaterThan(0);
      await page.getByRole("button", { name: "Kết thúc" }).click();
      expect(await page.locator("#facts").innerText()).toBe("");
    });
  });

  it.each<[string, Card, string]>([
    ["whose signer was revoked", { isRevoked: true }, "đã bị cơ quan cấp thu hồi"],
    ["whose data was changed", { changed: true }, "DG13"],
    ["that is a copy", { isCopy: true }, "chip"],
  ])("refuses a card %s, and shows nothing of it", async (_title, card, sentence) => {
    await withPage(card, async (page) => {
      await readZone(page);
      expect(await heading(page)).toBe("Không xác minh được thẻ");
      expect(await problems(page)).toContain(sentence);
      expect(await page.content()).not.toContain("052******017");
    });
  });

  it("says so when the zone was misread, and when it is that of another card", async () => {
    await withPage({}, async (page) => {
      await readZone(page, zone.join("\n").replace("9003059", "9003058"));
      expect(await heading(page)).toBe("Không xác minh được thẻ");
      await page.getByRole("button", { name: "Thử lại" }).click();
      expect(await heading(page)).toBe("Mời quý khách đặt thẻ lên đầu đọc");
      const other = [zone[0] ?? "", "9003059M3103050VNM<<<<<<<<<<<8", zone[2] ?? ""];
      await readZone(page, other.join("\n"));
      expect(await heading(page)).toBe("Không xác minh được thẻ");
      const shot = process.env["KIOSK_CHIP_SHOT"];
      if (shot !== undefined && existsSync(shot)) await page.screenshot({ path: join(shot, "problem.png") });
    });
  });
});
