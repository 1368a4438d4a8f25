import { decodeUtf8 } from "@lienthong/core";
import { member, readJsonObject } from "../jose/json-object.ts";
import { HealthCardFault } from "./health-card-issue.ts";
import { cardOfQr, isCompact } from "./qr.ts";

const longest = 4_000_000;
const mostCards = 64;

/** The cards in an input: a card, the texts of its QR codes, or a `.smart-health-card` file. */
export function readCards(input: unknown): readonly string[] {
  if (Array.isArray(input)) {
    const texts = input.filter((one): one is string => typeof one === "string" && one.length <= 10_000);
    if (texts.length !== input.length || texts.length > 99)
      throw new HealthCardFault("signature.health-card.input");
    return [compact(cardOfQr(texts.map((text) => text.trim())))];
  }
  const text = textOf(input).trim();
  if (text.startsWith("shc:")) return [compact(cardOfQr([text]))];
  if (!text.startsWith("{")) return [compact(text)];
  const list = member(readJsonObject(text, "smart-health-card"), "verifiableCredential");
  if (!Array.isArray(list)) throw new HealthCardFault("signature.health-card.file");
  if (list.length === 0) throw new HealthCardFault("signature.health-card.none");
  if (list.length > mostCards)
    throw new HealthCardFault("signature.health-card.too-many", { count: list.length, limit: mostCards });
  return list.map((one: unknown) => compact(typeof one === "string" ? one : ""));
}

function textOf(input: unknown): string {
  if (typeof input !== "string" && !(input instanceof Uint8Array))
    throw new HealthCardFault("signature.health-card.input");
  if (input.length > longest) throw new HealthCardFault("signature.health-card.too-long", { limit: longest });
  if (typeof input === "string") return input;
  const decoded = decodeUtf8(input);
  if (!decoded.ok) throw new HealthCardFault("signature.health-card.input");
  return decoded.value;
}

function compact(text: string): string {
  if (!isCompact(text)) throw new HealthCardFault("signature.health-card.jws");
  return text;
}
