import type { Catalogue } from "@lienthong/core";
import type { SignatureIssueCode } from "./codes.ts";

/** The sentences in English. */
export const en = {
  "signature.input.type": "The input is neither XML text nor bytes.",
  "signature.xml.relative-namespace":
    "A namespace is a relative address; such a document has no canonical form and cannot be signed.",
  "signature.document.none": "The document has no XML signature.",
  "signature.document.too-many": "The document has {count} signatures; at most {limit} are checked.",
  "signature.document.duplicate-id":
    "Two elements have the same Id, so that nobody can tell which was signed. This is a sign of swapped content.",
  "signature.document.nested-signature":
    "A signature stands inside another (a counter-signature); it was not checked.",
  "signature.structure.unexpected":
    "The signature is not as XML-DSig wants it: element {element} is missing, too many or out of place.",
  "signature.structure.several-signed-info":
    "The signature has several SignedInfo elements. There may be one only; this is a known forgery.",
  "signature.structure.comment":
    "Element {element} of the signature holds a comment or processing instruction. This is a known forgery, so it is refused.",
  "signature.structure.base64": "What stands in element {element} of the signature is not base64.",
  "signature.algorithm.unknown": "Algorithm {algorithm} ({part}) is not supported.",
  "signature.algorithm.weak":
    "Algorithm {algorithm} ({part}) is too weak to prove anything. Ask for a signature with SHA-256 or better.",
  "signature.algorithm.symmetric":
    "The signature uses a shared key (HMAC): whoever can check it can make it, so it proves no signer.",
  "signature.transform.refused":
    "Transform {algorithm} is not allowed, because it can hide what is signed. Allowed are enveloped-signature and canonicalisations.",
  "signature.transform.order":
    "Transforms repeat or stand in the wrong order: leave the signature out first, canonicalise last.",
  "signature.reference.none": "The signature signs nothing.",
  "signature.reference.too-many": "The signature points to too many parts; at most {limit} are checked.",
  "signature.reference.too-much":
    "The signatures point to large parts too many times over; together they may come to {limit} characters. Such a document is not checked to its end.",
  "signature.reference.external":
    "The signature points to content outside of the document. Nothing is fetched, so it cannot be checked.",
  "signature.reference.pointer":
    'This way of pointing to signed content is not supported: only the whole document (URI="") or an element by its Id.',
  "signature.reference.missing":
    "No element has the Id to which the signature points; what was signed may have been removed.",
  "signature.reference.ambiguous":
    "Several elements have the Id to which the signature points, so that nobody can tell which was signed. This is a sign of swapped content.",
  "signature.reference.inside-signature":
    "The signed content stands inside a signature, not in the content of the document. This is a known forgery.",
  "signature.reference.no-content": "The signature signs only itself and nothing of the document.",
  "signature.reference.empty": "The signed part is empty.",
  "signature.digest.mismatch": "The signed content at {part} was changed after it was signed.",
  "signature.value.mismatch":
    "The signature value does not fit: the signature or what it signs was changed, or the certificate is not that of the signer.",
  "signature.key.none": "The signature brings no certificate of its signer.",
  "signature.key.remote": "The signature points to a key elsewhere. No keys are fetched.",
  "signature.key.too-many": "The signature brings too many certificates; at most {limit} are read.",
  "signature.certificate.structure": "A certificate ({certificate}) cannot be read.",
  "signature.certificate.key-unsupported":
    "The kind of key {algorithm} of a certificate ({certificate}) is not supported.",
  "signature.certificate.key-invalid": "The public key in a certificate ({certificate}) is not valid.",
  "signature.certificate.key-weak":
    "The key of a certificate ({certificate}) has only {bits} bits; it must have {least} or more.",
  "signature.certificate.curve-unknown": "A certificate ({certificate}) uses a curve that is not allowed.",
  "signature.certificate.unknown-issuer":
    "The certificate of the signer leads to no root in the list of trusted ones. Add the root if you trust its authority.",
  "signature.certificate.self-signed":
    "The signer issued the certificate to himself; no authority vouches for it.",
  "signature.certificate.signature": "The authority's signature on a certificate is wrong.",
  "signature.certificate.not-yet-valid":
    "A certificate ({certificate}) is not yet valid at the time of the check.",
  "signature.certificate.expired":
    "A certificate ({certificate}) has expired at the time of the check, and no time stamp proves that it was used before.",
  "signature.certificate.key-usage": "A certificate ({certificate}) was not issued for this use.",
  "signature.certificate.not-authority": "A certificate higher up is not that of an authority.",
  "signature.certificate.is-authority":
    "The signature was made with the certificate of an authority, not with that of a signer.",
  "signature.certificate.path-length": "The path of certificates is longer than its authority allows.",
  "signature.certificate.name-not-permitted":
    "A name in a certificate ({certificate}) lies outside of those that an authority in its path may vouch for. Ask the authority that issued it.",
  "signature.certificate.critical-extension":
    "A certificate ({certificate}) has the critical extension {extension}, which is not understood.",
  "signature.certificate.revoked": "A certificate ({certificate}) was revoked.",
  "signature.revocation.not-checked":
    "Whether certificates were revoked could not be checked: there was no usable list (CRL) or OCSP answer.",
  "signature.revocation.unusable": "A given {kind} cannot be used ({reason}).",
  "signature.revocation.structure": "A given {kind} cannot be read.",
  "signature.time-stamp.structure": "The time stamp cannot be read.",
  "signature.time-stamp.imprint": "The time stamp is not one of this signature.",
  "signature.time-stamp.signature": "The signature of the time stamp is wrong.",
  "signature.time-stamp.untrusted":
    "The time stamp does not prove when it was signed; the time of signing is only the signer's claim.",
  "signature.time.in-future": "The time in the signature is after the time of the check. Look at the clocks.",
  "signature.xades.structure": "The XAdES part of the signature is not as it must be ({element}).",
  "signature.xades.target": "The XAdES part belongs to another signature.",
  "signature.xades.not-signed": "The XAdES part (time, role) is not signed, so it cannot be used.",
  "signature.xades.data-object": "The XAdES part describes content that the signature does not sign.",
  "signature.xades.no-signing-certificate":
    "The XAdES part does not name the certificate of the signer, as level B-B demands.",
  "signature.xades.signing-certificate-differs":
    "The certificate that the XAdES part names is not the one that made the signature. Certificates may have been swapped.",
  "signature.role.not-signed":
    "Role {role} follows only from where the signature stands; the signer claims no role in what is signed.",
  "signature.role.differs":
    "The signature stands where role {role} signs, but its signer claims another role.",
  "signature.coverage.namesake":
    "Part {part} is not signed, but has the name of the part signed at {signed}, so that it could be read in its place. In different places, this is a sign that what was signed was moved away and replaced.",
  "signature.coverage.partial":
    "{count} parts of the document are covered by no signature; take no data from there.",
  "signature.expected.role-missing": "A good signature in the role {role} is missing.",
  "signature.expected.part-missing": "The signature does not sign part {part}, as it should.",
  "signature.expected.part-unexpected": "The signature signs part {part}, beyond those that it should.",
  "signature.sign.place-missing": "There is no element at the place for the signature.",
  "signature.sign.wrong-answer":
    "The signer's answer does not fit his certificate; the document was not signed.",
  "signature.sign.not-writable":
    "The signature cannot be written: the Id or role has characters that are not allowed.",
  "signature.sign.id-taken": "The Id of the signature is in the document already.",
  "signature.sign.breaks-earlier":
    "The new signature would break one that is there already, because that one covers the whole document. Sign parts by their Ids.",
} satisfies Catalogue<SignatureIssueCode>;
