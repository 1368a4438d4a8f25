/** Frames that came whole, and the bytes that wait for more. */
export interface MllpFrames {
  /** Messages without their frames, each to be read by `hl7v2ToBundle`. */
  readonly messages: readonly Uint8Array[];
  /** Put these before what comes next. */
  readonly rest: Uint8Array;
  /** Bytes that stand outside of any frame and were passed over. */
  readonly skipped: number;
}

const [start, end, carriageReturn] = [0x0b, 0x1c, 0x0d];

/**
 * Puts a message into a frame of the Minimal Lower Layer Protocol (khung MLLP), as hospital machines send and expect it.
 *
 * Source: HL7 v2 Transport Specification: MLLP, Release 1 (and appendix C of the HL7 v2 implementation guide).
 *
 * @example
 * ```ts
 * import { encodeUtf8 } from "@lienthong/core";
 * import { frameMllp } from "@lienthong/emr/hl7v2";
 *
 * frameMllp(encodeUtf8("MSH|...")).length; // 10
 * ```
 */
export function frameMllp(message: Uint8Array): Uint8Array {
  if (!(message instanceof Uint8Array)) throw new TypeError("frameMllp takes the bytes of a message");
  if (message.includes(start) || message.includes(end))
    throw new TypeError("a message must not hold the bytes 0B or 1C, which end frames");
  const framed = new Uint8Array(message.length + 3);
  framed[0] = start;
  framed.set(message, 1);
  framed.set([end, carriageReturn], message.length + 1);
  return framed;
}

/**
 * Takes the whole frames out of what a connection has given so far (tách khung MLLP). A function of its bytes alone: the
 * caller keeps `rest` and puts it before what comes next.
 *
 * @example
 * ```ts
 * import { encodeUtf8 } from "@lienthong/core";
 * import { frameMllp, takeMllpFrames } from "@lienthong/emr/hl7v2";
 *
 * const bytes = frameMllp(encodeUtf8("MSH|..."));
 * takeMllpFrames(bytes.subarray(0, 5)).rest.length; // 5
 * takeMllpFrames(bytes).messages.length; // 1
 * ```
 */
export function takeMllpFrames(bytes: Uint8Array): MllpFrames {
  if (!(bytes instanceof Uint8Array)) throw new TypeError("takeMllpFrames takes bytes");
  const messages: Uint8Array[] = [];
  let at = 0;
  let skipped = 0;
  for (;;) {
    const first = bytes.indexOf(start, at);
    const before = (first === -1 ? bytes.length : first) - at;
    // The CR after a frame may come later than the frame.
    skipped += before === 1 && bytes[at] === carriageReturn ? 0 : before;
    if (first === -1) return { messages, rest: bytes.subarray(bytes.length), skipped };
    const last = bytes.indexOf(end, first + 1);
    if (last === -1) return { messages, rest: bytes.subarray(first), skipped };
    messages.push(bytes.subarray(first + 1, last));
    at = last + 1;
    if (bytes[at] === carriageReturn) at++;
  }
}
