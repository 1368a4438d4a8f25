import { record, recordAt } from "./records.ts";

/** Reads UTF-16 or compressed (one byte a character) text inside one record. */
function readCharacters(view: DataView, at: number, count: number, isWide: boolean): string {
  const width = isWide ? 2 : 1;
  const room = Math.max(0, Math.floor((view.byteLength - at) / width));
  const parts: string[] = [];
  const units: number[] = [];
  for (let index = 0; index < Math.min(count, room); index += 1) {
    units.push(isWide ? view.getUint16(at + index * 2, true) : view.getUint8(at + index));
    if (units.length === 4096) parts.push(String.fromCharCode(...units.splice(0)));
  }
  return parts.join("") + String.fromCharCode(...units);
}

/** A string with a two-byte length, as in FORMAT and LABEL; undefined when it is cut off. */
export function readLongString(view: DataView, at: number, end: number): string | undefined {
  if (at + 3 > end) return undefined;
  const count = view.getUint16(at, true);
  const isWide = (view.getUint8(at + 2) & 1) === 1;
  if (at + 3 + count * (isWide ? 2 : 1) > end) return undefined;
  return readCharacters(view, at + 3, count, isWide);
}

/** A string with a one-byte length, as in BOUNDSHEET. */
export function readShortString(view: DataView, at: number, end: number): string | undefined {
  if (at + 2 > end) return undefined;
  const count = view.getUint8(at);
  const isWide = (view.getUint8(at + 1) & 1) === 1;
  if (at + 2 + count * (isWide ? 2 : 1) > end) return undefined;
  return readCharacters(view, at + 2, count, isWide);
}

/** How the table of strings ended. */
export interface StringTable {
  readonly strings: readonly string[];
  readonly isCutOff: boolean;
  readonly isOver: boolean;
}

/**
 * Reads the shared string table (SST) with the CONTINUE records after it. A string may go on in the next
 * record, which then begins with a byte that says how its characters are stored.
 */
export function readStringTable(
  view: DataView,
  first: { start: number; end: number },
  limit: number,
): StringTable {
  const strings: string[] = [];
  let { start: at, end } = first;
  const claimed = at + 8 <= end ? view.getUint32(at + 4, true) : 0;
  at += 8;

  /** Goes to the next CONTINUE record; false when there is none. */
  const goOn = (): boolean => {
    const next = recordAt(view, end);
    if (next?.id !== record.continue) return false;
    at = next.start;
    end = next.end;
    return true;
  };
  /** Skips bytes that may run over records. */
  const skip = (count: number): boolean => {
    let left = count;
    while (left > end - at) {
      left -= end - at;
      if (!goOn()) return false;
    }
    at += left;
    return true;
  };
  const readOne = (): string | undefined => {
    while (at >= end) if (!goOn()) return undefined;
    if (at + 3 > end) return undefined;
    const count = view.getUint16(at, true);
    const flags = view.getUint8(at + 2);
    at += 3;
    let isWide = (flags & 1) === 1;
    let runs = 0;
    let extra = 0;
    if (flags & 8) {
      if (at + 2 > end) return undefined;
      runs = view.getUint16(at, true);
      at += 2;
    }
    if (flags & 4) {
      if (at + 4 > end) return undefined;
      extra = view.getUint32(at, true);
      at += 4;
    }
    let text = "";
    for (let left = count; left > 0;) {
      const width = isWide ? 2 : 1;
      const here = Math.min(left, Math.floor((end - at) / width));
      text += readCharacters(view, at, here, isWide);
      at += here * width;
      left -= here;
      if (left > 0) {
        if (!goOn() || at >= end) return undefined;
        isWide = (view.getUint8(at) & 1) === 1;
        at += 1;
      }
    }
    return skip(runs * 4 + extra) ? text : undefined;
  };

  while (strings.length < claimed) {
    if (strings.length >= limit) return { strings, isCutOff: false, isOver: true };
    const text = readOne();
    if (text === undefined) return { strings, isCutOff: true, isOver: false };
    strings.push(text);
  }
  return { strings, isCutOff: false, isOver: false };
}
