import type { Catalogue } from "@lienthong/core";
import type { ChipIssueCode } from "./codes.ts";

/** Sentences in English. */
export const en = {
  "identity.sod.not-bytes": "The chip's file EF.SOD is missing or not bytes (Uint8Array).",
  "identity.sod.too-long": "The file EF.SOD is longer than {limit} bytes.",
  "identity.sod.wrong-file": "This is not the file EF.SOD of the chip.",
  "identity.sod.structure":
    "The file EF.SOD is damaged or not built as ICAO Doc 9303-10 says. Read the chip again.",
  "identity.sod.content-type": "What EF.SOD has signed is not a list of hashes of data groups.",
  "identity.sod.signers": "EF.SOD must have exactly one signature.",
  "identity.sod.signer-certificate-missing": "EF.SOD does not bring the certificate of its signer.",
  "identity.sod.algorithm-unsupported":
    "The algorithm {algorithm} ({part}) is not supported; the signature cannot be checked.",
  "identity.sod.algorithm-weak": "The algorithm {algorithm} ({part}) is no longer safe and is not accepted.",
  "identity.sod.algorithms-differ": "The algorithms named in EF.SOD contradict each other.",
  "identity.sod.digest": "The list of hashes in EF.SOD was changed after signing: the data is not genuine.",
  "identity.sod.signature":
    "The signature of the security object (EF.SOD) is not that of its signer: the data is not genuine.",
  "identity.sod.signing-time":
    "The signing time in EF.SOD lies outside the validity of the signer's certificate.",
  "identity.sod.unsigned-parts": "EF.SOD has parts that are not signed; they were not used.",
  "identity.data-group.unknown": "This names no data group; it must be a number from 1 to 16.",
  "identity.data-group.not-bytes": "The data group DG{dataGroup} is not bytes (Uint8Array).",
  "identity.data-group.too-long": "The data group DG{dataGroup} is longer than {limit} bytes.",
  "identity.data-group.not-signed":
    "The data group DG{dataGroup} is not in the signed list: nothing proves it.",
  "identity.data-group.changed":
    "The data group DG{dataGroup} differs from what was signed: it was changed or badly read.",
  "identity.data-group.none-given": "No data group was given; only the signature of EF.SOD was checked.",
  "identity.certificate.structure": "The certificate of the {certificate} cannot be read by RFC 5280.",
  "identity.certificate.key-unsupported":
    "The kind of key {algorithm} of the certificate of the {certificate} is not supported.",
  "identity.certificate.key-invalid": "The public key of the certificate of the {certificate} is not valid.",
  "identity.certificate.key-weak":
    "The RSA key of {bits} bits of the certificate of the {certificate} is too short; at least 2048 are needed.",
  "identity.certificate.curve-unknown":
    "The elliptic curve of the certificate of the {certificate} is none of the recognised ones; this may be a forgery.",
  "identity.certificate.not-yet-valid":
    "The certificate of the {certificate} was not yet valid at the time of the check.",
  "identity.certificate.expired":
    "The certificate of the {certificate} had expired at the time of the check.",
  "identity.certificate.key-usage": "The certificate of the {certificate} was not issued for this use.",
  "identity.certificate.role":
    "The certificate of the {certificate} has the wrong role: a signer must not be an authority, an issuer must be one.",
  "identity.certificate.critical-extension":
    "The certificate of the {certificate} has the critical extension {extension}, which is not supported.",
  "identity.certificate.signature":
    "The signer's certificate was not signed by the authority of that name: a forgery, or a newer CSCA certificate is missing.",
  "identity.certificate.unknown-issuer":
    "The signer's certificate was issued by none of the configured authorities. Check the list of CSCA certificates.",
  "identity.certificate.issuer-not-checked":
    "No CSCA certificate is configured: the data is unchanged since it was signed, but nobody knows who signed it.",
  "identity.certificate.issuer-name-differs":
    "The signer's certificate names its issuer otherwise than the CSCA certificate does; the signature is right.",
  "identity.certificate.revoked":
    "The certificate of the {certificate} was revoked by its authority: do not trust the data on this chip.",
  "identity.revocation.structure":
    "A revocation list (CRL) cannot be read by RFC 5280 and was not used. Fetch it again.",
  "identity.revocation.signature":
    "A revocation list (CRL) was not signed by the authority that it names, or not for this use; it was not used.",
  "identity.revocation.unsupported":
    "A revocation list (CRL) has the critical extension {extension}, which is not supported; it was not used.",
  "identity.revocation.outdated":
    "The revocation list (CRL) of the authority is not in force at the time of the check. Fetch the newest list.",
  "identity.revocation.no-list":
    "None of the revocation lists (CRL) is of the authority that issued the signer's certificate.",
  "identity.master-list.not-bytes": "The master list is not bytes (Uint8Array).",
  "identity.master-list.too-long": "The master list is longer than {limit} bytes.",
  "identity.master-list.structure":
    "The master list is damaged or not built as ICAO Doc 9303-12 says. Fetch it again.",
  "identity.master-list.content-type": "What is signed here is no master list of authorities (CSCA).",
  "identity.master-list.signers": "A master list must have exactly one signature.",
  "identity.master-list.signer-certificate-missing":
    "The master list does not bring the certificate of its signer.",
  "identity.master-list.algorithm-unsupported":
    "The algorithm {algorithm} ({part}) of the master list is not supported; the signature cannot be checked.",
  "identity.master-list.algorithm-weak":
    "The algorithm {algorithm} ({part}) of the master list is no longer safe and is not accepted.",
  "identity.master-list.algorithms-differ": "The algorithms named in the master list contradict each other.",
  "identity.master-list.digest": "The master list was changed after signing: do not use it.",
  "identity.master-list.signature":
    "The signature of the master list is not that of its signer: do not use it.",
  "identity.master-list.signing-time":
    "The signing time of the master list lies outside the validity of the signer's certificate.",
  "identity.master-list.purpose": "The certificate of the signer was not issued to sign master lists.",
  "identity.master-list.unread": "{count} certificates of the master list cannot be read and were left out.",
  "identity.master-list.none": "The master list has no certificate of this country.",
  "identity.pkd.not-text": "The download of the ICAO PKD is not text.",
  "identity.pkd.too-long": "The download of the ICAO PKD is longer than {limit} characters.",
  "identity.pkd.structure": "Line {line} of the download of the ICAO PKD is no LDIF (RFC 2849).",
  "identity.active.signature":
    "The chip did not sign the challenge rightly: it may be a copy of another chip, or the connection is bad.",
  "identity.active.key-not-proved":
    "DG15 was not given or not proved; whether the chip is a copy remains unknown.",
  "identity.active.unsupported":
    "The chip's way of active authentication is not supported; whether the chip is a copy remains unknown.",
  "identity.chip-key.structure": "The file DG14 of the chip is not built as ICAO Doc 9303-11 says.",
  "identity.chip-key.unsupported":
    "The chip's way of chip authentication ({algorithm}) is not supported; whether the chip is a copy remains unknown.",
  "identity.chip-key.refused":
    "The chip did not prove to hold the secret key that belongs to DG14: it may be a copy of another chip. Read again.",
  "identity.chip-key.not-proved":
    "DG14 was not given or not proved; whether the chip is a copy remains unknown.",
  "identity.chip-key.differs":
    "The chip proved another key than the signed one in DG14: it may be a copy of another chip.",
  "identity.card-security.structure":
    "The file EF.CardSecurity of the chip is missing or not built as ICAO Doc 9303-11 says. Read the chip again.",
  "identity.card-security.signature":
    "The signature of EF.CardSecurity is not that of its signer: the chip's own key is not genuine.",
  "identity.card-security.algorithm":
    "The algorithm {algorithm} that signed EF.CardSecurity is not supported or no longer safe; the chip's own key cannot be checked.",
  "identity.com.not-bytes": "The file EF.COM is not bytes (Uint8Array).",
  "identity.com.too-long": "The file EF.COM is longer than {limit} bytes.",
  "identity.com.wrong-file": "This is not the file EF.COM of the chip.",
  "identity.com.structure": "The file EF.COM is not built as ICAO Doc 9303-10 says.",
  "identity.com.unknown-tag": "EF.COM names the tag {tag}, which is no data group; it was ignored.",
  "identity.com.differs":
    "EF.COM (not signed) lists other data groups than EF.SOD, as for DG{dataGroup}; only EF.SOD counts.",
  "identity.com.version-differs":
    "EF.COM (not signed) names another version of the data structure than EF.SOD; only EF.SOD counts.",
  "identity.photo.not-bytes": "The file DG2 is not bytes (Uint8Array).",
  "identity.photo.too-long": "The file DG2 is longer than {limit} bytes.",
  "identity.photo.wrong-file": "This is not the file DG2 of the chip.",
  "identity.photo.structure":
    "The file DG2 is damaged or not built as ICAO Doc 9303-10 and ISO/IEC 19794-5 say. Read the chip again.",
  "identity.photo.none": "The file DG2 holds no portrait.",
  "identity.photo.too-many": "The file DG2 holds more than {limit} portraits in one record and was not read.",
  "identity.photo.format-unsupported":
    "The portrait is recorded in a form that is not supported; only ISO/IEC 19794-5:2005 with JPEG or JPEG 2000 is.",
  "identity.photo.format-differs":
    "The portrait's own header does not show the format that its record names; the picture may not open.",
  "identity.photo.size-differs":
    "The portrait has another size than its record says; the size of the picture itself was taken.",
  "identity.access.answer":
    "The chip's answer is malformed at the step of {step}. Place the card again and read again.",
  "identity.access.status": "The chip refused {step} with {status}.",
  "identity.access.denied":
    "The chip did not accept the access key. Check the CAN or the machine-readable zone.",
  "identity.access.mac":
    "The chip's answer has a wrong authentication code at the step of {step}: a bad connection or tampering. Start again.",
  "identity.access.file-too-long": "The file on the chip is longer than {limit} bytes and was not read.",
  "identity.access.unsupported": "The chip only offers ways of access that are not supported ({algorithm}).",
  "identity.access.point": "The chip sent a public key that is not valid; the reading was stopped.",
} satisfies Catalogue<ChipIssueCode>;
