import { decodeBase64, encodeBase64, encodeUtf8 } from "@lienthong/core";
import type { PathOptions } from "../certificate/check-path.ts";
import { checkTimeStamp } from "../cms/time-stamp.ts";
import { bytesOfBase64url, encodeBase64url } from "./base64url.ts";
import { type JoseReport, orJoseReport } from "./jose-issue.ts";
import { type JsonObject, isJsonObject, member, readJsonValue } from "./json-object.ts";
import { jsonText } from "./jose-text.ts";

const mostComponents = 64;
const mostTokens = 16;

/**
 * The earliest time that time stamps in the unsigned `etsiU` prove (JAdES B-T, ETSI TS 119 182-1 section 5.3.4): each is over the base64url text of the
 * signature value, so that no canonical form of JSON is needed. What is wrong is a warning, as the signature stands without it.
 */
export function provedTimeOf(
  unprotected: JsonObject,
  value: Uint8Array,
  options: PathOptions,
  report: JoseReport,
): number | undefined {
  const components = componentsOf(unprotected, report);
  const stamped = encodeUtf8(encodeBase64url(value));
  const times: number[] = [];
  for (const component of components) {
    const stamp = member(component, "sigTst");
    if (stamp === undefined) {
      report("signature.jades.unsigned-not-checked", { severity: "information" });
      continue;
    }
    for (const token of tokensOf(stamp)) {
      const time = token && checkTimeStamp(token, stamped, options, report);
      if (!token) report("signature.time-stamp.structure", { severity: "warning" });
      if (time !== undefined) times.push(time);
    }
  }
  return times.length === 0 ? undefined : Math.min(...times);
}

/** Either all as base64url of JSON or all as JSON (section 5.3.1). */
function componentsOf(unprotected: JsonObject, report: JoseReport): readonly JsonObject[] {
  const list = member(unprotected, "etsiU");
  if (list === undefined) return [];
  const wrong = (): readonly JsonObject[] => {
    report("signature.jades.unsigned-structure", { severity: "warning" });
    return [];
  };
  if (!Array.isArray(list) || list.length === 0 || list.length > mostComponents) return wrong();
  const entries: readonly unknown[] = list;
  const kinds = new Set(entries.map((one) => typeof one));
  const components = entries.map((one) => (typeof one === "string" ? decoded(one) : one));
  const isSound =
    kinds.size === 1 && components.every((one) => isJsonObject(one) && Object.keys(one).length === 1);
  return isSound ? components.filter(isJsonObject) : wrong();
}

function decoded(text: string): unknown {
  const bytes = bytesOfBase64url(text);
  return (
    bytes &&
    orJoseReport(
      () => undefined,
      () => readJsonValue(bytes, "etsiU"),
    )
  );
}

/** The tokens of a tstContainer, DER of RFC 3161; `undefined` for what is none. */
function tokensOf(stamp: unknown): readonly (Uint8Array | undefined)[] {
  const tokens = isJsonObject(stamp) ? member(stamp, "tstTokens") : undefined;
  if (!Array.isArray(tokens) || tokens.length === 0 || tokens.length > mostTokens) return [undefined];
  return tokens.map((token: unknown) => {
    const value = isJsonObject(token) ? member(token, "val") : undefined;
    const bytes = typeof value === "string" ? decodeBase64(value) : undefined;
    return bytes?.ok === true ? bytes.value : undefined;
  });
}

/** A time stamp as it is put into `etsiU`. */
export function timeStampComponent(token: Uint8Array): string {
  return jsonText({ sigTst: { tstTokens: [{ val: encodeBase64(token) }] } });
}
