import { ChipFault } from "../chip-fault.ts";
import { pointBytes, pointOf } from "@lienthong/pki";
import { type Command, statusFault } from "./apdu.ts";
import type { ChipKeyWay } from "./chip-key.ts";
import { dataObject, oidBytes } from "./data-object.ts";
import { type RandomBytes, drawScalar } from "./random.ts";
import { type Channel, exchange } from "./read-file.ts";

const step = "chip-key";

/**
 * Chip authentication version 1 with ECDH (xác thực chip, ICAO Doc 9303-11 section 6.2): secure messaging starts anew with keys that only
 * the holder of the private key to DG14 can compute. Succeeds only when an answer under the new keys was right. Whether DG14 itself is
 * genuine is for passive authentication to say.
 */
export async function authenticateChip(
  channel: Channel,
  way: ChipKeyWay,
  random: RandomBytes,
): Promise<Channel> {
  const { curve, suite } = way;
  const { Point } = curve.ecdsa;
  const chipPoint = pointOf(curve, way.point);
  if (!chipPoint) throw new ChipFault("identity.access.point");
  const scalar = drawScalar(random, Point.CURVE().n);
  const { transceive, session } = await sendPoint(
    channel,
    way,
    pointBytes(curve, Point.BASE.multiply(scalar)),
  );
  if (!session) throw new TypeError("chip authentication needs secure messaging");
  const secret = pointBytes(curve, chipPoint.multiply(scalar)).subarray(1, 1 + curve.length);
  const renewed: Channel = {
    transceive,
    session: {
      suite,
      encryptionKey: suite.deriveKey(secret, 1),
      macKey: suite.deriveKey(secret, 2),
      counter: 0n,
    },
  };
  return confirmed(renewed);
}

/** Sends the terminal's point by the commands of the suite (ICAO Doc 9303-11 section 6.2.4). */
async function sendPoint(channel: Channel, way: ChipKeyWay, point: Uint8Array): Promise<Channel> {
  const number = way.id ? [dataObject(0x84, way.id)] : [];
  const setKey = (p2: number, ...objects: readonly Uint8Array[]): Command => ({
    header: [0x00, 0x22, 0x41, p2],
    data: Uint8Array.from([...objects, ...number].flatMap((one) => [...one])),
  });
  if (way.suite.name === "3DES") return accepted(channel, setKey(0xa6, dataObject(0x91, point)));
  const prepared = await accepted(channel, setKey(0xa4, dataObject(0x80, oidBytes(way.oid))));
  const data = dataObject(0x7c, dataObject(0x80, point));
  return accepted(prepared, { header: [0x00, 0x86, 0x00, 0x00], data, expected: 256 });
}

async function accepted(channel: Channel, command: Command): Promise<Channel> {
  const done = await exchange(channel, command, step);
  if (done.answer.status !== 0x9000) throw statusFault(done.answer.status, step);
  return done.channel;
}

/** Any answer under the new keys proves them, also one that refuses the command. */
async function confirmed(channel: Channel): Promise<Channel> {
  const select: Command = { header: [0x00, 0xa4, 0x02, 0x0c], data: Uint8Array.of(0x01, 0x1d) };
  try {
    return (await exchange(channel, select, step)).channel;
  } catch (error) {
    if (error instanceof ChipFault) throw new ChipFault("identity.chip-key.refused");
    throw error;
  }
}
