import { JoseFault } from "./jose-issue.ts";
import { type JsonObject, isJsonObject, member, readJsonObject } from "./json-object.ts";
import { type SdJwtForm, type SdJwtParts, boundText } from "./read-sd-jwt.ts";

/** Writes an SD-JWT with these disclosures and this proof in a form (RFC 9901 sections 4 and 8). */
export function writeSdJwt(
  { form: given, issued, bound }: SdJwtParts,
  disclosures: readonly string[],
  proof: string | undefined,
  form: SdJwtForm,
): string {
  const whole = given === "compact" ? undefined : readJsonObject(issued, "SD-JWT");
  const list: unknown = whole && (member(whole, "signatures") ?? [whole]);
  const signatures: readonly JsonObject[] = Array.isArray(list) ? list.filter(isJsonObject) : [];
  if (form !== "general" && signatures.length > 1) throw new JoseFault("signature.sd-jwt.present-form");
  const compact = bound.slice(0, bound.indexOf("~"));
  if (form === "compact") return `${boundText(compact, disclosures)}${proof ?? ""}`;
  const [protectedText = "", payload = "", signature = ""] = compact.split(".");
  const [first, ...others] = signatures;
  const before = first && member(first, "header");
  const header = {
    ...(isJsonObject(before) && without(before, ["disclosures", "kb_jwt"])),
    ...(disclosures.length > 0 && { disclosures }),
    ...(proof !== undefined && { kb_jwt: proof }),
  };
  const one = {
    ...(Object.keys(header).length > 0 && { header }),
    protected: protectedText,
    signature,
  };
  return JSON.stringify(
    form === "flattened" ? { payload, ...one } : { payload, signatures: [one, ...others] },
  );
}

function without(object: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)));
}
