// Serves the page, the configured authority with its revocation list, and the reader, on this computer only.
// In a hospital the reader is the service that came with the device; here a simulated chip stands in for it.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { makeDemoCard, zone } from "./demo/card.mjs";
import { createChip } from "./demo/chip.mjs";

const types = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
};
const files = new Set(["index.html", "kiosk-chip.css", "kiosk-chip.js"]);
const longestCommand = 4096;

const headers = {
  "content-security-policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
  "cache-control": "no-store",
  "cross-origin-opener-policy": "same-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=()",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
};

/** Number, dates and their check digits out of the zone: what opens the demonstration card. */
const mrzInformation = zone[0].slice(5, 15) + zone[1].slice(0, 7) + zone[1].slice(8, 15);

/**
 * The server. `card` changes the demonstration: revoked signer, changed data, copied chip.
 *
 * @param {{ folder: string, script?: string, card?: { isRevoked?: boolean, changed?: boolean, isCopy?: boolean } }} options
 */
export function createKioskServer({ folder, script = join(folder, "kiosk-chip.js"), card = {} }) {
  const demo = makeDemoCard(card);
  const chip = createChip({ ...demo, mrzInformation, isCopy: card.isCopy ?? false });
  const trust = new Map([
    ["/trust/csca.der", demo.authorityCertificate],
    ["/trust/csca.crl", demo.revocationList],
  ]);
  return createServer(async (request, response) => {
    const url = request.url ?? "/";
    const send = (code, type, body) =>
      response.writeHead(code, { ...headers, ...(type && { "content-type": type }) }).end(body);
    try {
      if (request.method === "POST" && url === "/reader/transmit") {
        const parts = [];
        let length = 0;
        for await (const part of request) {
          length += part.length;
          if (length > longestCommand) return void send(413);
          parts.push(part);
        }
        return void send(200, "application/octet-stream", chip(Buffer.concat(parts)));
      }
      const known = trust.get(url);
      const name = url === "/" ? "index.html" : url.slice(1);
      if (request.method !== "GET" || (!known && !files.has(name))) return void send(404);
      if (known) return void send(200, "application/octet-stream", known);
      const body = await readFile(name === "kiosk-chip.js" ? script : join(folder, name));
      send(200, types[extname(name)], body);
    } catch {
      send(500);
    }
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const server = createKioskServer({ folder: fileURLToPath(new URL("dist", import.meta.url)) });
  server.listen(Number(process.env.PORT ?? 8091), "127.0.0.1", () => {
    console.log(`Mở / open: http://127.0.0.1:${server.address().port}`);
    console.log(`Vùng MRZ để thử / zone to try:\n${zone.join("\n")}`);
  });
}
