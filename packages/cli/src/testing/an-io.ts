import { dirname, normalize } from "node:path";
import { encodeUtf8 } from "@lienthong/core";
import type { FhirPackage } from "@lienthong/fhir/node";
import type { Io, Output, Source, WritableTarget, WriteOutcome } from "../io/io.ts";

/** A terminal and a disk in memory, with what was written to them. */
export interface TestIo extends Io {
  readonly out: () => string;
  readonly err: () => string;
  /** The files now, by normalised path. */
  readonly disk: ReadonlyMap<string, Uint8Array>;
  readonly textOf: (path: string) => string | undefined;
}

export interface TestIoOptions {
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly stdin?: string | Uint8Array;
  readonly environment?: Readonly<Record<string, string>>;
  readonly isTerminal?: boolean;
  /** What writing a file comes to, instead of success. */
  readonly writing?: "denied" | "no-space";
  /** FHIR packages by path. */
  readonly packages?: Readonly<Record<string, FhirPackage>>;
}

const bytesOf = (content: string | Uint8Array) =>
  typeof content === "string" ? encodeUtf8(content) : content;

/** Builds an {@link Io} without terminal and disk. */
export function anIo(options: TestIoOptions = {}): TestIo {
  const { files = {}, stdin = "", environment = {}, isTerminal = false } = options;
  const disk = new Map(Object.entries(files).map(([path, content]) => [normalize(path), bytesOf(content)]));
  const folders = () => new Set([...disk.keys()].flatMap(parents));
  const written = { out: "", err: "" };
  const output = (name: "out" | "err"): Output => ({
    isTerminal,
    columns: 80,
    write: (text) => void (written[name] += text),
  });
  return {
    stdout: output("out"),
    stderr: output("err"),
    environment,
    today: () => "2026-08-01",
    now: () => "2026-08-01T01:00:00Z",
    out: () => written.out,
    err: () => written.err,
    disk,
    textOf: (path) => {
      const found = disk.get(normalize(path));
      return found && new TextDecoder().decode(found);
    },
    readFile(path, limit) {
      const bytes = disk.get(normalize(path));
      if (bytes !== undefined)
        return Promise.resolve(
          bytes.length > limit ? { ok: false, reason: "too-large" } : { ok: true, bytes },
        );
      const reason = folders().has(normalize(path)) ? "directory" : "missing";
      return Promise.resolve({ ok: false, reason });
    },
    readStandardInput: () => Promise.resolve({ ok: true, bytes: bytesOf(stdin) }),
    open(name) {
      const bytes = name === "-" ? bytesOf(stdin) : disk.get(normalize(name));
      if (bytes !== undefined) return Promise.resolve({ ok: true, source: sourceOf(bytes, name === "-") });
      const reason = folders().has(normalize(name)) ? "directory" : "missing";
      return Promise.resolve({ ok: false, reason });
    },
    inspect(path) {
      if (disk.has(normalize(path))) return Promise.resolve("file");
      return Promise.resolve(folders().has(normalize(path)) ? "directory" : "missing");
    },
    listFiles: (folder, most) =>
      Promise.resolve(
        [...disk.keys()]
          .filter((path) => parents(path).includes(normalize(folder)))
          .sort()
          .slice(0, most),
      ),
    readPackage(path) {
      const value = options.packages?.[path];
      if (value !== undefined) return Promise.resolve({ ok: true, value, issues: [] });
      const issue = { code: "fhir.package.not-found", severity: "fatal", path: "" } as const;
      return Promise.resolve({ ok: false, issues: [issue] });
    },
    createFile(path, { overwrite }) {
      if (!overwrite && disk.has(normalize(path))) return Promise.resolve({ ok: false, reason: "exists" });
      let text = "";
      const outcome: WriteOutcome =
        options.writing === undefined ? { ok: true } : { ok: false, reason: options.writing };
      const target: WritableTarget = {
        write: (piece) => {
          text += piece;
          return Promise.resolve(outcome);
        },
        finish: () => {
          disk.set(normalize(path), bytesOf(text));
          return Promise.resolve(outcome);
        },
        discard: () => Promise.resolve(),
      };
      return Promise.resolve({ ok: true, target });
    },
    writeFile(path, content, { overwrite }) {
      if (options.writing !== undefined) return Promise.resolve({ ok: false, reason: options.writing });
      if (!overwrite && disk.has(normalize(path))) return Promise.resolve({ ok: false, reason: "exists" });
      disk.set(normalize(path), bytesOf(content));
      return Promise.resolve({ ok: true });
    },
  };
}

/** Pieces that are cut in the middle of letters. */
const pieceLength = 40_007;

function sourceOf(bytes: Uint8Array, isStream: boolean): Source {
  return {
    ...(!isStream && { size: bytes.length }),
    pieces: {
      async *[Symbol.asyncIterator]() {
        for (let at = 0; at < bytes.length; at += pieceLength)
          yield await Promise.resolve(bytes.subarray(at, at + pieceLength));
      },
    },
  };
}

function parents(path: string): string[] {
  const found: string[] = [];
  for (let each = dirname(path); each !== "." && each !== dirname(each); each = dirname(each))
    found.push(each);
  return found;
}
