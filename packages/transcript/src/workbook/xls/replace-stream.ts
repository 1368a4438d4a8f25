const headerLength = 512;
const entryLength = 128;
const noSector = 0xfffffffa;
const free = 0xffffffff;
const endOfChain = 0xfffffffe;
const ofTable = 0xfffffffd;
/** Places of the allocation table that the header has; larger files keep more elsewhere. */
const placesInHeader = 109;

/** Where a stream of a compound file is described. */
interface Found {
  readonly entry: number;
  readonly start: number;
  readonly size: number;
}

/**
 * A copy of a compound file with other bytes in one of its streams; every other stream stays where it is. Undefined for files of a build that is not known
 * here, such as an allocation table that goes on outside of the header (some 7 MB).
 */
export function replaceStream(bytes: Uint8Array, name: string, content: Uint8Array): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < headerLength) return undefined;
  const sectorLength = 1 << view.getUint16(30, true);
  const perSector = sectorLength / 4;
  const offsetOf = (sector: number): number => (sector + 1) * sectorLength;
  const tableSectors: number[] = [];
  for (let at = 76; at < headerLength && view.getUint32(at, true) < noSector; at += 4)
    tableSectors.push(view.getUint32(at, true));
  if (view.getUint32(68, true) < noSector || tableSectors.length !== view.getUint32(44, true))
    return undefined;
  const present = Math.ceil(bytes.length / sectorLength) - 1;
  /** The allocation table: for each sector the next one of its chain. */
  const next: number[] = [];
  for (const sector of tableSectors)
    for (let at = 0; at < perSector; at += 1) {
      if (offsetOf(sector) + sectorLength > bytes.length) return undefined;
      next.push(view.getUint32(offsetOf(sector) + at * 4, true));
    }
  const chainOf = (start: number): readonly number[] | undefined => {
    const chain: number[] = [];
    for (let sector = start; sector < noSector; sector = next[sector] ?? free) {
      if (chain.length > present || sector >= present) return undefined;
      chain.push(sector);
    }
    return chain;
  };
  const directory = chainOf(view.getUint32(48, true));
  const found = directory && findEntry(view, directory.map(offsetOf), sectorLength, name);
  const cutoff = view.getUint32(56, true);
  // A small stream lies among others in one they share: it moves to sectors of its own and leaves its room there unused.
  const chain = found && (found.size < cutoff ? [] : chainOf(found.start));
  if (!found || !chain) return undefined;

  const padded = new Uint8Array(Math.max(content.length, cutoff));
  padded.set(content);
  const needed = Math.ceil(padded.length / sectorLength);
  const sectors = chain.slice(0, needed);
  let last = present;
  while (sectors.length < needed) sectors.push(last++);
  for (const sector of chain.slice(needed)) next[sector] = free;
  sectors.forEach((sector, at) => {
    next[sector] = sectors[at + 1] ?? endOfChain;
  });
  // The table itself may need sectors to say where the new ones are.
  while (tableSectors.length * perSector < last) {
    if (tableSectors.length === placesInHeader) return undefined;
    next[last] = ofTable;
    tableSectors.push(last++);
  }
  const out = new Uint8Array(offsetOf(last));
  out.set(bytes);
  const written = new DataView(out.buffer);
  sectors.forEach((sector, at) => {
    out.set(padded.subarray(at * sectorLength, (at + 1) * sectorLength), offsetOf(sector));
  });
  tableSectors.forEach((sector, place) => {
    written.setUint32(76 + place * 4, sector, true);
    for (let at = 0; at < perSector; at += 1)
      written.setUint32(offsetOf(sector) + at * 4, next[place * perSector + at] ?? free, true);
  });
  written.setUint32(44, tableSectors.length, true);
  written.setUint32(found.entry + 116, sectors[0] ?? endOfChain, true);
  written.setUint32(found.entry + 120, padded.length, true);
  return out;
}

function findEntry(
  view: DataView,
  places: readonly number[],
  sectorLength: number,
  name: string,
): Found | undefined {
  for (const place of places)
    for (
      let entry = place;
      entry + entryLength <= Math.min(place + sectorLength, view.byteLength);
      entry += entryLength
    ) {
      const length = view.getUint16(entry + 64, true);
      let found = "";
      for (let at = 0; at + 2 < Math.min(length, 64); at += 2)
        found += String.fromCharCode(view.getUint16(entry + at, true));
      if (found === name && view.getUint8(entry + 66) === 2)
        return { entry, start: view.getUint32(entry + 116, true), size: view.getUint32(entry + 120, true) };
    }
  return undefined;
}
