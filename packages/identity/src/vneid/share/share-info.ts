import type { Result } from "@lienthong/core";
import { refused } from "../../claims/claims-issue.ts";
import type { ClaimsIssueCode } from "../../claims/messages/codes.ts";
import { isPersonalNumber } from "../../number/personal-number.ts";
import { type HttpRequest, checkAddress } from "../flow/client.ts";

/** What your agreement on data sharing with a face check says; no address is built in. */
export interface VneidShareClient {
  /** Where a sharing begins (…/biometric-share-info/api/agent/init). */
  readonly initEndpoint: string;
  /** Universal link that opens the application (…/share); the transaction is put behind it. */
  readonly shareLink: string;
  readonly clientId: string;
}

/** One request for data, under the name of the service. */
export interface VneidShareOptions {
  readonly clientSecret: string;
  /** Số định danh cá nhân of the person who is asked. */
  readonly personalNumber: string;
  /** A new UUID. */
  readonly requestId: string;
  /** Now, in Vietnam: `2026-03-01T08:30:00+07:00`. */
  readonly time: string;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/iu;
const vietnamTime = /^([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{2}):([0-9]{2}):([0-9]{2})\+07:00$/u;

/**
 * The request that begins a sharing of data with a face check (chia sẻ dữ liệu, biometric-share-info). The two operations are known from three
 * sources; what the result holds is published nowhere, so there is no reader for it here.
 *
 * @example
 * ```ts
 * import { createVneidShareRequest } from "@lienthong/identity/vneid";
 *
 * const client = {
 *   initEndpoint: "https://vneid.example/biometric-share-info/api/agent/init",
 *   shareLink: "https://vneid.example/share",
 *   clientId: "benh-vien-mau",
 * };
 * const request = createVneidShareRequest(client, {
 *   clientSecret: "made-up",
 *   personalNumber: "052090000017",
 *   requestId: "00000000-0000-4000-8000-000000000001",
 *   time: "2026-03-01T08:30:00+07:00",
 * });
 * request.headers["request_time"]; // "01032026083000"
 * ```
 */
export function createVneidShareRequest(client: VneidShareClient, options: VneidShareOptions): HttpRequest {
  const at = vietnamTime.exec(options.time);
  if (!uuid.test(options.requestId) || !at) throw new TypeError("requestId is a UUID, time a time of +07:00");
  if (!isPersonalNumber(options.personalNumber))
    throw new TypeError("personalNumber is a checked personal number");
  const [, year = "", month = "", day = "", hour = "", minute = "", second = ""] = at;
  return {
    method: "POST",
    url: checkAddress("initEndpoint", client.initEndpoint),
    headers: {
      "content-type": "application/json",
      accept: "application/json",
      request_id: options.requestId,
      request_time: `${day}${month}${year}${hour}${minute}${second}`,
      "client-id": client.clientId,
      "client-secret": options.clientSecret,
    },
    body: JSON.stringify({
      serviceCode: "biometric-share-info",
      data: { citizenPid: options.personalNumber },
    }),
  };
}

/** A sharing that was begun, or that the application came back from. */
export interface VneidShare {
  readonly transactionId: string;
  /** Proof of consent (consentId), when VNeID gave it. */
  readonly consentId: string | null;
}

const names = ["transactionId", "txnId", "tnx"] as const;

/**
 * Reads which transaction an answer is about, and the consent it rests on (mã giao dịch, consentId). The transaction is seen under three
 * names, and inside `data` or not.
 *
 * @example
 * ```ts
 * import { readVneidShare } from "@lienthong/identity/vneid";
 *
 * const share = readVneidShare({ data: { txnId: "T-1", consentId: "C-1" } });
 * if (share.ok) share.value; // { transactionId: "T-1", consentId: "C-1" }
 * ```
 */
export function readVneidShare(answer: unknown): Result<VneidShare, ClaimsIssueCode> {
  const data = isFields(answer) && Object.hasOwn(answer, "data") ? answer["data"] : answer;
  for (const fields of [data, answer]) {
    if (!isFields(fields)) continue;
    const [transactionId] = names.map((name) => textIn(fields, name)).filter((text) => text !== null);
    if (transactionId !== undefined)
      return { ok: true, value: { transactionId, consentId: textIn(fields, "consentId") }, issues: [] };
  }
  return refused("identity.vneid.answer", { reason: "not-json" });
}

/**
 * The link that opens the VNeID application for a sharing (liên kết mở ứng dụng).
 *
 * @example
 * ```ts
 * import { vneidShareLink } from "@lienthong/identity/vneid";
 *
 * vneidShareLink({ shareLink: "https://vneid.example/share" }, "T-1"); // "https://vneid.example/share/T-1"
 * ```
 */
export function vneidShareLink(client: Pick<VneidShareClient, "shareLink">, transactionId: string): string {
  return `${checkAddress("shareLink", client.shareLink)}/${encodeURIComponent(transactionId)}`;
}

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function textIn(fields: Fields, name: string): string | null {
  const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
  return typeof value === "string" && value.length > 0 && value.length <= 200 ? value : null;
}
