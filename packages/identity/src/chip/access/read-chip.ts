import type { Result } from "@lienthong/core";
import { ChipFault } from "../chip-fault.ts";
import { type ChipIssue, issueOf } from "../chip-issue.ts";
import type { ChipIssueCode } from "../messages/codes.ts";
import type { ActiveAnswer } from "../security-object/active-authentication.ts";
import type { ProvedChipKey } from "../security-object/chip-authentication.ts";
import type { Transceive } from "./apdu.ts";
import { openBac } from "./bac.ts";
import { choosePace } from "./card-access.ts";
import { mappedKey } from "./chip-mapping.ts";
import { authenticateChip } from "./chip-authentication.ts";
import { type ChipKeyWay, chooseChipKey } from "./chip-key.ts";
import { openPace } from "./pace.ts";
import type { ChipPassword } from "./password.ts";
import type { RandomBytes } from "./random.ts";
import { type Channel, askActive, readFile, selectApplication } from "./read-file.ts";

/** How to open a chip and what to read from it. */
export interface ReadChipOptions {
  readonly password: ChipPassword;
  /** Numbers of the data groups to read; read no more than the purpose needs. */
  readonly dataGroups: readonly number[];
  readonly random: RandomBytes;
  /**
   * Also have the chip sign a random challenge (active authentication), so that `validateChip` can tell it from a copy. Reads DG14 and DG15
   * besides. Not by default: the signature proves to third parties that the card was there.
   */
  readonly activeAuthentication?: boolean;
  /**
   * Also have the chip prove that it holds its own key (chip authentication), so that `validateChip` can tell it from a copy: by PACE with chip
   * authentication mapping where the chip offers it, which reads EF.CardSecurity besides, else by the key in DG14, which is read besides, and
   * everything but DG14 under the stronger keys that follow from it. Nothing that third parties could keep as a proof.
   */
  readonly chipAuthentication?: boolean;
}

/** Files as they stand on the chip; nothing of them is proved yet, see `validateChip`. */
export interface ReadChip {
  readonly access: "PACE" | "BAC";
  readonly com: Uint8Array | null;
  readonly sod: Uint8Array;
  readonly dataGroups: Readonly<Record<number, Uint8Array>>;
  /** Data groups that were asked for and that the chip does not have. */
  readonly missing: readonly number[];
  /** The chip's answer to active authentication; `null` when it was not asked, or has no key for it. */
  readonly active: ActiveAnswer | null;
  /** EF.CardSecurity, when the chip proved its key by chip authentication mapping. */
  readonly cardSecurity: Uint8Array | null;
  /** The key that the chip proved to hold; `null` when it was not asked, or has no key that is supported (then an issue says so). */
  readonly chipAuthentication: ProvedChipKey | null;
}

/** EF.CardSecurity stands beside the application, EF.SOD in it: they share their number. */
const files = {
  cardAccess: 0x011c,
  cardSecurity: 0x011d,
  com: 0x011e,
  sod: 0x011d,
  firstDataGroup: 0x0100,
} as const;

/**
 * Opens a chip with PACE, or with BAC where it has no PACE, and reads files under secure messaging (ICAO Doc 9303-11). The reader is what
 * `transceive` makes of it; its rejections pass through. Keys and files stay in memory only.
 *
 * @example
 * ```ts
 * import { readChip } from "@lienthong/identity/chip";
 *
 * const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
 * const noCard = async () => new Uint8Array([0x6a, 0x82]);
 * const read = await readChip(noCard, { password: { can: "000017" }, dataGroups: [1, 13], random });
 * read.issues[0]?.code; // "identity.access.unsupported"
 * ```
 */
export async function readChip(
  transceive: Transceive,
  options: ReadChipOptions,
): Promise<Result<ReadChip, ChipIssueCode>> {
  if (options.dataGroups.some((one) => !Number.isInteger(one) || one < 1 || one > 16))
    throw new TypeError("dataGroups holds numbers from 1 to 16");
  try {
    const opened = await openChip(transceive, options);
    const warnings: ChipIssue[] = [];
    return { ok: true, value: await readFiles(opened, options, warnings), issues: warnings };
  } catch (error) {
    const issues: readonly ChipIssue[] = [issueOf(error)];
    return { ok: false, issues };
  }
}

