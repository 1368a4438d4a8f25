import type { Output } from "./io/io.ts";

/** Shows how far a long job is; does nothing when nobody looks. */
export interface Progress {
  /** Announces the file that is worked on now. */
  start(name: string): void;
  /** Counts bytes of this file as read; `size` is its size when that is known. */
  read(bytes: number, size: number | undefined): void;
  /** Counts the file as done. */
  done(): void;
  /** Removes the bar, before other output and at the end. */
  clear(): void;
}

/** Jobs below this number of files, and files below this number of bytes, end before a bar could be read. */
const worthShowing = 4;
const largeFile = 16 * 1024 * 1024;
/** Bytes between two drawings. */
const step = 4 * 1024 * 1024;
const megabyte = 1024 * 1024;
const barWidth = 24;

/** A bar such as `Đang xử lý ██████░░░░ 12/40 don-thuoc.xml` on a terminal; large files move it by their bytes. */
export function createProgress(output: Output, total: number, label: string, wanted: boolean): Progress {
  const isWanted = wanted && output.isTerminal;
  let finished = 0;
  let isDrawn = false;
  let file = "";
  let bytesRead = 0;
  let bytesShown = 0;
  const draw = (share: number, count: string): void => {
    const filled = Math.min(barWidth, Math.floor(share * barWidth));
    const bar = "█".repeat(filled) + "░".repeat(barWidth - filled);
    const line = `${label} ${bar} ${count} ${file}`;
    output.write(`\r\u001b[K${line.slice(0, Math.max(output.columns - 1, 20))}`);
    isDrawn = true;
  };
  return {
    start(name) {
      file = name;
      bytesRead = 0;
      bytesShown = 0;
      if (isWanted && total >= worthShowing) draw(finished / total, `${finished}/${total}`);
    },
    read(bytes, size) {
      bytesRead += bytes;
      if (!isWanted || bytesRead < bytesShown + step || (size ?? bytesRead) < largeFile) return;
      bytesShown = bytesRead;
      const ofFile = size === undefined ? 0 : bytesRead / size;
      const amount = `${Math.floor(bytesRead / megabyte)}${size === undefined ? "" : `/${Math.ceil(size / megabyte)}`} MB`;
      draw((finished + ofFile) / total, total === 1 ? amount : `${finished}/${total}, ${amount}`);
    },
    done() {
      finished++;
    },
    clear() {
      if (isDrawn) output.write("\r\u001b[K");
      isDrawn = false;
    },
  };
}
