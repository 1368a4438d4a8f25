/** What one archive may hold at most. */
export interface ArchiveLimits {
  /** Files and folders; 100,000. */
  readonly maxFiles: number;
  /** Bytes of everything, unpacked; 1 GiB. */
  readonly maxBytes: number;
  /** Bytes of one file, unpacked; 64 MiB. */
  readonly maxFileBytes: number;
}

/** Why an archive was not read to its end. */
export type ArchiveFault =
  | "fhir.package.damaged"
  | "fhir.package.too-many-files"
  | "fhir.package.too-large"
  | "fhir.package.file-too-large";

/** A file of an archive. */
export interface ArchiveFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const block = 512;

interface Header {
  readonly name: string;
  readonly size: number;
  readonly kind: string;
}

/**
 * Reads a tar archive (POSIX ustar, with the long names of GNU and pax) as it arrives, and hands over the files that are
 * wanted; others are passed over without being kept. Nothing is written to disk, so names cannot lead anywhere.
 */
export async function readTar(
  chunks: AsyncGenerator<Uint8Array, void>,
  limits: ArchiveLimits,
  isWanted: (name: string) => boolean,
  onFile: (file: ArchiveFile) => void,
): Promise<ArchiveFault | undefined> {
  const source = new ByteSource(chunks, limits.maxBytes);
  let longName: string | undefined;
  for (let files = 0; ;) {
    const head = await source.take(block);
    if (source.isTooLong()) return "fhir.package.too-large";
    // Two empty blocks end an archive; many writers leave them out.
    if (head === undefined) return source.isCutOff() ? "fhir.package.damaged" : undefined;
    if (head.every((byte) => byte === 0)) return undefined;
    const header = readHeader(head);
    if (header === undefined) return "fhir.package.damaged";
    if (++files > limits.maxFiles) return "fhir.package.too-many-files";
    const name: string = longName ?? header.name;
    const isName = header.kind === "L" || header.kind === "x";
    const isFile = header.kind === "0" || header.kind === "\0";
    const isKept = isName || (isFile && isWanted(name));
    if (isKept && header.size > (isName ? 65_536 : limits.maxFileBytes)) return "fhir.package.file-too-large";
    const padded = Math.ceil(header.size / block) * block;
    const bytes = isKept ? await source.take(padded) : await source.skip(padded);
    if (source.isTooLong()) return "fhir.package.too-large";
    if (bytes === undefined) return "fhir.package.damaged";
    const content = bytes.subarray(0, header.size);
    longName = isName ? nameIn(header.kind, decode(content)) : undefined;
    if (isFile && isKept) onFile({ name, bytes: content });
  }
}

function nameIn(kind: string, content: string): string | undefined {
  if (kind === "L") return content.split("\0", 1)[0];
  const line = content.split("\n").find((one) => /^\d{1,6} path=/u.test(one));
  return line?.slice(line.indexOf("=") + 1);
}

function readHeader(head: Uint8Array): Header | undefined {
  const field = (from: number, length: number) =>
    decode(head.subarray(from, from + length)).split("\0", 1)[0] ?? "";
  const size = Number.parseInt(field(124, 12).trim() || "0", 8);
  if (!isChecksumRight(head, Number.parseInt(field(148, 8).trim(), 8))) return undefined;
  if (!Number.isSafeInteger(size) || size < 0) return undefined;
  const prefix = field(257, 5) === "ustar" ? field(345, 155) : "";
  const name = prefix === "" ? field(0, 100) : `${prefix}/${field(0, 100)}`;
  return { name, size, kind: String.fromCharCode(head[156] ?? 0) };
}

/** The sum of all bytes, those of the sum itself taken for spaces. */
function isChecksumRight(head: Uint8Array, stated: number): boolean {
  let sum = 0;
  for (let i = 0; i < block; i++) sum += i >= 148 && i < 156 ? 0x20 : (head[i] ?? 0);
  return sum === stated;
}

const decoder = new TextDecoder();

function decode(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}

/** Bytes as they arrive, to be taken in pieces. */
class ByteSource {
  readonly #chunks: AsyncGenerator<Uint8Array, void>;
  readonly #most: number;
  #total = 0;
  #isCutOff = false;
  #rest: Uint8Array = new Uint8Array(0);

  constructor(chunks: AsyncGenerator<Uint8Array, void>, most: number) {
    this.#chunks = chunks;
    this.#most = most;
  }

  /** More arrived than is allowed. */
  isTooLong(): boolean {
    return this.#total > this.#most;
  }

  /** It ended in the middle of what was asked for. */
  isCutOff(): boolean {
    return this.#isCutOff;
  }

  async take(length: number): Promise<Uint8Array | undefined> {
    const pieces: Uint8Array[] = [];
    let missing = length;
    while (missing > 0) {
      if (this.#rest.length === 0 && !(await this.#next())) {
        this.#isCutOff = missing < length;
        return undefined;
      }
      const piece = this.#rest.subarray(0, missing);
      this.#rest = this.#rest.subarray(piece.length);
      pieces.push(piece);
      missing -= piece.length;
    }
    const [only] = pieces;
    return pieces.length === 1 && only !== undefined ? only : join(pieces, length);
  }

  async skip(length: number): Promise<Uint8Array | undefined> {
    for (let missing = length; missing > 0;) {
      if (this.#rest.length === 0 && !(await this.#next())) return undefined;
      const count = Math.min(missing, this.#rest.length);
      this.#rest = this.#rest.subarray(count);
      missing -= count;
    }
    return new Uint8Array(0);
  }

  async #next(): Promise<boolean> {
    const step = await this.#chunks.next();
    if (step.done === true) return false;
    this.#total += step.value.length;
    if (this.isTooLong()) {
      await this.#chunks.return();
      return false;
    }
    this.#rest = step.value;
    return true;
  }
}

function join(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
