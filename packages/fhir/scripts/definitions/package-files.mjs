// Fetches a pinned npm package with `npm pack`, checks its integrity hash and reads its files.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gunzipSync } from "node:zlib";

/** The tar entries of a package as `{ name, text() }`, name without the leading `package/`. */
export function packageFiles({ package: specifier, integrity }) {
  const folder = path.join(process.env.DEFINITIONS_CACHE ?? path.join(tmpdir(), "lienthong-definitions"));
  mkdirSync(folder, { recursive: true });
  const stem = specifier
    .replace(/^@/, "")
    .replace("/", "-")
    .replace(/@(?=[^@]*$)/, "-");
  const file = path.join(folder, `${stem}.tgz`);
  if (!existsSync(file)) {
    execFileSync("npm", ["pack", specifier, "--silent", "--pack-destination", folder], { stdio: "pipe" });
    if (!existsSync(file))
      throw new Error(`npm pack made ${readdirSync(folder).join(", ")}, not ${stem}.tgz`);
  }
  const bytes = readFileSync(file);
  const found = `sha512-${createHash("sha512").update(bytes).digest("base64")}`;
  if (found !== integrity) throw new Error(`${specifier} has integrity ${found}, expected ${integrity}`);
  return untar(gunzipSync(bytes));
}

function untar(bytes) {
  const files = [];
  let offset = 0;
  let longName;
  while (offset + 512 <= bytes.length && bytes[offset] !== 0) {
    const field = (from, length) =>
      bytes.toString("utf8", offset + from, offset + from + length).replace(/\0.*$/s, "");
    const size = Number.parseInt(field(124, 12), 8);
    const type = field(156, 1);
    const prefix = field(345, 155);
    const start = offset + 512;
    const text = () => bytes.toString("utf8", start, start + size);
    if (type === "L") longName = text().replace(/\0.*$/s, "");
    else if (type === "x") longName = /\d+ path=([^\n]+)\n/.exec(text())?.[1] ?? longName;
    else {
      const name = longName ?? (prefix ? `${prefix}/${field(0, 100)}` : field(0, 100));
      longName = undefined;
      if (type === "0" || type === "") files.push({ name: name.replace(/^[^/]+\//, ""), text });
    }
    offset = start + Math.ceil(size / 512) * 512;
  }
  return files;
}
