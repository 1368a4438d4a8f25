import {
  content,
  type DerElement,
  DerFault,
  DerReader,
  equalBytes,
  fromBigint,
  joinBytes,
  whole,
} from "@lienthong/pki";
import { ChipFault } from "../chip-fault.ts";
import { type Answer, type Command, type Step, type Transceive, send, statusFault } from "./apdu.ts";
import { type CipherSuite, pad, unpad } from "./cipher-suite.ts";
import { dataObject } from "./data-object.ts";

/** The state of secure messaging; every step gives a new one. Holds keys: keep it in memory only. */
export interface SecureSession {
  readonly suite: CipherSuite;
  readonly encryptionKey: Uint8Array;
  readonly macKey: Uint8Array;
  /** Send sequence counter. */
  readonly counter: bigint;
}

/** A command under secure messaging (ICAO Doc 9303-11 section 9.8.4) and the session after it. */
function protectCommand(
  session: SecureSession,
  { header: [cla, ins, p1, p2], data, expected }: Command,
): { readonly bytes: Uint8Array; readonly session: SecureSession } {
  const next = advance(session);
  const { suite } = next;
  const header = Uint8Array.of(cla | 0x0c, ins, p1, p2);
  const cryptogram =
    data && data.length > 0
      ? dataObject(
          0x87,
          Uint8Array.of(1),
          suite.encryptMessage(next.encryptionKey, counterBytes(next), pad(data, suite.block)),
        )
      : new Uint8Array(0);
  const length = expected === undefined ? new Uint8Array(0) : dataObject(0x97, Uint8Array.of(expected & 255));
  const objects = joinBytes(cryptogram, length);
  const mac = macOf(next, joinBytes(pad(header, suite.block), objects), objects.length > 0);
  const body = joinBytes(objects, dataObject(0x8e, mac));
  return { bytes: joinBytes(header, Uint8Array.of(body.length), body, Uint8Array.of(0)), session: next };
}

/** Opens a protected answer: the code over it is checked before anything is decrypted (ICAO Doc 9303-11 section 9.8.5). */
function openAnswer(
  session: SecureSession,
  { data, status }: Answer,
  step: Step,
): { readonly answer: Answer; readonly session: SecureSession } {
  if (data.length === 0) throw statusFault(status, step);
  const next = advance(session);
  const objects = readObjects(data, step);
  const mac = objects.get(0x8e);
  const state = objects.get(0x99);
  const cryptogram = objects.get(0x87);
  if (!mac || !state || content(state).length !== 2) throw new ChipFault("identity.access.answer", { step });
  const covered = joinBytes(cryptogram ? whole(cryptogram) : new Uint8Array(0), whole(state));
  if (!equalBytes(content(mac), macOf(next, covered, true)))
    throw new ChipFault("identity.access.mac", { step });
  const [high = 0, low = 0] = content(state);
  return {
    answer: {
      data: cryptogram ? decrypted(next, content(cryptogram), step) : new Uint8Array(0),
      status: high * 256 + low,
    },
    session: next,
  };
}

/** Sends a command under secure messaging. */
export async function sendProtected(
  transceive: Transceive,
  session: SecureSession,
  command: Command,
  step: Step,
): Promise<{ readonly answer: Answer; readonly session: SecureSession }> {
  const secured = protectCommand(session, command);
  return openAnswer(secured.session, await send(transceive, secured.bytes, step), step);
}

const advance = (session: SecureSession): SecureSession => ({
  ...session,
  counter: (session.counter + 1n) % (1n << BigInt(8 * session.suite.block)),
});

const counterBytes = ({ counter, suite }: SecureSession): Uint8Array => fromBigint(counter, suite.block);

function macOf(session: SecureSession, data: Uint8Array, padded: boolean): Uint8Array {
  const { suite, macKey } = session;
  const input = joinBytes(counterBytes(session), data);
  return suite.macMessage(macKey, padded ? pad(input, suite.block) : input);
}

function decrypted(session: SecureSession, value: Uint8Array, step: Step): Uint8Array {
  const { suite, encryptionKey } = session;
  const encrypted = value.subarray(1);
  const isWhole = value[0] === 1 && encrypted.length > 0 && encrypted.length % suite.block === 0;
  const plain = isWhole
    ? unpad(suite.decryptMessage(encryptionKey, counterBytes(session), encrypted))
    : undefined;
  if (!plain) throw new ChipFault("identity.access.answer", { step });
  return plain;
}

/** The objects of an answer in their fixed order: 87, 99, 8E (ICAO Doc 9303-11 figure 7). */
function readObjects(data: Uint8Array, step: Step): ReadonlyMap<number, DerElement> {
  const found = new Map<number, DerElement>();
  try {
    const reader = new DerReader(data);
    for (const tag of [0x87, 0x99, 0x8e]) {
      const object = reader.optional(tag);
      if (object) found.set(tag, object);
    }
    reader.finish();
  } catch (error) {
    if (error instanceof DerFault) throw new ChipFault("identity.access.answer", { step });
    throw error;
  }
  return found;
}
