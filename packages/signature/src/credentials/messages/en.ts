import type { Catalogue } from "@lienthong/core";
import type { CredentialIssueCode } from "./codes.ts";

/** The sentences in English. */
export const en = {
  "signature.credential.input": "The input is neither JSON text, bytes of UTF-8 nor a plain JSON object.",
  "signature.credential.too-long": "The input is longer than allowed ({limit} characters).",
  "signature.credential.too-complex": "The input is nested too deep or has too many parts ({limit}).",
  "signature.credential.json": "The input is not proper JSON.",
  "signature.credential.duplicate-key": "A JSON key occurs twice, so that two readers may see two contents.",
  "signature.credential.key-refused": "There is a key __proto__. This is a known attack and is refused.",
  "signature.credential.number":
    "There is a number that the signature cannot hold exactly (too large, or too many digits). Write it as text.",
  "signature.credential.context":
    "The list @context does not begin with the context of Verifiable Credentials, or holds something that is no context.",
  "signature.credential.type": "The type {name} is missing.",
  "signature.credential.member": "The value of {name} is not as the data model of credentials demands.",
  "signature.credential.member-missing": "A credential must have {name}.",
  "signature.credential.period": "The end of validity (validUntil) is before its begin (validFrom).",
  "signature.credential.proof-missing": "The credential has no proof: nobody signed it.",
  "signature.credential.proof-structure": "Proof {number} is not built as it must be ({name}).",
  "signature.credential.proof-too-many": "There are {count} proofs; at most {limit} are taken.",
  "signature.credential.proof-kind":
    "Proof {number} is of a kind that is not supported, so it cannot be checked.",
  "signature.credential.proof-ignored":
    "Proof {number} is of a kind that is not supported, and was left out as asked.",
  "signature.credential.proof-id":
    "Two proofs have one id, so that it is unclear to which a later one is tied.",
  "signature.credential.proof-chain":
    "Proof {number} was made over an earlier one (previousProof) that is not there. A proof may have been removed.",
  "signature.credential.proof-purpose": "Proof {number} was not made for the purpose {name}.",
  "signature.credential.proof-time": "The time of signing (created) of proof {number} lies in the future.",
  "signature.credential.proof-expired": "Proof {number} has expired at the time of the check.",
  "signature.credential.proof-context":
    "The list @context of the credential is not the one that proof {number} signed. The meaning of members may have been swapped.",
  "signature.credential.proof-context-shorter":
    "Contexts were added after signing; they are not signed and were left out.",
  "signature.credential.controller-unknown":
    "There is no information about the key of the signer of proof {number}. Give the signer's DID document.",
  "signature.credential.controller-document":
    "The DID document given for proof {number} is malformed, or belongs to somebody else.",
  "signature.credential.method-missing": "The signer's DID document has no such key as proof {number} names.",
  "signature.credential.method-purpose":
    "The signer does not let the key of proof {number} be used for {name}.",
  "signature.credential.method-ended":
    "The key of proof {number} has expired or was revoked in the signer's DID document.",
  "signature.credential.method-whole":
    "Proof {number} names a whole DID instead of one of its keys; this DID has only one, so it could be checked.",
  "signature.credential.key-unusable":
    "The key of proof {number} cannot be used (Ed25519, P-256 and P-384 are).",
  "signature.credential.key-kind":
    "The way of signing that proof {number} names is not one for the kind of key that the signer has.",
  "signature.credential.issuer-differs":
    "Proof {number} is right, but not by the issuer, and its signer is not on the list of those who may sign for it.",
  "signature.credential.signer-unknown":
    "Proof {number} is right, but its signer is not on the list of those you trust.",
  "signature.credential.role-missing": "There is no signature in the role {role}.",
  "signature.credential.domain": "Proof {number} was made for another recipient (domain).",
  "signature.credential.challenge":
    "Proof {number} does not have the challenge that was sent; it may be used a second time.",
  "signature.credential.rdf-missing":
    "Proof {number} signs an RDF graph; give a canonicaliser of RDF to have it checked.",
  "signature.credential.context-unknown":
    "There is a @context that is not known, so that it cannot be told what members mean. Give it if you trust it.",
  "signature.credential.context-inline":
    "There is a @context spelt out in the credential, with which meanings can be changed while the proof still holds. It is refused.",
  "signature.credential.term-undefined":
    "There is a member or type that no @context defines, so that the proof does not cover it.",
  "signature.credential.keyword":
    "There is a key that is a JSON-LD keyword or a full address; so written, content is hidden from readers of JSON.",
  "signature.credential.unsigned":
    "There is a value null or an empty list; a proof over RDF does not cover it.",
  "signature.credential.node-split":
    "What is said of the credential (or its status or issuer) stands in two places with one id, so that it could be moved while the proof still holds.",
  "signature.credential.node-twice":
    "A thing is described in several places with one id; a proof over RDF does not say what stood where.",
  "signature.credential.rdf": "The input cannot be made into canonical RDF (wrong JSON-LD, or too complex).",
  "signature.credential.expired": "The credential has expired at the time of the check.",
  "signature.credential.not-yet-valid": "The credential is not yet valid at the time of the check.",
  "signature.credential.status-structure": "The status (credentialStatus) is not as it must be.",
  "signature.credential.status-kind":
    "The status of the credential is of a kind that is not supported, so it is not known whether it was revoked.",
  "signature.credential.status-not-checked":
    "No status list was given, so it is not known whether the credential was revoked.",
  "signature.credential.status-list": "The status list is malformed, has no valid proof, or is not trusted.",
  "signature.credential.status-list-differs":
    "The status list is not the one that the credential names (another id, purpose or issuer).",
  "signature.credential.status-index": "The place of the credential is outside of the status list.",
  "signature.credential.revoked": "The credential was revoked.",
  "signature.credential.suspended": "The credential is suspended.",
  "signature.credential.embedded":
    "A credential inside is not valid ({verdict}); see the verdict of that part.",
  "signature.credential.jwt-claims": "Claim {name} of the JWT is not as in the credential inside.",
  "signature.credential.jwt-controller":
    "The JWT does not name the signer's key (kid) by a DID address, so it is not known who signed.",
  "signature.credential.type-unexpected": "The credential is not of the expected type.",
  "signature.credential.holder": "Whoever presents is not the holder that the presentation names.",
} satisfies Catalogue<CredentialIssueCode>;
