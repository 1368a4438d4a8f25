import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

/** The files of an npm tarball, by their path inside of the package. */
export function readTarball(path: string): ReadonlyMap<string, Buffer> {
  const bytes = gunzipSync(readFileSync(path));
  const files = new Map<string, Buffer>();
  for (let at = 0; at + 512 <= bytes.length;) {
    const text = (from: number, length: number) =>
      bytes.toString("utf8", at + from, at + from + length).replace(/\0.*$/su, "");
    const name = [text(345, 155), text(0, 100)].filter((part) => part !== "").join("/");
    const size = Number.parseInt(text(124, 12).trim() || "0", 8);
    const kind = text(156, 1);
    if (name !== "" && (kind === "0" || kind === "")) {
      files.set(name.replace(/^package\//u, ""), bytes.subarray(at + 512, at + 512 + size));
    }
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return files;
}
