import type { WorkbookIssueCode } from "../../messages/codes.ts";

/** A compound file (CFB, the container of `.xls` and of encrypted workbooks) as named streams. */
export interface CompoundFile {
  /** Names of all streams and storages. */
  readonly names: ReadonlySet<string>;
  /** The bytes of a stream by name, the code of what is wrong with it, or undefined when there is none. */
  stream(name: string): Uint8Array | WorkbookIssueCode | undefined;
}

const noSector = 0xfffffffa;
const headerLength = 512;
const entryLength = 128;
const mostEntries = 20_000;

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly start: number;
  readonly size: number;
}

/** Whether bytes begin like a compound file. */
export function isCompoundFile(bytes: Uint8Array): boolean {
  const magic = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  return magic.every((byte, at) => bytes[at] === byte);
}

/** Reads the directory of a compound file; a code when it is damaged. Chains that loop end in a code too. */
export function readCompoundFile(bytes: Uint8Array): CompoundFile | WorkbookIssueCode {
  if (bytes.length < headerLength) return "transcript.workbook.truncated";
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(30, true);
  if ((shift !== 9 && shift !== 12) || view.getUint16(32, true) !== 6) return "transcript.workbook.damaged";
  const sectorLength = 1 << shift;
  const sectorCount = Math.ceil(bytes.length / sectorLength) - 1;
  const offsetOf = (sector: number): number => (sector + 1) * sectorLength;
  const isInside = (sector: number): boolean => sector < sectorCount && offsetOf(sector) < bytes.length;

  /** Sectors that hold the allocation table: 109 in the header, the rest in a chain. */
  const tableSectors: number[] = [];
  for (let at = 76; at < headerLength; at += 4) {
    const sector = view.getUint32(at, true);
    if (sector < noSector) tableSectors.push(sector);
  }
  let difat = view.getUint32(68, true);
  for (let seen = 0; difat < noSector; seen += 1) {
    if (!isInside(difat) || seen > sectorCount) return "transcript.workbook.damaged";
    const from = offsetOf(difat);
    if (from + sectorLength > bytes.length) return "transcript.workbook.truncated";
    for (let at = from; at < from + sectorLength - 4; at += 4) {
      const sector = view.getUint32(at, true);
      if (sector < noSector) tableSectors.push(sector);
    }
    difat = view.getUint32(from + sectorLength - 4, true);
  }

  const perSector = sectorLength / 4;
  const nextSector = (sector: number): number => {
    const table = tableSectors[Math.floor(sector / perSector)];
    const at = table === undefined ? -1 : offsetOf(table) + (sector % perSector) * 4;
    return at < 0 || at + 4 > bytes.length ? 0xffffffff : view.getUint32(at, true);
  };

  /** Copies a chain of sectors, at most `size` bytes. */
  const readChain = (start: number, size: number): Uint8Array | WorkbookIssueCode => {
    const wanted = Math.min(size, sectorCount * sectorLength);
    const out = new Uint8Array(wanted);
    let filled = 0;
    for (let sector = start; filled < wanted; sector = nextSector(sector)) {
      if (sector >= noSector) break;
      if (!isInside(sector)) return "transcript.workbook.truncated";
      const from = offsetOf(sector);
      const piece = bytes.subarray(from, Math.min(from + sectorLength, from + wanted - filled, bytes.length));
      out.set(piece, filled);
      filled += sectorLength;
    }
    return size > wanted || filled < wanted ? "transcript.workbook.truncated" : out;
  };

  /** How long a chain is, for those whose size is not written down. */
  const chainLength = (start: number): number => {
    let count = 0;
    for (let sector = start; sector < noSector && count <= sectorCount; sector = nextSector(sector))
      count += 1;
    return count > sectorCount ? -1 : count * sectorLength;
  };

  const directoryLength = chainLength(view.getUint32(48, true));
  if (directoryLength <= 0) return "transcript.workbook.damaged";
  const directory = readChain(view.getUint32(48, true), directoryLength);
  if (typeof directory === "string") return directory;
  const entries = readEntries(directory);
  const [root] = entries;
  if (root?.type !== 5) return "transcript.workbook.damaged";

  const cutoff = view.getUint32(56, true);
  const miniStart = view.getUint32(60, true);
  const readMini = (entry: Entry): Uint8Array | WorkbookIssueCode => {
    const store = readChain(root.start, root.size);
    const length = chainLength(miniStart);
    const table = length <= 0 ? "transcript.workbook.damaged" : readChain(miniStart, length);
    if (typeof store === "string") return store;
    if (typeof table === "string") return table;
    const links = new DataView(table.buffer, table.byteOffset, table.byteLength);
    const out = new Uint8Array(entry.size);
    let sector = entry.start;
    for (let filled = 0; filled < entry.size; filled += 64) {
      if (sector * 64 >= store.length || sector * 4 + 4 > table.length)
        return "transcript.workbook.truncated";
      const take = Math.min(64, entry.size - filled);
      out.set(store.subarray(sector * 64, sector * 64 + take), filled);
      sector = links.getUint32(sector * 4, true);
    }
    return out;
  };

  return {
    names: new Set(entries.map(({ name }) => name)),
    stream(name) {
      const entry = entries.find((each) => each.type === 2 && each.name === name);
      if (!entry) return undefined;
      return entry.size < cutoff ? readMini(entry) : readChain(entry.start, entry.size);
    },
  };
}

function readEntries(directory: Uint8Array): Entry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  const entries: Entry[] = [];
  for (let at = 0; at + entryLength <= directory.length && entries.length < mostEntries; at += entryLength) {
    const nameLength = Math.min(view.getUint16(at + 64, true), 64);
    let name = "";
    for (let char = 0; char + 2 < nameLength; char += 2)
      name += String.fromCharCode(view.getUint16(at + char, true));
    entries.push({
      name,
      type: view.getUint8(at + 66),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    });
  }
  return entries;
}
