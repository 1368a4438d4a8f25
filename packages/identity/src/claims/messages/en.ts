import type { Catalogue } from "@lienthong/core";
import type { ClaimsMessageKey } from "./codes.ts";

/** The sentences in English. */
export const en = {
  "identity.source.not-an-object": "The answer of the source system is not a set of fields.",
  "identity.source.personal-number-missing": "The answer of the source system has no personal number.",
  "identity.source.field-type": "This field is of another type than is known; it is not used.",
  "identity.source.code-unknown":
    "The code in this field has no known meaning; it is not used. State its meaning from your connection papers.",
  "identity.source.legacy-encoding":
    "This text is in an old encoding ({encoding}) and was converted. Compare it with the paper.",
  "identity.source.unknown-fields": "{count} fields are on no known list; they are not used.",
  "identity.source.no-person": "This is the account of an enterprise or organisation, not of a citizen.",
  "identity.population.not-text": "The answer of the population database is not text.",
  "identity.population.structure":
    "The answer has no CongdanCollection as the citizen look-up service gives it.",
  "identity.population.nobody": "The look-up service found no citizen.",
  "identity.population.too-many":
    "The look-up service gave more than {limit} citizens; the rest is not read.",
  "identity.vneid.callback": "The address that VNeID sent the browser back to cannot be read. Log in again.",
  "identity.vneid.callback.unreadable":
    "The address that VNeID sent the browser back to is damaged. Log in again.",
  "identity.vneid.callback.no-code": "VNeID sent the browser back without a code. Log in again.",
  "identity.vneid.callback.repeated":
    "The address that VNeID sent the browser back to repeats a parameter. Log in again.",
  "identity.vneid.state-differs":
    "This login did not begin in this browser, or is too old (state differs). Log in again.",
  "identity.vneid.refused": "VNeID refused the login ({error}).",
  "identity.vneid.refused.access_denied": "The person did not agree to log in with VNeID.",
  "identity.vneid.answer": "The VNeID server did not answer as expected.",
  "identity.vneid.answer.status": "The VNeID server answered with HTTP status {status}.",
  "identity.vneid.answer.not-json": "The answer of the VNeID server is not JSON.",
  "identity.vneid.answer.too-long": "The answer of the VNeID server is too long.",
  "identity.vneid.answer.no-access-token": "The answer of the VNeID server has no access token.",
  "identity.vneid.answer.token-type": "The access token of the VNeID server is not of type Bearer.",
  "identity.vneid.answer.unreachable": "The VNeID server cannot be reached.",
  "identity.vneid.no-envelope": "The answer of the VNeID server is not encrypted as agreed.",
  "identity.vneid.envelope-structure":
    "An encrypted answer of VNeID must have data and key, both base64 and of the right length.",
  "identity.vneid.envelope-rejected":
    "The encrypted answer of VNeID cannot be opened. Check the private key that you registered, then log in again.",
  "identity.merge.numbers-differ":
    "The sources name different personal numbers: they may be two persons. Compare the papers.",
  "identity.merge.values-differ": "The sources differ; the more assured one was chosen. Compare the papers.",
  "identity.merge.other-precision": "One source says more than another; they do not contradict each other.",
  "identity.merge.other-notation": "The sources write it in ways that cannot be compared.",
  "identity.pid.missing": "{attribute} is missing, which person identification data (PID) must have.",
  "identity.pid.name-not-split":
    "PID wants family and given name apart; software does not split them. Have a person in charge confirm the split.",
  "identity.pid.birth-date-partial": "PID as mdoc needs day, month and year of birth.",
  "identity.pid.nationality-unknown": "The nationality has no known code of two letters (ISO 3166-1).",
  "identity.credential.not-verified":
    "The credential was not verified, or does not hold: no claims are made of it.",
  "identity.credential.type-unexpected": "The credential is of another type than the one to be read.",
  "identity.credential.missing": "This claim has no value, so the credential does not say it.",
  "identity.credential.too-weak":
    "This claim is less assured than demanded, so the credential does not say it.",
  "identity.consent.not-an-object": "The consent receipt is not a set of fields.",
  "identity.consent.field": "This field of the consent receipt is missing or wrong.",
  "identity.consent.sensitive-not-named":
    "The consent receipt has sensitive personal data that the person was not told of.",
  "identity.consent.withdrawn-before-given": "The consent was withdrawn before it was given.",
  "identity.pseudonym.format": "The pseudonym does not have the right form.",
  "identity.pseudonym.unknown-key": "The pseudonym was made with a key that is not in the current set.",
} satisfies Catalogue<ClaimsMessageKey>;
