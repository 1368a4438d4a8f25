import { JoseFault } from "./jose-issue.ts";
import { type JsonObject, isJsonObject, member, readJsonObject, memberOr } from "./json-object.ts";

/** How an SD-JWT is written (dạng ghi): with tildes, or as JSON with one signature or a list of them (RFC 9901 sections 4 and 8). */
export type SdJwtForm = "compact" | "flattened" | "general";

/** An SD-JWT, cut into its parts (RFC 9901 section 4). */
export interface SdJwtParts {
  readonly form: SdJwtForm;
  /** The JWS of the issuer, in the form that it came in. */
  readonly issued: string;
  readonly disclosures: readonly string[];
  /** The JWT by which the holder proves to be it (KB-JWT). */
  readonly binding: string | undefined;
  /** What the hash in the KB-JWT is over: all up to the last tilde of the compact form. */
  readonly bound: string;
}

const mostDisclosures = 2000;

/** Cuts an SD-JWT or SD-JWT+KB into its parts. */
export function readSdJwt(text: string): SdJwtParts {
  const parts = text.trimStart().startsWith("{") ? readJsonForm(text) : readCompact(text);
  // Else a disclosure that lost its tilde would pass for a proof that nobody asked for.
  const isSound =
    parts.issued !== "" &&
    !parts.disclosures.includes("") &&
    (parts.binding === undefined || /^[\w-]+\.[\w-]+\.[\w-]*$/u.test(parts.binding));
  if (!isSound) throw new JoseFault("signature.sd-jwt.structure");
  return parts;
}

/** What is put before a proof. */
export function boundText(issued: string, disclosures: readonly string[]): string {
  return `${[issued, ...disclosures].join("~")}~`;
}

function readCompact(text: string): SdJwtParts {
  const last = text.lastIndexOf("~");
  if (last === -1) throw new JoseFault("signature.sd-jwt.structure");
  let tildes = 0;
  for (let at = text.indexOf("~"); at !== -1; at = text.indexOf("~", at + 1)) tildes += 1;
  checkCount(tildes - 1);
  const [issued = "", ...disclosures] = text.slice(0, last).split("~");
  const binding = text.slice(last + 1);
  return {
    form: "compact",
    issued,
    disclosures,
    binding: binding === "" ? undefined : binding,
    bound: text.slice(0, last + 1),
  };
}

/** Refuses more disclosures than any SD-JWT needs. */
export function checkCount(count: number): void {
  if (count > mostDisclosures)
    throw new JoseFault("signature.sd-jwt.too-many", { count, limit: mostDisclosures });
}

/** Disclosures and proof stand in the unsigned header of the first signature, and in no other (RFC 9901 section 8.3). */
function readJsonForm(text: string): SdJwtParts {
  const whole = readJsonObject(text, "SD-JWT");
  const list: unknown = memberOr(whole, "signatures", [whole]);
  const payload = member(whole, "payload");
  const wrong = (): JoseFault => new JoseFault("signature.sd-jwt.structure");
  if (!Array.isArray(list) || typeof payload !== "string") throw wrong();
  const [first, ...others] = list as readonly unknown[];
  const header = headerOf(first);
  if (!isJsonObject(first) || !header) throw wrong();
  for (const other of others.map(headerOf))
    if (!other || Object.hasOwn(other, "disclosures") || Object.hasOwn(other, "kb_jwt")) throw wrong();
  const [signedHeader, value] = [member(first, "protected"), member(first, "signature")];
  const disclosures = memberOr(header, "disclosures", []);
  const binding = member(header, "kb_jwt");
  if (typeof signedHeader !== "string" || typeof value !== "string" || !isTexts(disclosures)) throw wrong();
  if (binding !== undefined && typeof binding !== "string") throw wrong();
  checkCount(disclosures.length);
  return {
    form: Object.hasOwn(whole, "signatures") ? "general" : "flattened",
    issued: text,
    disclosures,
    binding,
    bound: boundText(`${signedHeader}.${payload}.${value}`, disclosures),
  };
}

function headerOf(signature: unknown): JsonObject | undefined {
  const header = isJsonObject(signature) ? memberOr(signature, "header", {}) : undefined;
  return isJsonObject(header) ? header : undefined;
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === "string" && !one.includes("~"));
}
