import {
  type AlgorithmIdentifier,
  content,
  type DerElement,
  DerFault,
  DerReader,
  derTags,
  inside,
  oidText,
  only,
  readAlgorithm,
  timeValue,
  toHex,
  whole,
  wholeBytes,
} from "@lienthong/pki";
import { readAs } from "../signature-fault.ts";

/** What one OCSP response says of one certificate (RFC 6960 section 4.2), read but not checked. */
export interface OcspAnswer {
  readonly hashAlgorithm: string;
  readonly issuerNameHash: Uint8Array;
  readonly issuerKeyHash: Uint8Array;
  /** Serial number in hexadecimal. */
  readonly serialNumber: string;
  readonly status: "good" | "revoked" | "unknown";
  readonly revokedAt: number | undefined;
  readonly thisUpdate: number;
  readonly nextUpdate: number | undefined;
  readonly signed: Uint8Array;
  readonly signatureAlgorithm: AlgorithmIdentifier;
  readonly signature: Uint8Array;
  readonly certificates: readonly Uint8Array[];
}

const basicResponse = "1.3.6.1.5.5.7.48.1.1";
const mostAnswers = 1000;

/** Reads the answers of a response; one that reports a failure of its server is refused. */
export function readOcspResponse(bytes: Uint8Array): readonly OcspAnswer[] {
  return readAs("signature.revocation.structure", { kind: "OCSP" }, () => read(bytes));
}

function read(bytes: Uint8Array): readonly OcspAnswer[] {
  const outer = new DerReader(bytes);
  const response = outer.enter(derTags.sequence);
  outer.finish();
  const status = content(response.next(derTags.enumerated));
  if (status.length !== 1 || status[0] !== 0) throw new DerFault("no answer");
  const parts = inside(only(response.next(derTags.context0), derTags.sequence));
  response.finish();
  if (oidText(parts.next(derTags.oid)) !== basicResponse) throw new DerFault("response type");
  const basicOuter = new DerReader(content(parts.next(derTags.octetString)));
  const basic = basicOuter.enter(derTags.sequence);
  basicOuter.finish();
  parts.finish();
  const data = basic.next(derTags.sequence);
  const signatureAlgorithm = readAlgorithm(basic);
  const signature = wholeBytes(basic.next(derTags.bitString));
  const list = basic.optional(derTags.context0);
  basic.finish();
  const certificates: Uint8Array[] = [];
  if (list) {
    const reader = inside(only(list, derTags.sequence));
    while (!reader.done && certificates.length < 16) certificates.push(whole(reader.next(derTags.sequence)));
  }
  return readData(data).map((answer) => ({
    ...answer,
    signed: whole(data),
    signatureAlgorithm,
    signature,
    certificates,
  }));
}

type SingleAnswer = Omit<OcspAnswer, "signed" | "signatureAlgorithm" | "signature" | "certificates">;

function readData(data: DerElement): readonly SingleAnswer[] {
  const reader = inside(data);
  reader.optional(derTags.context0); // version 1
  const responder = reader.next();
  if (responder.tag !== derTags.context1 && responder.tag !== derTags.context2)
    throw new DerFault("responder");
  timeValue(reader.next(derTags.generalizedTime));
  const list = reader.enter(derTags.sequence);
  // Extensions: a nonce answers a request that we do not know.
  reader.optional(derTags.context1);
  reader.finish();
  const answers: SingleAnswer[] = [];
  while (!list.done) {
    if (answers.length === mostAnswers) throw new DerFault("too many");
    answers.push(readSingle(list.enter(derTags.sequence)));
  }
  return answers;
}

function readSingle(reader: DerReader): SingleAnswer {
  const id = reader.enter(derTags.sequence);
  const hashAlgorithm = readAlgorithm(id).oid;
  const issuerNameHash = content(id.next(derTags.octetString));
  const issuerKeyHash = content(id.next(derTags.octetString));
  const serialNumber = toHex(content(id.next(derTags.integer)));
  id.finish();
  const state = reader.next();
  const thisUpdate = timeValue(reader.next(derTags.generalizedTime));
  const next = reader.optional(derTags.context0);
  reader.optional(derTags.context1);
  reader.finish();
  const status = statusOf(state);
  return {
    hashAlgorithm,
    issuerNameHash,
    issuerKeyHash,
    serialNumber,
    status,
    revokedAt: status === "revoked" ? timeValue(inside(state).next(derTags.generalizedTime)) : undefined,
    thisUpdate,
    nextUpdate: next && timeValue(only(next, derTags.generalizedTime)),
  };
}

function statusOf({ tag }: DerElement): OcspAnswer["status"] {
  if (tag === 0x80) return "good";
  if (tag === derTags.context1) return "revoked";
  if (tag === 0x82) return "unknown";
  throw new DerFault("status");
}
