import { createReadStream } from "node:fs";
import { lstat, opendir, readFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { createGunzip } from "node:zlib";
import { readTar, type ArchiveFault, type ArchiveFile, type ArchiveLimits } from "./read-tar.ts";

/** What the files of a package were read into. */
export interface PackageFiles {
  readonly files: readonly ArchiveFile[];
  readonly fault: ArchiveFault | "fhir.package.not-found" | undefined;
}

/** The JSON files of a package: a .tgz, or a folder that holds them itself or in `package/`. */
export async function readPackageFiles(path: string, limits: ArchiveLimits): Promise<PackageFiles> {
  const info = await stat(path).catch(() => undefined);
  if (info === undefined) return { files: [], fault: "fhir.package.not-found" };
  return info.isDirectory() ? readFolder(path, limits) : readArchive(path, limits);
}

async function readArchive(path: string, limits: ArchiveLimits): Promise<PackageFiles> {
  const files: ArchiveFile[] = [];
  const packed = createReadStream(path);
  const unpacked = packed.pipe(createGunzip());
  packed.on("error", (error) => unpacked.destroy(error));
  const failures: unknown[] = [];
  const fault = await readTar(untilFailure(unpacked, failures), limits, isPart, ({ name, bytes }) => {
    files.push({ name: basename(name), bytes });
  });
  packed.destroy();
  unpacked.destroy();
  if (fault !== undefined) return { files: [], fault };
  return failures.length > 0 ? { files: [], fault: "fhir.package.damaged" } : { files, fault };
}

/** What arrives until the compressed data ends, or turns out to be damaged or cut off. */
async function* untilFailure(
  source: AsyncIterable<Uint8Array>,
  failures: unknown[],
): AsyncGenerator<Uint8Array, void> {
  try {
    for await (const chunk of source) yield chunk;
  } catch (error) {
    failures.push(error);
  }
}

/** `package/StructureDefinition-x.json`: examples, other folders and hidden files are no part of what is loaded. */
function isPart(name: string): boolean {
  return /^package\/[^/.][^/]*\.json$/u.test(name.startsWith("./") ? name.slice(2) : name);
}

async function readFolder(path: string, limits: ArchiveLimits): Promise<PackageFiles> {
  const inner = await lstat(join(path, "package")).catch(() => undefined);
  const folder = inner?.isDirectory() === true ? join(path, "package") : path;
  const files: ArchiveFile[] = [];
  let count = 0;
  let total = 0;
  for await (const entry of await opendir(folder)) {
    if (++count > limits.maxFiles) return { files: [], fault: "fhir.package.too-many-files" };
    // Links are not followed: they may lead out of the folder.
    if (!entry.isFile() || !/^[^.].*\.json$/u.test(entry.name)) continue;
    const file = join(folder, entry.name);
    const { size } = await stat(file);
    if (size > limits.maxFileBytes) return { files: [], fault: "fhir.package.file-too-large" };
    total += size;
    if (total > limits.maxBytes) return { files: [], fault: "fhir.package.too-large" };
    files.push({ name: entry.name, bytes: await readFile(file) });
  }
  return { files, fault: undefined };
}
