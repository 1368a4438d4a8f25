import { type Issue, type Position, createUtf8Decoder, isFailure } from "@lienthong/core";
import { createIssueList } from "../lib/issue-list.ts";
import { checkFacility, checkHead } from "../structure/check-envelope.ts";
import { type RawVisit, createEnvelopeReader } from "./envelope-reader.ts";
import { readWholeVisit } from "./read-whole-visit.ts";
import type { ClaimFileHead, ClaimIssueCode, ReadOptions, Visit } from "./types.ts";

/** One visit of a claim file that is read visit by visit. */
export interface VisitReading {
  readonly visit: Visit;
  /** Number of the visit in the file, from 0; paths of issues begin with `HOSO[index].`. */
  readonly index: number;
  /** Place of its HOSO. */
  readonly position: Position;
  /** What breaks rules of structure in this visit. */
  readonly issues: readonly Issue<ClaimIssueCode>[];
}

/** How reading a claim file visit by visit ended. */
export interface ClaimFileEnd {
  /** No issue of the envelope or of any visit is an error. */
  readonly ok: boolean;
  /** The envelope; absent when it could not be read to its end. */
  readonly head?: ClaimFileHead;
  /** Visits that were given. */
  readonly visitCount: number;
  /** Issues of the envelope. Those of the visits came with the visits. */
  readonly issues: readonly Issue<ClaimIssueCode>[];
}

/** Reads a claim file that arrives in pieces. */
export interface ClaimFileReader {
  /** Reads on: text, or bytes of UTF-8; pieces may be cut anywhere, and all must be of one kind. */
  write(piece: string | Uint8Array): void;
  /** Says that the file is complete, and how reading went. */
  end(): ClaimFileEnd;
}

/** How to read a claim file visit by visit. */
export interface ClaimFileReaderOptions extends ReadOptions {
  /** Length of the whole file at most, in UTF-16 code units; 64 Gi unless said. */
  readonly maxLength?: number;
}

const defaultMaxLength = 64 * 1024 ** 3;
/** Facilities that are remembered when visits come before the element that names the sender. */
const maxEarly = 100;

/**
 * Reads a claim file (GIAMDINHHS, QĐ 3176/QĐ-BYT) visit by visit, so that memory does not grow with the file: a batch of
 * a month needs no more than its largest visit. Each HOSO is given as soon as it is complete, also when the file breaks
 * off later. `maxIssues` holds for each visit and for the envelope. An error that `onVisit` throws goes to the caller of
 * `write`.
 *
 * @example
 * ```ts
 * import { checkVisit, createClaimFileReader } from "@lienthong/bhyt";
 *
 * let faulty = 0;
 * const reader = createClaimFileReader(({ visit, index, issues }) => {
 *   if (issues.length > 0 || !checkVisit(visit, { index }).ok) faulty += 1;
 * });
 * reader.write("<GIAMDINHHS>");
 * reader.write("</GIAMDINHHS>");
 * const { ok, visitCount, issues } = reader.end();
 * ok; // false
 * visitCount; // 0
 * issues[0]?.code; // "bhyt.envelope.missing-element"
 * ```
 */
export function createClaimFileReader(
  onVisit: (reading: VisitReading) => void,
  options: ClaimFileReaderOptions = {},
): ClaimFileReader {
  const { maxIssues, maxLength = defaultMaxLength } = options;
  if (typeof onVisit !== "function")
    throw new TypeError("createClaimFileReader takes a function for the visits");
  const issues = createIssueList(maxIssues);
  let visitCount = 0;
  let isGood = true;
  let decoder: ReturnType<typeof createUtf8Decoder> | undefined;
  let kind: "text" | "bytes" | undefined;
  let isBroken = false;
  let end: ClaimFileEnd | undefined;
  /** Visits that came before the file named its facility: the first of each facility. */
  const early = new Map<
    string,
    { readonly visit: Visit; readonly prefix: string; readonly position: Position }
  >();

  const give = (raw: RawVisit, index: number): void => {
    const prefix = `HOSO[${index}].`;
    const { visit, found } = readWholeVisit(raw, prefix, maxIssues);
    const facility = envelope.facility();
    if (facility !== "") checkFacility(facility, visit, prefix, raw.position, found);
    else rememberEarly(visit, prefix, raw.position);
    const ofVisit = found.finish();
    visitCount += 1;
    if (ofVisit.some(({ severity }) => isFailure(severity))) isGood = false;
    onVisit({ visit, index, position: raw.position, issues: ofVisit });
  };
  const rememberEarly = (visit: Visit, prefix: string, position: Position): void => {
    const own = visit.XML1?.[0]?.MA_CSKCB ?? "";
    if (own !== "" && early.size < maxEarly && !early.has(own)) early.set(own, { visit, prefix, position });
  };
  const envelope = createEnvelopeReader(issues, give, { maxLength, maxElements: Number.MAX_SAFE_INTEGER });

  /** Writes; an error of `onVisit` goes to the caller, and leaves the reader broken. */
  const feed = (text: string): void => {
    const before = isBroken;
    isBroken = true;
    envelope.write(text);
    isBroken = before;
  };

  const finish = (): ClaimFileHead | undefined => {
    const rest = decoder?.end();
    if (rest !== undefined && rest.issues.length > 0) {
      for (const issue of rest.issues) issues.add(issue);
      return undefined;
    }
    if (rest !== undefined) feed(rest.text);
    const read = isBroken ? undefined : envelope.end();
    if (read === undefined) return undefined;
    const { MACSKCB, NGAYLAP, SOLUONGHOSO, CHUKYDONVI, elements, visits } = read;
    const head = { MACSKCB, NGAYLAP, SOLUONGHOSO, CHUKYDONVI };
    checkHead(head, visits, (element) => elements.get(element), issues);
    for (const { visit, prefix, position } of early.values())
      checkFacility(MACSKCB, visit, prefix, position, issues);
    return head;
  };

  return {
    write(piece) {
      const own = typeof piece === "string" ? "text" : "bytes";
      if (own === "bytes" && !(piece instanceof Uint8Array))
        throw new TypeError("ClaimFileReader.write takes text or bytes");
      if (kind !== undefined && kind !== own)
        throw new TypeError("ClaimFileReader.write takes text or bytes, not now one and now the other");
      kind = own;
      if (isBroken || end !== undefined) return;
      if (typeof piece === "string") feed(piece);
      else {
        decoder ??= createUtf8Decoder();
        feed(decoder.write(piece));
      }
    },
    end() {
      if (end === undefined) {
        const head = finish();
        const found = issues.finish();
        const ok = head !== undefined && isGood && !found.some(({ severity }) => isFailure(severity));
        end = { ok, ...(head && { head }), visitCount, issues: found };
      }
      return end;
    },
  };
}
