import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser } from "playwright-core";

/** What a page with a strict policy did with a script. */
export interface PageRun {
  /** What the script put into `globalThis.result`; undefined when it did not come that far. */
  readonly result: unknown;
  /** Every report of a breach of the policy, even one that stopped nothing. */
  readonly violations: readonly string[];
  readonly errors: readonly string[];
}

/** Scripts of our own origin only, nothing else from anywhere, no text made into code or markup. */
const policy = "default-src 'none'; script-src 'self'; img-src 'self'; require-trusted-types-for 'script'";

const html = `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Liên Thông</title>
<body><script src="/watch.js"></script><script type="module" src="/page.js"></script></body></html>`;

const watch = `globalThis.violations = [];
addEventListener("securitypolicyviolation", (event) => {
  globalThis.violations.push(event.violatedDirective + " " + event.sourceFile + ":" + event.lineNumber + " " + event.sample);
});`;

/** Serves a script under the strict policy, opens the page in Chromium and waits for its result. */
export async function openPage(browser: Browser, script: string): Promise<PageRun> {
  const files: Readonly<Record<string, readonly [type: string, text: string]>> = {
    "/": ["text/html", html],
    "/watch.js": ["text/javascript", watch],
    "/favicon.ico": ["image/x-icon", ""],
    "/page.js": ["text/javascript", `${script}\nglobalThis.finished = true;\n`],
  };
  const server = createServer((request, response) => {
    const file = files[request.url ?? ""];
    response.writeHead(file === undefined ? 404 : 200, {
      "content-type": `${file?.[0] ?? "text/plain"}; charset=utf-8`,
      "content-security-policy": policy,
    });
    response.end(file?.[1]);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  try {
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    // The policy forbids what waitForFunction would inject, so the page is asked again and again.
    for (let round = 0; round < 300 && errors.length === 0; round++) {
      if (await page.evaluate(() => "finished" in globalThis)) break;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const { result, violations } = await page.evaluate(() => ({
      result: (globalThis as { result?: unknown }).result,
      violations: (globalThis as { violations?: string[] }).violations ?? [],
    }));
    return { result, violations, errors };
  } finally {
    await page.close();
    await new Promise((resolve) => server.close(resolve));
  }
}
