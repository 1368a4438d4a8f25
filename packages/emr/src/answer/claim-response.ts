import type { Issue } from "@lienthong/core";
import type { ClaimResponse } from "fhir/r4.js";
import { insurer } from "../claim/insurer.ts";
import { readHl7Time } from "../lib/hl7-time.ts";
import { uuidBytes, uuidV5 } from "../lib/uuid-v5.ts";
import { type ReadEntry, readBundle } from "../documents/read-bundle.ts";
import type { EmrIssueCode } from "../messages/codes.ts";
import { hl7 } from "../target/hl7.ts";
import { type TermOptions, createTerms } from "../target/terms.ts";
import { type GatewayAnswer, readAnswer } from "./gateway-answer.ts";

/** What an answer of the gateway became. */
export interface AnsweredClaim {
  readonly response: ClaimResponse | undefined;
  /** Address for the response in the Bundle of its claim. */
  readonly fullUrl: string | undefined;
  readonly issues: readonly Issue<EmrIssueCode>[];
}

/** The result code of a file that was taken in. */
const taken = "200";

/** There is one, and nobody here knows it. */
const unknown = { extension: [{ url: hl7.dataAbsentReasonExtension, valueCode: "unknown" }] };

const namespace = "6ba7b811-9dad-11d1-80b4-00c04fd430c8";

/**
 * The ClaimResponse for what the insurance gateway answered (trả lời của Cổng tiếp nhận giám định BHYT) to the claim in a
 * Bundle of one visit: `queued` when the file was taken in, `error` when it was not. The gateway's answer holds no decision,
 * so no amount of money is in it. Never throws on data.
 *
 * Source: CV 1245/BHXH-CNTT (fields of the answer, as deployed for QĐ 4750; for QĐ 3176 one source).
 *
 * @example
 * ```ts
 * import { answerToClaimResponse } from "@lienthong/emr";
 *
 * const bundle = { resourceType: "Bundle", entry: [{ resource: { resourceType: "Claim", id: "1" } }] };
 * const answer = { maKetQua: "200", maGiaoDich: "GD1", thoiGianTiepNhan: "20260720080000" };
 * answerToClaimResponse(bundle, answer, { target: "none" }).response?.outcome; // "queued"
 * ```
 */
export function answerToClaimResponse(bundle: unknown, answer: unknown, options: TermOptions): AnsweredClaim {
  const terms = createTerms(options);
  const issues: Issue<EmrIssueCode>[] = [];
  const read = readAnswer(answer, issues);
  const claims = readBundle(bundle)?.entries.filter(({ type }) => type === "Claim") ?? [];
  const [claim, second] = claims;
  if (claim === undefined) issues.push({ code: "emr.answer.no-claim", severity: "error", path: "entry" });
  // A file that the gateway takes has one visit.
  if (second !== undefined)
    issues.push({
      code: "emr.answer.several-claims",
      severity: "error",
      path: "entry",
      params: { count: claims.length },
    });
  if (read === undefined || claim === undefined || second !== undefined)
    return { response: undefined, fullUrl: undefined, issues };
  const { maKetQua, maGiaoDich, thongDiep, XML1_ID } = read;
  const address = addressOf(claim);
  const id = uuidV5(uuidBytes(namespace), `urn:lienthong:claim-response|${address}|${maGiaoDich ?? ""}`);
  const profile = terms.profile("claim-response");
  const isTaken = maKetQua === taken;
  const identifier = [
    ...(XML1_ID === undefined ? [] : [terms.identifier("gateway-response", XML1_ID)]),
    ...(maGiaoDich === undefined ? [] : [terms.identifier("gateway-transaction", maGiaoDich)]),
  ];
  const { type, use, patient, provider } = claim.resource;
  const response = {
    resourceType: "ClaimResponse",
    id,
    ...(profile !== undefined && { meta: { profile: [profile] } }),
    ...(identifier.length > 0 && { identifier }),
    status: "active",
    type: type ?? { coding: [{ system: hl7.claimType, code: "institutional" }] },
    use: use ?? "claim",
    patient: patient ?? unknown,
    ...createdOf(read, issues),
    insurer: { display: insurer },
    ...(provider !== undefined && { requestor: provider }),
    request: { reference: address },
    outcome: isTaken ? "queued" : "error",
    ...(thongDiep !== undefined && { disposition: thongDiep }),
    ...(!isTaken && { error: [{ code: { coding: [terms.coding("gateway-result", maKetQua)] } }] }),
  };
  // Put together of parts of the Claim; that it is R4 is what the tests check with the validator.
  return { response: response as unknown as ClaimResponse, fullUrl: fullUrlOf(claim, id), issues };
}

function addressOf({ fullUrl, resource }: ReadEntry): string {
  const { id } = resource;
  return fullUrl ?? (typeof id === "string" ? `Claim/${id}` : "Claim/unknown");
}

/** Like that of the claim: a UUID, or a place beside it on the same server. */
function fullUrlOf({ fullUrl }: ReadEntry, id: string): string {
  const server = /^(https?:\/\/.{1,1000})\/Claim\/[^/]{1,64}$/u.exec(fullUrl ?? "")?.[1];
  return server === undefined ? `urn:uuid:${id}` : `${server}/ClaimResponse/${id}`;
}

/** When the gateway took it in; FHIR asks for it, and none may be invented. */
function createdOf({ thoiGianTiepNhan }: GatewayAnswer, issues: Issue<EmrIssueCode>[]): object {
  const found = thoiGianTiepNhan === undefined ? undefined : readHl7Time(thoiGianTiepNhan, "+07:00");
  if (found?.time !== undefined) return { created: `${found.date}T${found.time}` };
  if (thoiGianTiepNhan !== undefined)
    issues.push({ code: "emr.answer.bad-time", severity: "warning", path: "thoiGianTiepNhan" });
  return { _created: unknown };
}
