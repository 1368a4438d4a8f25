import type { Catalogue } from "@lienthong/core";
import type { JoseIssueCode } from "./codes.ts";

/** The sentences in English. */
export const en = {
  "signature.jws.input": "The input is neither text nor bytes of UTF-8.",
  "signature.jws.too-long": "The input is longer than allowed ({limit} characters).",
  "signature.jws.structure": "The input is not built as a JWS ({part}).",
  "signature.jws.base64url": "Part {part} is not proper base64url.",
  "signature.jws.json": "Part {part} is not a proper JSON object.",
  "signature.jws.duplicate-key":
    "A JSON key occurs twice in part {part}, so that two readers may see two contents.",
  "signature.jws.header-twice": "Parameter {name} stands in the signed header and in the unsigned one.",
  "signature.jws.header-not-protected":
    "Parameter {name} stands in the unsigned header, where anybody can change it.",
  "signature.jws.header-value": "The value of header parameter {name} is not as it must be.",
  "signature.jws.too-many": "There are {count} signatures or certificates; at most {limit} are taken.",
  "signature.jws.algorithm-none": "The signature names the algorithm none: nothing is signed.",
  "signature.jws.algorithm-symmetric":
    "The signature uses a shared key (HMAC): whoever can check it can make it. It is taken only when the verifier asks for it.",
  "signature.jws.algorithm-not-allowed": "The algorithm of the signature is not on the list of allowed ones.",
  "signature.jws.algorithm-key":
    "The algorithm in the signature is not one for the kind of key in the certificate.",
  "signature.jws.crit-structure": "Parameter crit of the signature is not as it must be.",
  "signature.jws.crit-unknown":
    "The signature demands that its verifier understand a parameter that is not understood here.",
  "signature.jws.b64": "Parameter b64 of the signature is not as it must be.",
  "signature.jws.payload-detached":
    "The signed content is kept apart and was not given, or is in the signature and was given apart as well.",
  "signature.jws.type": "The type (typ) in the signature is not the expected one.",
  "signature.jws.key-embedded":
    "The signature brings the very key to check it with. Such a key proves no signer and is refused.",
  "signature.jws.key-remote": "The signature points to a key elsewhere. No keys are fetched.",
  "signature.jws.key-unknown":
    "No configured key fits the signature. Add the key or a root certificate if you trust the signer.",
  "signature.jws.key-weak": "The key has only {bits} bits; it must have {least} or more.",
  "signature.jws.certificate-hash":
    "The certificate that came along is not the one that the signer named. Certificates may have been swapped.",
  "signature.jades.signing-time":
    "The time of signing (iat, sigT) is not as it must be, or is stated twice with two values.",
  "signature.jades.objects-structure": "The list of content kept apart (sigD) is not as it must be.",
  "signature.jades.object-missing":
    "Object {number} to which the signature points was not given, so it cannot be checked.",
  "signature.jades.object-mismatch":
    "Object {number} to which the signature points was changed after it was signed.",
  "signature.jades.unsigned-structure":
    "What was added to the signature later (etsiU) is not as it must be and is passed over.",
  "signature.jades.unsigned-not-checked":
    "Something was added to the signature later (etsiU) that is not checked here, such as an archive time stamp.",
  "signature.jws.sign-content":
    "Not signed: the content is empty, or cannot stand in the chosen form as it is.",
  "signature.jws.sign-beside":
    "Not signed: the signatures that are there already are over other content, or read it in another way.",
  "signature.sd-jwt.structure": "The input is not built as an SD-JWT.",
  "signature.sd-jwt.too-many": "There are {count} disclosures; at most {limit} are taken.",
  "signature.sd-jwt.too-deep": "Claims are nested deeper than {limit} levels.",
  "signature.sd-jwt.hash-unknown": "The hash function in _sd_alg is not supported.",
  "signature.sd-jwt.disclosure-structure": "Disclosure {number} is not as it must be.",
  "signature.sd-jwt.disclosure-reserved":
    "Disclosure {number} has a reserved name (_sd, _sd_alg or ...). This is a known forgery.",
  "signature.sd-jwt.disclosure-twice": "Disclosure {number} repeats an earlier one.",
  "signature.sd-jwt.disclosure-unreferenced":
    "Disclosure {number} was not signed by the issuer, or was changed.",
  "signature.sd-jwt.disclosure-kind":
    "Disclosure {number} is of another kind than its signed place (named claim or element of a list).",
  "signature.sd-jwt.digest-structure": "The digests of hidden claims (_sd or ...) are not as they must be.",
  "signature.sd-jwt.digest-twice": "A digest occurs twice, so that one disclosure could stand in two places.",
  "signature.sd-jwt.claim-twice": "Disclosure {number} has the name of a claim that stands there already.",
  "signature.sd-jwt.claim-value": "The value of {name} is not as it must be.",
  "signature.sd-jwt.expired": "The credential has expired at the time of the check.",
  "signature.sd-jwt.not-yet-valid": "The credential is not yet valid at the time of the check.",
  "signature.sd-jwt.type-missing": "The credential states no type (vct).",
  "signature.sd-jwt.type-unexpected": "The type of the credential (vct) is not the expected one.",
  "signature.sd-jwt.claim-hidden": "Claim {name} must not be selectively disclosed.",
  "signature.sd-jwt.binding-missing": "There is no proof that whoever presents the credential is its holder.",
  "signature.sd-jwt.binding-not-checked":
    "There is a proof by the holder, which was not checked because audience and nonce were not given.",
  "signature.sd-jwt.binding-key": "The credential names no key of its holder, or one that cannot be used.",
  "signature.sd-jwt.binding-signature": "The holder's proof is wrong.",
  "signature.sd-jwt.binding-hash":
    "The holder's proof was made for other disclosures; some may have been added or removed.",
  "signature.sd-jwt.binding-audience": "The holder's proof was made for another recipient.",
  "signature.sd-jwt.binding-nonce": "The holder's proof has another nonce; it may be used a second time.",
  "signature.sd-jwt.binding-time":
    "The holder's proof is too old, from the future, or outside of the time that it states.",
  "signature.sd-jwt.issue-claims":
    "Not issued: the claims cannot be written as JSON or use a reserved name (_sd, _sd_alg, ...).",
  "signature.sd-jwt.issue-path": "Not issued: path {number} leads to no claim, or repeats one.",
  "signature.sd-jwt.present-path": "Not presented: path {number} leads to no claim of this credential.",
  "signature.sd-jwt.present-key":
    "Not presented: the credential was issued for another key than that of the signer, or for none.",
  "signature.sd-jwt.present-form": "Not presented: several signatures fit into the general JSON form only.",
  "signature.status-list.not-checked":
    "The credential can be revoked or suspended; whether it was, was not checked because no status list was given, or it is told in a way that is not known here.",
  "signature.status-list.reference":
    "The place in a status list that the credential names is not as it must be.",
  "signature.status-list.missing":
    "The status list that the credential names was not given, so it cannot be told whether the credential was revoked.",
  "signature.status-list.signature":
    "The status list is not signed rightly by somebody who is trusted ({reason}).",
  "signature.status-list.structure": "The status list is not built as it must be.",
  "signature.status-list.too-long": "The status list unpacks to more than {limit} bytes and was not read.",
  "signature.status-list.time": "The status list has expired, or is from the future. Fetch it again.",
  "signature.status-list.stale":
    "The status list is older than its publisher lets it be kept; it is still valid. Fetch it again to be sure.",
  "signature.status-list.index":
    "The place that the credential names lies beyond the end of the status list.",
  "signature.status-list.revoked": "The credential has been revoked.",
  "signature.status-list.suspended": "The credential is suspended for now.",
  "signature.status-list.other":
    "The credential has a status ({state}) whose meaning only its issuer knows. Ask the issuer.",
} satisfies Catalogue<JoseIssueCode>;
