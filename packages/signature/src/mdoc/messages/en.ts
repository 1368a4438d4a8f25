import type { Catalogue } from "@lienthong/core";
import type { MdocIssueCode } from "./codes.ts";

/** Sentences in English. */
export const en = {
  "signature.mdoc.input": "The input is no sequence of bytes.",
  "signature.mdoc.too-long": "The input is longer than allowed ({limit} bytes).",
  "signature.mdoc.cbor": "The part {part} is no sound CBOR ({reason}).",
  "signature.mdoc.structure": "The part {part} is not as ISO/IEC 18013-5 has it.",
  "signature.mdoc.version": "The part {part} has a version that is not known; only 1.0 is read.",
  "signature.mdoc.status": "The wallet reports that it could not answer as asked (status {status}).",
  "signature.mdoc.no-documents": "The answer holds no document.",
  "signature.mdoc.too-many":
    "There are {count} documents, elements or certificates; at most {limit} are read.",
  "signature.mdoc.header": "The header {name} of a signature is not as it must be.",
  "signature.mdoc.critical-header":
    "A signature demands that a header be understood that this program does not understand, so that it cannot be checked.",
  "signature.mdoc.algorithm-not-allowed":
    "The algorithm of the signature ({algorithm}) is not one that is allowed.",
  "signature.mdoc.algorithm-key": "The algorithm of the signature does not fit the key.",
  "signature.mdoc.no-certificate": "The issuer's signature comes without a certificate.",
  "signature.mdoc.certificate-purpose": "The certificate was not issued to sign mobile driving licences.",
  "signature.mdoc.doc-type-differs":
    "The document calls itself another type than the one that its issuer signed.",
  "signature.mdoc.doc-type-unexpected": "The document is of another type than those expected.",
  "signature.mdoc.digest-algorithm":
    "The hash function of the document ({algorithm}) is not one that is allowed.",
  "signature.mdoc.digest-missing":
    "The issuer signed no digest for this data element, so that it proves nothing.",
  "signature.mdoc.digest-mismatch": "The data element is not the one that the issuer signed: it was changed.",
  "signature.mdoc.digest-twice": "Two data elements refer to the same digest.",
  "signature.mdoc.element-twice": "The same data element is there twice.",
  "signature.mdoc.random-short":
    "The random bytes of the data element are too short: elements that were kept back could be guessed.",
  "signature.mdoc.not-yet-valid": "The document is not valid yet at this time.",
  "signature.mdoc.expired": "The document is no longer valid at this time.",
  "signature.mdoc.signed-outside-certificate":
    "The document says it was signed at a time when the issuer's certificate was not valid.",
  "signature.mdoc.device-missing": "The holder's device did not prove that the document is its own.",
  "signature.mdoc.device-not-checked":
    "The proof by the holder's device was not checked: the session that it was made for is not given.",
  "signature.mdoc.device-key": "The key of the holder's device is not one that can be checked with.",
  "signature.mdoc.device-signature":
    "The signature of the holder's device does not hold: it was made by another device, for another session or over other data.",
  "signature.mdoc.device-mac":
    "The code (MAC) of the holder's device does not hold: it was made by another device, for another session or over other data.",
  "signature.mdoc.device-no-reader-key":
    "The holder's device proves itself by a code (MAC) that only the reader's own key can check, and that key is not given.",
  "signature.mdoc.device-not-authorized": "The issuer did not allow the device to state this data element.",
  "signature.mdoc.issue-value": "The value {element} cannot be written into the document.",
} as const satisfies Catalogue<MdocIssueCode>;
