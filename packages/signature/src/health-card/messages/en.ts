import type { Catalogue } from "@lienthong/core";
import type { HealthCardIssueCode } from "./codes.ts";

/** The sentences in English. */
export const en = {
  "signature.health-card.input":
    "The input is no health card: the text of a card, of a QR code (shc:/…) or a .smart-health-card file is needed.",
  "signature.health-card.too-long": "The input is longer than allowed ({limit} characters).",
  "signature.health-card.file": "The .smart-health-card file is not as it must be.",
  "signature.health-card.none": "There is no health card in the input.",
  "signature.health-card.too-many": "There are {count} cards; at most {limit} are checked.",
  "signature.health-card.qr": "The content of the QR code is not that of a health card.",
  "signature.health-card.qr-parts":
    "The card is in several QR codes, of which some are missing, too many or of another card. Scan them all again.",
  "signature.health-card.jws": "The card is not built as it must be (compact JWS).",
  "signature.health-card.header":
    "The header of the card is not as it must be: algorithm ES256, compression DEF and a key id (kid).",
  "signature.health-card.issuer-unknown":
    "No configured key of an issuer fits the card. Add the key if you trust the issuer.",
  "signature.health-card.issuer-differs": "The card names another issuer than the one whose key signed it.",
  "signature.health-card.packed": "The content of the card cannot be unpacked, or is longer than allowed.",
  "signature.health-card.payload": "The content of the card is not as it must be ({part}).",
  "signature.health-card.type": "What was signed is no health card.",
  "signature.health-card.fhir-version": "The FHIR version of the card is not supported; only FHIR R4 is.",
  "signature.health-card.bundle": "The FHIR record in the card is no Bundle with content.",
  "signature.health-card.not-minimal":
    "The FHIR record in the card has {element}, which a health card should not have.",
  "signature.health-card.not-yet-valid": "The card is not yet valid at the time of the check.",
  "signature.health-card.expired": "The card has expired at the time of the check.",
  "signature.health-card.revoked": "The card was revoked by its issuer.",
  "signature.health-card.revocation-not-checked":
    "Whether the card was revoked could not be checked: there is no revocation list of its issuer, or an old one.",
  "signature.health-card.certificate-missing":
    "The key of the issuer comes without the certificate that is asked for.",
  "signature.health-card.certificate-key": "The certificate beside the key is not that of the key.",
  "signature.health-card.certificate-issuer":
    "The certificate of the key was not issued to the issuer named in the card.",
  "signature.health-card.reference-dropped":
    "References to records outside of the card were left out ({count}).",
  "signature.health-card.signer-key": "Not issued: the signer must have a key on curve P-256.",
  "signature.health-card.qr-too-long":
    "The card has {length} characters, too many for one QR code (at most {limit}). Put less into it.",
} satisfies Catalogue<HealthCardIssueCode>;
