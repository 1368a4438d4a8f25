import { describe, expect, it } from "vitest";
import { DerReader } from "../asn1/der-reader.ts";
import { readAlgorithm } from "../asn1/der-values.ts";
import { PkiFault } from "../pki-fault.ts";
import { readSignatureScheme } from "./signature-algorithm.ts";

/** RSASSA-PSS with parameters of these bytes. */
function pss(...parameters: number[]): Uint8Array {
  const oid = [0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x0a];
  return Uint8Array.of(0x30, oid.length + parameters.length, ...oid, ...parameters);
}

describe("the parameters of RSASSA-PSS", () => {
  it.each([
    ["that end early", [0x30, 0x04, 0xa0, 0x7f, 0x30, 0x00]],
    ["with more after them", [0x30, 0x04, 0x04, 0x02, 0x00, 0x00]],
    ["whose hash is no algorithm", [0x30, 0x08, 0xa0, 0x02, 0x05, 0x00, 0xa1, 0x02, 0x05, 0x00]],
    ["that are no sequence", [0x05, 0x00]],
  ])("%s are an algorithm that is not supported", (_title, parameters) => {
    const algorithm = readAlgorithm(new DerReader(pss(...parameters)));
    expect(() => readSignatureScheme(algorithm)).toThrow(PkiFault);
  });
});
