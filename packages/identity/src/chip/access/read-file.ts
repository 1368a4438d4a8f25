import { joinBytes } from "@lienthong/pki";
import { ChipFault } from "../chip-fault.ts";
import {
  type Answer,
  type Command,
  type Step,
  type Transceive,
  commandBytes,
  send,
  statusFault,
} from "./apdu.ts";
import type { ActiveAnswer } from "../security-object/active-authentication.ts";
import { type RandomBytes, draw } from "./random.ts";
import { type SecureSession, sendProtected } from "./secure-messaging.ts";

/** How one talks to the chip now: in the clear before access, under a session after. */
export interface Channel {
  readonly transceive: Transceive;
  readonly session: SecureSession | undefined;
}

/** Bytes at most in one protected answer: with padding and codes they fill a short answer. */
const chunk = 0xdf;
/** READ BINARY with an offset in the command reaches this far (ISO/IEC 7816-4 section 11.3.3). */
const longestFile = 0x8000;
const fileNotFound = 0x6a82;

/** Sends a command as the channel stands. */
export async function exchange(
  channel: Channel,
  command: Command,
  step: Step,
): Promise<{ readonly answer: Answer; readonly channel: Channel }> {
  const { transceive, session } = channel;
  if (!session) return { answer: await send(transceive, commandBytes(command), step), channel };
  const done = await sendProtected(transceive, session, command, step);
  return { answer: done.answer, channel: { transceive, session: done.session } };
}

/** Selects the application of travel documents and identity cards (ICAO Doc 9303-10 section 3.2). */
export async function selectApplication(channel: Channel): Promise<Channel> {
  const data = Uint8Array.of(0xa0, 0, 0, 0x02, 0x47, 0x10, 0x01);
  const done = await exchange(channel, { header: [0x00, 0xa4, 0x04, 0x0c], data }, "select");
  if (done.answer.status !== 0x9000) throw statusFault(done.answer.status, "select");
  return done.channel;
}

/**
 * Selects a file and reads it whole; its length is that of the one element in it. `bytes` is `undefined` when the chip has no such file.
 */
export async function readFile(
  channel: Channel,
  file: number,
): Promise<{ readonly bytes: Uint8Array | undefined; readonly channel: Channel }> {
  const data = Uint8Array.of(file >> 8, file & 255);
  const selected = await exchange(channel, { header: [0x00, 0xa4, 0x02, 0x0c], data }, "select");
  if (selected.answer.status === fileNotFound) return { bytes: undefined, channel: selected.channel };
  if (selected.answer.status !== 0x9000) throw statusFault(selected.answer.status, "select");

  const head = await readBinary(selected.channel, 0, 4);
  const length = fileLength(head.bytes);
  if (length > longestFile) throw new ChipFault("identity.access.file-too-long", { limit: longestFile });
  let { channel: current } = head;
  const parts = [head.bytes.subarray(0, length)];
  for (let at = head.bytes.length; at < length;) {
    const next = await readBinary(current, at, Math.min(chunk, length - at));
    parts.push(next.bytes);
    at += next.bytes.length;
    current = next.channel;
  }
  return { bytes: joinBytes(...parts), channel: current };
}

/** INTERNAL AUTHENTICATE: the chip signs a challenge (ICAO Doc 9303-11 section 6.1.3). */
export async function askActive(channel: Channel, random: RandomBytes): Promise<ActiveAnswer> {
  const challenge = draw(random, 8);
  const command = { header: [0x00, 0x88, 0x00, 0x00], data: challenge, expected: 256 } as const;
  const { answer } = await exchange(channel, command, "active");
  if (answer.status !== 0x9000) throw statusFault(answer.status, "active");
  return { challenge, signature: Uint8Array.from(answer.data) };
}

async function readBinary(
  channel: Channel,
  at: number,
  expected: number,
): Promise<{ readonly bytes: Uint8Array; readonly channel: Channel }> {
  const done = await exchange(channel, { header: [0x00, 0xb0, at >> 8, at & 255], expected }, "read");
  const { data, status } = done.answer;
  if (status !== 0x9000 && status !== 0x6282) throw statusFault(status, "read");
  if (data.length === 0 || data.length > expected)
    throw new ChipFault("identity.access.answer", { step: "read" });
  return { bytes: data, channel: done.channel };
}

/** Bytes of the file that begins so: a tag of one byte and a length of at most three (ICAO Doc 9303-10 section 3.11). */
function fileLength(head: Uint8Array): number {
  const [, first, second, third] = head;
  const wrong = (): ChipFault => new ChipFault("identity.access.answer", { step: "read" });
  if (first === undefined) throw wrong();
  if (first < 0x80) return 2 + first;
  if (first === 0x81 && second !== undefined) return 3 + second;
  if (first === 0x82 && second !== undefined && third !== undefined) return 4 + second * 256 + third;
  if (first === 0x83) throw new ChipFault("identity.access.file-too-long", { limit: longestFile });
  throw wrong();
}
