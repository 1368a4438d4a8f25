import type { Output } from "./io/io.ts";

/** Shows how far a long job is; does nothing when nobody looks. */
export interface Progress {
  /** Announces the file that is worked on now. */
  start(name: string): void;
  /** Counts a file as done. */
  done(): void;
  /** Removes the bar, before other output and at the end. */
  clear(): void;
}

/** Jobs below this number of files end before a bar could be read. */
const worthShowing = 4;
const barWidth = 24;

/** A bar such as `Đang xử lý ██████░░░░ 12/40 don-thuoc.xml` on a terminal. */
export function createProgress(output: Output, total: number, label: string, wanted: boolean): Progress {
  const isShown = wanted && output.isTerminal && total >= worthShowing;
  let finished = 0;
  let isDrawn = false;
  return {
    start(name) {
      if (!isShown) return;
      const filled = Math.floor((finished / total) * barWidth);
      const bar = "█".repeat(filled) + "░".repeat(barWidth - filled);
      const line = `${label} ${bar} ${finished}/${total} ${name}`;
      output.write(`\r\u001b[K${line.slice(0, Math.max(output.columns - 1, 20))}`);
      isDrawn = true;
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
