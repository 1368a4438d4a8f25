import type { Result } from "@lienthong/core";
import type { FhirPackage, PackageCode } from "@lienthong/fhir/node";

/** A stream that a person or a program reads: standard output or standard error. */
export interface Output {
  /** Whether a person looks at it: only then colours and a progress bar are written. */
  readonly isTerminal: boolean;
  /** Width in characters, for the progress bar. */
  readonly columns: number;
  /** Writes text as it stands. */
  write(text: string): void;
}

/** Why a file could not be read. */
export type ReadFailure = "missing" | "directory" | "denied" | "too-large" | "unreadable";

/** The bytes of a file, or why there are none. */
export type ReadOutcome =
  { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly reason: ReadFailure };

/** The bytes of a file or of standard input, piece by piece. */
export interface Source {
  /** Size in bytes, when it is known before reading. */
  readonly size?: number;
  /** To be read once; a disk that fails meanwhile throws a {@link ReadError}. */
  readonly pieces: AsyncIterable<Uint8Array>;
}

/** A file that is open, or why it is not. */
export type OpenOutcome =
  { readonly ok: true; readonly source: Source } | { readonly ok: false; readonly reason: ReadFailure };

/** A file that was open and cannot be read to its end. */
export class ReadError extends Error {
  readonly reason: ReadFailure;
  constructor(reason: ReadFailure) {
    super(reason);
    this.reason = reason;
  }
}

/** Why a result could not be written. */
export type WriteFailure = "exists" | "denied" | "no-space" | "unwritable";

/** Whether a result stands in the file now; when not, nothing of it is left on the disk. */
export type WriteOutcome = { readonly ok: true } | { readonly ok: false; readonly reason: WriteFailure };

/** A file that is written piece by piece and stands there only when it is finished. */
export interface WritableTarget {
  /** Writes text; after a failure nothing is written any more. */
  write(text: string): Promise<WriteOutcome>;
  /** Puts the file in its place. */
  finish(): Promise<WriteOutcome>;
  /** Leaves nothing behind. */
  discard(): Promise<void>;
}

/** A file that can be written, or why not. */
export type CreateOutcome =
  | { readonly ok: true; readonly target: WritableTarget }
  | { readonly ok: false; readonly reason: WriteFailure };

/** What stands under a path. */
export type PathKind = "file" | "directory" | "missing";

/**
 * Everything that the command line takes from its surroundings, so that a test can stand in for a terminal and a disk
 * (môi trường chạy lệnh).
 */
export interface Io {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The day of today in Vietnam, `YYYY-MM-DD`, for the rules about the future. */
  today(): string;
  /** The instant now, as `2026-06-05T01:00:00.000Z`, for signatures. */
  now(): string;
  /** Reads at most `limit` bytes; a larger file is a failure and is not read. */
  readFile(path: string, limit: number): Promise<ReadOutcome>;
  /** Reads standard input to its end, at most `limit` bytes. */
  readStandardInput(limit: number): Promise<ReadOutcome>;
  /** Opens a file, or standard input for `-`, to be read piece by piece whatever its size. */
  open(name: string): Promise<OpenOutcome>;
  /** Tells what stands under a path. */
  inspect(path: string): Promise<PathKind>;
  /**
   * All files below a folder in the order of their names; hidden ones and links to folders are left out. A folder that cannot be
   * read is listed itself, with a separator at its end, and so are links that lead nowhere: reading them says what is wrong.
   */
  listFiles(folder: string, most: number): Promise<readonly string[]>;
  /** Reads a FHIR package, a .tgz file or a folder. */
  readPackage(path: string): Promise<Result<FhirPackage, PackageCode>>;
  /** Writes all or nothing; `overwrite: false` never replaces a file that is there. */
  writeFile(
    path: string,
    content: string | Uint8Array,
    options: { readonly overwrite: boolean },
  ): Promise<WriteOutcome>;
  /** Begins a file of any size, all or nothing; `overwrite: false` never replaces a file that is there. */
  createFile(path: string, options: { readonly overwrite: boolean }): Promise<CreateOutcome>;
}
