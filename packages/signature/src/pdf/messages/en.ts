import type { Catalogue } from "@lienthong/core";
import type { PdfIssueCode } from "./codes.ts";

/** The sentences in English. */
export const en = {
  "signature.pdf.input": "The input is not the bytes of a PDF file.",
  "signature.pdf.too-long": "The file is longer than allowed ({limit} bytes).",
  "signature.pdf.not-pdf": "The file does not begin as a PDF file does.",
  "signature.pdf.malformed":
    "The PDF file is not written as it must be ({part}), so that two readers may show two contents.",
  "signature.pdf.too-much": "The PDF file is too large or too involved to be checked (limit {limit}).",
  "signature.pdf.unsupported": "The PDF file is written in a way that is not supported ({part}).",
  "signature.pdf.object-twice":
    "An object stands twice in one cross-reference table of the file, so that nobody can tell which one counts.",
  "signature.pdf.hybrid":
    "The file has two cross-reference tables that disagree, so that old and new readers show two contents.",
  "signature.pdf.beyond-end":
    "The file points to content behind the end of what was signed: it waits for somebody to append it.",
  "signature.pdf.encrypted": "The PDF file is encrypted or locked, so that its signatures cannot be checked.",
  "signature.pdf.none": "The PDF file has no digital signature.",
  "signature.pdf.too-many": "The PDF file has {count} signatures; at most {limit} are checked.",
  "signature.pdf.removed": "This signature was removed from the file as it is now.",
  "signature.pdf.dictionary": "The description of the signature is missing or not as it must be.",
  "signature.pdf.byte-range":
    "The signature does not cover the whole file, or leaves out more than its own place (ByteRange). This is a known forgery.",
  "signature.pdf.contents":
    "The signature value (Contents) is missing, empty or not as it must be. This is a known forgery.",
  "signature.pdf.range-end": "What was signed is not a whole PDF file.",
  "signature.pdf.sub-filter":
    "This form of signature is not supported or out of date. Taken are PAdES, adbe.pkcs7.detached and document time stamps.",
  "signature.pdf.cms": "The signature value is not a proper CMS signature.",
  "signature.pdf.content-inside": "The signature brings content of its own instead of signing the PDF file.",
  "signature.pdf.no-signing-certificate":
    "The signature does not name the certificate of its signer (signing-certificate-v2), as PAdES level B-B demands.",
  "signature.pdf.signing-certificate-differs":
    "The certificate that the signature names is not the one that made it. Certificates may have been swapped.",
  "signature.pdf.changed-content":
    "The file was changed after it was signed. This signature protects only the version that was signed.",
  "signature.pdf.changed-form":
    "The form was filled in or changed after it was signed. This signature protects only the version that was signed.",
  "signature.pdf.changed-comments":
    "Comments or pictures over a page were added or changed after signing. This signature protects only the version that was signed.",
  "signature.pdf.changed-forbidden":
    "The file was changed after it was signed, although its signer forbade changes.",
  "signature.pdf.changed-permitted":
    "After signing, the file was changed in ways that its signer allowed (forms, comments), which can nevertheless cover content. Look at the version that was signed.",
  "signature.pdf.signed-after": "After this signature the file was signed or time-stamped again.",
  "signature.pdf.data-added":
    "After signing, data for checking signatures or about the file was added; the pages did not change.",
  "signature.pdf.appearance-added":
    "After signing, another signature draws on a page, which can cover content. Look at the version that was signed.",
  "signature.pdf.sign-field":
    "Not signed: the signature field does not exist, is signed already, or its name cannot be used.",
  "signature.pdf.sign-page": "Not signed: the file has no such page.",
  "signature.pdf.sign-certify": "Not certified: a certification must be the first signature of a file.",
  "signature.pdf.sign-space":
    "Not signed: the signature or time stamp is longer than the place kept for it ({limit} bytes).",
  "signature.pdf.sign-breaks-earlier": "Not signed: a signature in the file does not allow further ones.",
} satisfies Catalogue<PdfIssueCode>;