interface Opened {
  readonly access: "PACE" | "BAC";
  readonly channel: Channel;
  /** What chip authentication mapping proved, if it was asked for. */
  readonly mapped: { readonly publicKey: Uint8Array; readonly cardSecurity: Uint8Array } | undefined;
}

async function openChip(transceive: Transceive, options: ReadChipOptions): Promise<Opened> {
  const { password, random, chipAuthentication: wantsKey = false } = options;
  const plain: Channel = { transceive, session: undefined };
  const cardAccess = await readCardAccess(plain);
  const way = cardAccess && choosePace(cardAccess, wantsKey ? "chip-authentication" : "generic");
  if (way) {
    const opened = await openPace(transceive, way, password, random);
    const channel: Channel = { transceive, session: opened.session };
    if (!wantsKey || !opened.chipMapping)
      return { access: "PACE", channel: await selectApplication(channel), mapped: undefined };
    const { bytes: cardSecurity, channel: next } = await readFile(channel, files.cardSecurity);
    if (!cardSecurity) throw new ChipFault("identity.card-security.structure");
    const mapped = { publicKey: mappedKey(opened, cardSecurity), cardSecurity };
    return { access: "PACE", channel: await selectApplication(next), mapped };
  }
  // The CAN opens PACE only.
  if ("can" in password) throw new ChipFault("identity.access.unsupported", { algorithm: "BAC" });
  await selectApplication(plain);
  const session = await openBac(transceive, password.mrz, random);
  return { access: "BAC", channel: { transceive, session }, mapped: undefined };
}

/** EF.CardAccess; chips without PACE refuse to select it, with one status or another. */
async function readCardAccess(plain: Channel): Promise<Uint8Array | undefined> {
  try {
    return (await readFile(plain, files.cardAccess)).bytes;
  } catch (error) {
    if (error instanceof ChipFault && error.code === "identity.access.status") return undefined;
    throw error;
  }
}

async function readFiles(opened: Opened, options: ReadChipOptions, warnings: ChipIssue[]): Promise<ReadChip> {
  const wantsActive = options.activeAuthentication === true;
  const { mapped } = opened;
  const wantsKey = options.chipAuthentication === true && !mapped;
  const dataGroups: Record<number, Uint8Array> = {};
  const missing: number[] = [];
  let current = opened.channel;
  const readGroup = async (number: number): Promise<void> => {
    const read = await readFile(current, files.firstDataGroup + number);
    current = read.channel;
    if (read.bytes) dataGroups[number] = read.bytes;
    else missing.push(number);
  };

  if (wantsKey) await readGroup(14);
  const way = wantsKey && dataGroups[14] ? supportedKey(dataGroups[14], warnings) : undefined;
  if (way) current = await authenticateChip(current, way, options.random);
  const com = await readFile(current, files.com);
  const sod = await readFile(com.channel, files.sod);
  if (!sod.bytes) throw new ChipFault("identity.sod.not-bytes");
  current = sod.channel;
  for (const number of new Set([...options.dataGroups, ...(wantsActive ? [14, 15] : [])]))
    if (!(wantsKey && number === 14)) await readGroup(number);
  const active = wantsActive && dataGroups[15] ? await askActive(current, options.random) : null;
  return {
    access: opened.access,
    com: com.bytes ?? null,
    sod: sod.bytes,
    dataGroups,
    missing,
    active,
    cardSecurity: mapped?.cardSecurity ?? null,
    chipAuthentication: provedKey(way?.point ?? mapped?.publicKey),
  };
}

const provedKey = (point: Uint8Array | undefined): ProvedChipKey | null =>
  point ? { publicKey: Uint8Array.from(point) } : null;

/** A key of another kind leaves the files readable; the warning says what stays unknown. */
function supportedKey(dg14: Uint8Array, warnings: ChipIssue[]): ChipKeyWay | undefined {
  try {
    return chooseChipKey(dg14);
  } catch (error) {
    const issue = issueOf(error);
    if (issue.severity !== "warning") throw error;
    warnings.push(issue);
    return undefined;
  }
}
