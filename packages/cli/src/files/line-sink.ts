import type { Io, WritableTarget, WriteFailure } from "../io/io.ts";

/** Where the lines of a result go, in pieces; a file stands there only when it is finished. */
export interface LineSink {
  /** Whether a line has come. */
  readonly isEmpty: () => boolean;
  /** Throws a {@link SinkError} when the place takes no more. */
  write(line: string): Promise<void>;
  finish(): Promise<void>;
  /** Leaves nothing behind. */
  discard(): Promise<void>;
}

/** A result could not be written. */
export class SinkError extends Error {
  readonly reason: WriteFailure;
  constructor(reason: WriteFailure) {
    super(reason);
    this.reason = reason;
  }
}

/** Lines are written in pieces of about this many characters. */
const pieceLength = 1 << 18;

/** Opens a file, or standard output for `-`. */
export async function openLineSink(output: string, overwrite: boolean, io: Io): Promise<LineSink> {
  let target: WritableTarget | undefined;
  if (output !== "-") {
    const created = await io.createFile(output, { overwrite });
    if (!created.ok) throw new SinkError(created.reason);
    target = created.target;
  }
  let waiting: string[] = [];
  let length = 0;
  let lines = 0;
  const flush = async (): Promise<void> => {
    const text = waiting.join("");
    waiting = [];
    length = 0;
    if (text === "") return;
    if (target === undefined) io.stdout.write(text);
    else {
      const written = await target.write(text);
      if (!written.ok) throw new SinkError(written.reason);
    }
  };
  return {
    isEmpty: () => lines === 0,
    async write(line) {
      lines++;
      waiting.push(line, "\n");
      length += line.length + 1;
      if (length > pieceLength) await flush();
    },
    async finish() {
      await flush();
      const open = target;
      target = undefined;
      const finished = await open?.finish();
      if (finished?.ok === false) throw new SinkError(finished.reason);
    },
    async discard() {
      const open = target;
      target = undefined;
      await open?.discard();
    },
  };
}
