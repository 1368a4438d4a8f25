import { Inflate } from "fflate";
import type { WorkbookIssueCode } from "../../messages/codes.ts";
import type { WorkbookLimits } from "../limits.ts";
import { crc32 } from "./crc32.ts";
import type { ZipPart } from "./directory.ts";

/** Counts unpacked bytes over all parts of a workbook. */
export interface UnpackBudget {
  left: number;
}

/** Takes unpacked bytes; false stops unpacking. */
export type ByteSink = (bytes: Uint8Array) => boolean;

const pieceLength = 16 * 1024;
const ratioCountsFrom = 1024 * 1024;

/** Thrown through the inflater to leave it at once; never reaches a caller. */
const leave = /* @__PURE__ */ new Error("unpacking stopped");

/**
 * Unpacks one part piece by piece, counting what comes out: the sizes that the archive claims are not
 * believed. Undefined when all went well or the sink stopped; else the code of what is wrong.
 */
export function unpack(
  bytes: Uint8Array,
  part: ZipPart,
  limits: Pick<WorkbookLimits, "maxRatio">,
  budget: UnpackBudget,
  sink: ByteSink,
): WorkbookIssueCode | undefined {
  if (part.isEncrypted) return "transcript.workbook.encrypted";
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const header = part.headerOffset;
  if (header + 30 > bytes.length || view.getUint32(header, true) !== 0x04034b50)
    return "transcript.workbook.damaged";
  const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  const end = start + part.packedSize;
  if (end > bytes.length) return "transcript.workbook.truncated";

  let problem: WorkbookIssueCode | undefined;
  let taken = 0;
  let given = 0;
  let crc = 0;
  let inSink = false;
  const give = (piece: Uint8Array): void => {
    given += piece.length;
    budget.left -= piece.length;
    if (budget.left < 0 || (given > ratioCountsFrom && given > taken * limits.maxRatio)) {
      problem = "transcript.workbook.bomb";
      throw leave;
    }
    crc = crc32(piece, crc);
    inSink = true;
    const goOn = sink(piece);
    inSink = false;
    if (!goOn) throw leave;
  };

  const state = { stopped: false };
  const run = (step: () => void): void => {
    try {
      step();
    } catch (thrown) {
      if (inSink) throw thrown;
      state.stopped = true;
      // The inflater throws on data that is not deflated; its own words add nothing to the code.
      if (thrown !== leave) problem = "transcript.workbook.damaged";
    }
  };

  if (part.method === 0) {
    taken = part.packedSize;
    for (let at = start; at < end && !state.stopped; at += pieceLength)
      run(() => give(bytes.subarray(at, Math.min(at + pieceLength, end))));
  } else if (part.method === 8) {
    const inflater = new Inflate((piece) => give(piece));
    for (let at = start; at < end && !state.stopped; at += pieceLength) {
      const next = Math.min(at + pieceLength, end);
      taken = next - start;
      run(() => inflater.push(bytes.subarray(at, next), next === end));
    }
  } else return "transcript.workbook.unsupported-compression";
  if (problem === undefined && !state.stopped && crc !== part.crc) return "transcript.workbook.damaged";
  return problem;
}
