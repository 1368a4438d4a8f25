import type { Catalogue } from "@lienthong/core";
import type { EmrIssueCode } from "./codes.ts";

/** The sentences in English. */
export const en = {
  "emr.claim.no-visit": "The claim file holds no visit (HOSO); the Bundle is empty.",
  "emr.claim.no-summary":
    "This visit has no summary (XML1), so there is no patient to attach anything to; the visit was not converted.",
  "emr.claim.several-summaries": "This visit has {count} summaries (XML1); only the first was converted.",
  "emr.claim.repeated-key":
    "Two visits of the file have the same MA_LK; they were kept apart by their order.",
  "emr.claim.key-differs":
    "This row of {table} has another MA_LK than the summary; it was converted with the visit it stands in.",
  "emr.claim.value-not-mapped":
    "The value of {field} in {table} has a form that FHIR cannot hold in {to}; correct it in the claim file.",
  "emr.claim.table-not-mapped":
    "{table} ({count} rows) was withheld as you asked: it is neither converted nor carried.",
  "emr.claim.period-order":
    "{field} in {table} is before the start it belongs to, or cannot be compared with it; it was left out of the period.",
  "emr.bundle.not-a-bundle": "This is no FHIR Bundle; there is nothing to make a claim file of.",
  "emr.bundle.field-missing":
    "{table} requires {field}, and the Bundle does not say it ({count} rows); fill it in before sending the claim file.",
  "emr.bundle.not-read":
    "{count} resources {resource} have no place in a claim file, or belong to no visit; they were not read.",
  "emr.answer.not-an-answer": "This is no answer of the gateway: an object with maKetQua is expected.",
  "emr.answer.field-missing":
    "The gateway's answer has no {field}, so nobody knows whether the file was taken in.",
  "emr.answer.bad-time":
    "The time of receipt is not written as yyyyMMddHHmmss: the ClaimResponse says that it is unknown.",
  "emr.answer.no-claim": "The Bundle has no Claim that the answer could belong to.",
  "emr.answer.several-claims":
    "The Bundle has {count} Claims; an answer of the gateway is about one file, so pick that one.",
  "emr.patient.no-identifier":
    "Nothing identifies the person; the Patient says that the identifier is unknown.",
  "emr.patient.no-name": "The person has no full name.",
} satisfies Catalogue<EmrIssueCode>;
