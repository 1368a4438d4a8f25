// Serves the page on this computer only. In a hospital any web server does, with these headers.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";

const types = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
};
const files = new Set([
  "index.html",
  "kiosk.css",
  "kiosk.js",
  "icon.svg",
  "card-identity.svg",
  "card-health.svg",
]);

const headers = {
  "content-security-policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
  "cache-control": "no-store",
  "cross-origin-opener-policy": "same-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=()",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
};

/** A server of the page's six files; `script` may stand elsewhere, as in tests. */
export function createKioskServer({ folder, script = join(folder, "kiosk.js") }) {
  return createServer(async (request, response) => {
    const name = request.url === "/" ? "index.html" : (request.url ?? "").slice(1);
    if ((request.method !== "GET" && request.method !== "HEAD") || !files.has(name)) {
      response.writeHead(404, headers).end();
      return;
    }
    try {
      const body = await readFile(name === "kiosk.js" ? script : join(folder, name));
      response.writeHead(200, { ...headers, "content-type": types[extname(name)] }).end(body);
    } catch {
      response.writeHead(500, headers).end();
    }
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const server = createKioskServer({ folder: fileURLToPath(new URL("dist", import.meta.url)) });
  server.listen(Number(process.env.PORT ?? 8090), "127.0.0.1", () => {
    console.log(`Mở / open: http://127.0.0.1:${server.address().port}`);
  });
}
