import { ChipFault } from "../chip-fault.ts";

/**
 * Sends a command to the chip and gives its answer with the two status bytes (ISO/IEC 7816-4). The reader's own failures reject the promise
 * and pass through unchanged.
 */
export type Transceive = (command: Uint8Array) => Promise<Uint8Array>;

/** A command before it is written or protected; `expected` is how many bytes the answer may have, 256 at most. */
export interface Command {
  readonly header: readonly [cla: number, ins: number, p1: number, p2: number];
  readonly data?: Uint8Array;
  readonly expected?: number;
}

/** An answer without its status. */
export interface Answer {
  readonly data: Uint8Array;
  readonly status: number;
}

/** Names of the steps, for issues. */
export type Step = "select" | "challenge" | "authenticate" | "read" | "pace" | "active" | "chip-key";

/** A command in short form. */
export function commandBytes({ header, data, expected }: Command): Uint8Array {
  const body = data && data.length > 0 ? [data.length, ...data] : [];
  return Uint8Array.of(...header, ...body, ...(expected === undefined ? [] : [expected & 255]));
}

/** Sends bytes; an answer must be bytes with a status. */
export async function send(transceive: Transceive, bytes: Uint8Array, step: Step): Promise<Answer> {
  const answer: unknown = await transceive(bytes);
  if (!(answer instanceof Uint8Array) || answer.length < 2 || answer.length > 65_538)
    throw new ChipFault("identity.access.answer", { step });
  const end = answer.length - 2;
  return { data: answer.subarray(0, end), status: (answer[end] ?? 0) * 256 + (answer[end + 1] ?? 0) };
}

/** Sends a plain command that must succeed. */
export async function sendPlain(transceive: Transceive, command: Command, step: Step): Promise<Uint8Array> {
  const { data, status } = await send(transceive, commandBytes(command), step);
  if (status !== 0x9000) throw statusFault(status, step);
  return data;
}

/** Whether a status says that the password is wrong, with or without the number of tries that are left (ISO/IEC 7816-4 section 5.1.3). */
export const isDenied = (status: number): boolean => status === 0x6300 || (status & 0xfff0) === 0x63c0;

/** The fault for a status other than success. */
export function statusFault(status: number, step: Step): ChipFault {
  return new ChipFault("identity.access.status", {
    step,
    status: status.toString(16).toUpperCase().padStart(4, "0"),
  });
}
